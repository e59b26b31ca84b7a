import * as vscode from 'vscode';
import { isExplained, type ShownDocuments } from '../core/terms/explainedDocument';
import type { FindTerm, FoundTerm } from '../core/terms/termLookup';

interface Dependencies {
  readonly findTerm: FindTerm;
  /** Whether terms are explained in documents of a language. */
  readonly inLanguage: (languageId: string) => boolean;
}

/** Finds the term at a place of a document in which terms are explained. */
export function createExplainedTerms({ findTerm, inLanguage }: Dependencies) {
  return async (document: vscode.TextDocument, { line, character }: vscode.Position): Promise<FoundTerm | undefined> => {
    if (!inLanguage(document.languageId)) return undefined;
    const { scheme } = document.uri;
    if (!isExplained({ scheme, address: addressOf(document) }, shownDocuments())) return undefined;
    return findTerm(document, line, character);
  };
}

/** Tabs know a cell by its notebook. */
function addressOf(document: vscode.TextDocument): string {
  const notebook = document.uri.scheme === 'vscode-notebook-cell' ? vscode.workspace.notebookDocuments.find((each) => each.getCells().some((cell) => cell.document === document)) : undefined;
  return (notebook ?? document).uri.toString();
}

function shownDocuments(): ShownDocuments {
  const shown = new Set<string>();
  const originals = new Set<string>();
  for (const { activeTab } of vscode.window.tabGroups.all) {
    const input: unknown = activeTab?.input;
    if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputNotebook || input instanceof vscode.TabInputCustom) {
      shown.add(input.uri.toString());
    } else if (input instanceof vscode.TabInputTextDiff || input instanceof vscode.TabInputNotebookDiff) {
      originals.add(input.original.toString());
      shown.add(input.modified.toString());
    }
  }
  return { shown, originals };
}
