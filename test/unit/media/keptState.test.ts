import assert from 'node:assert/strict';
import { parseKeptState } from '../../../media/progress/keptState';

suite('What the progress page has kept', () => {
  test('is read, and left out where it is something else', () => {
    assert.deepEqual(parseKeptState({ tables: ['due', 7, 'year'], scroll: 120 }), { tables: ['due', 'year'], scroll: 120 });
    for (const kept of [undefined, null, 'due', {}, { tables: 'due', scroll: '1' }]) assert.deepEqual(parseKeptState(kept), { tables: [], scroll: 0 });
  });
});
