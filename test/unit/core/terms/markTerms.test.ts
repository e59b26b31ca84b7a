import { Marked } from 'marked';
import markedKatex from 'marked-katex-extension';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexFile, type PackIndex } from '../../../../src/core/content/packIndex';
import { createPackLibrary } from '../../../../src/core/content/packLibrary';
import { packLinks } from '../../../../src/core/content/packLinks';
import { markTerms } from '../../../../src/core/terms/markTerms';
import { createTermFinder } from '../../../../src/core/terms/termFinder';
import { createTermMarker } from '../../../../src/core/terms/termMarker';
import { seededRandom } from '../../fakes';

const finder = createTermFinder(
  ['LoRA', 'low-rank adaptation', 'token', 'prompt', 'prompt engineering', 'encodeur'].map((term) => ({ id: term.toLowerCase().replace(' ', '-'), term, forms: [term] })),
);
const mark = (markdown: string): string => markTerms(markdown, finder);

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
/** The reader's own rendering, except that formulas stay TeX: to draw them would take most of the time. */
const marked = new Marked(
  {
    gfm: true,
    renderer: {
      html: ({ text }) => escaped(text),
      link({ href, tokens }) {
        const content = this.parser.parseInline(tokens);
        return /^(?:question:|term:|https:\/\/)/.test(href) ? `<a href="${escaped(href)}">${content}</a>` : content;
      },
    },
  },
  { extensions: (markedKatex({ nonStandard: true }).extensions ?? []).map((extension) => ({ ...extension, renderer: ({ type, raw }) => `<i>${type} ${escaped(raw)}</i>` })) },
);
const withoutLinks = (markdown: string): string => marked.parse(markdown, { async: false }).replace(/<\/?a\b[^>]*>/g, '');

suite('The first use of a term becomes a link', () => {
  const cases: readonly [why: string, markdown: string, expected: string][] = [
    ['once', 'Each token, then a token.', 'Each [token](term:token), then a token.'],
    ['as it is written', 'Tokens', '[Tokens](term:token)'],
    ['the longest name first', 'prompt engineering and a prompt', '[prompt engineering](term:prompt-engineering) and a [prompt](term:prompt)'],
    ['in bold', '**low-rank adaptation** works', '**[low-rank adaptation](term:low-rank-adaptation)** works'],
    ['in bold with punctuation around it', 'l’**encodeur**, (*LoRA*).', 'l’**[encodeur](term:encodeur)**, (*[LoRA](term:lora)*).'],
    ['in emphasis that goes on', '*a token of text*', '*a [token](term:token) of text*'],
    ['in bullets', '- **Why?** A token.\n- LoRA', '- **Why?** A [token](term:token).\n- [LoRA](term:lora)'],
    ['in a quotation', '> a token', '> a [token](term:token)'],
    ['in the cells of a table', '| a | b |\n| --- | --- |\n| token | LoRA |', '| a | b |\n| --- | --- |\n| [token](term:token) | [LoRA](term:lora) |'],
    ['over a line end of the source', 'low-rank\nadaptation', '[low-rank\nadaptation](term:low-rank-adaptation)'],
    ['after an elision, before a possessive', 'l’encodeur and LoRA’s', 'l’[encodeur](term:encodeur) and [LoRA](term:lora)’s'],
    ['right under a heading', '### token\nA token', '### token\nA [token](term:token)'],
    ['beside maths and code', 'the $r$ of `x`, a token', 'the $r$ of `x`, a [token](term:token)'],
    ['between two fences', '```\ntoken\n```\ntoken\n~~~\ntoken\n~~~', '```\ntoken\n```\n[token](term:token)\n~~~\ntoken\n~~~'],
    ['after a plain comparison', 'p < 0.05, a token', 'p < 0.05, a [token](term:token)'],
  ];
  for (const [why, markdown, expected] of cases) {
    test(why, () => {
      assert.equal(mark(markdown), expected);
      assert.equal(withoutLinks(expected), withoutLinks(markdown));
    });
  }
});

