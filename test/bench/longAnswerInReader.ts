import { parsePack } from '../../src/core/content/packParser';
import { extensionWithPack } from '../browser/extensionWithPack';
import { openSession } from '../browser/session';
import { longAnswer } from './longAnswer';
import { milliseconds, printTable } from './table';

/** How long the reader is busy at a stretch with the longest answer that a pack may have, and whether all of it arrives. */
export async function benchLongAnswerInReader(): Promise<void> {
  const { pack, problems } = parsePack(packOf(longAnswer(200 * 1024, 300)));
  if (!pack || problems.length > 0) throw new Error(`The pack of the long answer is wrong: ${JSON.stringify(problems)}`);
  const session = await openSession({ host: 'web', developmentPath: await extensionWithPack('extension-with-long-answer', pack) });
  await session.openView();
  await session.row('Short').click();
  const frame = await session.focusedFrame('.neighbours');
  await session.page.waitForTimeout(2_000);
  await frame.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    Object.assign(globalThis, { tasks });
  });
  const started = performance.now();
  await session.page.keyboard.press('n');
  await frame.locator('h1', { hasText: 'Long' }).waitFor();
  await frame.waitForFunction(() => document.querySelector('.neighbours') !== null && document.querySelector('[aria-busy]') === null);
  const whole = performance.now() - started;
  // What is left to lay out and paint, and the record of it.
  await session.page.waitForTimeout(1_500);
  const { tasks, formulas } = await frame.evaluate(() => ({
    tasks: (globalThis as unknown as { tasks: number[] }).tasks,
    formulas: document.querySelectorAll('.section-explanation .katex').length,
  }));
  await session.close();
  const longest = Math.max(0, ...tasks);
  printTable('An answer of 200 KiB with 300 formulas, in the reader', ['formulas shown', 'all', 'longest task', 'goal, at most'], [
    [String(formulas), milliseconds(whole), longest === 0 ? 'under 50 ms' : milliseconds(longest), '200 ms'],
  ]);
}

function packOf(explanation: string): Map<string, string> {
  const question = (title: string, text: string): string =>
    [
      `---\ntitle: ${title}\ntags: [a]\nsources:\n  - {title: S, authors: A, year: 2020, venue: V}\n---`,
      `## In one breath\nB.\n\n## Explanation\n${text}\n\n## What the interviewer listens for\nL.\n\n## Traps\nT.\n\n## Likely follow-ups\n- **Q?** A.\n`,
      '## Quiz\n### S?\n- [x] a\n  w\n- [ ] b\n  w\n- [ ] c\n  w\n- [ ] d\n  w\n',
    ].join('\n');
  return new Map([
    ['pack.yaml', 'id: long\nversion: 1.0.0\ntitle: {en: Long}\nlanguages: [en]\nlevels:\n  - {id: basic, title: {en: Basic}, questions: [short, long]}\n'],
    ['en/short.md', question('Short', 'E.')],
    ['en/long.md', question('Long', explanation)],
    ['glossary.en.yaml', '- {id: softmax, term: softmax, definition: D.}\n'],
  ]);
}
