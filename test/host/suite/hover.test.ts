import { assert } from './strictAssert';
import * as vscode from 'vscode';
import { api, set } from './extension';

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

  test('is what findTerm gives', async () => {
    const { findTerm } = await api();
    const document = await open('first line\nwith LoRA here', 'markdown');
    const found = await findTerm(document, new vscode.Position(1, 6));
    assert.deepEqual([found?.term.id, found?.line, found?.start, found?.end], ['lora', 1, 5, 9]);
    assert.equal(await findTerm(document, new vscode.Position(0, 1)), undefined);
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
