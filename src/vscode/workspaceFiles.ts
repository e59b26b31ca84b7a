import * as vscode from 'vscode';
import type { Logger } from '../core/ports';
import { createIgnoreRules, type IgnoreFile } from '../core/scan/ignoreRules';
import { isForeign, leftOutGlob } from '../core/scan/leftOut';
import { foldersAbove, pathBelow, repositoryTop } from '../core/scan/repository';
import type { ScannedFile } from '../core/scan/scanFiles';
import type { Breathe } from '../core/study/breathe';

export interface WorkspaceFile extends ScannedFile {
  readonly uri: vscode.Uri;
}

/** Lists the files of a workspace without those that Git or the setting `files.exclude` leaves out. */
export type ListWorkspaceFiles = (folders: readonly vscode.WorkspaceFolder[], token: vscode.CancellationToken) => Promise<readonly WorkspaceFile[]>;

export function createListWorkspaceFiles(breathe: Breathe, logger: Logger): ListWorkspaceFiles {
  return async (folders, token) => {
    // One folder of a workspace may stand in another.
    const files = new Map<string, WorkspaceFile>();
    for (const { uri } of folders) {
      const found = await filesIn(uri, token, breathe, logger).catch((error: unknown) => logger.error(`The files of ${uri.toString(true)} could not be listed.`, error));
      if (token.isCancellationRequested) return [];
      for (const file of found ?? []) {
        files.set(`${file.uri.authority}${file.path}`, file);
        await breathe();
      }
    }
    return [...files.values()];
  };
}

async function filesIn(folder: vscode.Uri, token: vscode.CancellationToken, breathe: Breathe, logger: Logger): Promise<WorkspaceFile[]> {
  const at = (path: string): vscode.Uri => folder.with({ path });
  const own = folder.path.replace(/\/$/, '');
  const top = await repositoryTop(own, (path) => exists(at(`${path}/.git`)));
  const listed = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/.gitignore'), null, undefined, token);
  const rulesAt = [...foldersAbove(own, top).map((path) => at(`${path}/.gitignore`)), ...listed.filter(({ path }) => !isForeign(pathBelow(own, path)))];
  const rules = await Promise.all(rulesAt.map((file) => readRules(file, top, logger)));
  const isIgnored = createIgnoreRules(rules.flatMap((each) => each ?? []), pathBelow(top, own));
  const below = (path: string): string => pathBelow(top, path);

  const entries = await vscode.workspace.fs.readDirectory(folder);
  const ignored = entries.flatMap(([name, type]) => (type === vscode.FileType.Directory && isIgnored(`${below(`${own}/${name}`)}/`) ? [name] : []));
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*'), leftOutGlob(ignored), undefined, token);
  const files: WorkspaceFile[] = [];
  for (const uri of found) {
    if (!isIgnored(below(uri.path))) files.push({ path: uri.path, uri });
    await breathe();
  }
  return files;
}

async function readRules(file: vscode.Uri, top: string, logger: Logger): Promise<IgnoreFile | undefined> {
  if (!(await exists(file))) return undefined;
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    return { folder: pathBelow(top, file.path.replace(/\/\.gitignore$/, '')), text };
  } catch (error) {
    logger.error(`${file.toString(true)} could not be read.`, error);
    return undefined;
  }
}

function exists(file: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(file)).then(() => true, () => false);
}
