import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { whole } from './readerFrames';
import { openSession, type Session } from './session';

type Motion = 'reduce' | 'no-preference';

/** What moves, or would move if it changed, in a page as it is now. */
const moving = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const lasts = (times: string): boolean => times.split(',').some((time) => parseFloat(time) > 0);
    const found = [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, transitionDelay, animationDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const faults = [
        ...(lasts(transitionDuration) || lasts(transitionDelay) ? [`transition of ${transitionDuration}`] : []),
        ...(animationName !== 'none' && lasts(animationDuration) ? [`animation of ${animationDuration}`] : []),
        ...(scrollBehavior === 'smooth' ? ['smooth scrolling'] : []),
      ];
      return faults.map((fault) => `${element.localName}.${element.getAttribute('class') ?? ''}: ${fault}`);
    });
    return [...found, ...document.getAnimations().map((animation) => `an animation that is ${animation.playState}`)];
  });

/** Whether the page is at another place as soon as the event has been dealt with, before anything is painted. */
const scrollsAtOnce = (frame: Frame, selector: string, key = ''): Promise<boolean> =>
  frame.evaluate(
    async ([wanted, pressed]) => {
      const before = window.scrollY;
      const element = document.querySelector<HTMLElement>(wanted);
      if (!element) throw new Error(`there is no ${wanted}`);
      if (pressed === '') element.click();
      else element.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
      // What a key reveals is rendered in a microtask.
      await new Promise((resolve) => setTimeout(resolve));
      return window.scrollY !== before;
    },
    [selector, key] as const,
  );

/** The page stands still once it has been at the same place for a while. */
const settle = (frame: Frame): Promise<unknown> =>
  frame.evaluate(async () => {
    for (let last = NaN; last !== window.scrollY; ) {
      last = window.scrollY;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });

suite('Motion', () => {
  let session: Session;
  const press = (key: string): Promise<void> => session.page.keyboard.press(key);
  suiteSetup(async () => {
    session = await openSession({ settings: { 'genaiInterview.quiz.length': 5 }, viewport: { width: 1400, height: 900 } });
    await session.openView();
    await session.row('LoRA').click();
    await session.focusedFrame(whole('LoRA'));
  });
  suiteTeardown(() => session.close());
  const prefer = async (frame: Frame, motion: Motion): Promise<void> => {
    await session.page.emulateMedia({ reducedMotion: motion });
    await frame.waitForFunction((wanted) => matchMedia(`(prefers-reduced-motion: ${wanted})`).matches, motion);
  };

  for (const motion of ['no-preference', 'reduce'] as const) {
    const still = motion === 'reduce';
    test(still ? 'is left out where less of it is asked for: the reader scrolls at once' : 'shows the way to a section, where nobody asked for less', async () => {
      const frame = await session.focusedFrame(whole('LoRA'));
      await prefer(frame, motion);
      await frame.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
      assert.equal(await scrollsAtOnce(frame, '.contents a[href="#traps"]'), still);
      await settle(frame);
      assert.ok(await frame.evaluate(() => window.scrollY > 0));
      await press('r');
      await frame.locator('textarea').waitFor();
      await frame.locator('h1').click();
      await press('Space');
      await frame.locator('#breath').waitFor();
      await press('Space');
      await frame.locator('#explanation').waitFor();
      await settle(frame);
      assert.equal(await scrollsAtOnce(frame, 'body', ' '), still);
      await frame.locator('#listens').waitFor();
      await settle(frame);
      if (still) assert.deepEqual(await moving(frame), []);
      await press('r');
      await session.focusedFrame(whole('LoRA'));
    });

    test(still ? 'is left out of the full view of a picture as well' : 'shows how the full view of a picture gets larger', async () => {
      const frame = await session.focusedFrame(whole('LoRA'));
      await prefer(frame, motion);
      await frame.locator('.diagram svg').first().click();
      await frame.locator('.picture-view svg').first().waitFor();
      await frame.locator('.picture-view [aria-keyshortcuts="+"]').click();
      // The picture is larger before what moves is looked at.
      await frame.waitForFunction(() => [...document.querySelectorAll<HTMLElement>('.picture-view *')].some(({ style }) => parseFloat(/scale\(([\d.]+)\)/.exec(style.transform)?.[1] ?? '1') > 1));
      const found = await moving(frame);
      if (still) assert.deepEqual(found, []);
      else assert.ok(found.some((each) => each.includes('transition of 0.12s')), found.join());
      await press('Escape');
      await frame.locator('.picture-view').waitFor({ state: 'detached' });
    });
  }

  test('is not in the quiz, before the answer, after it and at the end of the round', async () => {
    await session.ask('Quick Quiz', 'What to be asked about');
    await press('Enter');
    const frame = await session.focusedFrame('.quiz .options');
    await prefer(frame, 'reduce');
    for (let item = 1; item <= 5; item++) {
      await frame.locator('.eyebrow').filter({ hasText: `${item} of 5` }).waitFor();
      assert.deepEqual(await moving(frame), []);
      await press('1');
      await frame.locator('.verdict strong').waitFor();
      assert.deepEqual(await moving(frame), []);
      await press('Enter');
    }
    await frame.locator('.result h1').waitFor();
    assert.deepEqual(await moving(frame), []);
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
