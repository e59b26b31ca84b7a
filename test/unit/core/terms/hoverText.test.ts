import assert from 'node:assert/strict';
import type { Term } from '../../../../src/core/content/pack';
import type { QuestionSummary } from '../../../../src/core/content/packIndex';
import { hoverText } from '../../../../src/core/terms/hoverText';

const term = (changes: Partial<Term> = {}): Term => ({ id: 'token', language: 'en', term: 'token', aliases: [], definition: 'A piece of text.', questions: [], see: [], ...changes });
const senses = { sense: 'language models', seldom: [], often: ['token'], mostly: [], with: [], unlike: [], not: [] };
const known: readonly QuestionSummary[] = ['one', 'two', 'three'].map((id, place) => ({ id, title: id, tags: [], quizItems: place === 0 ? 0 : 4 }));
const summary = (id: string): QuestionSummary | undefined => known.find((question) => question.id === id);

suite('What a hover says of a term', () => {
  test('is its name and definition, as a hover can show it', () => {
    const { name, definition, sense } = hoverText([{ term: term({ definition: 'A [piece](term:piece), $x_0$.' }) }], false, summary);
    assert.deepEqual([name, definition, sense], ['token', 'A piece, x₀.', undefined]);
  });

  test('is its sense where the words can mean something else', () => {
    assert.equal(hoverText([{ term: term({ senses }) }], true, summary).sense, 'language models');
    assert.equal(hoverText([{ term: term({ senses }) }], false, summary).sense, undefined);
    assert.equal(hoverText([{ term: term({ senses: { ...senses, sense: '' } }) }], true, summary).sense, undefined);
    assert.equal(hoverText([{ term: term() }], true, summary).sense, undefined);
  });

  test('is a few of its other names', () => {
    assert.deepEqual(hoverText([{ term: term({ also: ['a', 'b', 'c', 'd'] }) }], false, summary).otherNames, ['a', 'b', 'c']);
    assert.deepEqual(hoverText([{ term: term({ aliases: ['num_tokens'] }) }], false, summary).otherNames, []);
  });

  test('is a few of the questions that explain it, as far as they are there, and one of them to be asked about', () => {
    const said = hoverText([{ term: term({ questions: ['gone', 'one', 'two', 'three'] }) }], false, summary);
    assert.deepEqual(said.questions.map(({ id }) => id), ['one', 'two']);
    assert.equal(said.quiz, 'two');
    assert.equal(hoverText([{ term: term({ questions: ['one'] }) }], false, summary).quiz, undefined);
  });

  test('is the definition of the built-in pack, with the names of the others that define it', () => {
    const own = { term: term({ definition: 'Ours.' }) };
    const [theirs, others] = ['Theirs', 'Others’'].map((packTitle) => ({ term: term({ definition: packTitle }), packTitle }));
    assert.ok(theirs && others);
    const said = hoverText([theirs, own, others, theirs], false, summary);
    assert.deepEqual([said.definition, said.from, said.alsoIn], ['Ours.', undefined, ['Theirs', 'Others’']]);
  });

  test('is the first definition, with its pack, where the built-in one has none', () => {
    const [theirs, others] = ['Theirs', 'Others’'].map((packTitle) => ({ term: term({ definition: packTitle }), packTitle }));
    assert.ok(theirs && others);
    const said = hoverText([others, theirs], false, summary);
    assert.deepEqual([said.definition, said.from, said.alsoIn], ['Others’', 'Others’', ['Theirs']]);
  });
});
