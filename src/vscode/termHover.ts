import * as vscode from 'vscode';
import type { Logger } from '../core/ports';
import type { FoundTerm } from '../core/terms/termLookup';

interface Dependencies {
  readonly logger: Logger;
  readonly enabled: () => boolean;
  /** The term that is explained at a place. */
  readonly findTerm: (document: vscode.TextDocument, position: vscode.Position) => Promise<FoundTerm | undefined>;
  readonly hoverText: (found: FoundTerm) => Promise<vscode.MarkdownString>;
}

/** Definitions of terms on hover, in documents of every language. */
export function registerTermHover({ logger, enabled, findTerm, hoverText }: Dependencies): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    provideHover: async (document, position) => {
      if (!enabled()) return undefined;
      try {
        const found = await findTerm(document, position);
        return found && new vscode.Hover(await hoverText(found), new vscode.Range(position.line, found.start, position.line, found.end));
      } catch (error) {
        logger.error('The definition could not be shown.', error);
        return undefined;
      }
    },
  });
}
