import * as vscode from 'vscode';
import { idArgument } from '../core/content/commandArgument';
import type { PackLibrary } from '../core/content/packLibrary';
import type * as Later from '../later';
import type { Locale, Logger } from '../core/ports';
import { isoTime } from '../core/study/calendarDate';
import type { EventLog } from '../core/study/eventLog';
import type { ResetEvent } from '../core/study/studyEvent';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly log: EventLog;
  readonly logger: Logger;
  readonly later: () => Promise<typeof Later>;
  readonly files: { readonly shownPath: (file: vscode.Uri) => string; readonly reveal: (file: vscode.Uri) => Thenable<unknown> };
  /** The folder of the copies that are made before a reset. */
  readonly backups: vscode.Uri;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** A name that no other event has, on any machine. */
  readonly newId: () => string;
  /** Takes back a reset. */
  readonly undoReset: (reset: ResetEvent) => void;
  readonly registerCommand: (name: string, run: (...args: readonly unknown[]) => unknown) => vscode.Disposable;
}

/** The command that resets progress: all of it, or of the question that it is given. A copy is made first, and it can be undone. */
export function registerResetCommand(deps: Dependencies): vscode.Disposable {
  const { library, log, logger, registerCommand } = deps;
  return registerCommand('resetProgress', async (argument) => {
    const question = idArgument(argument);
    if (argument !== undefined && (question === undefined || !library.has(question))) return logger.warn('The argument of the reset names no question. Nothing was reset.');
    await log.load();
    await log.refresh();
    if (await isConfirmed(deps, question)) await reset(deps, question);
  });
}

async function isConfirmed({ library, locale, log, later, now }: Dependencies, question: string | undefined): Promise<boolean> {
  const { translate } = locale;
  const { countedEvents } = await later();
  const counted = countedEvents(log.events(), now()).filter((event) => question === undefined || event.question === question);
  const asked = question === undefined ? translate('Reset all progress?') : translate('Reset the progress of “{0}”?', library.title(question, locale.language()));
  const detail = translate('Answers and grades that no longer count then: {0}. Bookmarks stay. A copy of all progress is saved first, and the reset can be undone.', counted.length);
  const yes = translate('Reset');
  return (await vscode.window.showWarningMessage(asked, { modal: true, detail }, yes)) === yes;
}

async function reset(deps: Dependencies, question: string | undefined): Promise<void> {
  const { locale, log, logger, files, now, newId, undoReset } = deps;
  const { translate } = locale;
  const at = now();
  const backup = await writeBackup(deps, at).catch((error: unknown) => logger.error('The copy of the progress could not be written.', error));
  if (!backup) return void vscode.window.showErrorMessage(translate('Nothing was reset: the copy of your progress could not be saved. The output channel says why.'));
  const event: ResetEvent = { id: newId(), at, kind: 'reset', ...(question === undefined ? {} : { question }) };
  void log.add(event);
  const [undo, show] = [translate('Undo the reset'), translate('Show file')];
  const chosen = await vscode.window.showInformationMessage(translate('Progress reset. A copy of what was there before is in {0}', files.shownPath(backup)), undo, show);
  if (chosen === undo) undoReset(event);
  if (chosen === show) await files.reveal(backup);
}

async function writeBackup({ log, later, backups }: Dependencies, at: number): Promise<vscode.Uri> {
  const { exportProgress } = await later();
  // A colon can't be in the name of a file everywhere.
  const file = vscode.Uri.joinPath(backups, `progress-${isoTime(at).replace(/[:.]/g, '-')}.json`);
  await vscode.workspace.fs.createDirectory(backups);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(exportProgress(log.events(), at)));
  return file;
}
