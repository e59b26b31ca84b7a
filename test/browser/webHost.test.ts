import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSession } from './session';

suite('The web extension host', () => {
  test('shows an answer, plays a quiz, searches, and keeps what was answered over a reload', async () => {
    const session = await openSession({ host: 'web' });
    // A wrong answer makes a question due at once, a right one some days later.
    const studied = () => session.page.locator('.pane-body .monaco-list-row').and(session.page.locator('[aria-label*="Due for review"], [aria-label*="Learning"]'));
    await session.openView();
    await session.row('LoRA').click();
    const reader = await session.frame('.reader .diagram svg');
    assert.equal(await studied().count(), 0);
    await reader.getByText('Quiz me on this').click();
    const quiz = await session.focusedFrame('.quiz .options');
    await session.page.keyboard.press('1');
    await quiz.locator('.verdict strong').waitFor();
    await studied().waitFor();

    const found = await session.ask('Search Questions', 'Search titles, tags and answers', 'kv cache');
    await found.and(session.page.locator('.focused[data-index="0"]')).filter({ hasText: 'Transformer' }).waitFor();
    await session.page.keyboard.press('Escape');

    // On a busy machine that may take longer than the keys above.
    const events = join(session.server.userDataDir, 'User', 'globalStorage', 'genai-interview.genai-interview', 'events');
    while (!(await readdir(events)).some((name) => name.endsWith('.json'))) await session.page.waitForTimeout(50);
    await session.reload();
    // VS Code opens the view again by itself; a click on its icon might close it.
    await studied().waitFor({ timeout: 30_000 });
    assert.equal(await studied().count(), 1);
    assert.deepEqual(session.errors(), []);
  });
});
