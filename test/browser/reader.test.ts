import assert from 'node:assert/strict';
import { showing } from './readerFrames';
import { openSession, type Session } from './session';

suite('The reader', () => {
  let session: Session;
  suiteSetup(async () => {
    session = await openSession();
    await session.openView();
  });
  suiteTeardown(() => session.close());

  test('opens by a click on a question, with every section', async () => {
    await session.row('LoRA').click();
    const frame = await session.frame(showing('LoRA'));
    assert.equal(await frame.locator('.level').innerText(), 'Intermediate');
    const headings = await frame.locator('h2').allInnerTexts();
    assert.deepEqual(headings, ['In one breath', 'Explanation', 'What the interviewer listens for', 'Traps', 'Likely follow-ups', 'Sources']);
    const text = await frame.locator('main').innerText();
    assert.match(text, /0\.39\s%/);
    assert.ok(!/\$\$|```|term:|\*\*/.test(text), 'no source of Markdown, TeX or links is left');
    await session.picture('reader');
  });

  test('renders maths, highlighted code, a diagram and sources', async () => {
    const frame = await session.frame(showing('LoRA'));
    assert.ok((await frame.locator('.katex-display').count()) >= 1);
    assert.equal(await frame.locator('.katex-error').count(), 0);
    assert.ok((await frame.locator('pre .hljs-keyword').count()) >= 1);
    await frame.locator('.diagram svg').waitFor();
    assert.match(await frame.locator('.diagram svg').first().innerHTML(), /frozen/);
    assert.ok((await frame.locator('.sources a[href^="https://arxiv.org"]').count()) >= 1);
  });

  test('shows a figure with its text alternative', async () => {
    await session.row('lost in the middle').click();
    const frame = await session.frame(showing('lost in the middle'));
    const figure = frame.locator('.figure[role=img]');
    await figure.locator('svg path.curve-1').waitFor();
    assert.match((await figure.getAttribute('aria-label')) ?? '', /U-shaped/);
  });

  test('is one panel, which the next answer takes over', async () => {
    assert.equal(await session.page.locator('.tab').count(), 1);
  });

  test('goes to the next and previous question, by its buttons and by commands', async () => {
    const frame = await session.frame(showing('lost in the middle'));
    await frame.locator('.neighbour').first().click();
    await session.focusedFrame(showing('to production'));
    await session.command('Next Question');
    await session.focusedFrame(showing('lost in the middle'));
    await session.command('Previous Question');
    await session.frame(showing('to production'));
  });

  test('opens a question that an answer links to, and explains a linked term', async () => {
    await session.row('LoRA').click();
    const frame = await session.frame(showing('LoRA'));
    await frame.locator('a[data-term="adam"]').first().hover();
    await frame.locator('[role=tooltip]').waitFor();
    assert.match(await frame.locator('[role=tooltip]').innerText(), /Adam/);
    await frame.locator('h1').hover();
    await frame.locator('[role=tooltip]').waitFor({ state: 'detached' });
  });

  test('opens from the tree by Enter', async () => {
    await session.row('Transformer').focus();
    await session.row('Transformer').click();
    await session.frame(showing('Transformer'));
    await session.page.keyboard.press('Control+Shift+E');
    await session.openView();
    await session.page.keyboard.press('ArrowUp');
    await session.page.keyboard.press('Enter');
    await session.frame(showing('diffusion'));
  });

  test('opens a question beside on demand', async () => {
    await session.row('tokens and embeddings').hover();
    await session.row('tokens and embeddings').locator('[aria-label="Open Question Beside"]').click();
    await session.focusedFrame(showing('tokens and embeddings'));
    await session.frame(showing('diffusion'));
    assert.equal(await session.page.locator('.tab').count(), 2);
    await session.picture('reader-beside');
  });

  test('changes its language in place', async () => {
    const frame = await session.frame(showing('diffusion'));
    // The settings cover the other one, which has the focus.
    await session.chooseLanguage('fr');
    await frame.locator('h2').filter({ hasText: 'En bref' }).waitFor();
    assert.equal(await frame.locator('html').getAttribute('lang'), 'fr');
    await session.picture('reader-french');
    await session.chooseLanguage('auto');
    await frame.locator('h2').filter({ hasText: 'In one breath' }).waitFor();
  });

  test('comes back after a reload of the window', async () => {
    // A reload while a page still fetches Mermaid would cut its requests off, and VS Code would log that.
    for (const title of ['tokens and embeddings', 'diffusion']) await (await session.frame(showing(title))).locator('.diagram svg').first().waitFor();
    await session.reload();
    await session.frame(showing('tokens and embeddings'));
    await session.frame(showing('diffusion'));
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
