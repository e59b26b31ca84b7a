import assert from 'node:assert/strict';
import { createProgressFold } from '../../../../src/core/study/progressFold';
import { progressView, type ProgressView } from '../../../../src/core/study/progressView';
import { createCalendar } from '../../../../src/core/study/questionState';
import { studyStatistics } from '../../../../src/core/study/statistics';
import { mergeEvents, type StudyEvent } from '../../../../src/core/study/studyEvent';
import { planStudy } from '../../../../src/core/study/studyPlan';
import { day } from '../../../../src/core/study/memory';
import { answered, graded, now, scheduler } from './studyEvents';

const calendar = createCalendar(0);
const today = calendar.dayNumber(now);
const levels = [{ id: 'basic', questions: ['lora', 'rag'] }, { id: 'advanced', questions: ['moe'] }];
const questions = ['lora', 'rag', 'moe'];
const outline = { levels, questions: questions.map((id) => ({ id, tags: [`tag of ${id}`] })) };

function view(events: readonly StudyEvent[], settings: { readonly interviewDay?: number; readonly retention?: number } = {}): ProgressView {
  const fold = createProgressFold(scheduler);
  fold.add(events, now);
  const study = { questions, progress: fold.progress(), scheduler, calendar, now };
  const { retention = 0.9, interviewDay } = settings;
  return progressView(studyStatistics(mergeEvents(events, []), study, outline), study, planStudy(study, { newPerDay: 2, retention, interviewDay }), retention);
}

const ago = (days: number): number => now - days * day;
/** A number of answers in the week some weeks ago, of which some are right. */
const answers = (weeksAgo: number, count: number, right: number): StudyEvent[] =>
  Array.from({ length: count }, (_, place) => answered(`${weeksAgo}-${place}`, ago(weeksAgo * 7) + place, { right: place < right }));

suite('The view of progress', () => {
  test('of one who begins says so, with a whole day’s new questions left', () => {
    const { begun, today: left, ahead, year, recall, states, weakest } = view([]);
    assert.equal(begun, false);
    assert.deepEqual(left, { day: today, studied: false, reviews: 0, fresh: 2, postponed: 0, behind: 0, interview: undefined });
    assert.deepEqual([ahead.total, ahead.nextWeek, ahead.busiest, year.best, recall.tellingWeeks, weakest.length], [0, 0, undefined, undefined, 0, 0]);
    assert.deepEqual(states, { new: 3, learning: 0, due: 0, known: 0 });
  });

  test('says what is left today, and whether today has study', () => {
    const before = view([graded('1', ago(30))]);
    assert.deepEqual([before.today.reviews, before.today.fresh, before.today.studied], [1, 2, false]);
    assert.equal(before.begun, true);
    const after = view([graded('1', ago(30)), graded('2', now, { question: 'rag' })]);
    assert.deepEqual([after.today.reviews, after.today.fresh, after.today.studied], [1, 1, true]);
  });

  test('knows the day of an interview that lies ahead', () => {
    assert.deepEqual(view([], { interviewDay: today + 9 }).today.interview, { day: today + 9, daysLeft: 9 });
    assert.equal(view([], { interviewDay: today - 1 }).today.interview, undefined);
  });

  test('names the first of the busiest days of the next week, and counts later ones apart', () => {
    const due = (place: number): number => ahead.days[place]?.reviews ?? 0;
    const { ahead } = view([graded('1', ago(30)), graded('2', ago(20), { question: 'rag' }), graded('3', now, { question: 'moe', grade: 'easy' })]);
    assert.deepEqual([ahead.busiest, due(0)], [{ day: today, reviews: 2 }, 2]);
    assert.equal(ahead.nextWeek, Array.from({ length: 7 }, (_, place) => due(place)).reduce((sum, each) => sum + each, 0));
    assert.equal(ahead.total, ahead.days.reduce((sum, { reviews }) => sum + reviews, 0));
    assert.ok(ahead.total > ahead.nextWeek, 'what was easy is due later');
  });

  test('counts as telling the weeks of which a share is of at least five', () => {
    const { recall } = view([...answers(3, 5, 4), ...answers(2, 4, 4), ...answers(0, 9, 9)]);
    assert.equal(recall.tellingWeeks, 2);
    assert.deepEqual(recall.answers, { count: 18, right: 17 });
  });

  for (const [right, retention, floor] of [[5, 0.9, 0.5], [2, 0.9, 0.25], [1, 0.9, 0], [5, 0.4, 0.25]] as const) {
    test(`has a scale of quarters from ${floor} to 1 if the least share is ${Math.min(right / 5, retention)}`, () => {
      assert.deepEqual(view(answers(1, 5, right), { retention }).recall.scale, [0, 0.25, 0.5, 0.75, 1].slice(floor * 4));
    });
  }

  test('has every state of the levels in its sums', () => {
    const { states, levels: shown } = view([graded('1', ago(30)), graded('2', now, { question: 'moe' })]);
    for (const state of ['new', 'learning', 'due', 'known'] as const) assert.equal(states[state], shown.reduce((sum, level) => sum + level.states[state], 0));
    assert.equal(states.new, 1);
  });
});
