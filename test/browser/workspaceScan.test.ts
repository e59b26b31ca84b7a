import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { StudyEvent } from '../../src/core/study/studyEvent';
import { openSession, themeNames, type Session } from './session';

const command = 'Scan Workspace for Terms';
const day = 24 * 60 * 60_000;

/** RLHF stands only where nobody may look. */
const project = {
  '.gitignore': 'secret/\n*.gen.py\n!keep.gen.py\n/models\n',
  'notes.md': 'A KV cache, and\nhow LoRA adapts.\n',
  'src/train.py': 'import peft\n\nuse_lora = True\n',
  'src/keep.gen.py': '# LoRA\n',
  'src/left.gen.py': '# RLHF\n',
  'secret/notes.md': 'RLHF\n',
  'models/card.md': 'RLHF\n',
  'packages/app/.gitignore': '/out\n',
  'packages/app/out/notes.md': 'RLHF\n',
  'packages/app/readme.md': 'The KV cache again.\n',
  'node_modules/lib/readme.md': 'RLHF\n',
  'hidden/notes.md': 'RLHF\n',
  data: 'RLHF\0RLHF\n',
  'picture.png': 'RLHF\n',
  'app.min.js': 'var rlhf=1\n',
  'large.md': `RLHF ${'x'.repeat(1024 * 1024)}\n`,
};
const settings = { 'files.exclude': { '**/hidden': true, '**/.gitignore': true }, 'genaiInterview.quiz.length': 3 };

/** The rows once they show a text. */
async function rows(session: Session, text: string, placeholder = 'Choose a term to open its page'): Promise<Locator> {
  const all = await session.pick(placeholder);
  await all.filter({ hasText: text }).first().waitFor();
  return all;
}

async function scanned(session: Session, text: string): Promise<Locator> {
  await session.command(command);
  return rows(session, text);
}

