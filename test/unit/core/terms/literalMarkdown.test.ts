import assert from 'node:assert/strict';
import { marked } from 'marked';
import { literalMarkdown } from '../../../../src/core/terms/literalMarkdown';

suite('A text that Markdown shows as it is', () => {
  const texts = ['low-rank adaptation (LoRA)', 'top_p and top_k', '**x** *y* ~~z~~', '[x](command:y) ![x](a.png)', '\\](command:y)', '`x` | y', '<img src=x> <command:y>', '&lt; &#60; R&D'];
  const shown = (html: string): string => html.replaceAll('&#91;', '[').replaceAll('&#93;', ']').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  for (const text of texts) {
    test(text, () => {
      assert.equal(shown(marked.parseInline(literalMarkdown(text), { async: false })), text);
      assert.equal(shown(marked.parseInline(`[${literalMarkdown(text)}](command:own)`, { async: false })), `<a href="command:own">${text}</a>`);
    });
  }

  test('is one line', () => assert.equal(literalMarkdown(' a\n\n# b '), 'a # b'));
});
