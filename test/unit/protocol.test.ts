import assert from 'node:assert/strict';
import { parseFromQuiz, parseFromReader, parseReaderState } from '../../src/protocol';

const odd = [undefined, null, 7, 'ready', [], {}, { type: 7 }, { type: 'else' }, { type: 'open' }, { type: 'open', question: 7 }, { type: 'answer' }, { type: 'answer', option: '1' }, { type: 'answer', option: 0.5 }];

suite('A message from a page', () => {
  test('of a known form is read, without what does not belong to it', () => {
    assert.deepEqual(parseFromReader({ type: 'open', question: 'lora', extra: 1 }), { type: 'open', question: 'lora' });
    assert.deepEqual(parseFromReader({ type: 'ready' }), { type: 'ready' });
    assert.deepEqual(parseFromQuiz({ type: 'answer', option: 3 }), { type: 'answer', option: 3 });
    assert.deepEqual(parseFromQuiz({ type: 'next', option: 3 }), { type: 'next' });
  });

  test('of any other form is refused', () => {
    for (const message of odd) {
      assert.equal(parseFromReader(message), undefined);
      assert.equal(parseFromQuiz(message), undefined);
    }
  });
});

suite('What a page has kept', () => {
  test('is read, or refused', () => {
    assert.deepEqual(parseReaderState({ question: 'lora' }), { question: 'lora' });
    for (const state of [undefined, null, 'lora', {}, { question: 1 }]) assert.equal(parseReaderState(state), undefined);
  });
});
