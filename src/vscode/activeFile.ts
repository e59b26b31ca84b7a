import * as vscode from 'vscode';
import type { Lifetime } from '../core/ports';
import type { FilePlace } from '../core/terms/fileTerms';
import type { FileCursor } from '../core/terms/nextPlace';
import type { ActiveFile, OpenFile } from '../core/terms/openFile';

type Editor = vscode.TextEditor | vscode.NotebookEditor;

/**
 * The file of the active editor; of a diff its right side, of a notebook all of it. An answer or a quiz is opened from a file, which
 * stays the one that is meant until another editor is active. What is in an output channel isn't written by anybody.
 *
 * @param own whether a webview of that type belongs to the extension
 */
export function createActiveFile(own: (viewType: string) => boolean): ActiveFile & Lifetime {
  const { window, workspace } = vscode;
  const changed = new vscode.EventEmitter<void>();
  const selection = createMarkedSelection();
  let last: Editor | undefined;
  /** Where somebody has gone to in a notebook, whose cells don't all have a cursor. */
  let gone: { readonly notebook: vscode.NotebookDocument; readonly place: FilePlace } | undefined;

  const current = (): Editor | undefined => {
    const { activeTextEditor: editor, activeNotebookEditor: notebookEditor } = window;
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    if (editor?.document.uri.scheme === 'output') return undefined;
    if (notebookEditor) return (last = notebookEditor);
    if (editor) return (last = input instanceof vscode.TabInputTextDiff ? rightSide(editor, input, window.visibleTextEditors) : editor);
    return input instanceof vscode.TabInputWebview && own(input.viewType) && last && !textOf(last).isClosed ? last : undefined;
  };
  const editorOf = (document: vscode.TextDocument | undefined): vscode.TextEditor | undefined => window.visibleTextEditors.find((each) => each.document === document);
  const textFile = (editor: vscode.TextEditor): OpenFile => ({
    name: nameOf(editor.document.uri),
    documents: [editor.document],
    cursor: () => ({ document: 0, ...endOfSelection(editor) }),
    select: async (place) => {
      const { document, viewColumn } = editor;
      const shown = window.visibleTextEditors.find((each) => each === editor) ?? editorOf(document);
      selection.set(shown ?? (await window.showTextDocument(document, { preserveFocus: true, ...(viewColumn === undefined ? {} : { viewColumn }) })), place);
    },
  });
  const notebookFile = (editor: vscode.NotebookEditor): OpenFile => {
    const { notebook } = editor;
    const documents = notebook.getCells().map((cell) => cell.document);
    return {
      name: nameOf(notebook.uri),
      documents,
      cursor: () => {
        const cell = editor.selection.start;
        const shown = editorOf(documents[cell]);
        if (shown) return { document: cell, ...endOfSelection(shown) };
        return gone?.notebook === notebook && gone.place.document === cell ? endOf(gone.place) : { document: cell, line: 0, character: 0 };
      },
      select: async (place) => {
        const document = documents[place.document];
        if (!document) return;
        gone = { notebook, place };
        const cell = new vscode.NotebookRange(place.document, place.document + 1);
        try {
          // A cell that shows what its Markdown says becomes a text again when something in it is selected.
          await window.showTextDocument(document, { preserveFocus: true, selection: new vscode.Range(place.line, place.start, place.line, place.end) });
        } catch {
          // While a notebook is still being drawn, there may be no text to select in.
          editor.selection = cell;
          editor.revealRange(cell, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
        }
        const shown = editorOf(document);
        if (shown) selection.set(shown, place);
      },
    };
  };
  const tell = (): void => {
    current();
    changed.fire();
  };
  const listening = vscode.Disposable.from(
    changed,
    selection,
    window.onDidChangeActiveTextEditor(tell),
    window.onDidChangeActiveNotebookEditor(tell),
    window.tabGroups.onDidChangeTabs(tell),
    window.tabGroups.onDidChangeTabGroups(tell),
    workspace.onDidChangeNotebookDocument(({ contentChanges }) => {
      if (contentChanges.length > 0) changed.fire();
    }),
  );
  current();
  return {
    current: () => {
      const editor = current();
      if (!editor) return undefined;
      return 'notebook' in editor ? notebookFile(editor) : textFile(editor);
    },
    onDidChange: changed.event,
    dispose: () => {
      listening.dispose();
    },
  };
}

/** A selection is hardly to be seen in an editor without the focus, so it has a mark as well, for as long as it stays. */
function createMarkedSelection() {
  const { window, Range, Selection, TextEditorRevealType, ThemeColor } = vscode;
  const mark = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('focusBorder'),
  });
  let marked: { readonly editor: vscode.TextEditor; readonly range: vscode.Range } | undefined;
  const clear = (): void => {
    marked?.editor.setDecorations(mark, []);
    marked = undefined;
  };
  const listening = window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
    if (textEditor === marked?.editor && !selections[0]?.isEqual(marked.range)) clear();
  });
  return {
    set: (editor: vscode.TextEditor, { line, start, end }: FilePlace): void => {
      const range = new Range(line, start, line, end);
      clear();
      marked = { editor, range };
      editor.selection = new Selection(range.start, range.end);
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
      editor.setDecorations(mark, [range]);
    },
    dispose: () => {
      mark.dispose();
      listening.dispose();
    },
  };
}

function textOf(editor: Editor): vscode.TextDocument | vscode.NotebookDocument {
  return 'notebook' in editor ? editor.notebook : editor.document;
}

function rightSide(editor: vscode.TextEditor, { original, modified }: vscode.TabInputTextDiff, visible: readonly vscode.TextEditor[]): vscode.TextEditor {
  const shows = (each: vscode.TextEditor, uri: vscode.Uri): boolean => each.document.uri.toString() === uri.toString();
  return shows(editor, original) ? (visible.find((each) => shows(each, modified)) ?? editor) : editor;
}

function endOfSelection({ selection }: vscode.TextEditor): Omit<FileCursor, 'document'> {
  return { line: selection.end.line, character: selection.end.character };
}

function endOf({ document, line, end }: FilePlace): FileCursor {
  return { document, line, character: end };
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
