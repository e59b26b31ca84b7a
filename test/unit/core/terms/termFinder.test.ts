import assert from 'node:assert/strict';
import { createTermFinder } from '../../../../src/core/terms/termFinder';
import { someTerms } from './documents';

const finder = createTermFinder(someTerms);

suite('All terms of a text', () => {
  const all = (text: string): string[] => finder.all(text).map(({ termId, start, end }) => `${termId} "${text.slice(start, end)}"`);

  test('are found in their order, the longest name of those that begin at one place', () => {
    assert.deepEqual(all('A prompt, then prompt engineering with LoRA.'), ['prompt "prompt"', 'prompt-engineering "prompt engineering"', 'lora "LoRA"']);
  });

  test('are not words that stand apart where the term is one word', () => {
    const prose = createTermFinder([
      { id: 'u-net', term: 'U-Net', forms: ['U-Net', 'unet'] },
      { id: 'causal-mask', term: 'causal mask', forms: ['causal mask', 'is_causal'] },
      { id: 'throughput', term: 'throughput', forms: ['tokens/s'] },
      { id: 'token', term: 'token', forms: ['token'] },
      { id: 'fine-tuning', term: 'fine-tuning', forms: ['fine-tuning'] },
    ]);
    const found = (text: string): string[] => prose.all(text).map(({ termId }) => termId);
    assert.deepEqual(found('l’un et l’autre'), []);
    assert.deepEqual(found('this is causal'), []);
    assert.deepEqual(found('the token’s row'), ['token']);
    assert.deepEqual(found('fine tuning, finetuning, a U-Net, is_causal'), ['fine-tuning', 'fine-tuning', 'u-net', 'causal-mask']);
  });

  test('are none where there are none', () => assert.deepEqual(all(''), []));
});
