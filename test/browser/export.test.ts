import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator } from 'playwright-core';
import type { Question } from '../../src/core/content/pack';
import type { PackIndex } from '../../src/core/content/packIndex';
import { createPackLibrary } from '../../src/core/content/packLibrary';
import { exportTitle, readExportContent, type ExportContent } from '../../src/core/export/exportContent';
import { exportFileName } from '../../src/core/export/exportFileName';
import { scopeOfArgument, type ExportScope } from '../../src/core/export/exportScope';
import { launchBrowser } from '../host/chromium';
import { accessibilityFaults, countOf, openExportedFile, overflowFaults, pageStarts, structureFaults } from './exportedFile';
import { saveAs } from './fileDialog';
import { openSession, type Session } from './session';

/** An answer with a table, code, a diagram and formulas. */
const answer = 'lora';
const level = 'intermediate';
/** In CSS pixels, the column of an A4 page and its margins' rest. */
const paper = { width: 665, height: 980 };

const compiled = (name: string): Promise<string> => readFile(join('dist', 'content', name), 'utf8');

/** The content that a file has to have. */
async function contentOf(argument: string | undefined, language: string): Promise<ExportContent> {
  const pack = JSON.parse(await compiled('index.json')) as PackIndex;
  const library = createPackLibrary(pack, compiled);
  const scope: ExportScope | undefined = argument === undefined ? { kind: 'pack' } : scopeOfArgument(argument, library);
  assert.ok(scope);
  return readExportContent(scope, language, library, pack);
}

