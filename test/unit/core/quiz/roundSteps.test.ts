import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRound } from '../../../../src/core/quiz/parseRound';
import type { Round, RoundMode } from '../../../../src/core/quiz/round';
import { takeStep, type RoundAction } from '../../../../src/core/quiz/roundActions';
import { eventsOf } from '../../../../src/core/quiz/roundEvents';
import { roundStatus } from '../../../../src/core/quiz/roundStatus';
import { answerItem, finish, flagItem, goTo, judgeItem, keepItems, nextItem, previousItem, resumeRound, skipItem, timeLeft } from '../../../../src/core/quiz/roundSteps';
import { answered, rightPlace, roundOf } from './rounds';

const shown = (round: Round): string | undefined => (round.endedAt === undefined ? round.items[round.position]?.id : 'over');

suite('Practice', () => {
  test('takes one answer to an item, goes on only then, and is over after the last', () => {
    const start = roundOf('practice', ['a', 'b']);
    assert.equal(nextItem(start, 1), start);
    const first = answered(start, true);
    assert.equal(answered(first, false), first);
    const second = nextItem(first, 1);
    assert.equal(shown(second), 'b#1');
    const end = nextItem(answered(second, false), 7);
    assert.deepEqual([shown(end), end.endedAt], ['over', 7]);
    assert.equal(answered(end, true), end);
  });

  test('asks a skipped item again after all others, and leaves it open when it is skipped again', () => {
    let round = skipItem(roundOf('practice', ['a', 'b', 'c']), 0);
    const order = [shown(round)];
    for (const step of ['answer', 'skip', 'answer', 'skip'] as const) {
      round = step === 'skip' ? skipItem(round, 0) : nextItem(answered(round, true), 0);
      order.push(shown(round));
    }
    assert.deepEqual(order, ['b#1', 'c#1', 'a#1', 'c#1', 'over']);
    assert.deepEqual(round.items.map((item) => item.answered === undefined), [false, false, true]);
  });

  test('does not skip what is answered', () => {
    const round = answered(roundOf('practice', ['a', 'b']), true);
    assert.equal(skipItem(round, 0), round);
  });

  test('lets one look back, and then goes on where it was', () => {
    const third = nextItem(answered(nextItem(answered(roundOf('practice', ['a', 'b', 'c']), true), 0), false), 0);
    const back = goTo(previousItem(third, 0), 0, 0);
    assert.equal(shown(back), 'a#1');
    assert.equal(shown(nextItem(back, 0)), 'c#1');
  });

  test('takes a judgement after the verdict, which may be changed', () => {
    const start = roundOf('practice', ['a']);
    assert.equal(judgeItem(start, 'knew', 0), start);
    const judged = judgeItem(judgeItem(answered(start, true), 'knew', 0), 'guessed', 0);
    assert.equal(judged.items[0]?.confidence, 'guessed');
  });

  test('counts the time on show up to the answer, without the time away', () => {
    const skipped = skipItem(skipItem(roundOf('practice', ['a', 'b']), 2000), 5000);
    const resumed = resumeRound(skipped, 90_000);
    const round = nextItem(answered(resumed, true, 91_000), 99_000);
    assert.deepEqual(round.items.map(({ shownFor }) => shownFor), [2000 + 1000, 3000]);
  });
});

suite('An exam', () => {
  test('lets one go back and forth and change an answer, up to the hand-in', () => {
    const start = roundOf('exam', ['a', 'b', 'c']);
    const there = nextItem(nextItem(nextItem(start, 0), 0), 0);
    assert.equal(shown(there), 'c#1');
    const changed = answered(answered(goTo(there, 0, 0), false), true);
    assert.equal(changed.items[0]?.answered, rightPlace(changed));
    const end = finish(changed, 4000);
    assert.deepEqual([end.endedAt, answered(end, false) === end, previousItem(end, 0) === end], [4000, true, true]);
    assert.equal(finish(end, 9000), end);
  });

  test('skips to the next open item, from the start again after the last', () => {
    const round = answered(nextItem(roundOf('exam', ['a', 'b', 'c']), 0), true);
    const last = skipItem(round, 0);
    const first = skipItem(last, 0);
    assert.deepEqual([shown(last), shown(first), shown(skipItem(first, 0))], ['c#1', 'a#1', 'c#1']);
    const only = answered(skipItem(answered(first, true), 0), true);
    assert.equal(shown(skipItem(only, 0)), 'c#1');
    assert.equal(skipItem(skipItem(skipItem(roundOf('exam', ['a']), 0), 0), 0).items[0]?.skipped, 2);
  });

  test('takes a judgement before the choice as well as after it', () => {
    const before = judgeItem(roundOf('exam', ['a']), 'guessed', 0);
    assert.equal(answered(before, true).items[0]?.confidence, 'guessed');
  });

  test('ends when its time is up: what comes later is not taken', () => {
    const start = roundOf('exam', ['a', 'b'], { limitSeconds: 60 });
    assert.deepEqual([-5000, 0, 59_500, 60_000, 99_000].map((now) => timeLeft(start, now)), [60, 60, 0.5, 0, 0]);
    const late = answered(answered(start, true, 20_000), false, 60_000);
    assert.deepEqual([late.endedAt, late.items[0]?.answered, late.items[0]?.shownFor], [60_000, rightPlace(start), 60_000]);
    assert.equal(timeLeft(finish(start, 10_000), 20_000), 0);
    assert.equal(timeLeft(roundOf('practice', ['a']), 20_000), undefined);
  });

  test('goes on by the clock while one is away', () => {
    const start = roundOf('exam', ['a', 'b'], { limitSeconds: 60 });
    assert.equal(timeLeft(resumeRound(start, 30_000), 30_000), 30);
    const tooLate = resumeRound(start, 3_600_000);
    assert.deepEqual([tooLate.endedAt, tooLate.items[0]?.shownFor], [60_000, 0]);
  });

  test('adds up the time of all visits to an item', () => {
    const round = previousItem(nextItem(answered(roundOf('exam', ['a', 'b']), true, 1000), 3000), 7000);
    assert.deepEqual(finish(round, 7500).items.map(({ shownFor }) => shownFor), [3500, 4000]);
  });
});

