import assert from 'node:assert/strict';
import { exportTitle, readExportContent, type ExportContent } from '../../../../src/core/export/exportContent';
import { scopeOfArgument, type ExportScope } from '../../../../src/core/export/exportScope';
import { exportedLibrary, packName } from './exportedPack';

const library = exportedLibrary();
const read = (scope: ExportScope | undefined): Promise<ExportContent> => readExportContent(scope ?? { kind: 'pack' }, 'en', library, packName);
const questions = ({ levels }: ExportContent): string[] => levels.flatMap((level) => level.questions.map(({ id }) => id));
const terms = (content: ExportContent): string[] => content.terms.map(({ id }) => id);

suite('What is to be exported', () => {
  test('is named by the id or the tree’s element of a question or a level', () => {
    assert.deepEqual(scopeOfArgument('b', library), { kind: 'answer', questionId: 'b' });
    assert.deepEqual(scopeOfArgument({ kind: 'question', id: 'b' }, library), { kind: 'answer', questionId: 'b' });
    const [, level] = library.levels;
    assert.deepEqual(scopeOfArgument('advanced', library), { kind: 'level', level });
    assert.deepEqual(scopeOfArgument({ kind: 'level', level }, library), { kind: 'level', level });
  });

  test('is asked for when the argument names neither', () => {
    for (const argument of [undefined, null, 7, 'unknown', {}, { id: 'unknown' }, { level: 'unknown' }, []]) assert.equal(scopeOfArgument(argument, library), undefined);
  });
});

suite('The content of an exported file', () => {
  test('is an answer, those of a level, or all of them', async () => {
    assert.deepEqual(questions(await read(scopeOfArgument('b', library))), ['b']);
    assert.deepEqual(questions(await read(scopeOfArgument('basic', library))), ['a', 'b']);
    assert.deepEqual(questions(await read({ kind: 'pack' })), ['a', 'b', 'c']);
  });

  test('has the terms that the answers link to, by name, but neither those of headings nor those that only other terms link to', async () => {
    assert.deepEqual(terms(await read({ kind: 'pack' })), ['alpha', 'eta', 'zeta']);
    assert.deepEqual(terms(await read(scopeOfArgument('a', library))), ['zeta']);
    assert.deepEqual(terms(await read(scopeOfArgument('c', library))), []);
  });

  test('has the title of what it holds, as plain text', async () => {
    assert.equal(exportTitle(await read(scopeOfArgument('a', library))), 'What is a ?');
    assert.equal(exportTitle(await read(scopeOfArgument('advanced', library))), 'Advanced – Tiny & <b>small</b>');
    assert.equal(exportTitle(await read({ kind: 'pack' })), 'Tiny & <b>small</b>');
  });

  test('is refused when a question can’t be read', async () => {
    const broken = { ...library, question: () => Promise.reject(new Error('torn')) };
    await assert.rejects(readExportContent({ kind: 'pack' }, 'en', broken, packName), /torn/);
  });
});
