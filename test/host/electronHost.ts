import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cacheFolder, startTied, type Log } from './vscodeServer';

/** Stands for whichever desktop VS Code is installed, where a version is asked for. */
export const installedVersion = 'installed';

export interface ElectronAvailability {
  /** Those of the wanted versions that can run here, or the installed one; none where no desktop VS Code can. */
  readonly versions: readonly string[];
  /** Why it is not all that was wanted, in words. */
  readonly reason: string;
}

export interface ElectronRun {
  readonly version: string;
  readonly developmentPath: string;
  readonly testsPath: string;
  readonly workspace: string;
  /** Milliseconds after which VS Code is stopped and the run has failed. */
  readonly limit: number;
  readonly onLog: Log;
}

/** Finds out which desktop VS Code can run here, by downloading the wanted versions if they are not there yet. */
export async function electronAvailable(wanted: readonly string[]): Promise<ElectronAvailability> {
  if (!hasDisplay()) return { versions: [], reason: 'there is no display for a desktop VS Code' };
  try {
    for (const version of wanted) await executableOf(version);
    return { versions: wanted, reason: '' };
  } catch (error) {
    const why = `VS Code could not be downloaded (${error instanceof Error ? error.message : String(error)})`;
    const installed = installedExecutable();
    if (!installed) return { versions: [], reason: `${why} and none is installed` };
    return { versions: [installedVersion], reason: `${why}, so ${installed} is used` };
  }
}

/** Runs the tests in a desktop VS Code with a profile of its own, and gives their exit code. */
export async function runInElectron({ version, developmentPath, testsPath, workspace, limit, onLog }: ElectronRun): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), 'vscode-'));
  const vscode = startTied(await executableOf(version), [
    workspace,
    ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
    ...[`--user-data-dir=${join(scratch, 'user')}`, `--extensions-dir=${join(scratch, 'extensions')}`],
    ...[`--extensionDevelopmentPath=${developmentPath}`, `--extensionTestsPath=${testsPath}`],
  ], {}, onLog);
  const ending = await Promise.race([vscode.ended, delay(limit, undefined, { ref: false })]);
  await vscode.stop();
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  if (!ending) throw new Error(`it did not end within ${limit / 1000} s`);
  if (ending.code === undefined) throw new Error(`VS Code ended with ${ending.words}`);
  return ending.code;
}

/** Whether a window can be shown. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || [process.env.DISPLAY, process.env.WAYLAND_DISPLAY].some(Boolean);
}

/** The `code` command of an installed desktop VS Code. */
export function codeCommand(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  const windowsFolders = [join(process.env.LOCALAPPDATA ?? '', 'Programs'), process.env.PROGRAMFILES ?? ''];
  const inMac = join('Visual Studio Code.app', 'Contents', 'Resources', 'app', 'bin', 'code');
  const usual: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    darwin: [join('/Applications', inMac), join(homedir(), 'Applications', inMac)],
    win32: windowsFolders.map((folder) => join(folder, 'Microsoft VS Code', 'bin', name)),
    linux: ['/usr/share/code/bin/code', '/snap/code/current/usr/share/code/bin/code'],
  };
  return [...onPath, ...(usual[process.platform] ?? [])].find((path) => existsSync(path));
}

async function executableOf(version: string): Promise<string> {
  if (version !== installedVersion) return downloadAndUnzipVSCode({ version, cachePath: cacheFolder });
  const installed = installedExecutable();
  if (!installed) throw new Error('No desktop VS Code is installed.');
  return installed;
}

/** The program behind the `code` command, which itself would not wait for the tests. */
function installedExecutable(): string | undefined {
  const command = codeCommand();
  if (!command) return undefined;
  const path = realpathSync(command);
  const programs: Partial<Record<NodeJS.Platform, string>> = { darwin: '../../../MacOS/Electron', win32: '../Code.exe' };
  const executable = join(dirname(path), programs[process.platform] ?? `../${basename(path)}`);
  return existsSync(executable) ? executable : undefined;
}
