import assert from 'node:assert/strict';
import { examOffers } from '../../../../src/core/quiz/exam';
import { quizMenu } from '../../../../src/core/quiz/quizMenu';
import type { PoolQuestion, RoundScope } from '../../../../src/core/quiz/roundScope';
import { chooseForWish, goodRound, roundMix, scopeArgument, type RoundGround, type RoundWish } from '../../../../src/core/quiz/roundWish';
import { seededRandom } from '../../../../src/core/quiz/seededRandom';
import { createScheduler } from '../../../../src/core/study/memory';
import { noProgress, type QuestionProgress } from '../../../../src/core/study/progress';
import { createCalendar } from '../../../../src/core/study/questionState';
import { planStudy, type Study } from '../../../../src/core/study/studyPlan';
import { day, monday } from '../study/arbitraryEvents';

const studied = (stability: number, daysAgo: number, changes: Partial<QuestionProgress> = {}): QuestionProgress => {
  const at = monday - daysAgo * day;
  return { ...noProgress, firstStudied: at, lastStudied: at, memory: { stability, difficulty: 5, lastReview: at, reviews: 1, lapses: 0, forgotten: false }, ...changes };
};
const pool: readonly PoolQuestion[] = ['new1', 'firm', 'wrong', 'due', 'new2', 'shaky'].map((id, index) => ({
  id,
  level: index < 3 ? 'basic' : 'advanced',
  tags: index % 2 === 0 ? ['rag'] : ['rag', 'agents'],
  items: [`${id}#1`, `${id}#2`],
}));
const study: Study = {
  questions: pool.map(({ id }) => id),
  progress: new Map([
    ['firm', studied(90, 9, { bookmarked: true })],
    ['wrong', studied(40, 1, { items: { 'wrong#1': true, 'wrong#2': false } })],
    ['due', studied(8, 12)],
    ['shaky', studied(2, 0)],
  ]),
  scheduler: createScheduler(0.9),
  calendar: createCalendar(0),
  now: monday,
};
const plan = planStudy(study, { newPerDay: 1, retention: 0.9 });
const ground: RoundGround = { pool, study, plan, length: 4 };
const asked = (wish: RoundWish, changes: Partial<RoundGround> = {}, seed = 1) => chooseForWish(wish, { ...ground, ...changes }, seededRandom(seed));
const questionsOf = (wish: RoundWish, changes: Partial<RoundGround> = {}): string[] => asked(wish, changes).map(({ questionId }) => questionId).sort();
const about = (scope: RoundScope): RoundWish => ({ mode: 'practice', scope });

suite('A round that is wished for', () => {
  test('asks, if it is a good one, about what is due, then weak, then new', () => {
    assert.deepEqual(questionsOf(goodRound), ['due', 'new1', 'new2', 'wrong']);
    assert.deepEqual(questionsOf(goodRound, { length: 2 }), ['due', 'wrong']);
  });

  test('says of each of its items once whether it is due, weak, new, or none of these', () => {
    assert.deepEqual(roundMix(asked(goodRound, { length: 6 }), study, plan), { due: 1, weak: 1, fresh: 2, others: 2 });
    assert.deepEqual(roundMix(asked(goodRound, { length: 7 }), study, plan), { due: 2, weak: 1, fresh: 2, others: 2 });
    assert.deepEqual(roundMix([], study, plan), { due: 0, weak: 0, fresh: 0, others: 0 });
  });

  test('takes in what its scope does, and no more', () => {
    assert.deepEqual(questionsOf(about({ kind: 'level', id: 'basic' }), { length: 9 }), ['firm', 'firm', 'new1', 'new1', 'wrong', 'wrong']);
    assert.deepEqual(new Set(questionsOf(about({ kind: 'tag', id: 'agents' }), { length: 9 })), new Set(['due', 'firm', 'shaky']));
    assert.deepEqual(asked(about({ kind: 'mistakes' })), [{ id: 'wrong#2', questionId: 'wrong' }]);
    assert.deepEqual(questionsOf(about({ kind: 'bookmarked' })), ['firm', 'firm']);
    assert.deepEqual(asked(about({ kind: 'question', id: 'gone' })), []);
    assert.deepEqual(questionsOf(about({ kind: 'gaps', ids: ['shaky', 'new2', 'firm'] }), { length: 2 }), ['new2', 'shaky']);
    assert.deepEqual(asked(about({ kind: 'terms' })), []);
  });

  test('is not the same each time if it is about everything', () => {
    const rounds = [1, 2, 3, 4].map((seed) => asked(about({ kind: 'everything' }), {}, seed).map(({ questionId }) => questionId).sort().join());
    assert.ok(new Set(rounds).size > 1);
  });

  test('mixes all levels in an exam of the length wished for', () => {
    const exam = asked({ mode: 'exam', length: 6, limitSeconds: 360 });
    assert.deepEqual([exam.length, new Set(exam.map(({ questionId }) => questionId)).size], [6, 6]);
  });

  test('asks in cramming about what will be least sure: on the day of the interview, or in two days', () => {
    // Today the firm one is the less sure: it was studied nine days ago, the shaky one just now.
    assert.deepEqual(questionsOf({ mode: 'cram' }, { length: 2 }), ['due', 'shaky']);
    const later = planStudy(study, { newPerDay: 1, retention: 0.9, interviewDay: study.calendar.dayNumber(monday) + 200 });
    assert.deepEqual([plan, later].map((each) => questionsOf({ mode: 'cram' }, { length: 1, plan: each })), [['due'], ['shaky']]);
  });
});

