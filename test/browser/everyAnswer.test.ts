import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import type { Term } from '../../src/core/content/pack';
import type { PackIndex } from '../../src/core/content/packIndex';
import { answerFaults } from './answerFaults';
import { openSession, themeNames, themes, type Session } from './session';

const index = JSON.parse(await readFile('dist/content/index.json', 'utf8')) as PackIndex;
const order = index.levels.flatMap(({ questions }) => questions);
const [first] = index.languages;

/** Waits until an answer is wholly on the page, its diagrams drawn. */
async function settled(frame: Frame, title: string): Promise<void> {
  await frame.waitForFunction(
    (wanted) => document.querySelector('h1')?.textContent === wanted && document.querySelector('.neighbours') !== null && document.querySelector('[aria-busy]') === null,
    title,
  );
}

suite('Every answer', () => {
  let session: Session;
  suiteSetup(async () => {
    // A page that is 320 px wide.
    session = await openSession({ settings: { 'workbench.activityBar.location': 'hidden' }, viewport: { width: 330, height: 900 } });
    await session.command('Toggle Primary Side Bar Visibility');
    // Without a reader it opens the first one.
    await session.command('Next Question');
    await session.focusedFrame('.neighbours');
  });
  suiteTeardown(() => session.close());

  for (const theme of themeNames) {
    test(`renders without a fault at 320 px in ${theme}, in every language`, async () => {
      await session.chooseTheme(theme);
      const frame = await session.frame('.reader h1');
      await frame.waitForFunction((wanted) => document.body.classList.contains(wanted), themes[theme]);
      await frame.locator('h1').click();
      await frame.waitForFunction(() => document.hasFocus());
      const faults: string[] = [];
      for (const language of index.languages) {
        if ((await frame.locator('html').getAttribute('lang')) !== language) await session.page.keyboard.press('l');
        await frame.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
        const terms = (JSON.parse(await readFile(`dist/content/${language}/glossary.json`, 'utf8')) as readonly Term[]).map(({ id }) => id);
        const forwards = (await frame.locator('h1').textContent()) === titleOf(language, order[0]);
        for (const id of forwards ? order : order.toReversed()) {
          await settled(frame, titleOf(language, id));
          const found = await frame.evaluate(answerFaults, { questions: order, terms });
          faults.push(...found.map((fault) => `${language}/${id}: ${fault}`));
          await session.page.keyboard.press(forwards ? 'n' : 'p');
        }
      }
      assert.deepEqual(faults, []);
      assert.deepEqual(session.errors(), [], 'console and Content Security Policy');
    }).timeout(240_000);
  }

  function titleOf(language: string, id = ''): string {
    return (index.questions[language] ?? index.questions[first])?.find((question) => question.id === id)?.title ?? '';
  }
});
