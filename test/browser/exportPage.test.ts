import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Question, Term } from '../../src/core/content/pack';
import { bodyHtml } from '../../src/core/export/bodyHtml';
import type { ExportContent } from '../../src/core/export/exportContent';
import { htmlDocument } from '../../src/core/export/htmlDocument';
import { launchBrowser } from '../host/chromium';
import { openExportedFile, structureFaults } from './exportedFile';
import { exportCss, openExportPage } from './exportPage';

const start = { language: 'en', exporting: 'Exporting…', diagramFailed: 'This diagram could not be drawn.', questions: ['lora'], terms: ['lora', 'it’s "odd" <b>'] };
const text = (markdown: string, changes: { inline?: boolean; figures?: Record<string, string>; headings?: number } = {}) => ({ markdown, inline: false, figures: {}, headings: 3, ...changes });

suite('The page that renders what is exported', () => {
  let browser: Browser;
  suiteSetup(async () => {
    browser = await launchBrowser(console.log);
  });
  suiteTeardown(() => browser.close());

  test('links to what is in the file, and makes text of all other links of the pack', async () => {
    const page = await openExportPage(browser, start);
    const html = await page.render(text('[a](term:lora) [b](question:lora) [c](term:rag) [d *e*](question:rag) [f](https://example.org/) [g](javascript:x)'));
    assert.equal(html.trim(), '<p><a href="#term-lora" data-term="lora">a</a> <a href="#question-lora">b</a> c d <em>e</em> <a href="https://example.org/">f</a> g</p>');
    assert.equal(await page.render(text('[a](term:lora) `b`', { inline: true })), 'a <code>b</code>');
    await page.close();
  });

  test('gives headings the rank that they have in the file', async () => {
    const page = await openExportPage(browser, start);
    assert.equal((await page.render(text('### One\n#### Two', { headings: 5 }))).replace(/\s/g, ''), '<h5class="h3">One</h5><h6class="h4">Two</h6>');
    await page.close();
  });

  test('draws diagrams in the colours of paper, without their sources', async () => {
    const page = await openExportPage(browser, start);
    const html = await page.render(text('```mermaid\nflowchart LR\n  accTitle: T\n  accDescr: D\n  a[From here] --> b[to there]\n```'));
    assert.match(html, /^<div class="diagram" tabindex="0"><svg id="p\d+-/);
    assert.equal(html.replace(/<style>.*?<\/style>|<[^>]*>/g, ''), 'TDFrom hereto there\n');
    assert.match(html, /fill:#f4f6f9/);
    assert.doesNotMatch(html, /data-diagram|data-points|\d\.\d{7}/);
    const failed = await page.render(text('```mermaid\nno such diagram\n```'));
    assert.equal(failed.trim(), `<div class="diagram" tabindex="0"><p class="failed">${start.diagramFailed}</p><pre tabindex="0">no such diagram</pre></div>`);
    await page.close();
  });

  test('keeps ids apart that several pictures have, with what refers to them', async () => {
    const page = await openExportPage(browser, start);
    const svg = '<svg viewBox="0 0 9 9"><defs><linearGradient id="c"><stop offset="0"/></linearGradient></defs><path id="term-lora" d="M0 0h9" fill="url(#c)"/></svg>';
    const html = await page.render(text('![One](x.svg) ![Two](x.svg)', { figures: { 'x.svg': svg } }));
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
    assert.equal(new Set(ids).size, 4);
    assert.ok(!ids.includes('term-lora'));
    for (const id of ids.filter((each) => each.endsWith('-c'))) assert.ok(html.includes(`url(#${id})`));
    await page.close();
  });

  test('makes a file that runs nothing and asks for nothing, whatever the pack holds', async () => {
    const hostile = '</style></title><script>alert(1)</script><img src="https://evil.test/i.png" onerror="alert(2)">';
    const figure = `<svg viewBox="0 0 9 9" onload="alert(3)"><style>@import "https://evil.test/s.css";</style><script>alert(4)</script><image href="https://evil.test/i.png"/><rect id="contents" fill="url(https://evil.test/f.svg#x)" style="background: url(https://evil.test/b.png)" width="9" height="9"/><foreignObject><iframe src="https://evil.test/"></iframe></foreignObject><a href="javascript:alert(5)"><text>x</text></a></svg>${hostile}`;
    const markdown = [hostile, '![f](x.svg)', '[x](javascript:alert(6)) [y](command:z)', '$\\href{javascript:alert(7)}{x}$ $\\includegraphics{https://evil.test/i.png}$', '```mermaid\nflowchart LR\n  a["<img src=x onerror=alert(8)>"] --> b\n  click b "javascript:alert(9)"\n```', `\`${hostile}\``, '[t](term:it’s%20"odd")'].join('\n\n');
    const question: Question = {
      id: 'lora"><script>alert(10)</script>', language: 'en', title: hostile, tags: [hostile], terms: [], oneBreath: markdown, explanation: markdown, listensFor: markdown, traps: markdown, quiz: [],
      sources: [{ title: hostile, authors: hostile, year: 1, venue: hostile, url: `https://example.org/"onclick="alert(11)` }],
      followUps: [{ question: hostile, answer: markdown }], figures: { 'x.svg': figure },
    };
    const term: Term = { id: 'it’s "odd" <b>', language: 'en', term: hostile, aliases: [], definition: markdown, questions: [], see: [] };
    const content: ExportContent = { kind: 'pack', language: 'en', pack: { title: hostile, version: hostile }, levels: [{ id: '"><b>', title: hostile, questions: [question] }], terms: [term] };
    const page = await openExportPage(browser, { ...start, questions: [question.id], terms: [term.id] });
    const strings = { contents: 'Contents', sources: 'Sources', glossary: 'Glossary', version: `version ${hostile}` };
    const body = await bodyHtml(content, strings, page.render, () => undefined);
    await page.close();

    const folder = await mkdtemp(join(tmpdir(), 'export-'));
    const file = join(folder, 'hostile.html');
    await writeFile(file, htmlDocument({ language: 'en', title: hostile, css: await exportCss(), body }));
    const opened = await openExportedFile(browser, file);
    await opened.page.waitForTimeout(300);
    assert.deepEqual(opened.errors, []);
    assert.deepEqual(opened.requests, [pathToFileURL(file).href]);
    const structure = (await structureFaults(opened.page)).filter((fault) => !/^(a source is left|no picture)/.test(fault));
    assert.deepEqual(structure, []);
    assert.equal(await opened.page.title(), hostile);
    await opened.close();
    await rm(folder, { recursive: true });
  });
});
