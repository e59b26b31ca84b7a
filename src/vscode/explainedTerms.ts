import * as vscode from 'vscode';
import { isExplained, shownDocuments } from '../core/terms/explainedDocument';
import type { FindTerm, FoundTerm } from '../core/terms/termLookup';

interface Dependencies {
  readonly findTerm: FindTerm;
  readonly notebookOf: (document: vscode.TextDocument) => vscode.NotebookDocument | undefined;
  /** Whether terms are explained in documents of a language. */
  readonly inLanguage: (languageId: string) => boolean;
}

/** Finds the term at a place of a document in which terms are explained. */
export function createExplainedTerms({ findTerm, notebookOf, inLanguage }: Dependencies) {
  /** Tabs know a cell by its notebook. */
  const addressOf = (document: vscode.TextDocument): string => (notebookOf(document) ?? document).uri.toString();
  return async (document: vscode.TextDocument, { line, character }: vscode.Position): Promise<FoundTerm | undefined> => {
    if (!inLanguage(document.languageId)) return undefined;
    const inFront = vscode.window.tabGroups.all.map(({ activeTab }) => activeTab?.input);
    if (!isExplained({ scheme: document.uri.scheme, address: addressOf(document) }, shownDocuments(inFront))) return undefined;
    return findTerm(document, line, character);
  };
}
