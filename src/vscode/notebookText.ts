import * as vscode from 'vscode';
import type { TermDocument } from '../core/terms/fileEvidence';

/** The notebook that a document is a cell of. */
export function notebookOf(document: TermDocument): vscode.NotebookDocument | undefined {
  return vscode.workspace.notebookDocuments.find((notebook) => notebook.getCells().some((cell) => cell.document === document));
}

/** All cells of the notebook that a document is a cell of, as one; any other document as it is. */
export function wholeDocument(document: TermDocument): TermDocument {
  const notebook = notebookOf(document);
  if (!notebook) return document;
  const cells = notebook.getCells().map((cell) => cell.document);
  const lines = cells.flatMap((cell) => Array.from({ length: cell.lineCount }, (_, line) => [cell, line] as const));
  return {
    languageId: document.languageId,
    version: notebook.version,
    uri: notebook.uri,
    lineCount: lines.length,
    lineAt: (at) => {
      const [cell, line] = lines[at] ?? [];
      return { text: cell && line !== undefined ? cell.lineAt(line).text : '' };
    },
  };
}
