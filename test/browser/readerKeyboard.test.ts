import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { whole } from './readerFrames';
import { openSession, type Session } from './session';

/** What has the focus, as a person would name it. */
const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const { activeElement: element } = document;
    return element === null || element === document.body ? '' : element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60);
  });

suite('The reader by keyboard', () => {
  let session: Session;
  const press = (key: string): Promise<void> => session.page.keyboard.press(key);
  suiteSetup(async () => {
    session = await openSession({ viewport: { width: 1400, height: 900 } });
    await session.openView();
    await session.row('LoRA').click();
  });
  suiteTeardown(() => session.close());

  test('reaches every control by Tab, each with a visible focus, and leaves the page again', async () => {
    const frame = await session.focusedFrame('.neighbours');
    await frame.waitForFunction(() => document.querySelector('[aria-busy]') === null);
    await frame.evaluate(() => document.querySelector<HTMLElement>('h1')?.focus());
    // From the title on to the end, then from the toolbar at the start to the title.
    const seen: string[] = [];
    const unmarked: string[] = [];
    const total = await frame.locator('a[href]:visible, button:enabled:visible, summary:visible, [tabindex="0"]:visible').count();
    await frame.locator('.toolbar button:enabled').first().focus();
    for (let step = 0; step < total + 5; step++) {
      const state = await frame.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const number = [...document.querySelectorAll('*')].indexOf(element);
        const { top, bottom } = element.getBoundingClientRect();
        return { number, name: `${element.tagName} ${element.textContent.trim().slice(0, 40)}`, marked: outlineStyle !== 'none' && outlineWidth !== '0px', inSight: bottom > 0 && top < innerHeight };
      });
      if (!state) break;
      if (!state.marked || !state.inSight) unmarked.push(state.name);
      seen.push(String(state.number));
      await press('Tab');
      if (!(await frame.evaluate(() => document.hasFocus()))) break;
    }
    assert.deepEqual(unmarked, [], 'controls whose focus is not to be seen');
    assert.equal(new Set(seen).size, total, 'controls reached');
    assert.equal(await frame.evaluate(() => document.hasFocus()), false, 'the focus has left the page');
  });

  test('lists its keys under “?”, which Escape closes, and gives the focus back', async () => {
    const frame = await session.frame('.reader');
    await frame.locator('.section-breath a').first().focus();
    const before = await focused(frame);
    await press('?');
    const keys = await frame.locator('dialog kbd').allInnerTexts();
    for (const key of ['N', 'P', 'B', 'F', 'R', 'Q', 'L', 'O', 'C', 'E', '/', '?']) assert.ok(keys.includes(key), key);
    await press('Escape');
    await frame.locator('dialog').waitFor({ state: 'detached' });
    assert.equal(await focused(frame), before);
  });

  test('moves to the next and the previous question, and back and forward through what was read', async () => {
    const frame = await session.frame('.reader');
    const title = frame.locator('h1');
    const lora = await title.innerText();
    await press('n');
    await frame.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, lora);
    assert.match(await title.innerText(), /diffusion/i);
    await press('b');
    await frame.waitForFunction((before) => document.querySelector('h1')?.textContent === before, lora);
    await press('f');
    await frame.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, lora);
    await press('p');
    await frame.waitForFunction((before) => document.querySelector('h1')?.textContent === before, lora);
    // A screen reader is told.
    await frame.locator('.live').filter({ hasText: 'LoRA' }).waitFor();
  });

  test('leaves VS Code’s own keys alone', async () => {
    const frame = await session.frame('.reader');
    await press('Control+F');
    await session.page.locator('.simple-find-part.visible, .webview-find-widget.visible, .simple-find-part-wrapper.visible').first().waitFor();
    await press('Escape');
    await frame.locator('h1').click();
    await press('Control+P');
    await session.page.locator('.quick-input-widget:visible').waitFor();
    await press('Escape');
  });

  test('takes the focus itself where VS Code leaves it on the frame around the page', async () => {
    const title = 'in-context learning';
    const frame = await session.frame('.reader');
    await frame.locator('h1').click();
    await frame.waitForFunction(() => document.hasFocus());
    const around = frame.parentFrame();
    assert.ok(around);
    // What VS Code looks at before it passes the focus on: now it thinks that the page has it.
    await around.evaluate(() => Object.defineProperty(document, 'activeElement', { configurable: true, get: () => document.getElementById('active-frame') }));
    await session.row(title).click();
    assert.equal(await session.focusedFrame(whole(title)), frame);
    await around.evaluate(() => Reflect.deleteProperty(document, 'activeElement'));
    await press('n');
    await frame.waitForFunction((before) => document.querySelector('h1')?.textContent.includes(before) === false, title);
  });
});