suite('The scope that a command was given', () => {
  test('is read from itself or from an element of the tree', () => {
    assert.deepEqual(scopeArgument({ kind: 'question', id: 'lora' }), { kind: 'question', id: 'lora' });
    assert.deepEqual(scopeArgument({ kind: 'tag', id: 'rag', more: 1 }), { kind: 'tag', id: 'rag' });
    assert.deepEqual(scopeArgument({ kind: 'level', level: { id: 'basic', title: {}, questions: [] } }), { kind: 'level', id: 'basic' });
    assert.deepEqual(scopeArgument({ kind: 'bookmarked' }), { kind: 'bookmarked' });
    assert.deepEqual(scopeArgument({ kind: 'gaps', ids: ['lora', 'rag'] }), { kind: 'gaps', ids: ['lora', 'rag'] });
  });

  test('is none if it is anything else', () => {
    for (const argument of [undefined, null, 7, 'lora', [], {}, { kind: 'question' }, { kind: 'level', level: 7 }, { kind: 'else', id: 'x' }, { kind: 'gaps' }, { kind: 'gaps', ids: ['a', 1] }]) assert.equal(scopeArgument(argument), undefined);
  });
});

suite('What there is to be asked about', () => {
  test('is everything, each level, each tag, bookmarks and mistakes, with the number of their items', () => {
    const menu = quizMenu(pool, study.progress);
    assert.deepEqual(menu.levels.map(({ scope, items }) => [...Object.values<unknown>(scope), items]), [['everything', 12], ['level', 'basic', 6], ['level', 'advanced', 6]]);
    assert.deepEqual(menu.tags, [{ scope: { kind: 'tag', id: 'rag' }, items: 12 }, { scope: { kind: 'tag', id: 'agents' }, items: 6 }]);
    assert.deepEqual(menu.own, [{ scope: { kind: 'bookmarked' }, items: 2 }, { scope: { kind: 'mistakes' }, items: 1 }]);
  });

  test('is nothing that has no items', () => {
    assert.deepEqual(quizMenu(pool, new Map()).own, []);
    assert.deepEqual(quizMenu([], new Map()), { levels: [], own: [], tags: [] });
  });
});

suite('The exams on offer', () => {
  test('are those that there are items enough for, the usual one first, a minute for each item', () => {
    assert.deepEqual(examOffers(193), [{ length: 20, limitSeconds: 1200 }, { length: 10, limitSeconds: 600 }, { length: 40, limitSeconds: 2400 }]);
    assert.deepEqual(examOffers(30).map(({ length }) => length), [20, 10]);
    assert.deepEqual(examOffers(3), [{ length: 3, limitSeconds: 180 }]);
    assert.deepEqual(examOffers(0), []);
  });
});
