import assert from 'node:assert/strict';
import { levelArgument, idArgument } from '../../../../src/core/content/commandArgument';

suite('The argument of a command', () => {
  test('is an id, an element of the tree, or missing', () => {
    assert.equal(idArgument('lora'), 'lora');
    assert.equal(idArgument({ kind: 'question', id: 'lora' }), 'lora');
    assert.equal(idArgument(undefined), undefined);
    assert.equal(levelArgument('basic'), 'basic');
    assert.equal(levelArgument({ kind: 'level', level: { id: 'basic' } }), 'basic');
    assert.equal(levelArgument(undefined), undefined);
  });

  test('of any other form counts as missing', () => {
    for (const value of [null, 7, [], {}, { id: 7 }, { level: 'x', id: null }, () => 'lora']) assert.equal(idArgument(value), undefined);
    for (const value of [null, 7, [], {}, { level: {} }, { level: null }]) assert.equal(levelArgument(value), undefined);
  });
});
