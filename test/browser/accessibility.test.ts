import assert from 'node:assert/strict';
import { axeViolations } from './axe';
import { openSession, themeNames, themes, type Session } from './session';

suite('The reader, for everyone', () => {
  let session: Session;
  suiteSetup(async () => {
    session = await openSession({ viewport: { width: 1400, height: 900 } });
    await session.openView();
    await session.row('LoRA').click();
    await session.focusedFrame('.neighbours');
  });
  suiteTeardown(() => session.close());

  for (const theme of themeNames) {
    test(`has nothing that axe-core finds wrong in ${theme}, in both languages`, async () => {
      await session.chooseTheme(theme);
      const frame = await session.frame('.reader');
      await frame.waitForFunction((wanted) => document.body.classList.contains(wanted), themes[theme]);
      await frame.locator('h1').click();
      await frame.waitForFunction(() => document.hasFocus());
      const press = (key: string): Promise<void> => session.page.keyboard.press(key);
      const found: string[] = [];
      const examine = async (what: string): Promise<void> => {
        await frame.waitForFunction(() => document.querySelector('[aria-busy]') === null);
        found.push(...(await axeViolations(frame)).map((violation) => `${what}: ${violation}`));
        await session.picture(`themes/${theme}-${what}`);
      };
      for (const language of ['fr', 'en']) {
        if ((await frame.locator('html').getAttribute('lang')) !== language) await press('l');
        await frame.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
        await frame.locator('.neighbours').waitFor();
        await examine(`answer-${language}`);
        await frame.locator('.follow-ups summary').first().click();
        await frame.locator('.sources').scrollIntoViewIfNeeded();
        await examine(`end-of-answer-${language}`);

        await press('r');
        await frame.locator('textarea').fill('The rank r is small; optimiser states and gradients are kept for the adapter only. On fusionne W0 + BA.');
        await examine(`recall-${language}`);
        await frame.locator('h1').click();
        await press('a');
        await frame.locator('.points aside').waitFor();
        await examine(`points-${language}`);
        await press('r');

        await press('?');
        await frame.locator('dialog[open]').waitFor();
        await examine(`help-${language}`);
        await press('Escape');

        await frame.locator('.diagram svg').first().click();
        await frame.locator('dialog[open] svg').first().waitFor();
        await examine(`picture-${language}`);
        await press('Escape');

        await frame.locator('a[data-term="adam"]').first().click();
        await frame.locator('.term-page').waitFor();
        await examine(`term-${language}`);
        await press('b');
        await frame.locator('.neighbours').waitFor();
      }
      assert.deepEqual(found, []);
      assert.deepEqual(session.errors(), []);
    }).timeout(240_000);
  }
});
