import type { Frame, Page } from 'playwright-core';
import { openSession, type Session } from '../browser/session';
import { openLargeSession, largeEvents, largeQuestions } from './largeSession';
import { milliseconds, printTable, quantile } from './table';

const rounds = 20;
const items = 20;

/** From what a person does to what they see, in the newest VS Code: times of the same clock in both frames. */
export async function benchLatency(): Promise<void> {
  const session = await openSession({ settings: { 'genaiInterview.quiz.length': items + 1 } });
  const { page } = session;
  await session.openView();
  const titles = ['LoRA', 'Transformer', 'diffusion', 'variational', 'agentic'];

  const coldStart = await startOnClick(page);
  await session.row('tokens and embeddings').click();
  const frame = await session.frame('.reader h1');
  const cold = (await firstShown(frame)) - (await coldStart());
  await page.waitForTimeout(1500);

  const warm: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const title = titles[round % titles.length] ?? '';
    const shown = await nextChange(frame, '.reader h1');
    const started = await startOnClick(page);
    await session.row(title).click();
    warm.push((await shown()) - (await started()));
    // A person reads before going on; what is left to draw is drawn meanwhile.
    await page.waitForTimeout(1500);
  }

  const moves: number[] = [];
  await frame.locator('h1').click();
  await frame.waitForFunction(() => document.hasFocus());
  for (let round = 0; round < rounds; round++) {
    const shown = await nextChange(frame, '.reader h1');
    const started = await startOnKey(frame);
    await page.keyboard.press(round % 2 === 0 ? 'n' : 'p');
    moves.push((await shown()) - (await started()));
    await page.waitForTimeout(1500);
  }

  const verdicts = await measureVerdicts(session);
  await session.close();

  const large = await openLargeSession();
  const verdictsOfMany = await measureVerdicts(large.session);
  await large.close();

  const row = (what: string, values: readonly number[], goal: string): string[] => [what, milliseconds(quantile(values, 0.5)), milliseconds(quantile(values, 0.95)), goal];
  printTable(`From doing to seeing (${rounds} answers, ${rounds} moves, ${items} verdicts)`, ['what', 'median', 'p95', 'goal, at most'], [
    row('question chosen → its answer, reader open', warm, '100 ms'),
    row('key → next question, reader open', moves, '50 ms'),
    row('key → verdict', verdicts, '50 ms'),
    row(`key → verdict, ${largeQuestions.toLocaleString('en')} questions and ${largeEvents.toLocaleString('en')} events (web’s extension host)`, verdictsOfMany, '50 ms'),
    row('question chosen → its answer, first reader of the window', [cold], ''),
  ]);
}

/** From the key that answers an item to its verdict, in a round on the first level. */
async function measureVerdicts(session: Session): Promise<readonly number[]> {
  const { page } = session;
  const verdicts: number[] = [];
  await session.ask('Quiz a Level', 'What to be asked about');
  await page.keyboard.press('Enter');
  const frame = await session.focusedFrame('.quiz .options');
  for (let item = 0; item < items; item++) {
    const shown = await nextChange(frame, '.verdict strong');
    const started = await startOnKey(frame);
    await page.keyboard.press('1');
    verdicts.push((await shown()) - (await started()));
    await frame.locator('.actions .primary').click();
    await frame.waitForFunction(() => document.querySelector('.verdict strong') === null);
  }
  return verdicts;
}

/** The time of the next click in the workbench; ask for it after the click. */
async function startOnClick(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.addEventListener('mouseup', () => Object.assign(globalThis, { startedAt: performance.timeOrigin + performance.now() }), { once: true, capture: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { startedAt: number }).startedAt);
}

async function startOnKey(frame: Frame): Promise<() => Promise<number>> {
  await frame.evaluate(() => {
    window.addEventListener('keydown', () => Object.assign(globalThis, { startedAt: performance.timeOrigin + performance.now() }), { once: true, capture: true });
  });
  return () => frame.evaluate(() => (globalThis as unknown as { startedAt: number }).startedAt);
}

/** When the text of an element has next changed and been painted. */
async function nextChange(frame: Frame, selector: string): Promise<() => Promise<number>> {
  await frame.evaluate((wanted) => {
    const text = (): string | undefined => document.querySelector(wanted)?.textContent ?? undefined;
    const before = text();
    const changed = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (text() === before || text() === undefined) return;
        observer.disconnect();
        // The second frame begins once the first has been painted.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    Object.assign(globalThis, { changed });
  }, selector);
  return () => frame.evaluate(() => (globalThis as unknown as { changed: Promise<number> }).changed);
}

/** When a page that has just been opened had its first contents painted. */
async function firstShown(frame: Frame): Promise<number> {
  return frame.evaluate(() => new Promise<number>((resolve) => {
    // It may be told of only after the page can already be asked.
    const observer = new PerformanceObserver((paints) => {
      const [first] = paints.getEntriesByName('first-contentful-paint');
      if (first) resolve(performance.timeOrigin + first.startTime);
    });
    observer.observe({ type: 'paint', buffered: true });
  }));
}
