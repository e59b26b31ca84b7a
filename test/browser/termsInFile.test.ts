import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { serverVersions } from '../host/vscodeServer';
import { openSession, themeNames, type Session } from './session';

const notes = ['# Notes', '', 'RLHF came first. Then LoRA, and a KV cache.', '', 'LoRA again; with use_lora in the code.', '', ...Array.from({ length: 80 }, () => 'Nothing.'), '', 'RLHF at the end.', ''];
const cell = (cell_type: 'code' | 'markdown', source: string): object => ({ cell_type, metadata: {}, source: [source], ...(cell_type === 'code' ? { execution_count: null, outputs: [] } : {}) });
const notebook = {
  cells: [cell('markdown', 'Why RLHF?'), cell('code', 'use_lora = True  # LoRA'), ...Array.from({ length: 40 }, () => cell('code', 'pass')), cell('markdown', 'And then LoRA again.'), cell('code', 'kv_cache = None')],
  metadata: { language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 5,
};
const files = {
  'notes.md': notes.join('\n'),
  'train.py': '# RLHF with LoRA\n',
  'shopping.txt': 'Milk and bread.\n',
  'lab.ipynb': JSON.stringify(notebook),
};

const pane = ({ page }: Session): Locator => page.locator('.sidebar .pane').filter({ has: page.locator('.pane-header[aria-label^="Terms in This File"]') });
const termRow = (session: Session, text: string | RegExp): Locator => pane(session).locator('.monaco-list-row').filter({ hasText: text });
const message = (session: Session): Locator => pane(session).locator('.message');
const selection = ({ page }: Session, text: string): Promise<void> => page.locator('.statusbar-item[id="status.editor.selection"]').filter({ hasText: text }).waitFor();

/** The rows from top to bottom: name and count of each. */
const listed = (session: Session): Promise<string[]> =>
  pane(session).locator('.monaco-list-row').evaluateAll((rows) =>
    rows
      .sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']))
      .map((row) => `${row.querySelector('.label-name')?.textContent ?? ''} ${row.querySelector('.label-description')?.textContent ?? ''}`),
  );

/** Waits until the view lists just that. */
async function shows(session: Session, ...wanted: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (JSON.stringify(await listed(session)) === JSON.stringify(wanted)) return;
    await session.page.waitForTimeout(50);
  }
  assert.deepEqual(await listed(session), wanted);
}

/** Writes into the user's settings as a person does who opens them as JSON. */
async function set(session: Session, key: string, value: unknown): Promise<void> {
  const { page, server } = session;
  const settings = JSON.parse(await readFile(join(server.userDataDir, 'User', 'settings.json'), 'utf8')) as object;
  await session.command('Open User Settings (JSON)');
  await page.locator('.tab.active').filter({ hasText: 'settings.json' }).waitFor();
  await page.locator('.monaco-editor.focused').waitFor();
  await page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify({ ...settings, [`genaiInterview.${key}`]: value }));
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Control+S');
  await session.command('Close Editor');
  await page.locator('.tab').filter({ hasText: 'settings.json' }).waitFor({ state: 'detached' });
}

const ofNotes = ['reinforcement learning from human feedback (RLHF) 2×', 'low-rank adaptation (LoRA) 3×', 'KV cache 1×'];

