import assert from 'node:assert/strict';
import { serverVersions } from '../host/vscodeServer';
import { extensionWithPack } from './extensionWithPack';
import { openSession, type Session } from './session';

for (const [version, host] of serverVersions.flatMap((each) => [[each, 'server'] as const, [each, 'web'] as const])) {
  suite(`The question tree, VS Code ${version.vscode}, ${host} extension host`, () => {
    let session: Session;
    suiteSetup(async () => {
      session = await openSession({ version, host });
      await session.openView();
    });
    suiteTeardown(() => session.close());

    test('shows the levels with their counts, and the questions of each in order', async () => {
      await session.row('Which open questions').waitFor();
      await session.row('Question of the day').waitFor();
      const rows = await session.page.locator('.pane-body .monaco-list-row').evaluateAll((elements) =>
        elements
          .sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']))
          .map((row) => ({ level: row.getAttribute('aria-level'), label: row.querySelector('.label-name')?.textContent, count: row.querySelector('.label-description')?.textContent ?? '' })),
      );
      assert.equal(rows.shift()?.label, 'Question of the day');
      const levels = rows.filter(({ level }) => level === '1');
      assert.deepEqual(levels.map(({ label }) => label), ['Basic', 'Intermediate', 'Advanced', 'AI engineer']);
      for (const [place, row] of rows.entries()) {
        if (row.level !== '1') continue;
        const next = rows.findIndex(({ level }, index) => index > place && level === '1');
        assert.equal(row.count, String((next < 0 ? rows.length : next) - place - 1), row.label);
      }
      assert.equal(rows[1]?.label, 'What are the main differences between discriminative and generative models?');
      await session.picture(`tree-${version.vscode}-${host}`);
    });

    test('tells each question’s state to a screen reader', async () => {
      assert.match((await session.row('LoRA').getAttribute('aria-label')) ?? '', /LoRA\)\?, New$/);
    });

    test('offers search and quiz in its title, a quiz on each level, and to open a question beside', async () => {
      await (await session.titleAction('Questions', 'Search Questions')).waitFor();
      await (await session.titleAction('Questions', 'Quick Quiz')).waitFor();
      await session.row('Basic').hover();
      await session.row('Basic').locator('[aria-label="Quiz a Level"]').waitFor();
      await session.row('LoRA').hover();
      await session.row('LoRA').locator('[aria-label="Open Question Beside"]').waitFor();
    });

    test('shows the answer in one breath as a tooltip', async () => {
      const tooltip = session.page.locator('.monaco-hover:visible').filter({ hasText: 'freezes the weights' });
      // VS Code labels all rows anew when another extension (Git, some time after the start) begins to decorate, and a tooltip
      // that was about to show is lost: the pointer then comes to the row once more.
      for (let comes = 1, shown = false; !shown; comes++) {
        await session.row('Basic').hover();
        await session.row('LoRA').hover();
        shown = await tooltip.waitFor({ timeout: 3_000 }).then(
          () => true,
          (error: unknown) => {
            if (comes === 3) throw error;
            return false;
          },
        );
      }
      assert.match(await tooltip.innerText(), /New\s*$/);
    });

    test('changes its language at once', async () => {
      await session.chooseLanguage('fr');
      await session.row('Débutant').waitFor();
      await session.row('Qu’est-ce que l’adaptation de rang faible').waitFor();
      await session.picture(`tree-french-${version.vscode}-${host}`);
      await session.chooseLanguage('auto');
      await session.row('Basic').waitFor();
    });

    test('logged no error', () => assert.deepEqual(session.errors(), []));
  });
}

suite('The question tree of an extension without questions', () => {
  test('says in a welcome view that there is nothing to show', async () => {
    const manifest = { id: 'empty', version: '1.0.0', title: {}, languages: ['en', 'fr'], levels: [] } as const;
    const developmentPath = await extensionWithPack('extension-without-questions', { manifest, questions: [], terms: [] });
    const session = await openSession({ host: 'web', developmentPath });
    await session.page.locator('.activitybar a[aria-label="GenAI Interview"]').click();
    const welcome = session.page.locator('.welcome-view-content');
    await welcome.waitFor();
    assert.match(await welcome.innerText(), /no questions to show/);
    await welcome.getByText('Reload Window').waitFor();
    await session.picture('tree-empty');
    await session.close();
  });
});
