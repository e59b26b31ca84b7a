import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { openSession, type Session } from './session';

suite('A quiz', () => {
  let session: Session;
  let frame: Frame;
  const press = (key: string) => session.page.keyboard.press(key);
  const place = () => frame.locator('.eyebrow').innerText();

  suiteSetup(async () => {
    session = await openSession();
    await session.openView();
  });
  suiteTeardown(() => session.close());

  test('starts from the command palette, by keyboard: a level, then a length', async () => {
    await session.command('Quick Quiz');
    await (await session.pick('What to be asked about')).filter({ hasText: 'All levels' }).waitFor();
    await session.page.keyboard.type('inter');
    await (await session.pick('What to be asked about')).and(session.page.locator('.focused')).filter({ hasText: 'Intermediate' }).waitFor();
    await press('Enter');
    await session.pick('How long a round');
    await session.page.keyboard.type('5 items');
    await press('Enter');
    frame = await session.focusedFrame('.quiz .options');
    assert.match(await place(), /Intermediate\s+1 of 5\s+0 right so far/);
    assert.equal(await frame.locator('.option').count(), 4);
    assert.equal(await frame.locator('.why').count(), 0, 'nothing is given away before the answer');
    await session.picture('quiz');
  });

  test('is played to its end by keyboard', async () => {
    let right = 0;
    for (let item = 1; item <= 5; item++) {
      await frame.locator('.eyebrow').filter({ hasText: `${item} of 5` }).waitFor();
      await press(String(((item - 1) % 4) + 1));
      await frame.locator('.verdict strong').waitFor();
      assert.equal(await frame.locator('.option .why').count(), 4, 'every option is explained');
      assert.equal(await frame.locator('.option.right').count(), 1);
      if ((await frame.locator('.verdict strong').innerText()).includes('Right')) right += 1;
      assert.equal(await frame.locator('.option.wrong').count(), (await frame.locator('.verdict strong.wrong').count()));
      if (item === 1) await session.picture('quiz-verdict');
      await press('Enter');
    }
    await frame.locator('.result h1').waitFor();
    assert.equal(await frame.locator('.result h1').innerText(), `${right} of 5 right`);
    assert.equal(await frame.locator('.wrong-items > li').count(), 5 - right);
    await session.picture('quiz-result');
  });

  test('changes the state of what was asked in the tree', async () => {
    await session.page.locator('.pane-body .monaco-list-row[aria-label*="Learning"]').first().waitFor();
  });

  test('lets one retry what was wrong, until all is right', async () => {
    for (let round = 0; round < 8 && (await frame.getByText('Retry these').count()) > 0; round++) {
      const wrong = await frame.locator('.wrong-items > li').count();
      await press('Enter');
      for (let item = 1; item <= wrong; item++) {
        await frame.locator('.eyebrow').filter({ hasText: `${item} of ${wrong}` }).waitFor();
        await press(String((round % 4) + 1));
        await frame.locator('.verdict strong').waitFor();
        await press('Enter');
      }
      await frame.locator('.result h1').waitFor();
    }
    assert.ok((await frame.locator('.result').count()) === 1);
  });

  test('takes clicks as well, and leads to the full answer', async () => {
    await session.command('Quiz a Level');
    await (await session.pick('What to be asked about')).filter({ hasText: 'Basic' }).waitFor();
    await press('Enter');
    frame = await session.frame('.quiz .options');
    await frame.locator('.option button').nth(2).click();
    await frame.locator('.verdict strong').waitFor();
    await frame.getByText('Read the full answer').click();
    await session.frame('.reader h1');
  });

  test('goes on where it was when its tab comes back', async () => {
    await session.page.locator('.tab').filter({ hasText: 'Quiz' }).click();
    frame = await session.focusedFrame('.quiz .verdict strong');
    assert.equal(await frame.locator('.option .why').count(), 4);
  });

  test('shows its item in the other language at once', async () => {
    await session.chooseLanguage('fr');
    frame = await session.frame('.quiz .verdict strong');
    await frame.getByText('Lire la réponse complète').waitFor();
    await session.picture('quiz-french');
    await session.chooseLanguage('auto');
    frame = await session.frame('.quiz .verdict strong');
    await frame.getByText('Read the full answer').waitFor();
  });

  test('can be about the one question that is being read', async () => {
    await session.row('LoRA').click();
    const reader = await session.frame('.reader h1');
    await reader.getByText('Quiz me on this').click();
    frame = await session.frame('.quiz .options');
    assert.match(await place(), /1 of 5/);
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
