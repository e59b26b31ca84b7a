import assert from 'node:assert/strict';
import { nextPlace } from '../../../../src/core/terms/nextPlace';

const places = [
  { document: 0, line: 0, start: 4, end: 8 },
  { document: 0, line: 0, start: 8, end: 12 },
  { document: 0, line: 3, start: 0, end: 4 },
  { document: 2, line: 0, start: 2, end: 6 },
];
const next = (document: number, line: number, character: number): number => places.findIndex((place) => place === nextPlace(places, { document, line, character }));

suite('The next place of a term', () => {
  test('is the first that begins at the cursor or after it', () => {
    assert.deepEqual([next(0, 0, 0), next(0, 0, 4), next(0, 0, 5), next(0, 1, 20)], [0, 0, 1, 2]);
  });

  test('is another one when a place is selected, even if they touch', () => assert.equal(next(0, 0, 8), 1));

  test('is in one of the next documents of a notebook when there is none in this one', () => {
    assert.deepEqual([next(0, 3, 4), next(1, 9, 9), next(2, 0, 1)], [3, 3, 3]);
  });

  test('is the first of all after the last one', () => assert.deepEqual([next(2, 0, 6), next(5, 0, 0)], [0, 0]));

  test('is nowhere when there is none', () => assert.equal(nextPlace([], { document: 0, line: 0, character: 0 }), undefined));
});
