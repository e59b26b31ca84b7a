import assert from 'node:assert/strict';
import { isExplained, shownDocuments } from '../../../../src/core/terms/explainedDocument';

const tabs = (shown: readonly string[] = [], originals: readonly string[] = []) => ({ shown: new Set(shown), originals: new Set(originals) });
const document = (address: string) => ({ scheme: address.replace(/:.*/, ''), address });

suite('Terms are explained', () => {
  test('in files, whether or not a tab shows them', () => {
    for (const address of ['file:/a.md', 'untitled:a', 'vscode-vfs://github/a', 'vscode-notebook-cell:/a#1', 'search-editor:a']) assert.ok(isExplained(document(address), tabs()), address);
  });

  test('not in what programs print', () => {
    for (const address of ['output:a', 'vscode-terminal:/1']) assert.ok(!isExplained(document(address), tabs([address])), address);
  });

  test('not in what a comparison shows for what it was, but beside it', () => {
    const comparison = tabs(['file:/b.md'], ['file:/a.md']);
    assert.ok(!isExplained(document('file:/a.md'), comparison));
    assert.ok(isExplained(document('file:/b.md'), comparison));
  });

  test('in a file that is shown by itself as well', () => {
    assert.ok(isExplained(document('file:/a.md'), tabs(['file:/b.md', 'file:/a.md'], ['file:/a.md'])));
  });

  test('not in earlier versions of files, unless they are read by themselves or as the newer side', () => {
    assert.ok(!isExplained(document('git:/a.md'), tabs(['file:/a.md'], ['git:/a.md'])));
    assert.ok(!isExplained(document('git:/a.md'), tabs(['file:/a.md'])), 'as in the changes of a line');
    assert.ok(isExplained(document('git:/a.md'), tabs(['git:/a.md'])));
  });
});

suite('What the tabs in front show', () => {
  test('is known by its address, on either side of a comparison', () => {
    const { shown, originals } = shownDocuments([{ uri: 'file:/a.md' }, { original: 'git:/b.md', modified: 'file:/b.md' }, { viewType: 'page' }, undefined, 7]);
    assert.deepEqual([[...shown], [...originals]], [['file:/a.md', 'file:/b.md'], ['git:/b.md']]);
  });
});
