import * as vscode from 'vscode';
import type { Term } from '../core/content/pack';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Locale, Logger } from '../core/ports';
import { definitionText } from '../core/terms/definitionText';
import { literalMarkdown } from '../core/terms/literalMarkdown';
import type { FindTerm } from '../core/terms/termLookup';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly logger: Logger;
  readonly enabled: () => boolean;
  readonly findTerm: FindTerm;
}

/** Definitions of terms on hover, in documents of every language; output channels are left alone. */
export function registerTermHover({ library, locale, logger, enabled, findTerm }: Dependencies): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    provideHover: async (document, position) => {
      if (!enabled() || document.uri.scheme === 'output') return undefined;
      try {
        const found = await findTerm(document, position.line, position.character);
        return found && new vscode.Hover(hoverText(found.term, library, locale), new vscode.Range(position.line, found.start, position.line, found.end));
      } catch (error) {
        logger.error('The definition could not be shown.', error);
        return undefined;
      }
    },
  });
}

function hoverText(term: Term, library: PackLibrary, locale: Locale): vscode.MarkdownString {
  const text = new vscode.MarkdownString(undefined, true);
  text.isTrusted = { enabledCommands: ['genaiInterview.openQuestion'] };
  text.appendMarkdown(`**${literalMarkdown(term.term)}**\n\n${definitionText(term.definition)}`);
  const links = term.questions.slice(0, 2).flatMap((id) => {
    const summary = library.summary(id, locale.language());
    if (!summary) return [];
    const argument = encodeURIComponent(JSON.stringify([id]));
    return [`[$(book) ${literalMarkdown(summary.title)}](command:genaiInterview.openQuestion?${argument})`];
  });
  if (links.length > 0) text.appendMarkdown(`\n\n${links.join('  \n')}`);
  return text;
}