/** What a screen reader says of the rows, without times of day and the names of icons. */
async function said(all: Locator): Promise<string[]> {
  const labels = await all.evaluateAll((each) => each.map((row) => row.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.replace(/\d+:\d\d/, 'TIME').replace(/[\w-]+ {2}/g, ''));
}

async function close({ page }: Session): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

const lora = 'low-rank adaptation (LoRA)';
const again = 'Scan again, last at TIME, Files: 4 · left out: 4 (binary: 2, larger than 1 MiB: 1, minified: 1)';

suite('Scan of the workspace', () => {
  suite('in the extension host of the server', () => {
    let session: Session;
    suiteSetup(async () => {
      const known: StudyEvent = { id: 'seed', at: Date.now() - day, kind: 'graded', question: 'lora', grade: 'easy' };
      session = await openSession({ files: project, settings: { ...settings, 'genaiInterview.hover.mutedTerms': ['peft'] }, events: [known] });
      await session.openView();
    });
    suiteTeardown(() => session.close());

    test('lists what files use that Git and the settings leave in, apart what is known; muted terms and binary, large and minified files are left out', async () => {
      assert.deepEqual(await said(await scanned(session, lora)), [
        'Quiz on the gaps, 1 question, What your files use most comes first',
        again,
        'KV cache, 2× in 2 files, New · Which techniques speed up inference of generative models?, Terms to learn (1)',
        `${lora}, 3× in 3 files, Known · What is low-rank adaptation (LoRA)?, Known terms (1)`,
      ]);
      await close(session);
    });

    test('offers a term’s first use', async () => {
      const row = (await scanned(session, lora)).filter({ hasText: lora });
      await row.hover();
      await row.locator('[aria-label="Go to its first use: notes.md:2"]').click();
      await session.page.locator('.tab.active').filter({ hasText: 'notes.md' }).waitFor();
      await session.page.locator('.statusbar-item').filter({ hasText: 'Ln 2, Col 9 (4 selected)' }).waitFor();
    });

    test('keeps what it found, until one scans again', async () => {
      const { page } = session;
      await page.keyboard.press('Control+End');
      await page.keyboard.type('Then RLHF.');
      await page.keyboard.press('Control+S');
      await page.locator('.tab.active:not(.dirty)').filter({ hasText: 'notes.md' }).waitFor();
      const all = await scanned(session, lora);
      assert.equal(await all.filter({ hasText: 'RLHF' }).count(), 0);
      await page.keyboard.type('Scan again');
      await all.and(page.locator('.focused')).filter({ hasText: 'Scan again' }).waitFor();
      await page.keyboard.press('Enter');
      await rows(session, 'RLHF');
      assert.deepEqual((await said(all)).filter((label) => label.includes('RLHF')).map((label) => label.split(', ').slice(0, 2)), [['reinforcement learning from human feedback (RLHF)', '1× in 1 file']]);
      await close(session);
    });

    test('opens the page of a term', async () => {
      const all = await scanned(session, lora);
      await all.filter({ hasText: 'KV cache' }).click();
      await session.focusedFrame(async (frame) => (await frame.locator('.reader h1').innerText({ timeout: 500 })) === 'KV cache');
    });

    test('quizzes on the gaps, with the question that is used most among them', async () => {
      await scanned(session, lora);
      await session.page.keyboard.press('Enter');
      const frame = await session.focusedFrame('.quiz .options');
      assert.match(await frame.locator('.eyebrow').innerText(), /1 of 3/);
      await session.picture('scan-quiz');
      await (await session.ask('Quick Quiz', 'What to be asked about')).filter({ hasText: 'Resume the round' }).filter({ hasText: 'Gaps in my code' }).waitFor();
      await close(session);
    });

    test('can be read in every theme', async () => {
      for (const theme of themeNames) {
        await session.chooseTheme(theme);
        await scanned(session, lora);
        await session.picture(`scan-${theme.replaceAll(' ', '-').toLowerCase()}`);
        await close(session);
      }
    });

    test('logged no error', () => assert.deepEqual(session.errors(), []));
  });

  test('finds the same in the web extension host', async () => {
    const session = await openSession({ host: 'web', files: project, settings });
    await session.openView();
    assert.deepEqual(await said(await scanned(session, lora)), [
      'Quiz on the gaps, 2 questions, What your files use most comes first',
      again,
      `${lora}, 3× in 3 files, New · What is low-rank adaptation (LoRA)?, Terms to learn (3)`,
      'KV cache, 2× in 2 files, New · Which techniques speed up inference of generative models?',
      'parameter-efficient fine-tuning (PEFT), 1× in 1 file, New · What is low-rank adaptation (LoRA)?',
    ]);
    assert.deepEqual(session.errors(), []);
    await session.close();
  });

  test('goes over every folder of a workspace once, by the rules of the repository above them, in French if that is chosen', async () => {
    const files = {
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.gitignore': '*.log\n/packages/two/build\n',
      'notes.md': 'RLHF\n',
      'packages/one/a.md': 'LoRA\n',
      'packages/one/a.log': 'RLHF\n',
      'packages/two/build/a.md': 'RLHF\n',
      'packages/two/a.md': 'LoRA\n',
      'all.code-workspace': JSON.stringify({ folders: ['packages/one', 'packages/two', 'packages'].map((path) => ({ path })) }),
    };
    const session = await openSession({ files, open: 'all.code-workspace', settings: { 'genaiInterview.language': 'fr' } });
    await session.openView();
    await session.command(command);
    const [, scanAgain, ...terms] = await said(await rows(session, 'LoRA', 'Choisissez un terme pour ouvrir sa page'));
    assert.match(scanAgain ?? '', /Fichiers : 2$/);
    assert.equal(terms.length, 1);
    assert.match(terms[0] ?? '', /LoRA.*, 2 fois dans 2 fichiers, Nouvelle · .*Termes à apprendre \(1\)$/);
    await session.picture('scan-french');
    assert.deepEqual(session.errors(), []);
    await session.close();
  });

  test('shows how far it is when it is asked for again, can be stopped, and then shows nothing', async () => {
    const text = 'LoRA and a KV cache, with RLHF.\n'.repeat(400);
    const files = Object.fromEntries(Array.from({ length: 3_000 }, (_, place) => [`notes/${place}.md`, text]));
    const session = await openSession({ files });
    const { page } = session;
    const notification = session.notification('Searching your files for GenAI terms');
    const isGoingOn = async (): Promise<void> => {
      await session.command(command);
      await notification.filter({ hasText: /[1-9]\d* of 3000/ }).waitFor();
    };
    await session.openView();
    await session.command(command);
    await isGoingOn();
    await session.picture('scan-progress');
    await notification.getByRole('button', { name: 'Cancel' }).click();
    await notification.waitFor({ state: 'detached' });
    await page.waitForTimeout(500);
    assert.equal(await page.locator('.quick-input-widget:visible').count(), 0);
    // What was stopped has left nothing to be shown: it scans anew.
    await session.command(command);
    await isGoingOn();
    assert.deepEqual(session.errors(), []);
    await session.close();
  });

  test('says what to do where no folder is open, or nothing is found', async () => {
    const session = await openSession({ open: '' });
    await session.openView();
    await session.command(command);
    const message = await session.notified('Open the folder of your project first');
    await message.getByRole('button', { name: 'Open Folder…' }).waitFor();
    await session.picture('scan-no-folder');
    await session.close();

    const empty = await openSession({ files: { 'shopping.txt': 'Milk, bread.\n' } });
    await empty.openView();
    await empty.command(command);
    await empty.notified('No term of the glossary was found. Files looked at: 1.');
    await empty.close();
  });
});
