import assert from 'node:assert/strict';
import { createSearch } from '../../../../src/core/content/search';
import { question } from '../../fakes';

const search = createSearch([
  question('lora', { title: 'What is low-rank adaptation (LoRA)?', tags: ['fine-tuning'], explanation: 'Freeze the [weights](term:model-weights) and train an adapter.' }),
  question('vae', { title: 'Comment fonctionne un auto-encodeur variationnel ?', tags: ['espace latent'], explanation: 'Un modèle génératif.\n```python\nsecret = 1\n```' }),
  question('transformer', { title: 'How does the Transformer work?', tags: ['attention'], followUps: [{ question: 'Why a KV cache?', answer: 'To spare recomputation of keys.' }] }),
]);

suite('Search', () => {
  const finds: readonly [query: string, id: string, why: string][] = [
    ['adaptation', 'lora', 'a word of the title'],
    ['LORA', 'lora', 'in any letter case'],
    ['fine-tuning', 'lora', 'a tag'],
    ['freeze', 'lora', 'a word of the answer'],
    ['recomputation', 'transformer', 'a word of a follow-up'],
    ['transf', 'transformer', 'an unfinished word'],
    ['trasnformer', 'transformer', 'two letters swapped'],
    ['adaptaton', 'lora', 'a letter missing'],
    ['generatif modele', 'vae', 'accents left out, any order'],
    ['encodeur variationel', 'vae', 'a double letter missed'],
  ];
  for (const [query, id, why] of finds) test(`finds "${query}": ${why}`, () => assert.equal(search(query)[0], id));

  test('wants every word to be found', () => assert.deepEqual(search('transformer variationnel'), []));
  test('does not look into code or link targets', () => {
    assert.deepEqual(search('secret'), []);
    assert.deepEqual(search('model-weights'), []);
  });
  test('finds nothing for what is not there', () => assert.deepEqual(search('xylophone'), []));
  test('puts the title before the text', () => {
    const both = createSearch([question('text', { explanation: 'about attention' }), question('title', { title: 'Attention' })]);
    assert.deepEqual(both('attention'), ['title', 'text']);
  });
});
