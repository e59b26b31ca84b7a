import * as vscode from 'vscode';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Search } from '../core/content/search';
import type * as Later from '../later';
import { oncePerKey } from '../core/oncePerKey';
import type { Locale } from '../core/ports';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly later: () => Promise<typeof Later>;
  readonly open: (questionId: string) => void;
  readonly openTerm: (termId: string) => void;
  readonly registerCommand: (name: string, run: (...args: readonly unknown[]) => unknown) => vscode.Disposable;
}

interface Pick extends vscode.QuickPickItem {
  /** Undefined for the line that says that nothing was found. */
  readonly id: string | undefined;
}

interface Searched {
  readonly placeholder: string;
  /** Everything, as it is listed without a query. */
  readonly all: readonly Pick[];
  readonly search: Promise<Search>;
  /** What is said in place of results. */
  readonly nothing: (query: string) => string;
  readonly open: (id: string) => void;
}

/** The commands that search the questions, and the terms; without a query they list them all. */
export function registerSearchCommand({ library, locale, later, open, openTerm, registerCommand }: Dependencies): vscode.Disposable {
  const { translate } = locale;
  const questionSearch = oncePerKey((language) => searchQuestions(library, language, later));
  const termSearch = oncePerKey((language) => searchTerms(library, language, later));
  return vscode.Disposable.from(
    registerCommand('searchQuestions', (query) => {
      const language = locale.language();
      const all = library.summaries(language).map(({ id, title, tags }) => ({
        id,
        label: title,
        description: [library.shownLevel(id, language).title, ...tags].join(' · '),
        alwaysShow: true,
      }));
      const nothing = (text: string): string => translate('No question matches “{0}”.', text);
      const searched = { placeholder: translate('Search titles, tags and answers'), all, search: questionSearch(language), nothing, open };
      return showSearch(searched, typeof query === 'string' ? query : '');
    }),
    registerCommand('searchTerms', async () => {
      const language = locale.language();
      const all = (await library.terms(language))
        .map(({ id, term, aliases }) => ({ id, label: term, description: aliases.slice(0, 3).join(' · '), alwaysShow: true }))
        .sort((one, other) => one.label.localeCompare(other.label, language));
      const nothing = (text: string): string => translate('No term matches “{0}”.', text);
      await showSearch({ placeholder: translate('Search terms, abbreviations and definitions'), all, search: termSearch(language), nothing, open: openTerm });
    }),
  );
}

async function showSearch({ placeholder, all, search, nothing, open }: Searched, first = ''): Promise<void> {
  const picker = vscode.window.createQuickPick<Pick>();
  picker.placeholder = placeholder;
  // Else VS Code puts what matches by its label first; it has the property, though its typings don't.
  if ('sortByLabel' in picker) picker.sortByLabel = false;
  picker.items = all;
  picker.value = first;
  picker.onDidAccept(() => {
    const [chosen] = picker.selectedItems;
    picker.hide();
    if (chosen?.id !== undefined) open(chosen.id);
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
  const find = await search;
  const byId = new Map(all.map((pick) => [pick.id, pick]));
  const update = (query: string): void => {
    const found = query.trim() === '' ? all : find(query).flatMap((id) => byId.get(id) ?? []);
    picker.items = found.length > 0 ? found : [{ id: undefined, label: nothing(query), alwaysShow: true }];
  };
  picker.onDidChangeValue(update);
  update(picker.value);
}

async function searchQuestions(library: PackLibrary, language: string, later: Dependencies['later']): Promise<Search> {
  const [{ createSearch }, questions] = await Promise.all([
    later(),
    Promise.all(library.order.map((id) => library.question(id, language))),
  ]);
  return createSearch(questions);
}

async function searchTerms(library: PackLibrary, language: string, later: Dependencies['later']): Promise<Search> {
  const [{ createTermSearch }, terms] = await Promise.all([later(), library.terms(language)]);
  return createTermSearch(terms);
}
