import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { axeViolations } from './axe';
import { openSession, themeNames, themes, type Session } from './session';

suite('The quiz, for everyone', () => {
  let session: Session;
  let frame: Frame;
  const found: string[] = [];
  const press = (key: string) => session.page.keyboard.press(key);
  const examine = async (what: string, theme: string): Promise<void> => {
    await frame.waitForFunction((wanted) => document.body.classList.contains(wanted), themes[theme as keyof typeof themes]);
    found.push(...(await axeViolations(frame)).map((violation) => `${theme}, ${what}: ${violation}`));
    await session.picture(`quiz-themes/${theme}-${what}`);
  };
  const startExam = async (): Promise<void> => {
    await (await session.ask('Quick Quiz', 'What to be asked about')).filter({ hasText: 'Exam…' }).click();
    await (await session.pick('How long an exam')).filter({ hasText: '10 items' }).click();
    frame = await session.focusedFrame('.quiz .exam-map');
  };

  suiteSetup(async () => {
    session = await openSession({ settings: { 'genaiInterview.quiz.length': 2 }, viewport: { width: 1000, height: 900 } });
  });
  suiteTeardown(() => session.close());

  for (const theme of themeNames) {
    test(`has nothing that axe-core finds wrong in ${theme}`, async () => {
      await session.chooseTheme(theme);
      await (await session.ask('Quick Quiz', 'What to be asked about')).filter({ hasText: 'A good round' }).click();
      frame = await session.focusedFrame('.quiz .options');
      await frame.locator('.eyebrow').filter({ hasText: '1 of 2' }).waitFor();
      await examine('item', theme);
      await press('?');
      await frame.locator('dialog[open]').waitFor();
      await examine('keys', theme);
      await press('Escape');
      await frame.locator('dialog[open]').waitFor({ state: 'detached' });
      for (const place of [1, 2]) {
        await frame.locator('.eyebrow').filter({ hasText: `${place} of 2` }).waitFor();
        await press('1');
        await frame.locator('.verdict strong').waitFor();
        await press('f');
        await press('g');
        await frame.locator('.choice[aria-pressed="true"]').waitFor();
        if (place === 1) await examine('verdict', theme);
        await press('Enter');
      }
      await frame.locator('.review summary').first().click();
      await examine('result', theme);

      await startExam();
      await press('2');
      await press('f');
      await frame.locator('.exam-map .flagged').waitFor();
      await examine('exam', theme);
      await frame.locator('.tool').filter({ hasText: 'Hand in' }).click();
      await frame.locator('dialog[open]').waitFor();
      await examine('hand-in', theme);
      await frame.locator('dialog button').filter({ hasText: 'Hand in' }).click();
      await frame.locator('.result h1').waitFor();
      assert.deepEqual(found, []);
      assert.deepEqual(session.errors(), []);
    });
  }

  test('needs no scrolling sideways in a narrow window', async () => {
    await startExam();
    await session.page.setViewportSize({ width: 420, height: 800 });
    const width = (): Promise<readonly [number, number]> => frame.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    await frame.waitForFunction(() => document.documentElement.clientWidth < 400);
    const [scroll, client] = await width();
    await session.picture('quiz-themes/narrow-exam');
    assert.ok(scroll <= client, `${scroll} px in ${client} px`);
  });
});
