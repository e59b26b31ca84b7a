import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { openSession, type Session } from './session';

const notes = 'Adapt the base model with LoRA, merge, then watch the KV cache, the context window and perplexity.\n';

suite('A quiz', () => {
  let session: Session;
  let frame: Frame;
  const press = (key: string) => session.page.keyboard.press(key);
  const facts = () => frame.locator('.eyebrow').innerText();
  const shows = (text: string) => frame.locator('.eyebrow').filter({ hasText: text }).waitFor();
  const said = (text: string) => frame.locator('.live').filter({ hasText: text }).waitFor();
  const rows = async (): Promise<Locator> => {
    const picks = await session.ask('Quick Quiz', 'What to be asked about');
    await picks.filter({ hasText: 'A good round' }).waitFor();
    return picks;
  };
  /** The place of the right option of the item on show, as the page shows it once it is answered. */
  const rightPlace = async (): Promise<number> => (await frame.locator('.option').evaluateAll((options) => options.map((option) => option.classList.contains('right')))).indexOf(true);
  const focusPage = () => frame.waitForFunction(() => document.hasFocus());

  suiteSetup(async () => {
    session = await openSession({ settings: { 'genaiInterview.quiz.length': 5 }, files: { 'notes.md': notes, 'empty.md': 'Nothing to see.\n' } });
    await session.openView();
  });
  suiteTeardown(() => session.close());

  test('starts a good round with Enter alone, and says what it holds', async () => {
    const picks = await rows();
    await picks.and(session.page.locator('.focused')).filter({ hasText: 'A good round' }).filter({ hasText: '5 new' }).waitFor();
    assert.equal(await picks.filter({ hasText: /bookmarked|mistakes|Terms in this file|Resume|last result/i }).count(), 0, 'what is empty is not offered');
    await session.picture('quiz-menu');
    await press('Enter');
    frame = await session.focusedFrame('.quiz .options');
    assert.match(await facts(), /Basic\s+1 of 5\s+0 right so far/);
    assert.equal(await frame.locator('.option').count(), 4);
    assert.equal(await frame.locator('.why').count(), 0, 'nothing is given away before the answer');
    await session.picture('quiz');
  });

  test('lists its keys', async () => {
    await press('?');
    const help = frame.locator('dialog[open]');
    await help.waitFor();
    assert.match(await help.innerText(), /1–4, A–D\s+Answer[^]*S\s+Skip[^]*F\s+Flag/);
    await session.picture('quiz-keys');
    await press('Escape');
    await help.waitFor({ state: 'detached' });
  });

  test('lets one skip and flag, and tells so; what was skipped comes again at the end', async () => {
    const first = await frame.locator('.stem').textContent();
    await press('f');
    await frame.locator('.tool.on').waitFor();
    await said('Flagged');
    await press('s');
    await said('comes again at the end');
    await frame.waitForFunction((before) => document.querySelector('.stem')?.textContent !== before, first);
    assert.match(await facts(), /1 of 5/);
  });

  test('is played to its end by keyboard, with every option explained at once', async () => {
    let right = 0;
    const keys = ['1', 'b', '3', 'd', '2'];
    for (const [place, key] of keys.entries()) {
      await shows(`${place + 1} of 5`);
      await press(key);
      await frame.locator('.verdict strong').waitFor();
      assert.equal(await frame.locator('.option .why').count(), 4, 'every option is explained');
      const isRight = (await frame.locator('.verdict strong').innerText()).includes('Right');
      if (isRight) right += 1;
      assert.deepEqual([await frame.locator('.option.right').count(), await frame.locator('.option.wrong').count()], [1, isRight ? 0 : 1]);
      await said(isRight ? 'Right' : 'Wrong');
      await press(place % 2 === 0 ? 'k' : 'g');
      await frame.locator('.choice[aria-pressed="true"]').filter({ hasText: place % 2 === 0 ? 'I knew it' : 'I guessed' }).waitFor();
      if (place === 0) await session.picture('quiz-verdict');
      await press('Enter');
    }
    await frame.locator('.result h1').waitFor();
    assert.equal(await frame.locator('.result h1').innerText(), `${right} of 5 right`);
    const wrong = await frame.locator('.chip.wrong').count();
    assert.deepEqual([wrong, await frame.locator('.chip.flagged').count()], [5 - right, 1]);
    assert.match(await frame.locator('main').innerText(), /“I knew it”: \d of 3 right\. “I guessed”: \d of 2 right\./);
    await said(`${right} of 5 right`);
    await session.picture('quiz-result');
  });

  test('changes the state of what was asked in the tree', async () => {
    await session.page.locator('.pane-body .monaco-list-row[aria-label*="Due for review"], .pane-body .monaco-list-row[aria-label*="Learning"]').first().waitFor();
  });

  test('gives its result as Markdown, and the explanations of what was wrong', async () => {
    await frame.locator('.review summary').first().click();
    await frame.locator('.review .why').nth(3).waitFor();
    assert.equal(await frame.locator('.review .why').count(), 4);
    const heading = await frame.locator('.result h1').innerText();
    await frame.getByText('Copy as Markdown').click();
    const clipboard = (): Promise<string> => session.page.evaluate(() => navigator.clipboard.readText());
    while (!(await clipboard()).startsWith(`# A good round – ${heading}`)) await session.page.waitForTimeout(50);
    assert.match(await clipboard(), /## By level\n\n- Basic: \d of \d right/);
  });

  test('lets one retry what was wrong, until all is right', async () => {
    await frame.locator('.actions .primary').focus();
    const known = new Map<string, number>();
    for (let round = 0; round < 5 && (await frame.getByText('Retry these').count()) > 0; round++) {
      const again = await frame.locator('.review > li').count();
      await press('Enter');
      for (let item = 1; item <= again; item++) {
        await shows(`${item} of ${again}`);
        const texts = await frame.locator('.option .text').allInnerTexts();
        const place = texts.findIndex((text) => known.has(text));
        await press(String(Math.max(0, place) + 1));
        await frame.locator('.verdict strong').waitFor();
        known.set(texts[await rightPlace()] ?? '', 1);
        await press('Enter');
      }
      await frame.locator('.result h1').waitFor();
    }
    assert.equal(await frame.locator('.review > li').count(), 0);
    await frame.getByText('Every answer was right.').waitFor();
  });

  test('survives a reload of the window', async () => {
    await (await session.ask('Quiz a Level', 'What to be asked about', 'advanced')).and(session.page.locator('.focused')).filter({ hasText: 'Advanced' }).waitFor();
    await press('Enter');
    await shows('1 of 5');
    await focusPage();
    await press('1');
    await frame.locator('.verdict strong').waitFor();
    await press('Enter');
    await shows('2 of 5');
    const stem = await frame.locator('.stem').innerText();
    const options = await frame.locator('.option .text').allInnerTexts();
    await session.reload();
    frame = await session.frame('.quiz .options');
    await shows('2 of 5');
    assert.deepEqual([await frame.locator('.stem').innerText(), await frame.locator('.option .text').allInnerTexts()], [stem, options]);
  });

  test('can be left and resumed later', async () => {
    await session.page.locator('.tab').filter({ hasText: 'Quiz' }).click();
    frame = await session.frame('.quiz .options');
    await session.command('Close Editor');
    await session.page.locator('.tab').filter({ hasText: 'Quiz' }).waitFor({ state: 'detached' });
    const picks = await rows();
    await picks.and(session.page.locator('.focused')).filter({ hasText: 'Resume the round (2 of 5)' }).waitFor();
    await press('Enter');
    frame = await session.focusedFrame('.quiz .options');
    await shows('2 of 5');
  });

  test('takes clicks as well, and leads to the full answer', async () => {
    await frame.locator('.option button').nth(2).click();
    await frame.locator('.verdict strong').waitFor();
    await frame.getByText(/^Read “.+” in the answer$|^Read the full answer$/).click();
    await session.frame('.reader h1');
    await session.page.locator('.tab').filter({ hasText: 'Quiz' }).click();
    frame = await session.focusedFrame('.quiz .verdict strong');
    assert.equal(await frame.locator('.option .why').count(), 4);
  });

  test('shows its item in the other language at once', async () => {
    await session.chooseLanguage('fr');
    frame = await session.frame('.quiz .verdict strong');
    await frame.getByText('Question suivante').waitFor();
    await session.picture('quiz-french');
    await session.chooseLanguage('auto');
    frame = await session.frame('.quiz .verdict strong');
    await frame.getByText('Next question').waitFor();
  });

  test('can be about the one question that is being read', async () => {
    await session.row('LoRA').click();
    const reader = await session.frame('.reader h1');
    await reader.getByText('Quiz me on this').click();
    frame = await session.frame('.quiz .options');
    await shows('1 of 5');
  });

  test('can be about the terms in a file, and says so where there are none', async () => {
    await session.openFile('notes.md');
    await session.command('Quiz the Terms in This File');
    frame = await session.focusedFrame('.quiz .prompt');
    assert.match(await facts(), /Glossary\s+1 of [3-5]/);
    assert.match(await frame.locator('.prompt').innerText(), /^(Which term is this|What does this term mean)\?$/);
    await press('1');
    await frame.locator('.verdict strong').waitFor();
    await session.picture('quiz-terms');
    await session.openFile('empty.md');
    await session.command('Quiz the Terms in This File');
    await session.notified('This file has no term of the glossary');
    await session.command('Clear All Notifications');
  });

  test('crams without touching the schedule, and says so', async () => {
    await session.command('Cram for the Interview');
    frame = await session.focusedFrame('.quiz .options');
    await shows('Cramming: your schedule stays as it is');
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});

suite('An exam', () => {
  let session: Session;
  let frame: Frame;
  const press = (key: string) => session.page.keyboard.press(key);
  const shows = (text: string) => frame.locator('.eyebrow').filter({ hasText: text }).waitFor();
  suiteSetup(async () => {
    session = await openSession();
    await session.openView();
  });
  suiteTeardown(() => session.close());

  test('runs against the clock, and gives no verdict', async () => {
    await (await session.ask('Quick Quiz', 'What to be asked about')).filter({ hasText: 'Exam…' }).click();
    await (await session.pick('How long an exam')).filter({ hasText: '10 items' }).filter({ hasText: '10 min' }).click();
    frame = await session.focusedFrame('.quiz .options');
    await shows('1 of 10');
    assert.match(await frame.getByRole('timer').innerText(), /^(10:00|9:[345]\d)$/);
    await press('2');
    await frame.locator('.option button[aria-pressed="true"]').filter({ hasText: '2' }).waitFor();
    await press('3');
    await frame.locator('.live').filter({ hasText: 'Chosen: 3' }).waitFor();
    assert.equal(await frame.locator('.option button[aria-pressed="true"]').count(), 1, 'an answer can be changed');
    assert.equal(await frame.locator('.verdict strong, .why').count(), 0);
    await session.picture('exam');
  });

  test('lets one go back and forth, skip and flag, and shows where', async () => {
    await press('Enter');
    await shows('2 of 10');
    await press('s');
    await shows('3 of 10');
    await press('f');
    await frame.locator('.exam-map .flagged').waitFor();
    await press('1');
    await shows('2 answered');
    await press('p');
    await shows('2 of 10');
    await frame.getByRole('button', { name: 'Question 10, open' }).click();
    await shows('10 of 10');
    assert.equal(await frame.locator('.exam-map .answered').count(), 2);
    assert.equal(await frame.getByRole('button', { name: 'Question 3, answered, flagged' }).count(), 1);
  });

  test('goes on after a reload, its time too, and is not given up by a slip', async () => {
    await session.reload();
    frame = await session.frame('.quiz .exam-map');
    await shows('10 of 10');
    assert.match(await frame.getByRole('timer').innerText(), /^9:\d\d$/);
    await session.command('Cram for the Interview');
    await session.page.locator('.monaco-dialog-box').getByText('Back to the exam').click();
    frame = await session.focusedFrame('.quiz .exam-map');
  });

  test('is handed in once one has seen what is open, and then explains everything', async () => {
    await press('Enter');
    const dialog = frame.locator('dialog[open]');
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /Still open \(8\): 2, 4, 5, 6, 7, 8, 9, 10\s+Flagged \(1\): 3/);
    await session.picture('exam-hand-in');
    await press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await frame.locator('.tool').filter({ hasText: 'Hand in' }).or(frame.locator('.actions .primary')).first().click();
    await dialog.getByText('Hand in', { exact: true }).and(frame.locator('button')).click();
    await frame.locator('.result h1').waitFor();
    assert.match(await frame.locator('.result h1').innerText(), /^[012] of 10 right$/);
    assert.equal(await frame.locator('.chip.open').count(), 8);
    await frame.locator('.review summary').first().click();
    await frame.locator('.review .why').nth(3).waitFor();
    assert.equal(await frame.locator('.review .why').count(), 4);
    await session.picture('exam-result');
    await session.page.locator('.pane-body .monaco-list-row[aria-label*="Due for review"], .pane-body .monaco-list-row[aria-label*="Learning"]').first().waitFor();
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
