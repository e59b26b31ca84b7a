import * as vscode from 'vscode';
import type { Logger } from '../core/ports';
import type { FoundTerm } from '../core/terms/termLookup';

interface Dependencies {
  readonly logger: Logger;
  readonly enabled: () => boolean;
  /** The term that is explained at a place. */
  readonly findTerm: (document: vscode.TextDocument, position: vscode.Position) => Promise<FoundTerm | undefined>;
  /** What is said of it, with the commands that its links may run. */
  readonly hoverText: (found: FoundTerm) => Promise<{ readonly markdown: string; readonly commands: readonly string[] }>;
}

/** Definitions of terms on hover, in documents of every language. */
export function registerTermHover({ logger, enabled, findTerm, hoverText }: Dependencies): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    provideHover: async (document, position) => {
      if (!enabled()) return undefined;
      try {
        const found = await findTerm(document, position);
        if (!found) return undefined;
        const { markdown, commands } = await hoverText(found);
        const text = new vscode.MarkdownString(markdown, true);
        text.isTrusted = { enabledCommands: commands };
        return new vscode.Hover(text, new vscode.Range(position.line, found.start, position.line, found.end));
      } catch (error) {
        logger.error('The definition could not be shown.', error);
        return undefined;
      }
    },
  });
}
