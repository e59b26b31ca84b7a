import { errors, type Frame } from 'playwright-core';
import { inTime } from './inTime';
import { pageFaults } from './pageFaults';

/** Points at every link of a page to a term, and follows all links of the pack itself; what went wrong. An `https:` address is VS Code's to open. */
export async function followLinks(frame: Frame): Promise<string[]> {
  const faults: string[] = [];
  for (const link of await frame.locator('#root main a[data-term]').all()) {
    await link.dispatchEvent('pointerover');
    faults.push(...(await inTime(frame.evaluate(pageFaults))));
  }
  await frame.locator('#root main').dispatchEvent('pointerover');
  // Links of the pack itself: some lead to a term or a question that there is, from which one goes back.
  const title = frame.locator('main > header h1');
  const before = await title.innerText();
  const inward = frame.locator('#root main a[href="#"]');
  const clicked = await inTime(inward.evaluateAll((links) => {
    for (const link of links) link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view: window }));
    return links.length;
  }));
  if (clicked > 0) await frame.waitForTimeout(200);
  for (let now = await title.innerText(); now !== before; now = await title.innerText()) {
    faults.push(...(await inTime(frame.evaluate(pageFaults))));
    await frame.locator('.toolbar button').first().click();
    // Two pages may have the same title.
    await frame.waitForFunction((last) => document.querySelector<HTMLElement>('main > header h1')?.innerText !== last, now, { timeout: 200 }).catch((error: unknown) => {
      if (!(error instanceof errors.TimeoutError)) throw error;
    });
  }
  await inTime(frame.waitForFunction(() => document.querySelector('.neighbours') !== null && document.querySelector('[aria-busy]') === null));
  return faults;
}
