import assert from 'node:assert/strict';
import { atTop, showing, whole } from './readerFrames';
import { openSession, type Session } from './session';

suite('The reader’s tools', () => {
  let session: Session;
  suiteSetup(async () => {
    session = await openSession({ viewport: { width: 1400, height: 900 } });
    await session.openView();
    await session.row('LoRA').click();
    await session.focusedFrame(whole('LoRA'));
  });
  suiteTeardown(() => session.close());

  test('name level, place, reading time and tags; a click on a tag searches it', async () => {
    const frame = await session.frame(showing('LoRA'));
    const words = await frame.locator('.eyebrow').innerText();
    assert.match(words, /Intermediate\s+18 of 36\s+\d+ min read/);
    await frame.locator('.tag').filter({ hasText: 'fine-tuning' }).click();
    const rows = await session.pick('Search titles, tags and answers');
    await rows.filter({ hasText: 'discriminative' }).waitFor({ state: 'detached' });
    await rows.first().waitFor();
    const found = await rows.evaluateAll((elements) => elements.map((row) => row.textContent));
    assert.ok(found.length >= 2 && found.length < 36, String(found.length));
    for (const row of found) assert.match(row, /fine-tuning/);
    await session.page.keyboard.press('Escape');
  });

  test('follow the scroll in the table of contents, which leads to each section', async () => {
    const frame = await session.frame(showing('LoRA'));
    const current = frame.locator('.contents [aria-current]');
    assert.equal(await current.innerText(), 'In one breath');
    await frame.locator('.contents a').filter({ hasText: 'Traps' }).click();
    await frame.waitForFunction(() => document.querySelector('.contents [aria-current]')?.textContent === 'Traps');
    const { top } = await frame.locator('#traps').evaluate((heading) => ({ top: heading.getBoundingClientRect().top }));
    assert.ok(top >= 30 && top < 120, `the heading is ${top} px below the top`);
    assert.equal(await frame.evaluate(() => document.activeElement?.id), 'traps');
  });

  test('switch the language and keep the place', async () => {
    const frame = await session.frame(showing('LoRA'));
    await frame.locator('.contents a').filter({ hasText: 'When not to' }).click();
    await frame.waitForFunction(() => Math.abs((document.getElementById('explanation-4')?.getBoundingClientRect().top ?? 999) - 48) < 30);
    await frame.locator('.tool[aria-label="Show in French"]').click();
    await frame.locator('h2').filter({ hasText: 'En bref' }).waitFor();
    await frame.waitForFunction(() => document.querySelector('[aria-busy]') === null);
    const { top, text } = await frame.locator('#explanation-4').evaluate((heading) => ({ top: heading.getBoundingClientRect().top, text: heading.textContent }));
    assert.equal(text, 'Quand s’en passer');
    assert.ok(top > 0 && top < 120, `the section is ${top} px below the top`);
    assert.match(await session.page.locator('.tab.active').innerText(), /Qu’est-ce que/);
    await frame.locator('.tool[aria-label="Afficher en anglais"]').click();
    await frame.locator('h2').filter({ hasText: 'In one breath' }).waitFor();
  });

  test('open the other language beside, at the same place', async () => {
    const frame = await session.frame(showing('LoRA'));
    const before = await frame.evaluate(() => document.getElementById('explanation-4')?.getBoundingClientRect().top ?? 0);
    await frame.locator('.tool[aria-label="Open in French beside"]').click();
    const other = await session.focusedFrame(whole('l’adaptation de rang faible'));
    await other.waitForFunction((wanted) => Math.abs((document.getElementById('explanation-4')?.getBoundingClientRect().top ?? 999) - wanted) < 150, before);
    await session.picture('reader-two-languages');
    await session.command('Close Editor');
    await session.page.locator('.tab').nth(1).waitFor({ state: 'detached' });
  });

  test('copy the answer as Markdown', async () => {
    const frame = await session.focusedFrame(showing('LoRA'));
    await frame.locator('.tool[aria-label="Copy as Markdown"]').click();
    const clipboard = (): Promise<string> => session.page.evaluate(() => navigator.clipboard.readText());
    while (!(await clipboard()).startsWith('# What is low-rank adaptation (LoRA)?')) await session.page.waitForTimeout(50);
    const text = await clipboard();
    for (const part of ['## In one breath', '## Traps', '$$', '```mermaid', 'https://arxiv.org/abs/2106.09685']) assert.ok(text.includes(part), part);
    assert.ok(!/\]\(term:|\]\(question:/.test(text));
  });

  test('show a term’s definition on focus, and its page on Enter', async () => {
    const frame = await session.frame(showing('LoRA'));
    await frame.locator('h1').click();
    await session.focusedFrame(showing('LoRA'));
    await frame.locator('a[data-term="adam"]').first().focus();
    const note = frame.locator('[role=tooltip]');
    await note.waitFor();
    await frame.locator('a[data-term="adam"][aria-describedby="term-note"]').waitFor();
    await session.page.keyboard.press('Escape');
    await note.waitFor({ state: 'detached' });
    await session.page.keyboard.press('Enter');
    const term = await session.frame('.term-page');
    assert.match(await term.locator('h1').innerText(), /^Adam/);
    const text = await term.locator('main').innerText();
    for (const part of ['Also known as', 'French', 'Adam (optimiseur)', 'Explained in', 'What is low-rank adaptation (LoRA)?', 'Related terms']) assert.ok(text.includes(part), part);
    await session.picture('term');
    await term.locator('a').filter({ hasText: 'learning rate' }).first().click();
    await session.frame(showing('learning rate'));
    await session.page.keyboard.press('b');
    await session.frame(showing('Adam'));
    await session.page.keyboard.press('b');
    await session.frame(whole('LoRA'));
  });

  test('open a term from a search that forgives accents and case', async () => {
    const row = (await session.ask('Search Terms', 'Search terms, abbreviations and definitions', 'kv cach')).first();
    await row.filter({ hasText: 'KV cache' }).waitFor();
    await session.page.keyboard.press('Enter');
    const frame = await session.focusedFrame(showing('KV cache'));
    await session.page.keyboard.press('b');
    await session.focusedFrame(whole('LoRA'));
    assert.equal(await frame.locator('.term-page').count(), 0);
  });

  test('come back to the place that was left, and after a reload of the window', async () => {
    let frame = await session.frame(whole('LoRA'));
    await frame.locator('.contents a').filter({ hasText: 'Traps' }).click();
    await frame.waitForFunction(() => document.querySelector('.contents [aria-current]')?.textContent === 'Traps');
    await frame.waitForFunction(() => Math.abs((document.getElementById('traps')?.getBoundingClientRect().top ?? 999) - 48) < 30);
    await session.page.waitForTimeout(100);
    const before = await atTop(frame);
    await session.page.keyboard.press('n');
    await session.frame(whole('diffusion'));
    assert.equal(await frame.evaluate(() => window.scrollY), 0, 'another answer starts at its top');
    await session.page.keyboard.press('b');
    frame = await session.frame(whole('LoRA'));
    await frame.waitForFunction(() => document.querySelector('.contents [aria-current]')?.textContent === 'Traps');
    assert.equal(await atTop(frame), before);
    await session.reload();
    frame = await session.frame(whole('LoRA'));
    await frame.waitForFunction(() => document.querySelector('.contents [aria-current]')?.textContent === 'Traps');
    assert.equal(await atTop(frame), before);
    assert.equal(await frame.locator('.tool[aria-label="Forward"]').isEnabled(), true, 'what was read is still there');
  });

  test('move to another group with the place and the history', async () => {
    const before = await atTop(await session.frame(whole('LoRA')));
    await session.command('Move Editor into Right Group');
    const frame = await session.frame(whole('LoRA'));
    await frame.waitForFunction(() => window.scrollY > 0);
    assert.equal(await atTop(frame), before);
    assert.equal(await frame.locator('.tool[aria-label="Forward"]').isEnabled(), true);
  });

  test('find words in the page', async () => {
    const frame = await session.frame(showing('LoRA'));
    await frame.locator('h1').click();
    await session.page.keyboard.press('Control+F');
    const find = session.page.locator('.simple-find-part.visible input');
    await find.fill('optimiser');
    await session.picture('reader-find');
    await session.page.keyboard.press('Escape');
    await find.waitFor({ state: 'hidden' });
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
