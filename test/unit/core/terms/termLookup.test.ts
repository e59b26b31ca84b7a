import assert from 'node:assert/strict';
import { createTermFinder } from '../../../../src/core/terms/termFinder';
import { termsInText } from '../../../../src/core/terms/termLookup';

const finder = createTermFinder([
  { id: 'lora', term: 'LoRA', forms: ['LoRA'] },
  { id: 'kv-cache', term: 'KV cache', forms: ['KV cache'] },
]);

suite('The terms of a text', () => {
  test('are listed once each, in the order in which they first come', () => {
    assert.deepEqual(termsInText('The KV cache, LoRA, and again a KV cache.', finder), ['kv-cache', 'lora']);
    assert.deepEqual(termsInText('Nothing of the kind.', finder), []);
  });

  test('are looked for in the first 200,000 characters', () => {
    assert.deepEqual(termsInText(`${'word '.repeat(39_000)} LoRA`, finder), ['lora']);
    assert.deepEqual(termsInText(`${'word '.repeat(41_000)} LoRA`, finder), []);
  });
});
