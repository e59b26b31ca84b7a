import assert from 'node:assert/strict';
import { openSession, type Session } from './session';

suite('In an editor', () => {
  let session: Session;
  const hover = () => session.page.locator('.monaco-hover:visible');
  suiteSetup(async () => {
    session = await openSession({ files: { 'notes.md': 'We adapt it with LoRA.\n', 'train.py': 'config = dict(use_lora=True)  # needs a tokenizer\n' } });
    await session.openView();
  });
  suiteTeardown(() => session.close());

  test('the mouse over a term shows its definition, with a link that opens the answer', async () => {
    await session.openFile('notes.md');
    await session.page.locator('.view-line span').filter({ hasText: 'LoRA' }).last().hover({ position: { x: 150, y: 8 } });
    await hover().filter({ hasText: 'low-rank adaptation (LoRA)' }).waitFor();
    await session.picture('hover');
    await hover().getByText('What is low-rank adaptation (LoRA)?').click();
    const frame = await session.frame('.reader h1');
    assert.match(await frame.locator('h1').innerText(), /LoRA/);
  });

  test('a term inside an identifier is explained', async () => {
    await session.openFile('train.py');
    await session.page.locator('.view-line').first().waitFor();
    // Whatever takes the focus closes a hover.
    await session.page.locator('.monaco-editor.focused').first().waitFor();
    await session.page.locator('.view-line span', { hasText: 'use_lora' }).last().hover();
    await hover().filter({ hasText: 'low-rank adaptation (LoRA)' }).waitFor();
  });

  test('search finds a question by words of its answer, with a typo, and opens it', async () => {
    const found = await session.ask('Search Questions', 'Search titles, tags and answers', 'reparametrisation tric');
    await found.and(session.page.locator('.focused[data-index="0"]')).filter({ hasText: 'variational' }).waitFor();
    await session.picture('search');
    await session.page.keyboard.press('Enter');
    await session.focusedFrame(async (frame) => (await frame.locator('.reader h1').innerText({ timeout: 500 })).includes('variational'));
  });

  test('search that finds nothing says so', async () => {
    const found = await session.ask('Search Questions', 'Search titles, tags and answers', 'xylophone');
    await found.getByText('No question matches “xylophone”.').waitFor();
    await session.page.keyboard.press('Escape');
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
