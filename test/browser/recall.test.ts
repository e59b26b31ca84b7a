import assert from 'node:assert/strict';
import { openSession, type Session } from './session';

const own = 'I would write W0 + (alpha / r) BA with B at zero at the start. The base is frozen, so optimiser states and gradients are only kept for the adapter.';

suite('Recall', () => {
  let session: Session;
  const press = (key: string): Promise<void> => session.page.keyboard.press(key);
  suiteSetup(async () => {
    session = await openSession({ viewport: { width: 1200, height: 900 } });
    await session.openView();
    await session.row('LoRA').click();
    await session.focusedFrame('.neighbours');
  });
  suiteTeardown(() => session.close());

  test('hides all but the question and a hint', async () => {
    const frame = await session.frame('.reader');
    await press('r');
    await frame.locator('textarea').waitFor();
    assert.equal(await frame.locator('main section').count(), 0);
    assert.match(await frame.locator('.hint').innerText(), /^Answer first.*listens for: 4\.$/);
    await session.picture('recall');
  });

  test('takes the learner’s own answer, in which keys are letters', async () => {
    const frame = await session.frame('.reader');
    await frame.locator('textarea').click();
    await session.page.keyboard.type(own);
    assert.equal(await frame.locator('textarea').inputValue(), own);
    assert.equal(await frame.locator('main section').count(), 0);
  });

  test('reveals a section at each Space, gives it the focus and says so', async () => {
    const frame = await session.frame('.reader');
    await press('Control+Enter');
    await frame.locator('#breath').waitFor();
    for (const [place, name] of ['explanation', 'listens'].entries()) {
      await press('Space');
      await frame.locator(`#${name}`).waitFor();
      assert.equal(await frame.locator('main section').count(), place + 2);
      assert.equal(await frame.evaluate(() => document.activeElement?.id), name);
    }
    await frame.waitForFunction(() => document.querySelector('.live')?.textContent.startsWith('Revealed: What the interviewer listens for'));
  });

  test('suggests the points that the learner’s words speak for, which stay the learner’s to tick', async () => {
    const frame = await session.frame('.reader');
    await frame.locator('.own-words').first().waitFor();
    const boxes = frame.locator('.point input');
    const ticked = await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked));
    assert.deepEqual(ticked.slice(0, 2), [true, true]);
    assert.ok(ticked.includes(false));
    const count = ticked.filter(Boolean).length;
    assert.match(await frame.locator('.verdict').innerText(), new RegExp(`^Points made: ${count} of ${ticked.length}\\. That suggests the grade “(Hard|Good)”\\.$`));
    const free = ticked.indexOf(false);
    await boxes.nth(free).check();
    assert.match(await frame.locator('.verdict').innerText(), new RegExp(`^Points made: ${count + 1} of`));
    assert.match(await frame.locator('.own').innerText(), /^I would write/);
    await session.picture('recall-points');
  });

  test('keeps all of that through a change of language and a reload of the window', async () => {
    let frame = await session.frame('.reader');
    const verdict = (await frame.locator('.verdict').innerText()).match(/\d+/g);
    await press('l');
    await frame.locator('html[lang=fr]').waitFor();
    assert.equal(await frame.locator('main section').count(), 3);
    assert.deepEqual((await frame.locator('.verdict').innerText()).match(/\d+/g), verdict);
    await press('l');
    await frame.locator('html[lang=en]').waitFor();
    await session.reload();
    frame = await session.frame('.points');
    assert.equal(await frame.locator('textarea').inputValue(), own);
    assert.equal(await frame.locator('main section').count(), 3);
    await frame.waitForFunction((wanted) => document.querySelector('.verdict')?.textContent.match(/\d+/g)?.join() === wanted, verdict?.join());
  });

  test('reveals everything at once, and starts over', async () => {
    const frame = await session.frame('.points');
    await frame.locator('h1').click();
    await frame.waitForFunction(() => document.hasFocus());
    await press('a');
    await frame.locator('.neighbours').waitFor();
    assert.equal(await frame.locator('main section').count(), 6);
    await frame.locator('button').filter({ hasText: 'Start over' }).click();
    assert.equal(await frame.locator('main section').count(), 0);
    assert.equal(await frame.locator('textarea').inputValue(), '');
    await press('r');
    await frame.locator('.neighbours').waitFor();
    assert.equal(await frame.locator('textarea').count(), 0);
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
