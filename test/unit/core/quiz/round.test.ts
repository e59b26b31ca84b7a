import assert from 'node:assert/strict';
import fc from 'fast-check';
import { repeatRound, retryRound, showsVerdict, startRound, stillFits, subjectOf, verdict } from '../../../../src/core/quiz/round';
import { finish } from '../../../../src/core/quiz/roundSteps';
import { question } from '../../fakes';
import { answered, played, rightPlace, roundOf, settings } from './rounds';

const questionIds = ['a', 'b', 'c', 'd', 'e'];

suite('A round', () => {
  test('asks the items in the order given, each once, and shows each option once', () => {
    const subjects = ['b', 'a', 'b'].flatMap((id) => question(id).quiz.slice(0, 1).map((item) => subjectOf(id, item)));
    const round = startRound(settings(), subjects, 5);
    assert.deepEqual(round.items.map(({ id, questionId }) => [id, questionId]), [['b#1', 'b'], ['a#1', 'a']]);
    for (const { order } of round.items) assert.deepEqual([...order].sort(), [0, 1, 2, 3]);
    assert.deepEqual([round.position, round.startedAt, round.endedAt], [0, 5, undefined]);
  });

  test('is the same for the same seed, and has other orders for another', () => {
    const orders = (seed: number) => roundOf('practice', questionIds, { seed }).items.map(({ order }) => order);
    assert.deepEqual(orders(7), orders(7));
    assert.notDeepEqual(orders(7), orders(8));
  });

  test('has its right option in each place equally often, however long it is and wherever an item stands in it', () => {
    const lengths = [1, 2, 5, 10];
    const places = lengths.map(() => [0, 0, 0, 0]);
    const ofLast = [0, 0, 0, 0];
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const [which, length] of lengths.entries()) {
          const { items } = roundOf('practice', Array.from({ length }, (_, index) => `q${index}`), { seed });
          const rightPlaces = items.map(({ order, right }) => order.indexOf(right));
          for (const place of rightPlaces) (places[which] ?? [])[place] = (places[which]?.[place] ?? 0) + 1;
          if (length === 10) ofLast[rightPlaces.at(-1) ?? 0] = (ofLast[rightPlaces.at(-1) ?? 0] ?? 0) + 1;
        }
      }),
      { numRuns: 1200, seed: 1 },
    );
    for (const counts of [...places, ofLast]) {
      const expected = counts.reduce((sum, count) => sum + count, 0) / 4;
      const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      // Three degrees of freedom: 16.3 is exceeded by chance once in a thousand times.
      assert.ok(chiSquare < 16.3, String(counts));
    }
  });

  test('knows what became of an item, and shows it at once in practice but at the end of an exam', () => {
    for (const mode of ['practice', 'cram', 'exam'] as const) {
      const round = answered(answered(roundOf(mode, ['a', 'b']), true), true);
      const [first, second] = round.items;
      assert.ok(first && second);
      assert.deepEqual([verdict(first), verdict(second)], ['right', 'open']);
      assert.deepEqual([showsVerdict(round, first), showsVerdict(round, second)], [mode !== 'exam', false]);
      const ended = finish(round, 1);
      assert.deepEqual([showsVerdict(ended, first), showsVerdict(ended, second)], [true, true]);
    }
    assert.equal(verdict(answered(roundOf('exam', ['a']), false).items[0] ?? assert.fail()), 'wrong');
  });

  test('repeated, has the same items in the same orders, and nothing done with them', () => {
    const start = roundOf('exam', questionIds, { limitSeconds: 60 });
    const done = finish(played(start, [{ right: true, confidence: 'knew', flagged: true, shownFor: 9 }, { right: false }]), 30_000);
    assert.deepEqual(repeatRound(done, 'r2', 100), { ...start, id: 'r2', startedAt: 100, shownAt: 100 });
  });

  test('retried, has what was not answered rightly and what was flagged, in new orders', () => {
    const done = finish(played(roundOf('cram', questionIds), [{ right: true }, { right: false }, { right: true, flagged: true }, {}, { right: true }]), 1);
    const again = retryRound(done, 'r2', 9, 50);
    assert.deepEqual(again.items.map(({ id }) => id).sort(), ['b#1', 'c#1', 'd#1']);
    assert.ok(again.items.every((item) => verdict(item) === 'open' && !item.flagged));
    assert.deepEqual([again.id, again.seed, again.mode, again.startedAt, again.endedAt], ['r2', 9, 'cram', 50, undefined]);
    assert.equal(rightPlace(again), again.items[0]?.order.indexOf(0));
    assert.deepEqual(retryRound(done, 'r2', 9, 50), again);
  });

  test('practises what an exam showed to be missing', () => {
    const exam = finish(played(roundOf('exam', ['a'], { limitSeconds: 60 }), [{ right: false }]), 1);
    const { mode, limitSeconds } = retryRound(exam, 'r2', 1, 50);
    assert.deepEqual([mode, limitSeconds], ['practice', undefined]);
  });

  test('notices when an item was changed in the pack since', () => {
    const [item] = roundOf('practice', ['a']).items;
    const [current] = question('a').quiz;
    assert.ok(item && current);
    const turned = { ...current, options: [...current.options].reverse() };
    assert.deepEqual(
      [current, undefined, turned, { ...current, options: current.options.slice(0, 3) }].map((each) => stillFits(item, each)),
      [true, false, false, false],
    );
  });
});