suite('Terms in this file', () => {
  let session: Session;
  suiteSetup(async () => {
    session = await openSession({ files });
    await session.openView();
  });
  suiteTeardown(() => session.close());

  test('stand below the questions, folded, so that these keep the height', async () => {
    const header = pane(session).locator('.pane-header');
    await header.waitFor();
    assert.equal(await header.getAttribute('aria-expanded'), 'false');
    assert.ok(((await pane(session).boundingBox())?.height ?? 99) < 30);
    await session.picture('terms-folded');
  });

  test('say without a file what to do', async () => {
    await pane(session).locator('.pane-header').click();
    await message(session).filter({ hasText: 'Open or choose a file' }).waitFor();
    assert.deepEqual(await listed(session), []);
    await session.picture('terms-no-file');
  });

  test('are listed in the order of their first use, with counts and definitions', async () => {
    await session.openFile('notes.md');
    await shows(session, ...ofNotes);
    await message(session).waitFor({ state: 'hidden' });
    await termRow(session, 'LoRA').hover();
    const tooltip = session.page.locator('.monaco-hover:visible').filter({ hasText: 'frozen' });
    await tooltip.waitFor();
    await session.picture('terms');
    assert.match((await termRow(session, 'LoRA').getAttribute('aria-label')) ?? '', /\(LoRA\)\. Occurrences in this file: 3/);
  });

  test('are gone to with a click, one place after the other, and round', async () => {
    for (const place of ['Ln 3, Col 27 (4 selected)', 'Ln 5, Col 5 (4 selected)', 'Ln 5, Col 26 (8 selected)', 'Ln 3, Col 27 (4 selected)']) {
      await termRow(session, 'LoRA').click();
      await selection(session, place);
    }
    await termRow(session, 'RLHF').click();
    await selection(session, 'Ln 88, Col 5 (4 selected)');
    await session.page.locator('.view-line').filter({ hasText: 'at the end' }).waitFor();
    await session.picture('terms-gone-to');
  });

  test('change while one types, which keeps the focus', async () => {
    await session.page.locator('.monaco-editor .view-lines').click();
    await session.page.keyboard.press('Control+End');
    await session.page.keyboard.type('RLHF and LoRA and RLHF');
    await shows(session, 'reinforcement learning from human feedback (RLHF) 4×', 'low-rank adaptation (LoRA) 4×', 'KV cache 1×');
    await session.page.keyboard.press('Shift+Home');
    await session.page.keyboard.press('Delete');
    await shows(session, ...ofNotes);
  });

  test('are gone to by keyboard alone', async () => {
    const { page } = session;
    await page.locator('.monaco-editor .view-lines').click();
    await page.keyboard.press('Control+Home');
    await session.command('Focus on Terms in This File View');
    await pane(session).locator('.monaco-list:focus').waitFor();
    const lora = termRow(session, 'LoRA').and(page.locator('.focused'));
    // VS Code puts the focus on a row some time after it has given it to the view; a key before that is lost.
    do {
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
    } while (!(await lora.waitFor({ timeout: 2_000 }).then(() => true, () => false)));
    for (const place of ['Ln 3, Col 27 (4 selected)', 'Ln 5, Col 5 (4 selected)']) {
      await page.keyboard.press('Enter');
      await selection(session, place);
    }
    await session.picture('terms-keyboard');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('ArrowRight');
    await selection(session, 'Ln 5, Col 5');
  });

  test('are left out when they are muted or their language is off, and come back', async () => {
    await set(session, 'hover.mutedTerms', ['lora']);
    await shows(session, ...ofNotes.filter((row) => !row.includes('LoRA')));
    await set(session, 'hover.mutedTerms', ['lora', 'rlhf', 'kv-cache']);
    await message(session).filter({ hasText: 'All terms of this file are muted' }).waitFor();
    await shows(session);
    await set(session, 'hover.mutedTerms', []);
    await shows(session, ...ofNotes);
    await set(session, 'hover.languages', { markdown: false });
    await message(session).filter({ hasText: 'Terms are off in files of the language “markdown”' }).waitFor();
    await shows(session);
    await session.picture('terms-language-off');
    await set(session, 'hover.languages', {});
    await shows(session, ...ofNotes);
  });

  test('lack in a file that has none, and in an output channel', async () => {
    await session.openFile('shopping.txt');
    await message(session).filter({ hasText: 'This file has no term' }).waitFor();
    await session.picture('terms-none');
    await session.openFile('train.py');
    await shows(session, 'reinforcement learning from human feedback (RLHF) 1×', 'low-rank adaptation (LoRA) 1×');
    await session.command('Focus on Output View');
    await session.page.locator('.output-view .monaco-editor, .panel .monaco-editor').first().click();
    await message(session).filter({ hasText: 'Open or choose a file' }).waitFor();
    await session.picture('terms-output');
    await session.command('Hide Panel');
    await shows(session, 'reinforcement learning from human feedback (RLHF) 1×', 'low-rank adaptation (LoRA) 1×');
  });

  test('are those of a whole notebook, over whose cells a click goes', async () => {
    await session.openFile('lab.ipynb');
    await shows(session, 'reinforcement learning from human feedback (RLHF) 1×', 'low-rank adaptation (LoRA) 3×', 'KV cache 1×');
    const { page } = session;
    for (const [place, text] of [[2, 'use_lora'], [2, 'use_lora'], [43, 'And then LoRA again.'], [2, 'use_lora']] as const) {
      await termRow(session, 'LoRA').click();
      await page.locator('.statusbar-item').filter({ hasText: `Cell ${place} of 44` }).waitFor();
      await page.locator('.notebookOverlay .view-line').filter({ hasText: text }).waitFor();
    }
    await session.picture('terms-notebook');
    await session.command('Close Editor');
  });

  test('are those of the right side of a diff', async () => {
    await session.openFile('train.py');
    await session.page.evaluate(() => navigator.clipboard.writeText('nothing here'));
    await session.command('Compare Active File with Clipboard');
    await session.page.locator('.monaco-diff-editor').waitFor();
    await shows(session, 'reinforcement learning from human feedback (RLHF) 1×', 'low-rank adaptation (LoRA) 1×');
    await session.page.locator('.monaco-diff-editor .editor.original .view-lines').click();
    await session.page.locator('.monaco-diff-editor .editor.original .monaco-editor.focused').waitFor();
    await termRow(session, 'LoRA').click();
    await session.page.locator('.monaco-diff-editor .editor.modified .selected-text').first().waitFor();
    await shows(session, 'reinforcement learning from human feedback (RLHF) 1×', 'low-rank adaptation (LoRA) 1×');
    await session.picture('terms-diff');
    await session.command('Close Editor');
  });

  test('open their pages, and stay for the way back', async () => {
    await session.openFile('notes.md');
    await shows(session, ...ofNotes);
    await termRow(session, 'LoRA').hover();
    await termRow(session, 'LoRA').locator('[aria-label="Open Term"]').click();
    const frame = await session.frame('.reader h1');
    assert.match(await frame.locator('h1').innerText(), /LoRA/);
    await shows(session, ...ofNotes);
    await session.picture('terms-page');
    await termRow(session, 'KV cache').click();
    await selection(session, 'Ln 3, Col 43 (8 selected)');
  });

  test('are what the quiz asks about', async () => {
    await (await session.titleAction('Terms in This File', 'Quiz the Terms in This File')).click();
    const frame = await session.focusedFrame('.quiz .options');
    await session.picture('terms-quiz');
    assert.match(await frame.locator('.eyebrow').innerText(), /of 3/);
    await session.command('Close Editor');
  });

  test('are in French as well', async () => {
    await session.chooseLanguage('fr');
    await session.openFile('notes.md');
    await termRow(session, 'adaptation de rang faible').waitFor();
    assert.deepEqual((await listed(session)).map((row) => row.split(' ').at(-1)), ['2×', '3×', '1×']);
    await session.picture('terms-french');
    await session.openFile('shopping.txt');
    await message(session).filter({ hasText: 'Ce fichier' }).waitFor();
    await session.chooseLanguage('auto');
  });

  test('can be seen in every theme, and in a narrow view', async () => {
    const { page } = session;
    await session.openFile('notes.md');
    await termRow(session, 'LoRA').click();
    await selection(session, '(4 selected)');
    for (const theme of themeNames) {
      await session.chooseTheme(theme);
      await termRow(session, 'KV cache').hover();
      await session.picture(`themes/${theme}-terms`);
    }
    const box = await page.locator('.part.sidebar').boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0), 500);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 200, 500, { steps: 5 });
    await page.mouse.up();
    await page.mouse.move(1000, 500);
    await session.picture('terms-narrow');
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});

const [oldest, newest] = serverVersions;
for (const [version, host] of [[oldest, 'server'], [newest, 'web']] as const) {
  suite(`Terms in this file, VS Code ${version.vscode}, ${host} extension host`, () => {
    let session: Session;
    suiteSetup(async () => {
      session = await openSession({ version, host, files });
      await session.openView();
      await pane(session).locator('.pane-header').click();
    });
    suiteTeardown(() => session.close());

    test('are listed and gone to', async () => {
      await session.openFile('notes.md');
      await shows(session, ...ofNotes);
      await termRow(session, 'LoRA').click();
      await selection(session, 'Ln 3, Col 27 (4 selected)');
    });

    test('are gone to in a notebook', async () => {
      await session.openFile('lab.ipynb');
      await shows(session, 'reinforcement learning from human feedback (RLHF) 1×', 'low-rank adaptation (LoRA) 3×', 'KV cache 1×');
      await session.page.locator('.notebookOverlay .view-line').filter({ hasText: 'use_lora' }).waitFor();
      await termRow(session, 'KV cache').click();
      await session.page.locator('.notebookOverlay .view-line').filter({ hasText: 'kv_cache' }).waitFor();
    });

    test('logged no error', () => assert.deepEqual(session.errors(), []));
  });
}