/** How many of each a file of that content has to show, counted in its Markdown. */
function expectedCount({ kind, levels, terms }: ExportContent): Awaited<ReturnType<typeof countOf>> {
  const questions = levels.flatMap((each) => each.questions);
  const inContents = kind === 'answer' ? [] : questions.map(({ title }) => title);
  const texts = [...inContents, ...questions.flatMap(textsOf), ...terms.flatMap(({ term, definition }) => [term, definition])].join('\n\n');
  const fence = /^ *```(\w*)[^]*?^ *```$/gm;
  const fences = [...texts.matchAll(fence)].map(([, language]) => language);
  const prose = texts.replace(fence, '').replace(/`[^`\n]+`|\\\$/g, '');
  return {
    answers: questions.length,
    terms: terms.length,
    formulas: prose.match(/^ *\$\$$[^]*?^ *\$\$$|\$[^$\n]+\$/gm)?.length ?? 0,
    diagrams: fences.filter((language) => language === 'mermaid').length,
    figures: prose.match(/!\[/g)?.length ?? 0,
    code: fences.filter((language) => language !== 'mermaid').length,
  };
}

function textsOf({ title, oneBreath, explanation, listensFor, traps, followUps }: Question): string[] {
  return [title, oneBreath, explanation, listensFor, traps, ...followUps.flatMap(({ question, answer: text }) => [question, text])];
}

/** Waits until the notification says that the file is there. */
async function exported(session: Session, file: string): Promise<void> {
  while (!existsSync(file)) await session.page.waitForTimeout(50);
  await session.notified(file);
  await session.command('Clear All Notifications');
}

async function startFromTree(session: Session, row: string): Promise<void> {
  await session.row(row).first().click({ button: 'right' });
  const item = session.page.locator('.monaco-menu .action-label').filter({ hasText: 'Export as HTML…' });
  await item.waitFor();
  // A menu takes no clicks at first, so that the one that opened it can't choose.
  await session.page.waitForTimeout(300);
  await item.click();
}

async function startFromPalette(session: Session, placeholder: string, ...choices: readonly string[]): Promise<void> {
  await session.ask('Export as HTML…', placeholder);
  for (const choice of choices) {
    const pick = session.page.locator('.quick-input-widget:visible .monaco-list-row').filter({ has: session.page.locator('.label-name', { hasText: choice }) });
    await session.page.locator('.quick-input-widget:visible input').fill(choice);
    await pick.first().click();
  }
}

/** How an export of each kind is started, by the texts that a person sees in that language. */
const languages = {
  en: {
    answer: (session: Session) => startFromTree(session, 'LoRA'),
    level: (session: Session) => startFromTree(session, 'Intermediate'),
    pack: (session: Session) => startFromPalette(session, 'What to export', 'All levels'),
  },
  fr: {
    answer: (session: Session) => startFromPalette(session, 'Ce qu’il faut exporter', 'Une réponse…', 'LoRA'),
    level: (session: Session) => startFromPalette(session, 'Ce qu’il faut exporter', 'Intermédiaire'),
    pack: (session: Session) => startFromPalette(session, 'Ce qu’il faut exporter', 'Tous les niveaux'),
  },
};

for (const [language, starts] of Object.entries(languages)) {
  suite(`An export as HTML in the language “${language}”`, () => {
    let session: Session;
    let browser: Browser;
    let folder: string;
    const path = (kind: keyof typeof starts): string => join(folder, `${kind}.html`);

    suiteSetup(async () => {
      folder = await mkdtemp(join(tmpdir(), 'export-'));
      browser = await launchBrowser(console.log);
      session = await openSession({ settings: { 'genaiInterview.language': language } });
      await session.openView();
    });
    suiteTeardown(async () => {
      await session.close();
      await browser.close();
      await rm(folder, { recursive: true });
    });

    for (const [kind, argument] of [['answer', answer], ['level', level], ['pack', undefined]] as const) {
      test(`of ${kind === 'answer' ? 'an answer' : `a whole ${kind}`} is a file that needs nothing else and shows everything`, async function () {
        this.timeout(180_000);
        await starts[kind](session);
        const content = await contentOf(argument, language);
        assert.equal(await saveAs(session, path(kind)), exportFileName(exportTitle(content)));
        const started = Date.now();
        await exported(session, path(kind));
        const milliseconds = Date.now() - started;

        const { page, bytes, requests, errors, close } = await openExportedFile(browser, path(kind));
        console.log(`        ${(bytes / 1024).toFixed(0)} KiB in ${milliseconds} ms`);
        assert.equal(await page.title(), exportTitle(content));
        assert.equal(await page.locator('html').getAttribute('lang'), language);
        assert.deepEqual(await countOf(page), expectedCount(content));
        assert.deepEqual(await structureFaults(page), []);
        for (const width of [320, 900, 2000]) {
          await page.setViewportSize({ width, height: 900 });
          assert.deepEqual(await overflowFaults(page), [], `${width} px`);
        }
        await page.setViewportSize(paper);
        await page.emulateMedia({ media: 'print' });
        assert.deepEqual(await overflowFaults(page), [], 'on paper');
        assert.equal(await pageStarts(page), kind === 'answer' ? 0 : content.levels.flatMap(({ questions }) => questions).length + 1, 'the answers and the glossary');
        assert.deepEqual(requests, [pathToFileURL(path(kind)).href]);
        assert.deepEqual(errors, []);
        await close();
      });
    }

    test('can be read by everybody, on narrow screens as well', async function () {
      this.timeout(180_000);
      for (const kind of ['answer', 'level'] as const) {
        const { page, close } = await openExportedFile(browser, path(kind));
        for (const width of [900, 320]) {
          await page.setViewportSize({ width, height: 900 });
          assert.deepEqual(await accessibilityFaults(page), [], `${kind}, ${width} px`);
        }
        await close();
      }
    });

    test('leaves no panel behind and logs no error', async () => {
      assert.equal(await session.page.locator('.tab').count(), 0);
      assert.deepEqual(session.errors(), []);
    });
  });
}

suite('An export as HTML that goes on', () => {
  let session: Session;
  let folder: string;
  const panel = (): Locator => session.page.locator('.tab').filter({ hasText: 'Exporting…' });
  const start = async (name: string): Promise<string> => {
    await startFromPalette(session, 'What to export', 'All levels');
    await saveAs(session, join(folder, name));
    await panel().waitFor();
    return join(folder, name);
  };

  suiteSetup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-'));
    session = await openSession();
    await session.openView();
  });
  suiteTeardown(async () => {
    await session.close();
    await rm(folder, { recursive: true });
  });

  test('is stopped by closing its panel', async () => {
    const file = await start('closed.html');
    await panel().click({ button: 'middle' });
    await panel().waitFor({ state: 'detached' });
    await session.page.waitForTimeout(500);
    assert.ok(!existsSync(file));
  });

  test('is stopped by its notification', async () => {
    const file = await start('cancelled.html');
    const note = await session.notified(/Export as HTML: \d+ of 36/);
    await session.picture('exporting');
    await note.getByRole('button', { name: 'Cancel' }).click();
    await panel().waitFor({ state: 'detached' });
    await session.page.waitForTimeout(500);
    assert.ok(!existsSync(file));
  });

  test('goes on while something else is shown in the place of its panel', async () => {
    const file = await start('hidden.html');
    await session.row('LoRA').click();
    await session.frame('.reader .diagram svg');
    await exported(session, file);
    await panel().waitFor({ state: 'detached' });
    assert.match(await readFile(file, 'utf8'), /<\/html>\n$/);
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});

suite('An export as HTML from the web’s extension host', () => {
  test('is the same file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'export-'));
    const session = await openSession({ host: 'web' });
    await session.openView();
    await startFromPalette(session, 'What to export', 'One answer…', 'LoRA');
    await saveAs(session, join(folder, 'lora.html'));
    await exported(session, join(folder, 'lora.html'));
    assert.deepEqual(session.errors(), []);
    await session.close();

    const browser = await launchBrowser(console.log);
    const { page, close } = await openExportedFile(browser, join(folder, 'lora.html'));
    assert.deepEqual(await countOf(page), expectedCount(await contentOf(answer, 'en')));
    assert.deepEqual(await structureFaults(page), []);
    await close();
    await browser.close();
    await rm(folder, { recursive: true });
  });
});
