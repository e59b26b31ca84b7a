import assert from 'node:assert/strict';
import type { Term } from '../../../../src/core/content/pack';
import { createSearch, createTermSearch } from '../../../../src/core/content/search';
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

suite('Search for a tag', () => {
  const tagged = createSearch([
    question('one', { tags: ['fine-tuning', 'efficiency'] }),
    question('two', { title: 'Fine-tuning', explanation: 'fine-tuning' }),
    question('three', { tags: ['Réglage fin'] }),
    question('four', { tags: ['fine-tuning'] }),
    question('five', { tags: ['fine-tuning data'] }),
  ]);
  const finds: readonly [query: string, ids: readonly string[], why: string][] = [
    ['#fine-tuning', ['one', 'four'], 'those that have it, in their order'],
    [' #Fine Tuning ', ['one', 'four'], 'in any letter case, with a space for the hyphen'],
    ['#reglage fin', ['three'], 'accents left out'],
    ['#fine', ['one', 'four', 'five'], 'those whose tag begins so, where there is no such tag'],
    ['#tuning', [], 'not from the middle of a tag'],
    ['#', ['one', 'three', 'four', 'five'], 'every question with a tag, before anything is typed'],
  ];
  for (const [query, ids, why] of finds) test(`finds by "${query}" ${why}`, () => assert.deepEqual(tagged(query), ids));
});

suite('Search for a term', () => {
  const term = (id: string, name: string, aliases: readonly string[], definition = ''): Term => ({ id, language: 'en', term: name, aliases, definition, questions: [], see: [] });
  const terms = createTermSearch([
    term('qlora', 'quantised LoRA (QLoRA)', ['QLoRA', 'LoRA in 4 bits', 'LoRA LoRA']),
    term('lora', 'low-rank adaptation (LoRA)', ['LoRA', 'use_lora'], 'Trains two [thin matrices](term:matrix-rank) beside frozen weights.'),
    term('adapter', 'adapter', ['module'], 'A small part, such as LoRA, LoRA and LoRA.'),
    term('network', 'réseau de neurones', ['neural network']),
  ]);
  const finds: readonly [query: string, id: string, why: string][] = [
    ['lora', 'lora', 'an alias exactly, before all that mention it'],
    ['Low rank adaptation', 'lora', 'its name without brackets, with a space for the hyphen'],
    ['low-rank adaptation (LoRA)', 'lora', 'its name as it is shown'],
    ['reseau', 'network', 'accents left out, unfinished'],
    ['adaptaton', 'lora', 'a letter missing'],
    ['thin matrices', 'lora', 'words of the definition'],
  ];
  for (const [query, id, why] of finds) test(`finds "${query}": ${why}`, () => assert.equal(terms(query)[0], id));

  test('gives each term once', () => assert.deepEqual([...terms('lora')].sort(), ['adapter', 'lora', 'qlora']));
  test('finds nothing for what is not there, nor for the target of a link', () => {
    assert.deepEqual(terms('xylophone'), []);
    assert.deepEqual(terms('rank matrix'), []);
  });
});
