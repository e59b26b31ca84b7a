import assert from 'node:assert/strict';
import { definitionText } from '../../../../src/core/terms/definitionText';

suite('A definition in a hover', () => {
  const cases: readonly [markdown: string, text: string][] = [
    ['An [adapter](term:adapter), see [it](question:lora).', 'An adapter, see it.'],
    ['The product $W_0 + (α/r)BA$.', 'The product W₀ + (α/r)BA.'],
    ['$p_i \\propto \\exp(z_i / T)$', 'pᵢ ∝ exp(zᵢ / T)'],
    ['$O(n^2)$', 'O(n²)'],
    ['$\\frac{a}{b}$', 'a/b'],
    ['$x_{max}$', 'x\\_(max)'],
    ['costs 5 $ and 6 €', 'costs 5 $ and 6 €'],
  ];
  for (const [markdown, text] of cases) test(markdown, () => assert.equal(definitionText(markdown), text));
});
