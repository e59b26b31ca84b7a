import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { atTop, sectionAtTop, whole } from './readerFrames';
import { openSession, themes, type Session, type Theme } from './session';

declare global {
  interface Window {
    /** Gone when the page's document was left or loaded again. */
    notReloaded?: true;
  }
}

/** The colour of each kind of thing on the page. */
const colours = (frame: Frame): Promise<Readonly<Record<string, string>>> =>
  frame.evaluate(() => {
    const colour = (selector: string, property: string): string => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`there is no ${selector}`);
      return getComputedStyle(element).getPropertyValue(property);
    };
    return {
      page: colour('body', 'background-color'),
      text: colour('.markdown p', 'color'),
      code: colour('.code .hljs-keyword', 'color'),
      formula: colour('.katex', 'color'),
      diagram: colour('.diagram .node rect, .diagram .node polygon', 'fill'),
      'words of the diagram': colour('.diagram .node text', 'fill'),
      figure: colour('.figure .curve-1', 'stroke'),
      'words of the figure': colour('.figure text', 'fill'),
    };
  });

suite('What is open', () => {
  let session: Session;
  const answer = 'diffusion';
  suiteSetup(async () => {
    session = await openSession({ files: { 'notes.md': 'Notes.\n' }, viewport: { width: 1600, height: 900 } });
    await session.openView();
    // The settings then open over the notes, not over the reader.
    await session.openFile('notes.md');
    await session.row('Explain diffusion models').hover();
    await session.row('Explain diffusion models').locator('[aria-label="Open Question Beside"]').click();
    const frame = await session.focusedFrame(whole(answer));
    await frame.evaluate(() => void (window.notReloaded = true));
    await frame.evaluate(() => document.getElementById('explanation-3')?.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await session.page.mouse.move(1400, 500);
    await session.page.mouse.wheel(0, 60);
    await frame.waitForFunction(() => window.scrollY > 500);
    await session.page.waitForTimeout(300);
  });
  suiteTeardown(() => session.close());
  const sameDocument = async (frame: Frame): Promise<void> => assert.equal(await frame.evaluate(() => window.notReloaded), true, 'the document is the same');

  test('takes another theme’s colours in place, all of them', async () => {
    const frame = await session.frame(whole(answer));
    // From light to dark and back each time: some colours are those of the dark theme in dark high contrast as well.
    const order: readonly Theme[] = ['Light Modern', 'Dark Modern', 'Light High Contrast', 'Dark High Contrast'];
    const before = { top: await atTop(frame), scrollY: await frame.evaluate(() => window.scrollY) };
    const seen: { theme: Theme; colours: Readonly<Record<string, string>> }[] = [];
    for (const theme of order) {
      await session.chooseTheme(theme);
      await frame.waitForFunction((wanted) => document.body.classList.contains(wanted), themes[theme]);
      // Diagrams are drawn anew, which takes a moment.
      const last = seen.at(-1)?.colours['words of the diagram'] ?? '';
      await frame.waitForFunction((old) => getComputedStyle(document.querySelector('.diagram .node text') ?? document.body).fill !== old, last);
      await sameDocument(frame);
      assert.equal(await atTop(frame), before.top, `the place in ${theme}`);
      assert.ok(Math.abs((await frame.evaluate(() => window.scrollY)) - before.scrollY) < 100, `the place in ${theme}`);
      seen.push({ theme, colours: await colours(frame) });
      await session.picture(`repainted-${theme}`);
    }
    const unchanged = seen.slice(1).flatMap(({ theme, colours: after }, place) => {
      const earlier = seen[place]?.colours ?? {};
      return Object.keys(after).filter((what) => after[what] === earlier[what]).map((what) => `${what} in ${theme}: ${after[what] ?? ''}`);
    });
    assert.deepEqual(unchanged, []);
  }).timeout(120_000);

  test('takes another language in place: by its button and by the setting', async () => {
    const frame = await session.frame(whole(answer));
    const before = await sectionAtTop(frame);
    assert.notEqual(before, '');
    const speaks = (language: string): Promise<unknown> => frame.waitForFunction((wanted) => document.documentElement.lang === wanted && document.querySelector('.neighbours') && !document.querySelector('[aria-busy]'), language);
    const stays = async (): Promise<void> => {
      await sameDocument(frame);
      assert.equal(await sectionAtTop(frame), before);
    };
    const english = await atTop(frame);
    await frame.locator('.tool[aria-label="Show in French"]').click();
    await speaks('fr');
    await stays();
    assert.notEqual(await atTop(frame), english);
    await frame.locator('.tool[aria-label="Afficher en anglais"]').click();
    await speaks('en');
    await stays();
    for (const [setting, language] of [['fr', 'fr'], ['auto', 'en']] as const) {
      await session.command('Focus First Editor Group');
      await session.chooseLanguage(setting);
      await speaks(language);
      await stays();
    }
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
