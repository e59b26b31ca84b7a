import { assert } from './strictAssert';
import * as vscode from 'vscode';
import { api, eventually, set } from './extension';

/** What this extension's hover says at the first place of a text in a document. */
async function hoverAt(document: vscode.TextDocument, text: string): Promise<string | undefined> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const texts = hovers.flatMap((hover) => hover.contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')));
  return texts.find((value) => value.includes('command:genaiInterview.openQuestion'));
}

const open = (content: string, language: string): Thenable<vscode.TextDocument> => vscode.workspace.openTextDocument({ content, language });
const firstLine = (hover: string | undefined): string | undefined => hover?.split('\n')[0];

suite('Hovering a term', () => {
  suiteSetup(async () => {
    await api();
  });

  test('shows its name in bold, its definition and a link to the question, in Markdown', async () => {
    const hover = await hoverAt(await open('We use LoRA here.', 'markdown'), 'LoRA');
    assert.equal(firstLine(hover), '**low-rank adaptation (LoRA)**');
    assert.match(hover ?? '', /frozen/);
    assert.ok(hover?.includes(`command:genaiInterview.openQuestion?${encodeURIComponent('["lora"]')}`));
    assert.ok(!/\$|\]\(term:/.test(hover?.replace(/\$\(book\)/g, '') ?? ''), 'neither TeX nor links of the pack are left');
  });

  test('leads to the question, to the term’s page and to a quiz, and can be the last one of its term', async () => {
    const hover = (await hoverAt(await open('We use LoRA here.', 'markdown'), 'LoRA')) ?? '';
    const commands = [...hover.matchAll(/\(command:(\w+\.\w+)\?(\S+) "/g)].map(([, command = '', argument = '']) => [command, JSON.parse(decodeURIComponent(argument)) as unknown]);
    assert.deepEqual(commands[0], ['genaiInterview.openQuestion', ['lora']]);
    assert.deepEqual(commands.slice(-3), [
      ['genaiInterview.openTerm', ['lora']],
      ['genaiInterview.quiz', [{ kind: 'question', id: 'lora' }]],
      ['genaiInterview.muteTerm', ['lora']],
    ]);
  });

  test('works in a comment and in an identifier of Python', async () => {
    const document = await open('# a tokenizer\nuse_lora = True\n', 'python');
    assert.ok(await hoverAt(document, 'tokenizer'));
    assert.equal(firstLine(await hoverAt(document, 'lora')), '**low-rank adaptation (LoRA)**');
  });

  test('works in an untitled document', async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('untitled:note.txt'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'the attention mechanism');
    await vscode.workspace.applyEdit(edit);
    assert.ok(await hoverAt(document, 'attention'));
  });

  test('works in a notebook cell', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'embedding = model.encode(text)', 'python');
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
    assert.ok(await hoverAt(notebook.cellAt(0).document, 'embedding'));
  });

  test('is silent on other words', async () => {
    assert.equal(await hoverAt(await open('the weather is nice', 'markdown'), 'weather'), undefined);
  });

  test('can be turned off, and on again, without a reload', async () => {
    const document = await open('LoRA', 'plaintext');
    await set('hover.enabled', false);
    assert.equal(await hoverAt(document, 'LoRA'), undefined);
    await set('hover.enabled', undefined);
    assert.ok(await hoverAt(document, 'LoRA'));
  });

  test('can be turned off for a language, and a term can be muted', async () => {
    const { findTerm } = await api();
    const document = await open('LoRA and RLHF', 'plaintext');
    const both = async (): Promise<unknown> => [Boolean(await hoverAt(document, 'LoRA')), Boolean(await findTerm(document, new vscode.Position(0, 1))), Boolean(await hoverAt(document, 'RLHF'))];
    await set('hover.languages', { plaintext: false, python: true });
    assert.deepEqual(await both(), [false, false, false]);
    await set('hover.languages', undefined);
    await vscode.commands.executeCommand('genaiInterview.muteTerm', 'lora');
    assert.deepEqual(vscode.workspace.getConfiguration('genaiInterview').get('hover.mutedTerms'), ['lora']);
    assert.deepEqual(await both(), [false, false, true]);
    await set('hover.mutedTerms', undefined);
    assert.deepEqual(await both(), [true, true, true]);
  });

  test('is turned off and on by a command', async () => {
    const document = await open('LoRA', 'plaintext');
    await vscode.commands.executeCommand('genaiInterview.toggleHover');
    assert.equal(await hoverAt(document, 'LoRA'), undefined);
    await vscode.commands.executeCommand('genaiInterview.toggleHover');
    assert.ok(await hoverAt(document, 'LoRA'));
    assert.equal(vscode.workspace.getConfiguration('genaiInterview').inspect('hover.enabled')?.globalValue, undefined);
  });

  test('is silent in what programs print, and in minified files', async () => {
    const { findTerm } = await api();
    const minified = `var LoRA=1;${'a(b,c);'.repeat(400)}\n${'a(b,c);'.repeat(400)}`;
    const silent = [await open(minified, 'javascript')];
    for (const scheme of ['output', 'vscode-terminal']) {
      const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: () => 'var LoRA' });
      silent.push(await vscode.workspace.openTextDocument(vscode.Uri.parse(`${scheme}:hovered`)));
      provider.dispose();
    }
    for (const document of silent) {
      assert.equal(await hoverAt(document, 'LoRA'), undefined, document.uri.scheme);
      assert.equal(await findTerm(document, new vscode.Position(0, 5)), undefined, document.uri.scheme);
    }
  });

  test('is silent in an output channel', async () => {
    const { findTerm } = await api();
    const channel = vscode.window.createOutputChannel('Training');
    channel.appendLine('We use LoRA here.');
    channel.show();
    const written = (): vscode.TextDocument | undefined => vscode.workspace.textDocuments.find((document) => document.uri.scheme === 'output' && document.getText().includes('LoRA'));
    await eventually(() => written() !== undefined, 'the channel is shown');
    const document = written();
    if (!document) throw new Error('the channel is gone');
    assert.equal(await hoverAt(document, 'LoRA'), undefined);
    assert.equal(await findTerm(document, document.positionAt(document.getText().indexOf('LoRA') + 1)), undefined);
    await vscode.commands.executeCommand('workbench.action.closePanel');
    channel.dispose();
  });

  test('is what findTerm gives', async () => {
    const { findTerm } = await api();
    const document = await open('first line\nwith LoRA here', 'markdown');
    const found = await findTerm(document, new vscode.Position(1, 6));
    assert.deepEqual([found?.term.id, found?.line, found?.start, found?.end], ['lora', 1, 5, 9]);
    assert.equal(await findTerm(document, new vscode.Position(0, 1)), undefined);
  });
});

