import { marked } from 'marked';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Term } from '../../../../src/core/content/pack';
import { glossaryFile } from '../../../../src/core/content/packIndex';
import { definitionText } from '../../../../src/core/terms/definitionText';

suite('A definition in a hover', () => {
  const cases: readonly [markdown: string, text: string][] = [
    ['An [adapter](term:adapter), see [it](question:lora).', 'An adapter, see it.'],
    ['The product $W_0 + (α/r)BA$.', 'The product W₀ + (α/r)BA.'],
    ['$p_i \\propto \\exp(z_i / T)$', 'pᵢ ∝ exp(zᵢ / T)'],
    ['$O(n^2)$', 'O(n²)'],
    ['$$\\frac{a}{b}$$', 'a/b'],
    ['$p_{data}(x)$ and $(x)_{data}$', 'p_data(x) and (x)\\_data'],
    ['$p(x|y)$ and $x^*$ and $x^*$', 'p(x|y) and x∗ and x∗'],
    ['costs 5 $ and 6 €', 'costs 5 $ and 6 €'],
    ['See [the paper](https://arxiv.org/abs/2106.09685).', 'See [the paper](https://arxiv.org/abs/2106.09685).'],
    ['[x](command:y) [x](<javascript:y>) [x](http://y)', '[x]\u2060(command:y) [x]\u2060(<\u2060javascript:y>) [x]\u2060(http://y)'],
    ['![x](https://example.org/a.png)', '!\u2060[x](https://example.org/a.png)'],
    ['![x][y]\n\n[y]: https://example.org/a.png', '!\u2060[x][y]\n\n[y]\u2060: https://example.org/a.png'],
    ['<command:y> <img src="https://example.org/a.png"> </p> <!-- 1 < 2', '<\u2060command:y> <\u2060img src="https://example.org/a.png"> <\u2060/p> <\u2060!-- 1 < 2'],
  ];
  for (const [markdown, text] of cases) test(markdown, () => assert.equal(definitionText(markdown), text));

  for (const language of ['en', 'fr']) {
    test(`is read without a mark of TeX or of the pack, ${language}`, () => {
      const terms = JSON.parse(readFileSync(join('dist/content', glossaryFile(language)), 'utf8')) as readonly Term[];
      for (const { id, definition } of terms) {
        const text = definitionText(definition);
        assert.doesNotMatch(text, /[\\$^{}\u2060]|\((?:term|question):/, id);
        const html = marked.parse(text, { async: false });
        assert.doesNotMatch(html, /<(?!\/?(?:p|em|strong|code)>)/, id);
        // Everything that looks like emphasis is meant so.
        assert.equal(html.match(/<em>/g)?.length ?? 0, definition.match(/(?<!\*)\*[^*\s][^*]*\*(?!\*)/g)?.length ?? 0, id);
      }
    });
  }
});
