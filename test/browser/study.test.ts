import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { StudyEvent } from '../../src/core/study/studyEvent';
import { openSession, themeNames, type Session } from './session';

const message = ({ page }: Session): Locator => page.locator('.tree-explorer-viewlet-tree-view .message');
const badge = ({ page }: Session): Locator => page.locator('.activitybar .action-item').filter({ has: page.locator('[aria-label^="GenAI Interview"]') }).locator('.badge-content');
const statusBar = ({ page }: Session): Locator => page.locator('.statusbar-item[id="genai-interview.genai-interview.genaiInterview.today"]');
/** The rows as they are seen from top to bottom: what a screen reader is told of each. */
const rows = ({ page }: Session): Promise<string[]> =>
  page.locator('.pane-body .monaco-list-row').evaluateAll((elements) =>
    elements.sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index'])).map((row) => row.getAttribute('aria-label') ?? ''),
  );

/** Ticks or unticks a setting in the settings editor, which is then closed. */
async function tick(session: Session, setting: string): Promise<void> {
  await session.openSettings(setting);
  await session.page.locator(`.settings-editor .setting-value-checkbox[aria-label="${setting}"]`).click();
  await session.command('Close Editor');
  await session.page.locator('.tab').filter({ hasText: 'Settings' }).waitFor({ state: 'detached' });
}

async function choose(session: Session, command: string, placeholder: string, choice: string): Promise<void> {
  const rows = await session.ask(command, placeholder, choice);
  await rows.and(session.page.locator('.focused')).filter({ hasText: choice }).waitFor();
  await session.page.keyboard.press('Enter');
}

