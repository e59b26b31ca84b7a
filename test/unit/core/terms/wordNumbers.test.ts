import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beginningOf, beginningOfNumber, numberOfKey, wordNumber } from '../../../../src/core/terms/wordNumbers';
import { wordKey, wordParts } from '../../../../src/core/terms/wordParts';
import { readPackTerms } from '../../../hover/packTerms';

const text = fc.oneof(fc.constantFrom('token', 'tokens', 'Prompt', 'modeles', 'agent', 'agente', 'x'.repeat(100)), fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 6 }));

suite('The numbers of words', () => {
  test('are the same whatever the ending, the accents and the letter case', () => {
    for (const words of ['token Tokens TOKENS', 'modèle modele Modèles', 'vectoriel vectorielle Vectorielles', 'fusionné fusionnée FUSIONNÉS']) {
      assert.equal(new Set(words.split(' ').map((word) => wordNumber(word))).size, 1, words);
    }
    assert.equal(new Set(['token', 'tok', 'tokenizer', 'prompt', 'agent', ''].map((word) => wordNumber(word))).size, 6);
  });

  test('are those of the word at the place, not of what is around it', () => {
    const call = 'tokenizer(token)';
    assert.equal(wordNumber(call, 0, 5), wordNumber('token'));
    assert.equal(wordNumber(call, 10, 15), wordNumber('token'));
    assert.equal(wordNumber(call, 0, 9), wordNumber('tokenizer'));
  });

  test('don’t depend on what was asked before, however many words there were', () => {
    for (let at = 0; at < 50_000; at++) wordNumber(`word${at}`);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (words) => {
        for (const each of words) assert.equal(wordNumber(each), numberOfKey(wordKey(each)), each);
      }),
      { numRuns: 2_000 },
    );
  });

  test('tell how their key begins', () => {
    fc.assert(
      fc.property(text, (word) => {
        assert.equal(beginningOfNumber(wordNumber(word)), beginningOf(wordKey(word)));
      }),
      { numRuns: 2_000 },
    );
  });

  test('are hardly shared in the built-in pack', async () => {
    const { forms } = await readPackTerms();
    const keys = [...new Set(forms.flatMap((term) => term.forms.flatMap((form) => wordParts(form).map(({ key }) => key))))];
    assert.ok(keys.length > 1_000);
    const shared = keys.length - new Set(keys.map(numberOfKey)).size;
    assert.ok(shared <= 2, `${shared} of ${keys.length}`);
  });
});
