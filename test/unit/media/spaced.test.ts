import assert from 'node:assert/strict';
import { spaced, thinned } from '../../../media/progress/spaced';

const itself = (value: number): number => value;

suite('Labels in a row', () => {
  test('are kept in their order of importance where there is room', () => {
    assert.deepEqual(spaced([50, 55, 0, 9, 100], itself, 10), [50, 0, 100]);
  });

  test('are thinned evenly', () => {
    const months = [0, 30, 61, 91, 122, 152];
    assert.deepEqual(thinned(months, itself, 30), months);
    assert.deepEqual(thinned(months, itself, 50), [0, 61, 122]);
    assert.deepEqual(thinned(months, itself, 1000), [0]);
    assert.deepEqual(thinned([], itself, 10), []);
  });
});