suite('Hovering a term in a comparison', () => {
  const earlier = { provideTextDocumentContent: () => 'before LoRA' };
  const providers = ['review', 'earlier'].map((scheme) => vscode.workspace.registerTextDocumentContentProvider(scheme, earlier));
  suiteTeardown(async () => {
    for (const provider of providers) provider.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const scheme of ['review', 'earlier']) {
    test(`explains what there is, not what was there before (${scheme}:)`, async () => {
      const { findTerm } = await api();
      const original = await vscode.workspace.openTextDocument(vscode.Uri.parse(`${scheme}:/notes.md`));
      const modified = await open('LoRA, now', 'markdown');
      await vscode.commands.executeCommand('vscode.diff', original.uri, modified.uri);
      await eventually(async () => (await hoverAt(original, 'LoRA')) === undefined, 'the earlier version is silent');
      assert.equal(await findTerm(original, new vscode.Position(0, 8)), undefined);
      assert.ok(await hoverAt(modified, 'LoRA'));
      await vscode.window.showTextDocument(original);
      await eventually(async () => (await hoverAt(original, 'LoRA')) !== undefined, 'it is explained where it is read by itself');
    });
  }

  test('explains what a cell of a notebook is, not what it was', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('no folder is open');
    const [before, after] = [vscode.Uri.joinPath(folder.uri, 'before.ipynb'), vscode.Uri.joinPath(folder.uri, 'after.ipynb')];
    const openNotebook = async (uri: vscode.Uri, source: string): Promise<vscode.TextDocument> => {
      const notebook = { cells: [{ cell_type: 'markdown', metadata: {}, source: [source] }], metadata: {}, nbformat: 4, nbformat_minor: 5 };
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(JSON.stringify(notebook)));
      return (await vscode.workspace.openNotebookDocument(uri)).cellAt(0).document;
    };
    const [original, modified] = [await openNotebook(before, 'LoRA, before'), await openNotebook(after, 'LoRA, now')];
    assert.ok(await hoverAt(original, 'LoRA'));
    await vscode.commands.executeCommand('vscode.diff', before, after);
    await eventually(async () => (await hoverAt(original, 'LoRA')) === undefined, 'the earlier cell is silent');
    assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputNotebookDiff);
    assert.ok(await hoverAt(modified, 'LoRA'));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    for (const uri of [before, after]) await vscode.workspace.fs.delete(uri);
  });
});

suite('Changing the language', () => {
  suiteTeardown(() => set('language', undefined));

  test('changes questions and hovers at once', async () => {
    const { questions } = await api();
    const document = await open('LoRA', 'plaintext');
    const english = questions();
    await set('language', 'fr');
    assert.match(questions()[0]?.title ?? '', /modèles/);
    assert.equal(firstLine(await hoverAt(document, 'LoRA')), '**adaptation de rang faible (LoRA)**');
    await set('language', 'en');
    assert.deepEqual(questions(), english);
  });

  test('to one that there is not leaves it as with auto', async () => {
    const { questions } = await api();
    const before = questions();
    await set('language', 'klingon');
    assert.deepEqual(questions(), before);
  });
});
