import assert from 'node:assert/strict';
import { escapeMarkdown, portableMarkdown } from '../../../../src/core/export/portableMarkdown';

const code = (...lines: readonly string[]): string => lines.join('\n');

suite('Portable Markdown', () => {
  const cases: readonly [what: string, markdown: string, portable: string][] = [
    ['makes plain text of links to terms and questions', 'A [LoRA](term:lora) and [this *one*](question:rag).', 'A LoRA and this *one*.'],
    ['keeps links to the web', '[site](https://x.org/a_(b) "Title")', '[site](https://x.org/a_(b) "Title")'],
    ['makes plain text of any other link', '[a](javascript:alert(1)) [b](../c.md) [d](command:x)', 'a b d'],
    ['knows a link by its marks, not by its words', '[`a[0](x)`, $[0](y)$ and [1]](term:x)', '`a[0](x)`, $[0](y)$ and [1]'],
    ['leaves brackets that are no link', '[0, 1] and [ ] and \\[x](y)', '[0, 1] and [ ] and \\[x](y)'],
    ['knows a link that goes over a line', '[low-rank\nadaptation](term:lora)', 'low-rank\nadaptation'],
    ['makes italics of the text alternative of a figure', '![A curve: 2*x_1.](../figures/x.svg)', '*A curve: 2\\*x\\_1.*'],
    ['leaves nothing of a figure without alternative', '![ ](../figures/x.svg)', ''],
    ['leaves code as it is', '`[x](term:y)` ``a ` [x](term:y)``', '`[x](term:y)` ``a ` [x](term:y)``'],
    ['leaves a formula as it is', '$a[i](term:x) < b$, \\$5', '$a[i](term:x) < b$, \\$5'],
    ['escapes a tag, which a pack shows as text', '<b>x</b> <!-- y, 1 < 2, <https://x.org>', '\\<b>x\\</b> \\<!-- y, 1 < 2, <https://x.org>'],
    ['leaves diagrams as they are', code('```mermaid', 'x["a<br/>b"] --> [y](term:z)', '```'), code('```mermaid', 'x["a<br/>b"] --> [y](term:z)', '```')],
    ['takes the mark off samples that are not run', code('~~~python no-run', 'no-run', '~~~', '```js no-run', 'x', '```'), code('~~~python', 'no-run', '~~~', '```js', 'x', '```')],
    ['leaves what is inside a longer fence', code('````markdown', '```python no-run', '```', '````', '[x](term:y)'), code('````markdown', '```python no-run', '```', '````', 'x')],
    ['leaves display maths', code('$$', 'x [a](term:b)', '$$'), code('$$', 'x [a](term:b)', '$$')],
    ['keeps empty lines', 'a\n\n\nb\n', 'a\n\n\nb\n'],
  ];
  for (const [what, markdown, portable] of cases) test(what, () => assert.equal(portableMarkdown(markdown), portable));

  // Mocha's time limit is what this is held to.
  test('takes a time that grows with the text, whatever marks it is made of', () => {
    for (const mark of ['[', '`', '[a](', '$', '\\', '![', '](', '$$x', '[`', '](x(', '$a\\', '``a`', '<']) {
      assert.ok(portableMarkdown(mark.repeat(20_000)).length >= 20_000, mark);
    }
  });

  test('shows a plain text when it is escaped', () => {
    assert.equal(escapeMarkdown('a_b *c* [d] <e> `f` $g$'), 'a\\_b \\*c\\* \\[d\\] \\<e> \\`f\\` \\$g\\$');
    assert.equal(escapeMarkdown('&amp; R&D ~~h~~ ~1'), '\\&amp; R&D \\~~h\\~~ ~1');
  });
});
