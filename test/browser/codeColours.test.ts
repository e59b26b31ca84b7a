import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { openSession, themeNames, themes, type Session } from './session';

/** The kinds of words in code that have a colour of their own. */
const kinds = [
  '', 'hljs-comment', 'hljs-keyword', 'hljs-literal', 'hljs-meta', 'hljs-name', 'hljs-string', 'hljs-regexp', 'hljs-number', 'hljs-addition', 'hljs-deletion',
  'hljs-title', 'hljs-title class_', 'hljs-attr', 'hljs-section', 'hljs-built_in', 'hljs-type', 'hljs-variable', 'hljs-bullet',
] as const;

/** The contrast of each kind of word with the code block that it stands in, by WCAG's formula. */
function contrasts(frame: Frame): Promise<[kind: string, contrast: number][]> {
  return frame.evaluate((all) => {
    const [block] = document.querySelectorAll('.code');
    if (!block) throw new Error('the page has no code');
    const numbers = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const over = (colour: string, below: readonly number[]): number[] => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = numbers(colour);
      return [red, green, blue].map((value, place) => value * alpha + (below[place] ?? 0) * (1 - alpha));
    };
    const luminance = (colour: readonly number[]): number => {
      const [red = 0, green = 0, blue = 0] = colour.map((value) => (value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const background = over(getComputedStyle(block).backgroundColor, over(getComputedStyle(document.body).backgroundColor, [255, 255, 255]));
    const word = document.createElement('span');
    block.querySelector('code')?.append(word);
    const result = all.map((kind): [string, number] => {
      word.className = kind;
      const both = [luminance(over(getComputedStyle(word).color, background)), luminance(background)];
      return [kind, (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05)];
    });
    word.remove();
    return result;
  }, kinds);
}

suite('The colours of code', () => {
  let session: Session;
  suiteSetup(async () => {
    session = await openSession();
    await session.openView();
    await session.row('LoRA').click();
    await session.frame('.reader .code');
  });
  suiteTeardown(() => session.close());

  for (const theme of themeNames) {
    test(`can be read in ${theme}`, async () => {
      await session.chooseTheme(theme);
      const frame = await session.frame('.reader .code');
      await frame.waitForFunction((wanted) => document.body.classList.contains(wanted), themes[theme]);
      const faint = (await contrasts(frame)).filter(([, contrast]) => contrast < 4.5).map(([kind, contrast]) => `${kind}: ${contrast.toFixed(2)}`);
      assert.deepEqual(faint, []);
    });
  }
});
