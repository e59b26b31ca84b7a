import assert from 'node:assert/strict';
import fc from 'fast-check';
import { grades, isGrade, mergeEvents, parseStudyEvent } from '../../../../src/core/study/studyEvent';
import { answered, arbitraryEvent, arbitraryEvents, graded } from './studyEvents';

suite('Events', function () {
  this.timeout(20_000);

  test('merge into one order, whichever comes first, and count once', () => {
    const a = [answered('x', 2), answered('y', 1)];
    const b = [answered('y', 1), answered('z', 2)];
    assert.deepEqual(mergeEvents(a, b).map(({ id }) => id), ['y', 'x', 'z']);
    assert.deepEqual(mergeEvents(b, a), mergeEvents(a, b));
  });

  test('merge to the same, however they are grouped, ordered and repeated', () => {
    fc.assert(
      fc.property(arbitraryEvents, arbitraryEvents, arbitraryEvents, (a, b, c) => {
        assert.deepEqual(mergeEvents(mergeEvents(a, b), c), mergeEvents(a, mergeEvents(b, c)));
        assert.deepEqual(mergeEvents(a, b), mergeEvents(b, a));
        const merged = mergeEvents(a, b);
        assert.deepEqual(mergeEvents(merged, merged), merged);
        assert.deepEqual(new Set(merged.map(({ id }) => id)), new Set([...a, ...b].map(({ id }) => id)));
      }),
      { numRuns: 2000 },
    );
  });

  test('that say the same in another order of fields are the same', () => {
    const event = answered('e', 1);
    const other = { right: true, item: 'lora#1', question: 'lora', kind: 'answered', at: 1, id: 'e' } as const;
    assert.deepEqual(mergeEvents([event], [other]), mergeEvents([other], [event]));
  });

  test('come back from a file as they were', () => {
    fc.assert(
      fc.property(arbitraryEvent, (event) => {
        assert.deepEqual(parseStudyEvent(JSON.parse(JSON.stringify(event))), event);
      }),
      { numRuns: 2000 },
    );
    const timed = answered('e', 1, { seconds: 2.5, round: 'r', cram: true });
    assert.deepEqual(parseStudyEvent(timed), timed);
  });

  test('of any other form are none', () => {
    const good = { ...answered('e', 1) };
    const odd = [
      { at: 'now' },
      { at: Number.NaN },
      { at: Number.POSITIVE_INFINITY },
      { at: 8.65e15 },
      { kind: 'danced' },
      { kind: 'toString' },
      { right: 1 },
      { item: null },
      { question: 7 },
      { id: undefined },
    ];
    for (const bad of [null, 'x', 7, [], {}, ...odd.map((change) => ({ ...good, ...change }))]) assert.equal(parseStudyEvent(bad), undefined, JSON.stringify(bad));
    const others = [
      { ...graded('e', 1), grade: 'great' },
      { id: 'e', at: 1, kind: 'judged', question: 'lora', event: 'x', confidence: 'sure' },
      { id: 'e', at: 1, kind: 'bookmarked', question: 'lora', on: 'yes' },
      { id: 'e', at: 1, kind: 'undone', question: 'lora' },
      { id: 'e', at: 1, kind: 'undone', question: 7, event: 'x' },
    ];
    for (const bad of others) assert.equal(parseStudyEvent(bad), undefined, JSON.stringify(bad));
  });

  test('know a grade from what is none', () => {
    assert.ok(grades.every(isGrade));
    for (const other of ['', 'Good', 'toString', 3, null, ['good']]) assert.equal(isGrade(other), false);
  });

  test('a reset of something that is no question is none, so that it doesn’t become one of all', () => {
    assert.equal(parseStudyEvent({ id: 'e', at: 1, kind: 'reset', question: 7 }), undefined);
    assert.deepEqual(parseStudyEvent({ id: 'e', at: 1, kind: 'reset' }), { id: 'e', at: 1, kind: 'reset' });
  });

  test('lose what isn’t theirs, and keep the rest', () => {
    assert.deepEqual(parseStudyEvent({ ...answered('e', 1), seconds: -1, round: 7, cram: false, note: 'mine' }), answered('e', 1));
  });
});
