import * as vscode from 'vscode';
import type { Locale } from '../core/ports';
import type { EventLog } from '../core/study/eventLog';
import { createSaveNotices, unreported } from '../core/study/saveNotices';

interface Dependencies {
  readonly log: EventLog;
  readonly locale: Locale;
  readonly showLog: () => void;
  readonly exportProgress: () => void;
  /** Shows a file of progress by its name. */
  readonly revealFile: (name: string) => Thenable<unknown>;
  /** Names of files that were reported before, in any window. */
  readonly reported: { readonly get: () => readonly string[]; readonly set: (names: readonly string[]) => void };
}

/** Says, once each, that progress can't be saved, that it is saved again, and which files of it aren't wholly understood. */
export function showSaveStatus(deps: Dependencies): vscode.Disposable {
  const { log, locale } = deps;
  const noticeOf = createSaveNotices();
  const onStatus = (): void => {
    const notice = noticeOf(log.saveStatus());
    if (notice === 'failing') void tellFailing(deps);
    if (notice === 'mended') void vscode.window.showInformationMessage(locale.translate('Your progress is saved again: nothing was lost.'));
  };
  return vscode.Disposable.from(log.onDidChangeSaveStatus(onStatus), log.onDidChange(() => void tellSetAside(deps)));
}

async function tellFailing(deps: Dependencies): Promise<void> {
  const { log, locale, showLog, exportProgress } = deps;
  const { translate } = locale;
  const status = log.saveStatus();
  if (status.status === 'saved') return;
  const [tryAgain, show, save] = [translate('Try again'), translate('Show log'), translate('Export…')];
  const message = translate(
    'Your progress can’t be saved. Not saved yet: {0}. It is kept in memory and tried again by itself; leave this window open. Reason: {1}',
    status.waiting,
    status.cause instanceof Error ? status.cause.message : String(status.cause),
  );
  const chosen = await vscode.window.showErrorMessage(message, tryAgain, show, save);
  if (chosen === show) showLog();
  if (chosen === save) exportProgress();
  if (chosen === tryAgain) {
    await log.flush();
    await tellFailing(deps);
  }
}

async function tellSetAside({ log, locale: { translate }, reported, showLog, revealFile }: Dependencies): Promise<void> {
  const { files, remember } = unreported(log.setAside(), reported.get());
  const [first] = files;
  if (!first) return;
  reported.set(remember);
  const [show, reveal] = [translate('Show log'), translate('Show file')];
  const names = files.map(({ name }) => name).join(', ');
  const message = translate('Not all of your progress could be read. The rest counts. These files are left as they are: {0}', names);
  const chosen = await vscode.window.showWarningMessage(message, show, reveal);
  if (chosen === show) showLog();
  if (chosen === reveal) await revealFile(first.name);
}
