import assert from 'node:assert/strict';
import { serverVersions } from '../host/vscodeServer';
import { extensionWithoutQuestions } from './extensionWithoutQuestions';
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
      const rows = await session.row(/./).evaluateAll((elements) =>
        elements
          .sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']))
          .map((row) => ({ level: row.getAttribute('aria-level'), label: row.querySelector('.label-name')?.textContent, count: row.querySelector('.label-description')?.textContent ?? '' })),
      );
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

    test('shows the answer in one breath as a tooltip', async () => {
      await session.row('LoRA').hover();
      const tooltip = session.page.locator('.monaco-hover:visible').filter({ hasText: 'freezes the weights' });
      await tooltip.waitFor();
      assert.match(await tooltip.innerText(), /New\s*$/);
    });

    test('offers search and quiz in its title, a quiz on each level, and to open a question beside', async () => {
      const title = session.page.locator('.sidebar .composite.title');
      await title.locator('[aria-label="Search Questions"]').waitFor();
      await title.locator('[aria-label="Quick Quiz"]').waitFor();
      await session.row('Basic').hover();
      await session.row('Basic').locator('[aria-label="Quiz a Level"]').waitFor();
      await session.row('LoRA').hover();
      await session.row('LoRA').locator('[aria-label="Open Question Beside"]').waitFor();
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
    const session = await openSession({ host: 'web', developmentPath: await extensionWithoutQuestions() });
    await session.page.locator('.activitybar a[aria-label="GenAI Interview"]').click();
    const welcome = session.page.locator('.welcome-view-content');
    await welcome.waitFor();
    assert.match(await welcome.innerText(), /no questions to show/);
    await welcome.getByText('Reload Window').waitFor();
    await session.picture('tree-empty');
    await session.close();
  });
});
