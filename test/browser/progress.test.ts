import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import index from '../../dist/content/index.json' with { type: 'json' };
import { createScheduler } from '../../src/core/study/memory';
import { createProgressFold } from '../../src/core/study/progressFold';
import { createCalendar } from '../../src/core/study/questionState';
import { studyStatistics } from '../../src/core/study/statistics';
import { axeViolations } from './axe';
import { yearOfStudy } from './seedProgress';
import { openSession, themeNames, themes, type Session } from './session';

/** In the order of the page. */
const charts = ['due', 'recall', 'year', 'levels'];
const questions = index.levels.flatMap((level) => level.questions);

suite('The progress page', () => {
  const now = Date.now();
  const events = yearOfStudy(questions, now);
  const scheduler = createScheduler(0.9);
  const fold = createProgressFold(scheduler);
  fold.add(events, now);
  const calendar = createCalendar(-new Date(now).getTimezoneOffset());
  const expected = studyStatistics(events, { questions, progress: fold.progress(), scheduler, calendar, now }, { levels: index.levels, questions: index.questions.en });
  let session: Session;
  let frame: Frame;
  /** The cells of a chart's table, row by row, without its head. */
  const rows = async (id: string): Promise<string[][]> =>
    frame.locator(`.${id} tbody tr`).evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const counted = ({ count, right }: { readonly count: number; readonly right: number }): string => (count === 0 ? '–' : `${Math.round((100 * right) / count)}% (${right} of ${count})`);

  suiteSetup(async () => {
    session = await openSession({ viewport: { width: 1600, height: 1900 }, events });
    await session.command('Show Progress');
    frame = await session.focusedFrame('.overview .year svg');
  });
  suiteTeardown(() => session.close());

  test('shows what core counts, in each chart’s picture, words and table', async () => {
    await session.picture('progress-dark');
    const numbers = async (id: string): Promise<(string | undefined)[]> => (await rows(id)).map((cells) => cells[1]);
    assert.deepEqual(await numbers('due'), expected.due.map(({ reviews }) => String(reviews)));
    assert.equal(await frame.locator('.due svg title').count(), 30);
    const week = expected.due.slice(0, 7).reduce((sum, { reviews }) => sum + reviews, 0);
    assert.match(await frame.locator('.due .gist').innerText(), new RegExp(`next 7 days: ${week} review`));

    const days = (await rows('year')).flatMap(([, ...cells]) => cells.filter((cell) => cell !== ''));
    assert.deepEqual(days, expected.days.map(({ reviews }) => String(reviews)));
    const squares = await frame.locator('.year svg title').allTextContents();
    assert.equal(new Set(squares).size, expected.days.length);

    assert.deepEqual((await rows('recall')).map((cells) => cells.slice(1)), expected.weeks.map(({ reviews, answers }) => [counted(reviews), counted(answers)]));
    assert.equal(await frame.locator('.recall .chart g[stroke-linejoin="round"] path').count(), 2);

    const levels = (await rows('levels')).map((cells) => cells.slice(1, 5).map(Number));
    assert.deepEqual(levels, expected.levels.map(({ states }) => [states.known, states.learning, states.due, states.new]));
    for (const table of await frame.locator('table').all()) {
      assert.notEqual(await table.locator('caption').textContent(), '');
      assert.equal(await table.locator('th:not([scope])').count(), 0);
    }
    assert.match(await frame.locator('.figures').innerText(), new RegExp(`Reviews\\s+${expected.totals.reviews.toLocaleString('en-GB')}`));
    assert.match(await frame.locator('.figures').innerText(), new RegExp(`Streak\\s+${expected.streak} days`));
  });

  test('leads to the weakest questions and tags', async () => {
    const [weakest] = expected.weakest;
    const title = index.questions.en.find(({ id }) => id === weakest?.question)?.title;
    await frame.locator('[aria-labelledby="weakest-title"] button').first().click();
    const reader = await session.frame('.reader h1');
    assert.equal(await reader.locator('h1').innerText(), title);
    await session.command('Show Progress');
    frame = await session.focusedFrame('.overview .year svg');
    await frame.locator('[aria-labelledby="weakest-tags-title"] button').first().click();
    const input = session.page.locator('.quick-input-widget:visible input');
    await input.waitFor();
    assert.equal(await input.inputValue(), `#${expected.weakestTags[0]?.tag}`);
    await session.page.keyboard.press('Escape');
  });

  for (const language of ['fr', 'en'] as const) {
    test(`has nothing that axe-core finds wrong in any theme in ${language}, with its tables shown`, async () => {
      await session.chooseLanguage(language);
      frame = await session.frame('.overview .year svg');
      await frame.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
      const found: string[] = [];
      for (const theme of themeNames) {
        await session.chooseTheme(theme);
        await frame.waitForFunction((wanted) => document.body.classList.contains(wanted), themes[theme]);
        await session.picture(`progress/${theme}-${language}`);
        for (const id of charts) await frame.locator(`.${id} summary`).click();
        found.push(...(await axeViolations(frame)).map((violation) => `${theme}: ${violation}`));
        await session.picture(`progress/${theme}-${language}-tables`);
        for (const id of charts) await frame.locator(`.${id} summary`).click();
      }
      assert.deepEqual(found, []);
    }).timeout(120_000);
  }

  test('fits a panel that is 320 pixels wide, with its tables shown', async () => {
    await session.command('Toggle Primary Side Bar Visibility');
    for (const id of charts) await frame.locator(`.${id} summary`).click();
    for (const width of [400, 320]) {
      const other = session.page.viewportSize()?.width ?? 0;
      const inner = await frame.evaluate(() => innerWidth);
      await session.page.setViewportSize({ width: other - inner + width, height: 3600 });
      await frame.waitForFunction((wanted) => Math.abs(innerWidth - wanted) <= 1, width);
      await frame.waitForFunction(() => [...document.querySelectorAll('.chart')].every((chart) => (chart.firstElementChild?.clientWidth ?? 0) <= chart.clientWidth));
      const { scrollWidth, clientWidth } = await frame.evaluate(() => document.documentElement);
      assert.equal(scrollWidth, clientWidth);
      await session.picture(`progress/${width}-tables`);
    }
    for (const id of charts) await frame.locator(`.${id} summary`).click();
    await session.picture('progress/320');
    for (const id of charts) await frame.locator(`.${id} summary`).click();
    await session.page.setViewportSize({ width: 1280, height: 1000 });
  });

  test('comes back after a reload of the window, with its tables as they were', async () => {
    await session.reload();
    frame = await session.frame('.overview .year svg');
    assert.equal(await frame.locator('details[open]').count(), charts.length);
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});

suite('The progress page of one who begins', () => {
  let session: Session;
  suiteSetup(async () => {
    session = await openSession();
    await session.command('Show Progress');
  });
  suiteTeardown(() => session.close());

  test('says where to begin, and shows what is studied as it happens', async () => {
    const begin = await session.focusedFrame('.begin');
    await session.picture('progress-begin');
    await begin.getByRole('button', { name: 'Set an interview date' }).waitFor();
    await begin.getByRole('button', { name: 'Read the first question' }).click();
    const reader = await session.frame('.reader h1');
    assert.equal(await reader.locator('h1').innerText(), index.questions.en[0]?.title);
    await reader.getByText('Quiz me on this').click();
    const quiz = await session.focusedFrame('.quiz .options');
    await session.page.keyboard.press('1');
    await quiz.locator('.verdict strong').waitFor();
    await session.command('Show Progress');
    const frame = await session.focusedFrame('.overview .figures');
    assert.match(await frame.locator('.figures').innerText(), /Streak\s+1 day\s/);
    assert.equal(await frame.locator('.recall .missing').count(), 1, 'one answer makes no line');
    await session.picture('progress-first-answer');
  });

  test('changes in place while a quiz is played beside it', async () => {
    await session.page.locator('.tab').filter({ hasText: 'Quiz' }).click();
    await session.focusedFrame('.quiz .verdict strong');
    await session.command('Move Editor into Right Group');
    await session.page.locator('.editor-group-container').nth(1).waitFor();
    await session.focusedFrame('.quiz .verdict strong');
    await session.command('Show Progress');
    const frame = await session.focusedFrame('.overview .figures');
    await frame.evaluate(() => document.body.setAttribute('data-same', 'page'));
    const quiz = await session.frame('.quiz .verdict strong');
    await quiz.getByRole('button', { name: 'Next question' }).click();
    await quiz.locator('.option button:enabled').first().click();
    await frame.locator('.figures').getByText(/of 2 right/).waitFor();
    assert.equal(await frame.locator('body[data-same]').count(), 1);
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