suite('Where the learner stands', () => {
  let session: Session;
  suiteSetup(async () => {
    session = await openSession();
    await session.openView();
  });
  suiteTeardown(() => session.close());

  test('is quiet for one who has only read: what is left today and a question of the day, no badge, nothing in the status bar', async () => {
    await message(session).filter({ hasText: '4 left today' }).waitFor();
    await session.row('Question of the day').waitFor();
    assert.match((await rows(session))[0] ?? '', /^Question of the day: .+, New$/);
    assert.equal(await badge(session).filter({ visible: true }).count(), 0);
    assert.equal(await statusBar(session).count(), 0);
  });

  test('asks the question of the day with its answer hidden', async () => {
    await session.row('Question of the day').click();
    const frame = await session.focusedFrame('.reader textarea');
    const title = await frame.locator('h1').innerText();
    assert.ok((await rows(session))[0]?.includes(title), title);
    await session.command('Close Editor');
  });

  test('changes with a wrong answer: its question is due, in the level’s count, the badge and the status bar', async () => {
    await choose(session, 'Quiz a Level', 'What to be asked about', 'Basic');
    const frame = await session.focusedFrame('.quiz .options');
    for (let item = 1; (await frame.locator('.verdict strong.wrong').count()) === 0; item++) {
      if (item > 1) await session.page.keyboard.press('Enter');
      await frame.locator('.eyebrow').filter({ hasText: `${item} of ` }).waitFor();
      await session.page.keyboard.press('1');
      await frame.locator('.verdict strong').waitFor();
    }
    await session.row('Basic').filter({ hasText: '1 due' }).waitFor();
    await badge(session).filter({ hasText: /^1$/ }).waitFor();
    await statusBar(session).filter({ hasText: '1 due' }).waitFor();
    assert.match((await statusBar(session).locator('a').getAttribute('aria-label')) ?? '', /Reviews due today: 1\. Days in a row: 1\./);
    assert.equal((await rows(session)).filter((label) => label.includes('Due for review')).length, 1);
    await session.picture('study-due');
  });

  test('can be filtered to what is due; the filter is seen, and taken off by keyboard', async () => {
    await choose(session, 'Filter Questions…', 'Which questions to show', 'Due for review');
    await message(session).filter({ hasText: 'Due for review: 1 of 36' }).waitFor();
    await session.page.waitForFunction(() => document.querySelectorAll('.pane-body .monaco-list-row').length === 2);
    assert.match((await rows(session)).join('\n'), /^Basic.*\n.*, Due for review$/);
    await (await session.titleAction('Questions', 'Show All Questions')).waitFor();
    await session.picture('study-filtered');
    await (await session.ask('Filter Questions…', 'Which questions to show')).and(session.page.locator('.focused')).filter({ hasText: 'Due for review' }).filter({ has: session.page.locator('.codicon-check') }).waitFor();
    await session.picture('study-filters');
    await session.page.keyboard.press('Escape');
    await session.command('Show All Questions');
    await session.row('Question of the day').waitFor();
    assert.ok((await rows(session)).length > 36);
  });

  test('says that a filter shows nothing, and how to get everything back', async () => {
    await choose(session, 'Filter Questions…', 'Which questions to show', 'Bookmarked');
    await message(session).filter({ hasText: 'Bookmarked: none of 36 questions.' }).waitFor();
    await session.row(/./).first().waitFor({ state: 'detached' });
    await session.picture('study-filtered-empty');
    await (await session.titleAction('Questions', 'Show All Questions')).click();
    await session.row('LoRA').waitFor();
  });

  test('can be sorted by state, which is remembered for the next time', async () => {
    await choose(session, 'Sort Questions…', 'How to group the questions', 'By state');
    await session.row('New questions').waitFor();
    assert.match((await rows(session)).slice(1, 3).join('\n'), /^Due for review.*\n.*, Due for review$/);
    await session.picture('study-by-state');
    await session.reload();
    await session.row('New questions').waitFor();
    await badge(session).filter({ hasText: /^1$/ }).waitFor();
    await choose(session, 'Sort Questions…', 'How to group the questions', 'By tag');
    await session.page.locator('.pane-body .monaco-list-row[aria-label^="fine-tuning, 4"][aria-expanded="false"]').waitFor();
    await session.picture('study-by-tag');
    await choose(session, 'Sort Questions…', 'How to group the questions', 'By level');
  });

  test('follows the date of the interview, and says what the plan then is', async () => {
    await choose(session, 'Set Interview Date…', 'When your interview is', 'In 2 weeks');
    await message(session).filter({ hasText: '14 days to go · ' }).waitFor();
    await session.notified(/14 days to your interview\. 4 new questions a day, all met by \w+day,? \d+ \w+ \d{4}\./);
    await session.picture('study-interview');
    await session.command('Clear All Notifications');
    await choose(session, 'Set Interview Date…', 'When your interview is; now', 'Choose a date…');
    const input = session.page.locator('.quick-input-widget:visible').filter({ hasText: 'empty for none' }).locator('input');
    await input.fill('2020-01-01');
    await session.page.getByText('This day is past.').first().waitFor();
    await session.picture('study-interview-past');
    // The message stands in the place of the prompt.
    await session.page.keyboard.press('Control+A');
    await session.page.keyboard.press('Delete');
    await input.waitFor();
    await session.page.keyboard.press('Enter');
    await message(session).filter({ hasText: /^\d+ left today$/ }).waitFor();
  });

  test('can be left out of the status bar', async () => {
    await statusBar(session).waitFor();
    await tick(session, 'genaiInterview.statusBar.enabled');
    await statusBar(session).waitFor({ state: 'detached' });
    await tick(session, 'genaiInterview.statusBar.enabled');
    await statusBar(session).waitFor();
  });

  test('is said in French as well', async () => {
    await session.chooseLanguage('fr');
    await message(session).filter({ hasText: /^Reste \d+ aujourd’hui$/ }).waitFor();
    await session.row('Question du jour').waitFor();
    await session.row('Débutant').filter({ hasText: '1 à réviser' }).waitFor();
    await statusBar(session).filter({ hasText: '1 à réviser' }).waitFor();
    await session.picture('study-french');
    await session.chooseLanguage('auto');
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});

suite('Where a learner of several days stands', () => {
  let session: Session;
  const day = 86_400_000;
  /** Some known, some due, one being learnt; two bookmarks; five days in a row. */
  const events = (now: number): StudyEvent[] => [
    ...['tokens-and-embeddings', 'gan-fundamentals'].map((question, place): StudyEvent => ({ id: `known ${place}`, at: now - (4 - place) * day, kind: 'graded', question, grade: 'easy' })),
    ...['genai-applications', 'lora', 'diffusion-models'].map((question, place): StudyEvent => ({ id: `due ${place}`, at: now - (4 - place) * day, kind: 'graded', question, grade: place === 2 ? 'again' : 'hard' })),
    { id: 'learning', at: now - day, kind: 'graded', question: 'mode-collapse', grade: 'good' },
    { id: 'today', at: now - 1000, kind: 'graded', question: 'ethical-considerations', grade: 'good' },
    ...['gan-fundamentals', 'lora'].map((question): StudyEvent => ({ id: `bookmark ${question}`, at: now - day, kind: 'bookmarked', question, on: true })),
  ];

  suiteSetup(async () => {
    session = await openSession();
    const folder = join(session.server.userDataDir, 'User', 'globalStorage', 'genai-interview.genai-interview', 'events');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'earlier-1.json'), JSON.stringify({ version: 1, events: events(Date.now()) }));
    await session.reload();
  });
  suiteTeardown(() => session.close());

  test('shows before the view is opened: how many reviews are due, and the days in a row', async () => {
    await badge(session).filter({ hasText: /^3$/ }).waitFor();
    await statusBar(session).filter({ hasText: /3 due\s+5/ }).waitFor();
    await statusBar(session).hover();
    const tooltip = session.page.locator('.monaco-hover:visible, .workbench-hover:visible').filter({ hasText: 'Days in a row: 5' });
    await tooltip.getByText('Quick quiz').waitFor();
    await session.picture('study-status-bar');
    await session.page.mouse.move(600, 300);
  });

  test('shows in the view: bookmarks as stars, counts by level', async () => {
    await session.openView();
    const lora = session.row('LoRA');
    const starred = (): Promise<string[]> =>
      session.row(/./).evaluateAll((rows) =>
        rows.filter((row) => [...row.querySelectorAll('*')].some((part) => getComputedStyle(part, '::after').content.includes('★'))).map((row) => row.getAttribute('aria-label') ?? ''),
      );
    await lora.waitFor();
    // The star is drawn by a style, which comes after the row.
    for (let tries = 0; tries < 100 && (await starred()).length < 2; tries++) await session.page.waitForTimeout(50);
    const labels = await starred();
    assert.equal(labels.length, 2);
    assert.ok(labels.every((label) => label.includes(', Bookmarked')), labels.join('\n'));
    assert.match((await lora.getAttribute('aria-label')) ?? '', /, Due for review, Bookmarked/);
    await session.row('Basic').filter({ hasText: '2 of 8 known · 1 due' }).waitFor();
    for (const theme of themeNames) {
      await session.chooseTheme(theme);
      await session.page.mouse.move(900, 500);
      await session.picture(`themes/${theme}-tree`);
    }
  });

  test('shows in a narrow and in a wide view', async () => {
    const { page } = session;
    for (const [name, width] of [['wide', 700], ['narrow', 250]] as const) {
      const box = await page.locator('.part.sidebar').boundingBox();
      const edge = (box?.x ?? 0) + (box?.width ?? 0);
      await page.mouse.move(edge, 500);
      await page.mouse.down();
      await page.mouse.move((box?.x ?? 0) + width, 500, { steps: 5 });
      await page.mouse.up();
      await page.mouse.move(1000, 500);
      await session.picture(`tree-${name}`);
      assert.ok(Math.abs(((await page.locator('.part.sidebar').boundingBox())?.width ?? 0) - width) < 10);
    }
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
