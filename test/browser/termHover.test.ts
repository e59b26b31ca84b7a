import assert from 'node:assert/strict';
import { openSession, themeNames, type Session } from './session';

suite('The hover of a term', () => {
  let session: Session;
  const hover = () => session.page.locator('.monaco-hover:visible').filter({ hasText: /./ }).first();
  const link = (text: string) => hover().locator('a').filter({ hasText: text });
  suiteSetup(async () => {
    session = await openSession({ files: { 'notes.md': 'LoRA, then RLHF\n' } });
    await session.openView();
    await session.openFile('notes.md');
  });
  suiteTeardown(() => session.close());

  /** Asks for the hover at the first character of the file, by keyboard. */
  const ask = async (): Promise<void> => {
    await session.page.locator('.tab').filter({ hasText: 'notes.md' }).click();
    await session.page.locator('.monaco-editor.focused').first().waitFor();
    // Asked again for the same place, VS Code shows what it has been told before.
    await session.page.keyboard.press('Control+End');
    await session.page.keyboard.press('Control+Home');
    await session.page.keyboard.press('Control+K');
    await session.page.keyboard.press('Control+I');
  };
  const asked = async (): Promise<void> => {
    const shown = hover().filter({ hasText: /LoRA/ });
    // A setting that was just written may not be known yet.
    for (let attempt = 0; attempt < 5 && !(await shown.isVisible()); attempt++) {
      await ask();
      await shown.waitFor({ timeout: 2_000 }).catch(() => undefined);
    }
    await shown.waitFor();
  };
  const silent = async (): Promise<void> => {
    await ask();
    await session.page.waitForTimeout(1000);
    assert.equal(await session.page.locator('.monaco-hover:visible').filter({ hasText: 'low-rank' }).count(), 0);
  };

  test('names the term, defines it, and says where each link leads', async () => {
    await asked();
    assert.match(await hover().locator('strong').first().innerText(), /^low-rank adaptation \(LoRA\)$/);
    assert.match(await hover().innerText(), /W₀ \+ \(α\/r\)BA/);
    const titles = await hover().locator('a').evaluateAll((links) => links.map((each) => each.getAttribute('title') ?? ''));
    assert.ok(titles.length >= 4 && titles.every((title) => title !== '' && !title.includes('command:')), titles.join());
  });

  for (const theme of themeNames) {
    test(`is a picture in ${theme}`, async () => {
      await session.chooseTheme(theme);
      await asked();
      await session.picture(`hover-${theme.toLowerCase().replaceAll(' ', '-')}`);
      await session.page.keyboard.press('Escape');
    });
  }

  test('opens the term’s page', async () => {
    await asked();
    await link('Term’s page').click();
    const frame = await session.frame('.reader h1');
    assert.match(await frame.locator('h1').innerText(), /low-rank adaptation/);
  });

  test('starts a quiz on the question that explains it', async () => {
    await asked();
    await link('Quiz me').click();
    await session.focusedFrame('.quiz .options');
  });

  test('is not shown again for a term that is muted, until that is undone', async () => {
    await asked();
    await link('Don’t explain again').click();
    await hover().waitFor({ state: 'hidden' });
    await silent();
    const said = await session.notified('“low-rank adaptation (LoRA)” is no longer explained on hover.');
    await session.picture('hover-muted');
    await said.getByText('Undo', { exact: true }).click();
    await said.waitFor({ state: 'detached' });
    await asked();
  });

  test('comes back for a muted term in the list of all terms, where the muted ones stand first', async () => {
    await asked();
    await link('Don’t explain again').click();
    await (await session.notified('no longer explained')).first().getByText('Muted terms…').click();
    const rows = await session.pick('Checked terms are not explained on hover');
    const first = rows.first();
    assert.match(await first.innerText(), /low-rank adaptation/);
    assert.equal(await first.locator('[aria-checked]').first().getAttribute('aria-checked'), 'true');
    await session.picture('hover-muted-terms');
    await session.page.keyboard.press('ArrowDown');
    await session.page.keyboard.press('Space');
    await session.page.keyboard.press('Enter');
    await asked();
  });

  test('is turned off and on by a command, which says so and can be undone', async () => {
    await session.command('Toggle Explanations on Hover');
    const said = await session.notified('Terms are no longer explained on hover.');
    await silent();
    await said.getByText('Undo', { exact: true }).click();
    await asked();
    await session.command('Clear All Notifications');
    await session.command('Toggle Explanations on Hover');
    await session.notified('Terms are no longer explained on hover.');
    await silent();
    await session.command('Toggle Explanations on Hover');
    await session.notified('Terms are explained on hover.');
    await asked();
  });

  test('is in French with the content', async () => {
    await session.chooseLanguage('fr');
    // The setting takes a moment to reach the extension.
    await session.row('Débutant').waitFor();
    await asked();
    await link('Ne plus expliquer').waitFor();
    await session.picture('hover-fr');
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
