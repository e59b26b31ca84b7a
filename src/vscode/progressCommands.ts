import * as vscode from 'vscode';
import type { PackLibrary } from '../core/content/packLibrary';
import type * as Later from '../later';
import type { Locale, Logger } from '../core/ports';
import type { EventLog } from '../core/study/eventLog';
import type { ResetEvent } from '../core/study/studyEvent';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly log: EventLog;
  readonly logger: Logger;
  readonly later: () => Promise<typeof Later>;
  readonly files: {
    readonly chooseTarget: (title: string, name: string, filters: Readonly<Record<string, string[]>>) => Promise<vscode.Uri | undefined>;
    readonly chooseSource: (title: string, button: string, filters: Readonly<Record<string, string[]>>) => Promise<vscode.Uri | undefined>;
    readonly shownPath: (file: vscode.Uri) => string;
    readonly reveal: (file: vscode.Uri) => Thenable<unknown>;
  };
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** The learner's day, `2026-03-09`. */
  readonly today: () => string;
  /** Takes back a reset. */
  readonly undoReset: (reset: ResetEvent) => void;
  readonly registerCommand: (name: string, run: (...args: readonly unknown[]) => unknown) => vscode.Disposable;
}

/** A spreadsheet takes a file without it for one in a code page of its own, and shows é wrongly. */
const byteOrderMark = '\uFEFF';

/**
 * The commands that write and read files of progress. Each may be given a file, as a URI or its text, instead of asking for it.
 */
export function registerProgressCommands(deps: Dependencies): vscode.Disposable {
  const { library, locale, log, later, files, now, today, registerCommand } = deps;
  const { translate } = locale;
  return vscode.Disposable.from(
    registerCommand('exportProgress', async (argument) => {
      const target = fileOf(argument) ?? (await files.chooseTarget(translate('Export progress'), `genai-interview-progress-${today()}.json`, { JSON: ['json'] }));
      if (!target) return;
      const [{ exportProgress }, isWhole] = [await later(), await readAll(deps)];
      const events = log.events();
      await write(target, exportProgress(events, now()));
      await tellWhere(deps, target, translate('Progress exported to {0}. Events: {1}.', files.shownPath(target), events.length), isWhole);
    }),
    registerCommand('exportReviews', async (argument) => {
      const target = fileOf(argument) ?? (await files.chooseTarget(translate('Export reviews as CSV'), `genai-interview-reviews-${today()}.csv`, { CSV: ['csv'] }));
      if (!target) return;
      const [{ reviewsCsv }, isWhole] = [await later(), await readAll(deps)];
      const titles = new Map(library.summaries(locale.language()).map(({ id, title }) => [id, title]));
      await write(target, `${byteOrderMark}${reviewsCsv(log.events(), titles, now())}`);
      await tellWhere(deps, target, translate('Reviews exported to {0}', files.shownPath(target)), isWhole);
    }),
    registerCommand('importProgress', async (argument) => {
      const source = fileOf(argument) ?? (await files.chooseSource(translate('Import progress'), translate('Import'), { JSON: ['json'] }));
      if (source) await importFrom(deps, source);
    }),
  );
}

/** The file that a command's argument names. */
function fileOf(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  return typeof argument === 'string' ? vscode.Uri.parse(argument, true) : undefined;
}

/** Reads what other windows have saved as well. What can't be read must not keep a person from saving the rest. */
async function readAll({ log, logger }: Dependencies): Promise<boolean> {
  try {
    await log.load();
    await log.refresh();
    return true;
  } catch (error) {
    logger.error('Not all of the progress could be read for its export.', error);
    return false;
  }
}

async function write(file: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

async function tellWhere({ files, locale: { translate } }: Dependencies, file: vscode.Uri, message: string, isWhole: boolean): Promise<void> {
  const show = translate('Show file');
  const chosen = isWhole
    ? await vscode.window.showInformationMessage(message, show)
    : await vscode.window.showWarningMessage(`${message} ${translate('What was saved before could not be read now, and isn’t in it.')}`, show);
  if (chosen === show) await files.reveal(file);
}

async function importFrom(deps: Dependencies, source: vscode.Uri): Promise<void> {
  const { log, locale, later, files, logger, undoReset } = deps;
  const { translate } = locale;
  const { resetsAgainst, ...reading } = await later();
  const file = await readProgressFile(source, reading).catch((error: unknown) => logger.error(`${source.toString(true)} could not be read.`, error));
  if (!file || 'problem' in file) {
    void vscode.window.showErrorMessage(problemText(deps, file?.problem, files.shownPath(source)));
    return;
  }
  const fresh = await log.addAll(file.events);
  const counts = [fresh, file.events.length - fresh];
  const outcome =
    file.skipped === 0
      ? translate('Progress imported. New events: {0}. Known already: {1}.', ...counts)
      : translate('Progress imported. New events: {0}. Known already: {1}. Could not be read: {2}.', ...counts, file.skipped);
  const resets = resetsAgainst(file.events, log.events());
  if (resets.length === 0) return void vscode.window.showInformationMessage(outcome);
  const countAgain = translate('Undo the reset');
  const chosen = await vscode.window.showWarningMessage(`${outcome} ${translate('Progress was reset after this file was made, so that not all of it counts.')}`, countAgain);
  if (chosen === countAgain) for (const reset of resets) undoReset(reset);
}

async function readProgressFile(source: vscode.Uri, { longestFile, parseProgressFile }: Pick<typeof Later, 'longestFile' | 'parseProgressFile'>): Promise<Later.ProgressFile> {
  // What is too large isn't read at all.
  if ((await vscode.workspace.fs.stat(source)).size > longestFile) return { problem: 'tooLarge' };
  return parseProgressFile(new TextDecoder().decode(await vscode.workspace.fs.readFile(source)));
}

function problemText({ locale: { translate } }: Dependencies, problem: 'tooLarge' | 'notProgress' | 'newerVersion' | undefined, file: string): string {
  switch (problem) {
    case 'tooLarge':
      return translate('Nothing was imported: {0} is too large.', file);
    case 'notProgress':
      return translate('Nothing was imported: {0} isn’t a file that “Export Progress…” has written, or it was damaged since.', file);
    case 'newerVersion':
      return translate('Nothing was imported: {0} was written by a newer version of this extension. Update it, then import the file again.', file);
    case undefined:
      return translate('Nothing was imported: {0} could not be read. The output channel says why.', file);
  }
}
