import * as vscode from 'vscode';
import type { Locale, Logger, Translate } from '../core/ports';
import { scanFiles, type ScanOutcome, type ScannedFile } from '../core/scan/scanFiles';
import type { Breathe } from '../core/study/breathe';
import type { DocumentTerms } from '../core/terms/documentTerms';

interface File extends ScannedFile {
  readonly uri: vscode.Uri;
}

interface Dependencies {
  readonly locale: Locale;
  readonly logger: Logger;
  readonly listFiles: (folders: readonly vscode.WorkspaceFolder[], token: vscode.CancellationToken) => Promise<readonly File[]>;
  readonly terms: () => Promise<DocumentTerms>;
  readonly breathe: Breathe;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Shows what was found, when it was, and what scans again. */
  readonly show: (outcome: ScanOutcome<File>, at: number, scanAgain: () => Promise<void>) => Promise<void>;
}

/** What the last scan has found. */
interface Scan {
  readonly outcome: ScanOutcome<File>;
  /** The folders that were open. */
  readonly folders: string;
  readonly at: number;
}

/** After so many milliseconds a person is busy with something else, in which nothing may open by itself. */
const patience = 5_000;

/**
 * Makes what the command does: it shows the terms that the workspace's files use and how well they are known. Files are scanned
 * the first time, and whenever it is wished for.
 */
export function createWorkspaceScan(deps: Dependencies): () => Promise<void> {
  const { translate } = deps.locale;
  let last: Scan | undefined;
  let scanning = false;
  const scanAgain = async (): Promise<void> => {
    if (scanning) return void vscode.commands.executeCommand('notifications.showList');
    scanning = true;
    const began = deps.now();
    const scan = await scanWorkspace(deps).finally(() => (scanning = false));
    if (!scan) return;
    last = scan;
    const { files, terms } = scan.outcome;
    if (terms.length === 0) return void vscode.window.showInformationMessage(translate('No term of the glossary was found. Files looked at: {0}.', files));
    if (deps.now() - began < patience) return showTerms(scan);
    const show = translate('Show');
    const chosen = await vscode.window.showInformationMessage(translate('The workspace is scanned. Terms found: {0}.', terms.length), show);
    if (chosen === show) await showTerms(scan);
  };
  const showTerms = ({ outcome, at }: Scan): Promise<void> => deps.show(outcome, at, scanAgain);
  return async () => {
    const folders = openFolders();
    if (folders.length === 0) return askForFolder(translate);
    if (last?.folders === keyOf(folders) && last.outcome.terms.length > 0) return showTerms(last);
    await scanAgain();
  };
}

const openFolders = (): readonly vscode.WorkspaceFolder[] => vscode.workspace.workspaceFolders ?? [];
const keyOf = (folders: readonly vscode.WorkspaceFolder[]): string => folders.map(({ uri }) => uri.toString()).join(' ');

async function askForFolder(translate: Translate): Promise<void> {
  const open = translate('Open Folder…');
  const message = translate('Open the folder of your project first: its files are then searched for GenAI terms, on this machine only.');
  if ((await vscode.window.showInformationMessage(message, open)) === open) await vscode.commands.executeCommand('vscode.openFolder');
}

/** Undefined if it was cancelled. */
async function scanWorkspace({ locale: { translate }, logger, listFiles, terms, breathe, now }: Dependencies): Promise<Scan | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: translate('Searching your files for GenAI terms'), cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    progress.report({ message: translate('listing the files') });
    const folders = openFolders();
    const [files, finder] = await Promise.all([listFiles(folders, token), terms()]);
    let shown = 0;
    const outcome = await scanFiles(files, {
      terms: finder,
      breathe,
      size: async ({ uri }) => (await vscode.workspace.fs.stat(uri)).size,
      read: ({ uri }) => vscode.workspace.fs.readFile(uri),
      progressed: (done) => {
        const share = Math.floor((100 * done) / files.length);
        if (share === shown) return;
        progress.report({ increment: share - shown, message: translate('{0} of {1}', done, files.length) });
        shown = share;
      },
      isCancelled: () => token.isCancellationRequested,
      failed: ({ uri }, cause) => logger.error(`${uri.toString(true)} could not be read.`, cause),
    });
    return outcome && { outcome, folders: keyOf(folders), at: now() };
  });
}
