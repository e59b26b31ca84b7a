import * as vscode from 'vscode';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Locale } from '../core/ports';
import { filterOptions, noFilter, parseQuestionFilter, sameFilter, translateFilter, type QuestionFilter } from '../core/study/questionFilter';
import { parseQuestionSort, questionSorts, type QuestionSort } from '../core/study/questionGroups';
import { listQuestions } from '../core/study/questionList';
import type { QuestionView } from '../core/study/questionView';
import type { StudyDesk } from '../core/study/studyDesk';
import type { StudyTexts } from '../core/study/studyTexts';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly desk: StudyDesk;
  readonly chosen: QuestionView;
  readonly texts: StudyTexts;
  readonly registerCommand: (name: string, run: (...args: readonly unknown[]) => unknown) => vscode.Disposable;
}

/** The commands that choose which questions the view shows, and in which groups. */
export function registerQuestionViewCommands(deps: Dependencies): vscode.Disposable {
  const { chosen, registerCommand } = deps;
  return vscode.Disposable.from(
    registerCommand('filterQuestions', async (argument) => {
      const filter = parseQuestionFilter(argument) ?? (await pickFilter(deps));
      if (filter) chosen.setFilter(filter);
    }),
    registerCommand('clearFilter', () => chosen.setFilter(noFilter)),
    registerCommand('sortQuestions', async (argument) => {
      const sort = parseQuestionSort(argument) ?? (await pickSort(deps));
      if (sort) chosen.setSort(sort);
    }),
  );
}

interface Choice<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

async function pickFilter({ library, locale, desk, chosen, texts }: Dependencies): Promise<QuestionFilter | undefined> {
  const summaries = library.summaries(locale.language());
  const current = translateFilter(chosen.filter(), library.languages.map((each) => library.summaries(each)), summaries);
  const options = filterOptions(listQuestions(library.levels, summaries, desk.study()));
  const [plain, tags] = [options.filter(({ filter }) => filter.kind !== 'tag'), options.filter(({ filter }) => filter.kind === 'tag')];
  const choice = ({ filter, count }: (typeof options)[number]): Choice<QuestionFilter> => ({ ...marked(texts.filter(filter), sameFilter(filter, current)), description: String(count), value: filter });
  return pick(
    [...plain.map(choice), { label: locale.translate('Tags'), kind: vscode.QuickPickItemKind.Separator }, ...tags.map(choice)],
    (value) => sameFilter(value, current),
    locale.translate('Which questions to show'),
  );
}

async function pickSort({ locale: { translate }, chosen }: Dependencies): Promise<QuestionSort | undefined> {
  const names: Readonly<Record<QuestionSort, string>> = { level: translate('By level'), state: translate('By state: what is due comes first'), tag: translate('By tag') };
  const choices = questionSorts.map((sort): Choice<QuestionSort> => ({ ...marked(names[sort], sort === chosen.sort()), value: sort }));
  return pick(choices, (value) => value === chosen.sort(), translate('How to group the questions'));
}

/** The one in force has a tick; the others are set off as far. */
function marked(label: string, inForce: boolean): vscode.QuickPickItem {
  return { label: `$(${inForce ? 'check' : 'blank'}) ${label}` };
}

/** The value that is chosen; the focus is on the one in force first. */
function pick<T>(choices: readonly Choice<T>[], inForce: (value: T) => boolean, placeholder: string): Promise<T | undefined> {
  return new Promise((resolve) => {
    const picker = vscode.window.createQuickPick<Choice<T>>();
    picker.placeholder = placeholder;
    picker.items = choices;
    picker.activeItems = choices.filter(({ value }) => value !== undefined && inForce(value));
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]?.value);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
