import { Lexer, type Links, type Token } from 'marked';
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutMarkdown, isFence } from '../../../media/markdown/cutMarkdown';
import { readBlocks } from '../../../media/markdown/readBlocks';

const filler = 'A paragraph that is there to make the text long. '.repeat(12).trim();
/** Long enough that what stands on both sides of a text could be cut off. */
const long = (text: string): string => [filler, filler, filler, text, filler, filler, filler, text, filler].join('\n\n');

/** The blocks of a text without blank lines between them, and without the text inside them. */
function blocksOf(texts: readonly string[]): unknown[] {
  const links = Object.create(null) as Links;
  const blocks = texts.flatMap((text) => readBlocks(text, links).blocks.filter(({ type }) => type !== 'space'));
  return blocks.map(({ type, raw }) => [type, raw.trim()]);
}

/** What marked itself makes of a whole text. */
function wholeBlocks(text: string): unknown[] {
  return new Lexer({ gfm: true }).lex(text).filter(({ type }) => type !== 'space').map(({ type, raw }: Token) => [type, raw.trim()]);
}

suite('A long text is cut into pieces', () => {
  const texts: readonly (readonly [name: string, text: string])[] = [
    ['paragraphs', 'One\n\nTwo'],
    ['a list with blank lines between its items', '- one\n\n- two\n\n  more of two\n\n      code of two\n\n- three'],
    ['a numbered list', '1. one\n\n2. two\n\n10) another'],
    ['a list inside a quote', '> - one\n>\n> - two\n\n> another quote'],
    ['code with blank lines', '```python\na = 1\n\n\n# comment\n\n- b\n```'],
    ['code in code', '````markdown\n```\na\n\nb\n```\n\n### c\n````\nafter it'],
    ['code between tildes', 'before it\n~~~\n```\n\na\n~~~~\nafter it'],
    ['code in a list', '- one\n\n  ```\n  a\n\n  b\n  ```\n\n- two'],
    ['code that nothing ends', '```\na\n\n### b'],
    ['indented code', '    a\n\n    b\n\nc'],
    ['a table', '| a | b |\n| - | - |\n| 1 | 2 |\n\nafter it'],
    ['headings', '### One\nText\n\n#### Two\n\nUnder\n---\n\n***'],
    ['HTML', '<div>\n\ntext\n\n</div>'],
    ['line ends of Windows', 'One\r\n\r\n- two\r\n\r\n- three\r\n'],
  ];
  for (const [name, text] of texts) {
    test(`that mean the same: ${name}`, () => {
      const whole = long(text);
      const pieces = cutMarkdown(whole);
      assert.ok(pieces.length > 1);
      assert.deepEqual(blocksOf(pieces), wholeBlocks(whole.replaceAll('\r\n', '\n')));
    });
  }

  test('but not inside a formula', () => {
    const formula = `$$\n${'x +\n\n'.repeat(500)}y\n$$`;
    assert.ok(cutMarkdown(long(formula)).some((piece) => piece.trim() === formula));
  });

  test('so that a text without end takes no longer for each of its characters', () => {
    const longest = Math.max(...cutMarkdown(long('x\n\n').repeat(100)).map(({ length }) => length));
    assert.ok(longest < 2_500, `${longest} characters in a piece`);
  });

  test('each time in the same way for every answer of the pack', async () => {
    for (const language of ['en', 'fr']) {
      for (const name of await readdir(join('content', language))) {
        const text = (await readFile(join('content', language, name), 'utf8')).replaceAll('$', 'S');
        assert.deepEqual(blocksOf(cutMarkdown(text)), wholeBlocks(text), name);
      }
    }
  });

  test('and code stands alone when it is long', () => {
    const code = `\`\`\`python\n${'a = 1\n\n'.repeat(400)}\`\`\``;
    const piece = cutMarkdown(`Before\n${code}\nafter`).find((each) => each.startsWith('```'));
    assert.equal(piece, code);
    assert.ok(isFence(piece));
  });
});
