import * as vscode from 'vscode';
import { levelArgument } from '../core/content/commandArgument';
import type { Level } from '../core/content/pack';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Locale, Logger } from '../core/ports';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly logger: Logger;
  /** Items in a round, as the settings say. */
  readonly length: () => number;
  readonly start: (questionIds: readonly string[], length: number) => Promise<void>;
  readonly registerCommand: (name: string, run: (...args: readonly unknown[]) => unknown) => vscode.Disposable;
}

/** The commands that start a round: everything or a level, chosen by the keyboard, and the level of the tree's menu. */
export function registerQuizCommands(deps: Dependencies): vscode.Disposable {
  const { library, logger, registerCommand } = deps;
  const known = (argument: unknown): Level | undefined => {
    const id = levelArgument(argument);
    const level = library.levels.find((each) => each.id === id);
    if (id !== undefined && !level) logger.warn(`There is no level "${id}".`);
    return level;
  };
  return vscode.Disposable.from(
    registerCommand('quiz', async () => {
      const scope = await chooseScope(deps, true);
      const length = scope && (await chooseLength(deps, itemsIn(deps, scope)));
      if (scope && length !== undefined) await deps.start(scope, length);
    }),
    registerCommand('quizLevel', async (argument) => {
      const scope = known(argument)?.questions ?? (await chooseScope(deps, false));
      if (scope) await deps.start(scope, deps.length());
    }),
  );
}

function itemsIn({ library, locale }: Dependencies, questionIds: readonly string[]): number {
  return questionIds.reduce((sum, id) => sum + (library.summary(id, locale.language())?.quizItems ?? 0), 0);
}

async function chooseScope(deps: Dependencies, withAll: boolean): Promise<readonly string[] | undefined> {
  const { library, locale } = deps;
  const pick = (label: string, questions: readonly string[]): vscode.QuickPickItem & { readonly questions: readonly string[] } => ({
    label,
    description: locale.translate('{0} quiz items', itemsIn(deps, questions)),
    questions,
  });
  const levels = library.levels.map((level) => pick(library.levelTitle(level, locale.language()), level.questions));
  const chosen = await vscode.window.showQuickPick(withAll ? [pick(locale.translate('All levels'), library.order), ...levels] : levels, {
    title: locale.translate('Quick quiz'),
    placeHolder: locale.translate('What to be asked about'),
  });
  return chosen?.questions;
}

async function chooseLength({ locale, length }: Dependencies, available: number): Promise<number | undefined> {
  const usual = Math.min(length(), available);
  const lengths = [usual, 5, 10, 20, available];
  const picks = [...new Set(lengths.filter((each) => each <= available))].map((each) => ({
    label: each === available ? locale.translate('All {0} items', each) : locale.translate('{0} items', each),
    length: each,
  }));
  const chosen = await vscode.window.showQuickPick(picks, {
    title: locale.translate('Quick quiz'),
    placeHolder: locale.translate('How long a round'),
  });
  return chosen?.length;
}
