import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import type { PackIndex } from '../../src/core/content/packIndex';
import type { Question, Term } from '../../src/core/content/pack';
import { whole } from './readerFrames';
import { openSession, type Session } from './session';

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>;
}

const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
const { webviews } = (await json('out/metafile.json')) as { readonly webviews: Metafile };
/** The files of the build that hold something of Mermaid’s, by their names. */
const mermaidFiles = new Set(
  Object.entries(webviews.outputs).flatMap(([file, { inputs }]) => (file.endsWith('.js') && Object.keys(inputs).some((input) => /node_modules\/(?:mermaid|@mermaid-js)\//.test(input)) ? [file.split('/').at(-1) ?? ''] : [])),
);
const index = (await json('dist/content/index.json')) as PackIndex;
const questions = await Promise.all(index.levels.flatMap((level) => level.questions).map(async (id) => (await json(`dist/content/en/${id}.json`)) as Question));
const drawn = (question: Question): boolean => JSON.stringify({ ...question, quiz: [] }).includes('```mermaid');

/** The scripts that a page has fetched, by their names. */
const scripts = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => performance.getEntriesByType('resource').flatMap(({ name }) => /[\w.-]+\.js(?=$|\?)/.exec(name)?.[0] ?? []));

suite('Mermaid', () => {
  let session: Session;
  const press = (key: string): Promise<void> => session.page.keyboard.press(key);
  const loaded = async (frame: Frame, bundle: string): Promise<string[]> => {
    const all = await scripts(frame);
    assert.ok(all.includes(bundle), `${bundle} is among the page’s scripts: ${all.join(', ')}`);
    return all.filter((name) => mermaidFiles.has(name));
  };
  suiteSetup(async () => {
    assert.ok(mermaidFiles.size > 20, 'the build has Mermaid in files of its own');
    session = await openSession({ viewport: { width: 1400, height: 900 } });
  });
  suiteTeardown(() => session.close());

  test('isn’t loaded by a term’s page, nor by an answer without a diagram; it is by the first one with a diagram', async () => {
    const found = await session.ask('Search Terms', 'Search terms, abbreviations and definitions', 'learning rate');
    await found.first().filter({ hasText: 'learning rate' }).waitFor();
    await press('Enter');
    const frame = await session.focusedFrame('.term-page');
    const glossary = (await json('dist/content/en/glossary.json')) as readonly Term[];
    assert.equal(glossary.find(({ term }) => term === 'learning rate')?.definition.includes('mermaid'), false);
    assert.deepEqual(await loaded(frame, 'reader.js'), []);

    const [without, after] = [questions.find((question) => !drawn(question)), questions.find(drawn)];
    assert.ok(without && after);
    await session.openView();
    for (const [{ title }, diagrams] of [[without, 0], [after, 1]] as const) {
      await session.row(title).click();
      const answer = await session.focusedFrame(whole(title));
      assert.equal((await answer.locator('.diagram').count()) > 0, diagrams > 0);
      const mermaid = await loaded(answer, 'reader.js');
      assert.equal(mermaid.length > 0, diagrams > 0, `${title}: ${mermaid.join(', ')}`);
    }
    assert.ok(await frame.evaluate(() => document.querySelector('.diagram svg')), 'it is the same page all the time');
  });

  test('isn’t loaded by the quiz', async () => {
    assert.ok(questions.every(({ quiz }) => !JSON.stringify(quiz).includes('```mermaid')), 'no item has a diagram');
    await session.ask('Quick Quiz', 'What to be asked about');
    await press('Enter');
    const frame = await session.focusedFrame('.quiz .options');
    await press('1');
    await frame.locator('.verdict strong').waitFor();
    assert.deepEqual(await loaded(frame, 'quiz.js'), []);
  });

  test('logged no error', () => assert.deepEqual(session.errors(), []));
});
