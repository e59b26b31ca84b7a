import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { webviewFrame } from '../host/workbench';
import { atTop, whole } from './readerFrames';
import { openSession, type Session } from './session';

/**
 * Gives a window that VS Code opened its style sheet: a served VS Code names it by a relative address, which a window
 * without an address of its own can't find. It lays itself out anew when its size changes.
 */
async function style(opened: Page, from: Page): Promise<void> {
  const href = await from.locator('link[rel=stylesheet][href$="/workbench.css"]').evaluate((link) => (link as HTMLLinkElement).href);
  const response = await from.request.get(href);
  assert.ok(response.ok());
  await opened.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, await response.text());
  await opened.setViewportSize({ width: 1_000, height: 800 });
}

suite('The reader in another place', () => {
  let session: Session;
  let top = '';
  suiteSetup(async () => {
    session = await openSession({ files: { 'notes.md': 'Notes.\n' }, viewport: { width: 1400, height: 900 } });
    await session.openView();
    await session.openFile('notes.md');
    await session.row('LoRA').hover();
    await session.row('LoRA').locator('[aria-label="Open Question Beside"]').click();
    const frame = await session.focusedFrame(whole('LoRA'));
    await frame.locator('h1').click();
    await session.page.mouse.wheel(0, 2_000);
    await frame.waitForFunction(() => window.scrollY === 2_000);
    await session.page.waitForTimeout(300);
    top = await atTop(frame);
  });
  suiteTeardown(() => session.close());

  test('has its answer and its scroll place when its tab is dragged to another group', async () => {
    const { page } = session;
    const groups = page.locator('.editor-group-container');
    assert.equal(await groups.count(), 2);
    const tab = groups.nth(1).locator('.tab').filter({ hasText: 'LoRA' });
    await tab.dragTo(groups.nth(0).locator('.tabs-container'));
    await groups.nth(0).locator('.tab').filter({ hasText: 'LoRA' }).waitFor();
    await tab.waitFor({ state: 'detached' });
    const frame = await session.frame(whole('LoRA'));
    await frame.waitForFunction(() => window.scrollY > 0);
    // Narrow as before: the same text is at the top.
    assert.equal(await atTop(frame), top);
  });

  test('has its answer and its scroll place when it is moved into a new window', async () => {
    await session.focusedFrame(whole('LoRA'));
    const [opened] = await Promise.all([session.page.context().waitForEvent('page'), session.command('Move Editor into New Window')]);
    await style(opened, session.page);
    const frame = await webviewFrame(opened, whole('LoRA'));
    await frame.waitForFunction(() => window.scrollY > 0);
    assert.equal(await atTop(frame), top);
    assert.equal(await session.page.locator('.tab').filter({ hasText: 'LoRA' }).count(), 0, 'it has left the first window');
    // It works there: keys, and what the extension answers to them.
    await frame.locator('h1').click();
    await opened.keyboard.press('l');
    await frame.waitForFunction(() => document.documentElement.lang === 'fr');
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
