import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createWordNumber, type WordNumber } from '../../../../src/core/terms/wordNumbers';
import { wordKey, wordParts } from '../../../../src/core/terms/wordParts';
import { readPackTerms } from '../../../hover/packTerms';

const numbered = (words: readonly string[]): ReadonlyMap<string, number> => new Map(words.map((word, at) => [wordKey(word), at + 1]));
const of = (wordNumber: WordNumber, word: string): number => wordNumber(word, 0, word.length);

suite('The numbers of words', () => {
  test('are the same whatever the ending, the accents and the letter case', () => {
    const wordNumber = createWordNumber(numbered(['token', 'modèle', 'vectoriel', 'fusionné']));
    const each = ['token', 'Tokens', 'TOKENS', 'modele', 'Modèles', 'vectorielle', 'vectorielles', 'fusionnée', 'FUSIONNÉS', 'tok', 'mode', ''];
    assert.deepEqual(each.map((word) => of(wordNumber, word)), [1, 1, 1, 2, 2, 3, 3, 4, 4, 0, 0, 0]);
  });

  test('are those of the word at the place, not of what is around it', () => {
    const wordNumber = createWordNumber(numbered(['token', 'izer']));
    const text = 'tokenizer(token)';
    assert.deepEqual([wordNumber(text, 0, 5), wordNumber(text, 5, 9), wordNumber(text, 0, 9), wordNumber(text, 10, 15)], [1, 2, 0, 1]);
  });

  test('are there for every form of the built-in pack, however its words are written', async () => {
    const { forms } = await readPackTerms();
    const words = [...new Set(forms.flatMap((term) => term.forms.flatMap((form) => wordParts(form).map(({ text }) => text))))];
    const wordNumber = createWordNumber(numbered(words));
    for (const word of words) {
      for (const written of [word, word.toUpperCase(), word.toLowerCase(), `${word.charAt(0).toUpperCase()}${word.slice(1)}`]) {
        if (wordKey(written) === wordKey(word)) assert.equal(of(wordNumber, written), of(wordNumber, word), written);
      }
      assert.ok(of(wordNumber, word) > 0, word);
    }
    assert.ok(words.length > 1_000);
  });

  test('don’t depend on what was asked before, however many words there were', () => {
    const numbers = numbered(['token', 'prompt', 'modèle', 'agent']);
    const wordNumber = createWordNumber(numbers);
    for (let at = 0; at < 50_000; at++) of(wordNumber, `word${at}`);
    const word = fc.oneof(fc.constantFrom('token', 'tokens', 'Prompt', 'modeles', 'agent', 'agente', 'x'.repeat(100)), fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        for (const each of words) assert.equal(of(wordNumber, each), numbers.get(wordKey(each)) ?? 0, each);
      }),
      { numRuns: 2_000 },
    );
  });
});
