import assert from 'node:assert/strict';
import { mutedAfterChoice, withMuted } from '../../../../src/core/terms/mutedTerms';

suite('Muted terms', () => {
  test('get one more, once', () => {
    assert.deepEqual(withMuted(['a'], 'b'), ['a', 'b']);
    assert.deepEqual(withMuted(['a', 'b'], 'a'), ['a', 'b']);
  });

  test('are those that were chosen, in the order in which they were muted', () => {
    assert.deepEqual(mutedAfterChoice(['c', 'a'], ['a', 'b', 'c'], ['a', 'b', 'c']), ['c', 'a', 'b']);
    assert.deepEqual(mutedAfterChoice(['c', 'a'], ['a', 'b', 'c'], []), []);
  });

  test('keep what was not there to choose', () => {
    assert.deepEqual(mutedAfterChoice(['of another pack', 'a'], ['a', 'b'], ['b']), ['of another pack', 'b']);
  });
});
