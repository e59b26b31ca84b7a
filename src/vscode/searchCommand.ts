import * as vscode from 'vscode';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Search } from '../core/content/search';
import type { Locale } from '../core/ports';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly open: (questionId: string) => void;
  readonly registerCommand: (name: string, run: () => unknown) => vscode.Disposable;
}

interface Pick extends vscode.QuickPickItem {
  /** Undefined for the line that says that nothing was found. */
  readonly questionId: string | undefined;
}

/** The command that searches the questions; without a query it lists them all. */
export function registerSearchCommand({ library, locale, open, registerCommand }: Dependencies): vscode.Disposable {
  const searches = new Map<string, Promise<Search>>();
  const searchIn = (language: string): Promise<Search> => {
    const ready = searches.get(language) ?? buildSearch(library, language);
    searches.set(language, ready);
    ready.catch(() => searches.delete(language));
    return ready;
  };
  return registerCommand('searchQuestions', async () => {
    const language = locale.language();
    const all = library.summaries(language).map(
      ({ id, title, tags }): Pick => ({
        questionId: id,
        label: title,
        description: [library.shownLevel(id, language).title, ...tags].join(' · '),
        alwaysShow: true,
      }),
    );
    const picker = vscode.window.createQuickPick<Pick>();
    picker.placeholder = locale.translate('Search titles, tags and answers');
    picker.items = all;
    picker.onDidAccept(() => {
      const [chosen] = picker.selectedItems;
      picker.hide();
      if (chosen?.questionId !== undefined) open(chosen.questionId);
    });
    picker.onDidHide(() => picker.dispose());
    picker.show();
    const search = await searchIn(language);
    const update = (query: string): void => {
      const found = query.trim() === '' ? all : search(query).flatMap((id) => all.find((pick) => pick.questionId === id) ?? []);
      const none = { questionId: undefined, label: locale.translate('No question matches “{0}”.', query), alwaysShow: true };
      picker.items = found.length > 0 ? found : [none];
    };
    picker.onDidChangeValue(update);
    update(picker.value);
  });
}

async function buildSearch(library: PackLibrary, language: string): Promise<Search> {
  const [{ createSearch }, questions] = await Promise.all([
    import('../core/content/search'),
    Promise.all(library.order.map((id) => library.question(id, language))),
  ]);
  return createSearch(questions);
}