suite('Any round', () => {
  test('can be flagged, item by item, and after its end too', () => {
    const round = flagItem(flagItem(roundOf('practice', ['a', 'b'])), 1);
    assert.deepEqual(round.items.map(({ flagged }) => flagged), [true, true]);
    assert.deepEqual(flagItem(finish(round, 1), 1).items.map(({ flagged }) => flagged), [true, false]);
    assert.equal(flagItem(round, 9), round);
  });

  test('stays where it was when items are taken out of it', () => {
    const round = goTo(roundOf('exam', ['a', 'b', 'c', 'd']), 2, 0);
    assert.equal(shown(keepItems(round, ({ questionId }) => questionId !== 'a')), 'c#1');
    assert.equal(shown(keepItems(round, ({ questionId }) => questionId === 'a')), 'a#1');
    assert.deepEqual(keepItems(round, () => false).items, []);
    assert.equal(keepItems(round, () => true), round);
  });

  test('says how far it has come, and keeps the score of an exam to itself', () => {
    const status = (mode: RoundMode) => roundStatus(answered(roundOf(mode, ['a', 'b']), true));
    assert.deepEqual(status('practice'), { total: 2, place: 1, done: 1, right: 1, isLast: false });
    assert.deepEqual(status('exam'), { total: 2, place: 1, done: 1, right: undefined, isLast: false });
    const leftOpen = skipItem(skipItem(skipItem(roundOf('practice', ['a', 'b']), 0), 0), 0);
    assert.deepEqual([shown(leftOpen), roundStatus(leftOpen)], ['b#1', { total: 2, place: 2, done: 1, right: 0, isLast: true }]);
    assert.equal(roundStatus(answered(leftOpen, true)).place, 2);
    assert.equal(roundStatus(goTo(roundOf('exam', ['a', 'b']), 1, 0)).isLast, true);
    assert.equal(roundStatus(finish(answered(roundOf('exam', ['a']), true), 1)).right, 1);
  });

  const number = fc.oneof(fc.integer({ min: -2, max: 5 }), fc.constantFrom(Number.NaN, 0.5, Infinity, -Infinity));
  const simple: readonly RoundAction[] = [{ type: 'next' }, { type: 'previous' }, { type: 'skip' }, { type: 'flag' }, { type: 'judge', confidence: 'knew' }, { type: 'judge', confidence: 'guessed' }];
  const action: fc.Arbitrary<RoundAction> = fc.oneof(
    { weight: 2, arbitrary: number.map((option) => ({ type: 'answer' as const, option })) },
    { weight: 1, arbitrary: number.map((place) => ({ type: 'goTo' as const, place })) },
    { weight: 5, arbitrary: fc.constantFrom(...simple) },
  );
  const game = fc.record({
    mode: fc.constantFrom<RoundMode>('practice', 'exam', 'cram'),
    length: fc.integer({ min: 0, max: 4 }),
    limitSeconds: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    steps: fc.array(fc.tuple(action, fc.integer({ min: -1000, max: 20_000 })), { maxLength: 30 }),
  });

  test('survives whatever is done to it, is kept by JSON at each step, and gives one event for each answer', () => {
    fc.assert(
      fc.property(game, ({ mode, length, limitSeconds, steps }) => {
        const ids = ['a', 'b', 'c', 'd'].slice(0, length);
        let round = roundOf(mode, ids, { limitSeconds });
        let now = 0;
        const events = [];
        for (const [each, pause] of [...steps, [{ type: 'finish' }, 1] as const]) {
          now += pause;
          const after = takeStep(round, each, now);
          events.push(...eventsOf(round, after, now));
          round = after;
          if (length > 0) assert.deepEqual(parseRound(JSON.parse(JSON.stringify(round))), round);
          assert.ok(round.items.every(({ skipped, shownFor }) => skipped <= 2 && shownFor >= 0));
          assert.ok(length === 0 || round.items[round.position] !== undefined);
        }
        assert.ok(round.endedAt !== undefined && round.endedAt >= round.startedAt);
        const answers = events.filter(({ kind }) => kind === 'answered');
        assert.deepEqual(answers.map(({ id }) => id).sort(), round.items.filter((item) => item.answered !== undefined).map(({ id }) => `r1/${id}`).sort());
        assert.equal(new Set(events.map(({ id }) => id)).size, events.length);
      }),
      { numRuns: 300 },
    );
  });

  test('of practice comes to an end when one answers or skips, and goes on', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (choices) => {
        let round = roundOf('practice', ['a', 'b', 'c', 'd', 'e', 'f']);
        for (const answers of choices) round = answers ? nextItem(answerItem(round, 0, 0), 0) : skipItem(round, 0);
        assert.notEqual(round.endedAt, undefined);
      }),
    );
  });
});
