import type { Page } from 'playwright-core';
import { openPlainPage } from '../browser/plainPage';
import { launchBrowser } from '../host/chromium';
import { longAnswer } from './longAnswer';
import { milliseconds, printTable } from './table';

const kibibyte = 1024;
const nothing = 'a b c d e '.repeat(50_000);

/** Texts that are longer or harder than an author would write; a pack may come from anyone. */
const texts: readonly (readonly [name: string, text: string, goal?: string])[] = [
  ['answer of 200 KiB with 300 formulas', longAnswer(200 * kibibyte, 300), '200 ms'],
  ['paragraph of 500 KB', nothing],
  ['list of 10,000 characters of emphasis', '- *a **b _c_ d** e*\n'.repeat(500)],
  ['as many formulas as a list may have', '- $x$ and $y_1$\n'.repeat(600)],
  ['the longest formula', `$$\n${'\\frac{a_1}{b^2} + '.repeat(276)}1\n$$`],
  ['the longest code that is highlighted', `\`\`\`python\n${'def name(a, b): return [a + 1, "text", None]  # why\n'.repeat(960)}\`\`\``],
  ['code of 500 KB', `\`\`\`python\n${'x = [1, 2, 3]\n'.repeat(35_000)}\`\`\``],
  ['the largest table', `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(990)}`],
];

/** How long a page is busy at a stretch while it renders, by the browser's own record of long tasks. */
export async function benchRendering(): Promise<void> {
  const browser = await launchBrowser(console.log);
  const rows: string[][] = [];
  for (const [name, text, goal = ''] of texts) {
    const page = await openPlainPage(browser, {
      entry: 'test/browser/markdownPage.tsx',
      viewport: { width: 900, height: 900 },
      onError: (message) => console.error(`${name}: ${message}`),
    });
    const { first, whole, longest } = await measure(page, text);
    rows.push([name, milliseconds(first), milliseconds(whole), longest === 0 ? 'under 50 ms' : milliseconds(longest), goal]);
    await page.close();
  }
  await browser.close();
  printTable('Rendering of texts beyond the ordinary, in one page each', ['text', 'first slice', 'all', 'longest task', 'goal, at most'], rows);
}

async function measure(page: Page, text: string): Promise<{ first: number; whole: number; longest: number }> {
  // Fonts and code are there, as they are when a second answer is opened.
  await page.evaluate(async () => {
    window.markdownPage.show('### A\n\n$x^2$ and `code`\n\n```python\nx = 1\n```\n\n$$\n\\sum_i x_i\n$$');
    await document.fonts.ready;
  });
  return page.evaluate(async (shown) => {
    const { show, clear, rendered } = window.markdownPage;
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
    clear();
    await new Promise((resolve) => setTimeout(resolve, 500));
    observer.observe({ type: 'longtask' });
    // In a task of its own.
    const started = await new Promise<number>((resolve) => setTimeout(() => resolve(performance.now())));
    show(shown);
    const first = performance.now() - started;
    while (rendered.at(-1) !== shown) await new Promise((resolve) => setTimeout(resolve, 1));
    const whole = performance.now() - started;
    // What is left to lay out and paint, and the record of it.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return { first, whole, longest: Math.max(0, ...tasks) };
  }, text);
}
