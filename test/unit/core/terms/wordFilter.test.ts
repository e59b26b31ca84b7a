import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createWordFilter, type WordFilter } from '../../../../src/core/terms/wordFilter';
import { wordKey, wordParts } from '../../../../src/core/terms/wordParts';
import { createTermIndex } from '../../../../src/core/terms/termIndex';
import { readPackTerms } from '../../../hover/packTerms';

function filterOf(keys: Iterable<string>): WordFilter {
  const filter = createWordFilter();
  for (const key of keys) filter.add(key);
  return filter;
}

/** What English and French make of a word. */
const inflected = (word: string): string[] => [
  word,
  ...['s', 'es', 'x', 'e', 'es', 'le', 'les', 'ne', 'nes'].map((ending) => `${word}${ending}`),
  ...[[/al$/, 'aux'], [/au$/, 'aux'], [/f$/, 've'], [/f$/, 'ves'], [/eur$/, 'euse'], [/eur$/, 'euses'], [/e$/, ''], [/s$/, '']].map(([end, other]) => word.replace(end ?? '', other as string)),
];
const inOtherCase = (word: string): string[] => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)];

suite('The filter of words', () => {
  test('lets through every form of the built-in pack, however it is inflected and written', async () => {
    const { forms } = await readPackTerms();
    const index = createTermIndex(forms);
    let looked = 0;
    for (const { forms: written } of forms) {
      for (const form of written) {
        const [first] = wordParts(form);
        if (!first) continue;
        for (const text of [...inflected(first.text).flatMap(inOtherCase), wordParts(form).map((part) => part.text).join('')]) {
          if (!index.from(wordKey(text))) continue;
          looked += 1;
          assert.ok(index.mayStart(text, 0, text.length), `${text}, from ${form}`);
          assert.ok(index.mayStart(`x(${text})`, 2, 2 + text.length), `${text} inside a text`);
        }
      }
    }
    assert.ok(looked > 20_000, `only ${looked} were looked at`);
  });

  test('lets through whatever has the key of any word', () => {
    const letters = fc.constantFrom(...'a b c d e f i l n o r s t u v x'.split(' '), 'aux', 'eaux', 'elle', 'ive', 'euse', 'ee', 'sses', 'xes', 'ches', 'shes', 'é', 'è', 'œ', '1', 'E', 'S', 'X');
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(word, (text) => {
        const filter = filterOf([wordKey(text)]);
        for (const other of inflected(text).flatMap(inOtherCase)) {
          if (wordKey(other) === wordKey(text)) assert.ok(filter.mayHave(other, 0, other.length), `${other} has the key of ${text}, ${wordKey(text)}`);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('lets through the words whose keys it was given', () => {
    const stem = fc.string({ unit: fc.constantFrom('a', 'e', 'u', 'l'), maxLength: 3 });
    const ending = fc.constantFrom('', 's', 'e', 'es', 'ee', 'ees', 'al', 'aux', 'als', 'eau', 'eaux', 'el', 'elle', 'elles', 'f', 'if', 'ive', 'ives', 'eur', 'euse', 'euses', 'x', 'xes', 'ch', 'ches', 'che', 'ss', 'sses');
    const word = fc.tuple(stem, ending).map((parts) => parts.join('')).filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
        const filter = filterOf(words.map(wordKey));
        for (const text of words) assert.ok(filter.mayHave(text, 0, text.length), `${text} has the key ${wordKey(text)}`);
      }),
      { numRuns: 2_000 },
    );
  });

  test('lets through whatever has other letters than those of English in its beginning', () => {
    const filter = filterOf(['modele']);
    for (const word of ['modèle', 'écart', 'œuvre', '東京', 'été']) assert.ok(filter.mayHave(word, 0, word.length));
  });

  test('keeps out most words that are none', () => {
    const filter = filterOf(['token', 'prompt', 'embedding', 'lora', 'rag']);
    const words = 'the of and function return import const export class value index name string number user page customer invoice window'.split(' ');
    assert.deepEqual(words.filter((word) => filter.mayHave(word, 0, word.length)), []);
    assert.deepEqual(['token', 'Tokens', 'PROMPT', 'embed', 'rags'].filter((word) => !filter.mayHave(word, 0, word.length)), []);
  });

  test('keeps everything out if it was given nothing', () => assert.equal(createWordFilter().mayHave('token', 0, 5), false));
});