suite('A term is left as it is', () => {
  const cases: readonly [why: string, markdown: string][] = [
    ['linked by its author', 'Each token, then [a token](term:token).'],
    ['in a code fence', '```python\ntoken = 1\n```'],
    ['in a fence inside a fence', '````\n```\ntoken\n```\ntoken\n````'],
    ['in a fence of a bullet', '- a\n  ```\n  token\n  ```'],
    ['after a fence that is opened and closed in two ways', '- a\n  ```\n  x\n```\ntoken\n```\ntoken'],
    ['in a diagram', '```mermaid\nflowchart LR\n  a[token] --> b\n```'],
    ['in indented code', 'a\n\n    token'],
    ['in indented code of a bullet', '- a\n\n      token'],
    ['in inline code', 'use `token` and ``a ` token``'],
    ['in inline code over a line end', 'use `the\ntoken` now'],
    ['after a backtick without its partner', 'a ` of token'],
    ['in maths', 'the $token$ and $$token + 1$$'],
    ['in a block of maths', '$$\ntoken\n$$'],
    ['in maths of a bullet', '- a\n  $$\n  token\n  $$'],
    ['beside a dollar without its partner', 'costs $5 a token'],
    ['in the text of a link', 'a [good token here](question:x), [token][x], [token]'],
    ['in the target or title of a link', '[x](https://a.b/token "a token")'],
    ['in a picture', '![a token](../figures/token.svg)'],
    ['in a heading', '# token\n### LoRA ###'],
    ['in an underlined heading', 'token\n=====\n\nLoRA\n---'],
    ['in the head of a table', '| token | b |\n| :-- | --: |\n| 1 | 2 |'],
    ['in code that a cell only seems to close', '| a | b |\n| - | - |\n| `token | token` |'],
    ['in an address', 'see https://a.b/token, <https://a.b/token>, www.token.org, token@a.b'],
    ['in raw HTML', '<div>\ntoken\n</div>\n\ntoken'],
    ['in an HTML tag', 'a <span title="token">b</span>'],
    ['in the definition of a link', '[token]: https://a.b "token"'],
    ['in an entity', '&token;'],
    ['in an identifier', 'use_token, tokenCount, token_id, model.token, token.id, #token, @token, --token, token(x), a/token, token=1'],
    ['in a compound', 'token-level, sub-token, LoRA-style, *sub*-token, `x`-token'],
    ['in a word', 'tokenise, betoken'],
    ['of another letter case', 'Lora, lora'],
    ['behind a backslash or an exclamation mark', '\\token !token'],
    ['where the emphasis would not hold', 'a**token**b'],
    ['across the border of emphasis', '*low*-rank adaptation, low-**rank** adaptation'],
    ['across the border of cells', '| a | b |\n| - | - |\n| prompt-| engineering |\n'.replace('prompt-', 'low-rank')],
  ];
  for (const [why, markdown] of cases) test(why, () => assert.equal(mark(markdown), markdown));

  test('when its id could not stand in a link', () => {
    assert.equal(markTerms('a token', createTermFinder([{ id: 'a b)', term: 'token', forms: ['token'] }])), 'a token');
  });
});

/** Small texts of every shape: lines out of a few pieces each, with marks that may be closed or not. */
function shapes(seed: number): string {
  const random = seededRandom(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const few = (from: readonly string[], count: number): string[] => Array.from({ length: count }, () => pick(from));
  const within = ['*', '**', '_', '~~', '`', '``', '$', '$$', '[', ']', '](x)', '[x][y]', '[LoRA](term:lora)', '!', '\\', '|', '<', '<b>', '</a>', '&', ';', ':', '.', ',', '’', '(', ')', '-', '/', '#', '1.', '  ']
    .concat([' $a_b$ ', ' $x^*$ ', ' `code token` ', ' **bold token** ', ' *it* ', 'https://a.b/token', '<https://a.b/token>', 't@x.y']);
  const starts = ['* ', '1. ', '2. ', '7) ', '> ', '> - ', '- - ', '# ', '  ', '    ', '  - ', '    - ', '\t', '-     ', '- [ ] ', '| ', '~~~', '```', '  ```', '- ```', '$$', '  $$', '---', '===', '***', '-']
    .concat(['| --- | --- |', '| a | b |', 'a | b', '- | -', '<div>', '<!-- ', '[x]: /u token', '  | - | - |']);
  const words = ['token', 'LoRA', 'low-rank adaptation', 'prompt', ' ', ' ', ' ', 'foo', ...few(within, Math.floor(random() * 5))];
  const openings = ['', '', '- ', ...few(starts, Math.floor(random() * 4))];
  const line = (): string => (random() < 0.2 ? '' : pick(openings) + few(words, Math.floor(random() * 8)).join(''));
  return Array.from({ length: 1 + Math.floor(random() * 8) }, line).join('\n');
}

suite('A marked text is rendered as the text, with links', () => {
  test('whatever its shape', () => {
    const changed = Array.from({ length: 2000 }, (_, seed) => shapes(seed)).filter((text) => mark(text) !== text);
    assert.ok(changed.length > 300, `only ${changed.length} texts were marked`);
    for (const text of changed) assert.equal(withoutLinks(mark(text)), withoutLinks(text), JSON.stringify(text));
  });

  for (const language of ['en', 'fr']) {
    test(`in every section of the built-in pack, ${language}`, async () => {
      const read = (name: string): Promise<string> => readFile(join('dist/content', name), 'utf8');
      const library = createPackLibrary(JSON.parse(await read(indexFile)) as PackIndex, read);
      const markIn = await createTermMarker(library)(language);
      const questions = await Promise.all(library.order.map((id) => library.question(id, language)));
      const sections = questions.flatMap(({ oneBreath, explanation, listensFor, traps, followUps }) => [oneBreath, explanation, listensFor, traps, ...followUps.map(({ answer }) => answer)]);
      const termsIn = (markdown: string): string[] => packLinks(markdown).flatMap(({ kind, id }) => (kind === 'term' ? [id] : []));
      let added = 0;
      for (const section of sections) {
        const result = markIn(section);
        assert.equal(withoutLinks(result), withoutLinks(section));
        const byAuthor = termsIn(section);
        const links = termsIn(result);
        assert.equal(links.length - byAuthor.length, new Set(links).size - new Set(byAuthor).size, 'each term is added once, and not beside its author’s link');
        added += links.length - byAuthor.length;
      }
      assert.ok(added > sections.length, `${added} links in ${sections.length} sections`);
    });
  }
});
