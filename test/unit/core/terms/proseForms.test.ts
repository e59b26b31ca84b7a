import assert from 'node:assert/strict';
import { proseForms } from '../../../../src/core/terms/proseForms';

const term = (...forms: string[]) => ({ id: forms[0] ?? '', term: forms[0] ?? '', forms });
const kept = (own: string[], first: string[] = []): readonly string[] | undefined => proseForms([term(...own)], [term(...first)])[0]?.forms;

suite('The forms of a term in prose', () => {
  test('are not common words that are a piece of its name', () => {
    assert.deepEqual(kept(['loss function', 'loss', 'losses', 'objective']), ['loss function', 'objective']);
    assert.deepEqual(kept(['fonction de perte', 'perte']), ['fonction de perte']);
  });

  test('are all other pieces of it: abbreviations, and several words', () => {
    assert.deepEqual(kept(['KL divergence', 'KL']), ['KL divergence', 'KL']);
    assert.deepEqual(kept(['top-p sampling', 'top-p']), ['top-p sampling', 'top-p']);
  });

  test('are not common words of the pack’s first language', () => {
    assert.deepEqual(kept(['adaptateur', 'adapter', 'decoder', 'décodeur'], ['adapter', 'decoder']), ['adaptateur', 'décodeur']);
  });

  test('are its abbreviations and its name, whatever the language', () => {
    assert.deepEqual(kept(['auto-encodeur', 'vae', 'VAE', 'StyleGAN'], ['vae', 'VAE', 'StyleGAN']), ['auto-encodeur', 'vae', 'VAE', 'StyleGAN']);
    assert.deepEqual(kept(['attention'], ['attention']), ['attention']);
  });
});
