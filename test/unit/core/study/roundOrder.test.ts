import assert from 'node:assert/strict';
import { createScheduler } from '../../../../src/core/study/memory';
import { noProgress, type QuestionProgress } from '../../../../src/core/study/progress';
import { createCalendar } from '../../../../src/core/study/questionState';
import { cramOrder, roundOrder } from '../../../../src/core/study/roundOrder';
import { planStudy, type Study } from '../../../../src/core/study/studyPlan';
import { day, monday } from './arbitraryEvents';

const calendar = createCalendar(0);
const studied = (stability: number, daysAgo: number, changes: Partial<QuestionProgress> = {}): QuestionProgress => {
  const at = monday - daysAgo * day;
  return { ...noProgress, firstStudied: at, lastStudied: at, memory: { stability, difficulty: 5, lastReview: at, reviews: 1, lapses: 0, forgotten: false }, ...changes };
};
const study: Study = {
  questions: ['new1', 'firm', 'wrong', 'due', 'overdue', 'new2', 'fading', 'crammed', 'new3'],
  progress: new Map([
    ['firm', studied(90, 9)],
    ['wrong', studied(40, 1, { items: { 'wrong#1': true, 'wrong#2': false } })],
    ['due', studied(8, 12)],
    ['overdue', studied(8, 30)],
    ['fading', studied(20, 9)],
    ['crammed', { ...noProgress, answers: 1, right: 1, items: { 'crammed#1': true } }],
  ]),
  scheduler: createScheduler(0.9),
  calendar,
  now: monday,
};
const settings = { newPerDay: 1, retention: 0.9 };

suite('The order of a round', () => {
  test('is: due, wrong the last time, new for today, other new ones, and then what is known, the weakest first', () => {
    const order = roundOrder(study, planStudy(study, settings));
    assert.deepEqual(order, ['overdue', 'due', 'wrong', 'new1', 'new2', 'crammed', 'new3', 'fading', 'firm']);
  });

  test('goes on with what is weakest, and before an interview with what a review helps most on its day', () => {
    // What is hard is weaker today, but a review makes it last for less.
    const known = (stability: number, daysAgo: number, difficulty: number): QuestionProgress => {
      const ofQuestion = studied(stability, daysAgo);
      return { ...ofQuestion, memory: ofQuestion.memory && { ...ofQuestion.memory, difficulty } };
    };
    const two: Study = { ...study, questions: ['easy', 'hard'], progress: new Map([['easy', known(14, 4, 1)], ['hard', known(20, 9, 10)]]) };
    assert.deepEqual(roundOrder(two, planStudy(two, settings)), ['hard', 'easy']);
    assert.deepEqual(roundOrder(two, planStudy(two, { ...settings, interviewDay: calendar.dayNumber(monday) + 20 })), ['easy', 'hard']);
  });

  test('has every question once before an interview too', () => {
    for (const daysLeft of [0, 1, 4, 20]) {
      const plan = planStudy(study, { ...settings, interviewDay: calendar.dayNumber(monday) + daysLeft });
      assert.deepEqual([...roundOrder(study, plan)].sort(), [...study.questions].sort());
    }
  });
});

suite('The order of a round on the day of the interview', () => {
  test('is by what will be recalled at its time, and what was never studied comes last', () => {
    assert.deepEqual(cramOrder(study, monday + 0.2 * day), ['overdue', 'due', 'fading', 'firm', 'wrong', 'new1', 'new2', 'crammed', 'new3']);
    // After weeks, what was learnt firmly overtakes what was learnt lately.
    assert.deepEqual(cramOrder(study, monday + 60 * day).slice(2, 5), ['fading', 'wrong', 'firm']);
  });
});
