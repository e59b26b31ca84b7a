import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { axeViolations } from './axe';
import { openSession, themeNames, themes, type Session } from './session';

/** The page with that title, once the answer has wholly come or is hidden. */
const at = (title: string, part = 'main') => async (frame: Frame): Promise<boolean> =>
  (await frame.locator('.reader h1').innerText({ timeout: 500 })).includes(title) && (await frame.locator(part).count()) > 0;

suite('Grades, reviews and bookmarks', () => {
  let session: Session;
  const press = (key: string): Promise<void> => session.page.keyboard.press(key);
  /** The text of an element of the page, once it matches. */
  const says = async (frame: Frame, selector: string, wanted: RegExp): Promise<void> => frame.locator(selector).filter({ hasText: wanted }).first().waitFor();
  const openRecalled = async (row: string): Promise<Frame> => {
    await session.row(row).click();
    const frame = await session.focusedFrame(at(row));
    if ((await frame.locator('textarea').count()) === 0) await press('r');
    await frame.locator('textarea').waitFor();
    return frame;
  };
  suiteSetup(async () => {
    session = await openSession({ viewport: { width: 1280, height: 1000 }, settings: { 'genaiInterview.study.newPerDay': 0 } });
    await session.openView();
  });
  suiteTeardown(() => session.close());

  test('nothing can be graded before the answer is revealed, nor outside recall', async () => {
    await session.row('LoRA').click();
    const frame = await session.focusedFrame('.neighbours');
    await says(frame, '.state', /^New$/);
    await press('3');
    await press('r');
    await frame.locator('textarea').waitFor();
    await press('3');
    assert.equal(await frame.locator('.grades').count(), 0);
    await press('?');
    assert.match(await frame.locator('dialog').innerText(), /1\s+Grade: Again[^]*4\s+Grade: Easy[^]*M\s+Bookmark[^]*U\s+Undo the last grade/);
    await press('Escape');
    await says(frame, '.state', /^New$/);
  });

  test('a grade says when the question comes back, before and after it is given by its key; it can be undone', async () => {
    const frame = await session.frame('.reader');
    await frame.locator('h1').click();
    await press('Space');
    await frame.locator('.grades').waitFor();
    assert.deepEqual((await frame.locator('.grade').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')), ['Again 1 10 min', 'Hard 2 1 d', 'Good 3 2 d', 'Easy 4 8 d']);
    await session.picture('grades');
    await press('3');
    await says(frame, '.grades .said', /^Good: comes back in 2 days/);
    await frame.waitForFunction(() => document.querySelector('.live')?.textContent === 'Good: comes back in 2 days');
    await says(frame, '.state', /^Learning$/);
    await says(frame, '.comes-back', /^comes back in 2 days$/);
    await press('u');
    await says(frame, '.state', /^New$/);
    await frame.locator('.grade').first().waitFor();
    await says(frame, '.review .said', /^Undone: Good for “What is low-rank adaptation/);
  });

  test('the points that the learner ticks suggest a grade, which is marked', async () => {
    const frame = await session.frame('.reader');
    await frame.locator('h1').click();
    await press('a');
    await frame.locator('.points').waitFor();
    assert.equal(await frame.locator('.suggested').count(), 0);
    for (const point of await frame.locator('.point input').all()) await point.check();
    assert.equal(await frame.locator('.grade:has(.suggested) .grade-name').innerText(), 'Easy 4');
    assert.equal(await frame.locator('.grade:has(.suggested)').getAttribute('title'), 'Easy: comes back in 8 days');
    await session.picture('grades-suggested');
  });

  test('a bookmark is set and taken away by key, by button and by command', async () => {
    const frame = await session.frame('.reader');
    const pressed = (on: boolean): Promise<void> => frame.locator(`.tool[aria-label="Bookmark"][aria-pressed="${on}"]`).waitFor();
    await pressed(false);
    await press('m');
    await pressed(true);
    await frame.locator('.tool[aria-label="Bookmark"]').click();
    await pressed(false);
    await session.command('Toggle Bookmark');
    await pressed(true);
  });

  test('what is due is walked through by keyboard alone, with a slip undone and the window reloaded on the way', async () => {
    let frame = await session.focusedFrame('.reader');
    await press('1');
    await says(frame, '.said', /^Again: comes back in 10 minutes/);
    frame = await openRecalled('tokens and embeddings');
    await press('a');
    await frame.locator('.grades').waitFor();
    await press('1');
    await says(frame, '.said', /^Again/);
    await session.row('Transformer').click();
    await session.focusedFrame(at('Transformer'));

    await session.command('Review What Is Due');
    frame = await session.focusedFrame('.review-place');
    await says(frame, '.review-place', /^Review: 1 of 2$/);
    await frame.locator('textarea').waitFor();
    assert.equal(await frame.locator('main section').count(), 0, 'the answer is hidden');
    const first = await frame.locator('h1').innerText();
    await press('a');
    await frame.locator('.grades').waitFor();
    await press('4');
    await says(frame, '.review-place', /^Review: 2 of 2$/);
    await says(frame, '.review .said', /^Previous question: Easy, comes back/);
    await session.picture('review');
    const second = await frame.locator('h1').innerText();
    assert.notEqual(second, first);
    assert.equal(await frame.locator('main section').count(), 0);

    await press('u');
    await says(frame, '.review-place', /^Review: 1 of 2$/);
    assert.equal(await frame.locator('h1').innerText(), first);
    assert.equal(await frame.locator('main section').count(), 6, 'what was revealed still is');
    await press('2');
    await says(frame, '.review-place', /^Review: 2 of 2$/);

    // What was shown for a second is kept, however the window ends.
    await session.page.waitForTimeout(1_000);
    await session.reload();
    frame = await session.frame('.review-place');
    await says(frame, '.review-place', /^Review: 2 of 2$/);
    assert.equal(await frame.locator('h1').innerText(), second);
    await frame.locator('h1').click();
    frame = await session.focusedFrame('.review-place');
    await press('Space');
    await frame.locator('.grades').waitFor();
    await press('1');
    await says(frame, '.review-place', /^Review: 3 of 3$/);
    assert.equal(await frame.locator('h1').innerText(), second, 'what was forgotten comes again at the end');
    assert.equal(await frame.locator('main section').count(), 0, 'and is hidden again');
    await press('Space');
    await frame.locator('.grades').waitFor();
    await press('3');
    await frame.locator('.review-end').waitFor();
    assert.equal(await frame.locator('h1').innerText(), 'Done for today');
    assert.match(await frame.locator('main').innerText(), /Questions reviewed: 2\.[^]*Quick quiz[^]*Show progress[^]*Hard: comes back[^]*Good: comes back/);
    await session.picture('review-end');
    await press('u');
    await says(frame, '.review-place', /^Review: 3 of 3$/);
    await frame.locator('.grades').waitFor();
    await press('3');
    await frame.locator('.review-end').waitFor();
  });

  test('when nothing is due, it is said when something will be', async () => {
    await session.command('Review What Is Due');
    const message = await session.notified('Nothing is due today. The next review comes tomorrow.');
    assert.deepEqual(await message.locator('.monaco-button').allInnerTexts(), ['Quick quiz']);
    await session.command('Clear All Notifications');
  });

  for (const theme of themeNames) {
    test(`the grade bar and the end of a review have nothing that axe-core finds wrong in ${theme}`, async () => {
      await session.chooseTheme(theme);
      const found: string[] = [];
      const examine = async (frame: Frame, what: string): Promise<void> => {
        await frame.waitForFunction((wanted) => document.body.classList.contains(wanted), themes[theme]);
        await frame.waitForFunction(() => document.querySelector('[aria-busy]') === null);
        found.push(...(await axeViolations(frame)).map((violation) => `${what}: ${violation}`));
        await session.picture(`grades/${theme}-${what}`);
      };
      let frame = await session.frame('.review-end');
      await examine(frame, 'end');
      await frame.locator('.links a').first().click();
      frame = await session.focusedFrame('textarea');
      await press('l');
      await frame.locator('html[lang=fr]').waitFor();
      await frame.locator('h1').click();
      await press('a');
      await frame.locator('.points').waitFor();
      await frame.locator('.point input').first().check();
      await examine(frame, 'grades');
      await press('l');
      await frame.locator('html[lang=en]').waitFor();
      await press('b');
      await frame.locator('.review-end').waitFor();
      assert.deepEqual(found, []);
    }).timeout(120_000);
  }

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
