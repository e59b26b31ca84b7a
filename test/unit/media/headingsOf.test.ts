import assert from 'node:assert/strict';
import { headingsOf } from '../../../media/markdown/headingsOf';

suite('The headings of a text', () => {
  test('are those of depth 3 and 4, in order', () => {
    assert.deepEqual(headingsOf('# Zero\n\n### One\n\nText\n\n#### Two\n\n##### Three\n\n### Four'), [
      { depth: 3, text: 'One' },
      { depth: 4, text: 'Two' },
      { depth: 3, text: 'Four' },
    ]);
  });

  const texts: readonly (readonly [markdown: string, text: string])[] = [
    ['**bold** and *emphasis*', 'bold and emphasis'],
    ['`code` and [a link](question:lora)', 'code and a link'],
    ['$O(n^2)$ in time', 'O(n^2) in time'],
    ['a \\* b &amp; c', 'a * b & c'],
    ['Coût : 5\u00a0€', 'Coût : 5\u00a0€'],
    ['[named][one]', 'named'],
  ];
  for (const [markdown, text] of texts) {
    test(`are plain text: ${markdown}`, () => assert.equal(headingsOf(`### ${markdown}\n\n[one]: https://example.org`)[0]?.text, text));
  }

  test('are none inside code, formulas, lists and quotes', () => {
    assert.deepEqual(headingsOf('```\n### a\n```\n\n- ### b\n\n> ### c\n\n$$\n### d\n$$\n\n    ### e'), []);
  });
});
