import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Term } from '../../../../src/core/content/pack';
import { glossaryFile } from '../../../../src/core/content/packIndex';
import { plainFormula } from '../../../../src/core/terms/plainFormula';

suite('A formula in plain Unicode', () => {
  const cases: readonly [why: string, tex: string, plain: string][] = [
    ['indices and powers', 'a_t^2 + x_{t-1}', 'aₜ² + xₜ₋₁'],
    ['a transpose', 'QK^T W^\\top', 'QKᵀ Wᵀ'],
    ['a root', '\\sqrt{d_k} + \\sqrt{a + b} + \\sqrt[3]{x}', '√dₖ + √(a + b) + ³√x'],
    ['fractions in fractions', '\\frac{1}{\\sqrt{d}} + \\frac{a+b}{2}', '1/√d + (a+b)/2'],
    ['fractions beside something', 'W_0 + \\frac{α}{r}BA', 'W₀ + (α/r)BA'],
    ['a sum with limits', '\\sum_{i=1}^n x_i', 'Σᵢ₌₁ⁿ xᵢ'],
    ['a hat', '\\hat{x} + \\hat y_i', 'x̂ + ŷᵢ'],
    ['norms and bars', '\\|x\\| + P(a \\| b) + p(x|y)', '‖x‖ + P(a ‖ b) + p(x|y)'],
    ['a minus sign', '-\\log p - 1', '−log p − 1'],
    ['a hyphen in words', '\\text{top-k} - 1', 'top-k − 1'],
    ['functions', '\\mathrm{softmax}(x)\\,V + \\log (x)', 'softmax(x) V + log(x)'],
    ['number sets', '\\mathbb{R}^d', 'ℝᵈ'],
    ['a decimal comma', '0{,}5', '0,5'],
    ['powers of e that Unicode doesn’t have', 'e^{z_i} + e^ε', 'exp(zᵢ) + exp(ε)'],
    ['other indices and powers that it doesn’t have', 'p_{data} + ε_θ + E_{q(z|x)}[x] + 2^{a/b}', 'p_data + ε_θ + E_q(z|x)[x] + 2^(a/b)'],
    ['braces that are meant', '\\{0, 1\\}', '{0, 1}'],
    ['delimiters of any size', '\\left. f \\right|_0', 'f |₀'],
    ['names that aren’t known', '\\constructor + \\foo{x}', 'constructor + foox'],
    ['braces that don’t match', 'a}b{c', 'abc'],
    ['ends that are missing', 'x_ + \\frac{1} \\', 'x₊ 1/'],
  ];
  for (const [why, tex, plain] of cases) test(why, () => assert.equal(plainFormula(tex), plain));

  test('whatever is in it', () => {
    for (const tex of ['', '^', '_', '\\', '{'.repeat(400), '\\frac'.repeat(150), '{'.repeat(100_000), '\\hat'.repeat(20_000)]) assert.doesNotMatch(plainFormula(tex), /[\\{}]/);
  });

  for (const language of ['en', 'fr']) {
    test(`in every definition of the built-in pack, ${language}`, () => {
      const terms = JSON.parse(readFileSync(join('dist/content', glossaryFile(language)), 'utf8')) as readonly Term[];
      const formulas = terms.flatMap(({ definition }) => [...definition.matchAll(/\$([^$\n]+)\$/g)].flatMap(([, tex]) => tex ?? []));
      assert.ok(formulas.length > 50);
      const plain = formulas.map(plainFormula);
      assert.deepEqual(plain.filter((formula) => /[\\{}^$*]/.test(formula)), []);
      // Indices that Unicode doesn't have.
      const left = plain.flatMap((formula) => formula.match(/\S*_\S{1,4}/g) ?? []);
      assert.deepEqual([...new Set(left)].filter((index) => !/_(?:[bcdfgqwyzθ]|data|[A-Z])/.test(index)), []);
    });
  }
});
