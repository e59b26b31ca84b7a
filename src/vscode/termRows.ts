import * as vscode from 'vscode';
import { idArgument } from '../core/content/commandArgument';
import type { Lifetime, Listen, Locale } from '../core/ports';
import { definitionText } from '../core/terms/definitionText';
import type { FileTerm } from '../core/terms/fileTerms';
import { literalMarkdown } from '../core/terms/literalMarkdown';
import type { ActiveFile } from '../core/terms/openFile';
import type { ListedTerms, Show, TermsInFile } from '../core/terms/termsInFile';

interface Dependencies {
  readonly view: vscode.TreeView<vscode.TreeItem>;
  readonly redraw: () => void;
  readonly terms: TermsInFile;
  readonly file: ActiveFile;
  readonly lackText: (listed: ListedTerms) => string;
  readonly locale: Locale;
  readonly onDidChangeSettings: Listen;
  readonly registerCommand: (name: string, run: (...args: readonly unknown[]) => unknown) => vscode.Disposable;
}

/** What the view of the terms shows: the rows as they are now, the first time as soon as the file has been searched. */
export interface TermRows extends Lifetime {
  readonly rows: () => Promise<vscode.TreeItem[]>;
}

const command = 'goToTerm';

/** Keeps the view's rows as the active file is, and draws them anew only if they have changed. */
export function createTermRows(deps: Dependencies): TermRows {
  const { view, terms, locale } = deps;
  const { workspace } = vscode;
  let shown: ListedTerms | undefined;
  let isVisible = true;
  let ready = (): void => undefined;
  const first = new Promise<void>((resolve) => (ready = resolve));

  const label = (): void => {
    const [name, message] = shown ? [shown.fileName ?? '', deps.lackText(shown)] : ['', ''];
    if (view.description !== name) view.description = name;
    if ((view.message ?? '') !== message) view.message = message;
  };
  const show: Show = (listed, isOther) => {
    const isFirst = shown === undefined;
    shown = listed;
    if (isFirst) ready();
    else if (isOther) deps.redraw();
    else label();
  };
  const { edited, moved, changed } = terms.follow(show, () => isVisible);
  moved();
  const listening = vscode.Disposable.from(
    workspace.onDidChangeTextDocument(({ document }) => edited(document)),
    // A document whose language is changed is opened anew.
    workspace.onDidOpenTextDocument(edited),
    deps.file.onDidChange(moved),
    deps.onDidChangeSettings(changed),
    locale.onDidChange(changed),
    view.onDidChangeVisibility((event) => {
      isVisible = event.visible;
      moved();
    }),
    deps.registerCommand(command, (argument) => {
      const id = idArgument(argument);
      return id === undefined ? undefined : terms.goTo(id);
    }),
  );
  return {
    rows: async () => {
      await first;
      // VS Code lets some time pass before it draws rows anew: what is said beside them changes with them.
      label();
      return (shown?.terms ?? []).map((each) => rowOf(each, deps));
    },
    dispose: () => {
      listening.dispose();
    },
  };
}

function rowOf({ term, places }: FileTerm, { locale }: Dependencies): vscode.TreeItem {
  const item = new vscode.TreeItem(term.term);
  item.id = term.id;
  item.contextValue = 'term';
  item.description = `${places.length}×`;
  item.iconPath = new vscode.ThemeIcon('symbol-keyword');
  const count = locale.translate('Occurrences in this file: {0}', places.length);
  item.tooltip = new vscode.MarkdownString(`**${literalMarkdown(term.term)}**\n\n${definitionText(term.definition)}\n\n`).appendText(count);
  item.accessibilityInformation = { label: `${term.term}. ${count}` };
  item.command = { command: `genaiInterview.${command}`, title: locale.translate('Go to the next occurrence'), arguments: [term.id] };
  return item;
}
