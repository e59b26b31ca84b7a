import assert from 'node:assert/strict';
import { bodyHtml } from '../../../../src/core/export/bodyHtml';
import { readExportContent } from '../../../../src/core/export/exportContent';
import type { ExportScope } from '../../../../src/core/export/exportScope';
import { exportedLibrary, markRendered, packName, strings } from './exportedPack';

const library = exportedLibrary();
const [basic] = library.levels;
const level: ExportScope = basic ? { kind: 'level', level: basic } : { kind: 'pack' };

async function bodyOf(scope: ExportScope, progressed: (answers: number) => void = () => undefined): Promise<string> {
  return bodyHtml(await readExportContent(scope, 'en', library, packName), strings, markRendered, progressed);
}
const headings = (html: string): string[] => [...html.matchAll(/<h(\d) class="([\w-]+)"[^>]*>([^<]*)</g)].map(([, rank = '', kind = '', text = '']) => `${rank} ${kind} ${text}`);
const chief = (html: string): string[] => headings(html).filter((heading) => !/section-title (?!Contents|Glossary)|follow-up/.test(heading));

suite('The body of an exported file', () => {
  test('of an answer is the answer, its glossary and what it is from', async () => {
    const html = await bodyOf({ kind: 'answer', questionId: 'a' });
    assert.deepEqual(chief(html), ['1 answer-title {inline:What is `a`?}', '2 section-title Glossary']);
    assert.doesNotMatch(html, /<nav|contents/);
    assert.match(html, /<div class="term" id="term-zeta"><dt>\{inline:zeta\}<\/dt><dd class="markdown">\{3:The last; see \[alpha\]\(term:alpha\)\.\}<\/dd><\/div>/);
    assert.match(html, /<footer><p>Tiny &#38; &#60;b&#62;small&#60;\/b&#62;, version 1\.2\.0<\/p><\/footer>$/);
  });

  test('of a level has a table of contents with links to its answers, and its answers a way back', async () => {
    const html = await bodyOf(level);
    assert.deepEqual(chief(html), ['1 cover-title Basic &#60;i&#62;', '2 section-title Contents', '2 answer-title {inline:What is `a`?}', '2 answer-title {inline:Title of b}', '2 section-title Glossary']);
    assert.match(html, /<nav aria-labelledby="contents">[^]*<li><a href="#question-a">\{inline:What is `a`\?\}<\/a><\/li>\n<li><a href="#question-b">[^]*<a href="#glossary">Glossary<\/a>[^]*<\/nav>/);
    assert.equal(html.match(/<p class="back"><a href="#contents">Contents<\/a><\/p>\n<\/article>/g)?.length, 2);
  });

  test('of the whole pack has its answers under their levels, one rank lower', async () => {
    const html = await bodyOf({ kind: 'pack' });
    assert.deepEqual(chief(html), [
      '1 cover-title Tiny &#38; &#60;b&#62;small&#60;/b&#62;',
      '2 section-title Contents',
      '2 part-title Basic &#60;i&#62;',
      '3 answer-title {inline:What is `a`?}',
      '3 answer-title {inline:Title of b}',
      '2 part-title Advanced',
      '3 answer-title {inline:Title of c}',
      '2 section-title Glossary',
    ]);
    assert.match(html, /<p class="level level-advanced"><a href="#level-advanced">Advanced<\/a><\/p>\n<ol>\n<li><a href="#question-c">/);
    assert.match(html, /\{5:\[zeta\]\(term:zeta\)\}/);
  });

  test('has a target for every link that it makes itself, and no id twice', async () => {
    for (const scope of [{ kind: 'answer', questionId: 'b' }, level, { kind: 'pack' }] as const) {
      const html = await bodyOf(scope);
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(target), target);
    }
  });

  test('has no glossary without terms', async () => {
    assert.doesNotMatch(await bodyOf({ kind: 'answer', questionId: 'c' }), /glossary/i);
  });

  test('tells how many answers are done', async () => {
    const told: number[] = [];
    await bodyOf({ kind: 'pack' }, (answers) => told.push(answers));
    assert.deepEqual(told, [1, 2, 3]);
  });

  test('isn’t made when a text can’t be rendered', async () => {
    const content = await readExportContent({ kind: 'pack' }, 'en', library, packName);
    await assert.rejects(bodyHtml(content, strings, () => Promise.reject(new Error('no page')), () => undefined), /no page/);
  });
});
