import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve as resolvePath } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

/** Where progress and outcomes are told, one line a call. */
export type Log = (line: string) => void;

export type ServerVersion = (typeof serverVersions)[number];

export type ServerInstall = Readonly<{ node: string; entry: string }>;

export type ServerFolders = Readonly<{ userDataDir: string; extensionsDir: string }>;

export interface ServerOptions extends Partial<ServerFolders> {
  /** Becomes the user's settings.json before VS Code starts. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Asks whether a folder is trusted, as VS Code does by itself; otherwise every folder is. */
  readonly workspaceTrust?: boolean;
  /** Taken if it is free, otherwise another one. */
  readonly port?: number;
}

export interface VSCodeServer extends ServerFolders {
  readonly url: string;
  readonly port: number;
  readonly ended: Promise<Ending>;
  stop(): Promise<void>;
  /** Ends it and all that it started at once, as a machine that loses its power does; what is in its folders stays. */
  kill(): Promise<void>;
}

/**
 * Both ends of the supported range, the floor first: VS Code as npm has it, with the Node that runs it. The search
 * program that 1.110 would download when its install scripts run is added as the package that has it inside.
 */
export const serverVersions = [
  { vscode: '1.110.0', codeServer: '4.110.0', nodeMajor: 22, megabytes: 560, added: ['@vscode/ripgrep@1.18.0'] },
  { vscode: '1.139.1', codeServer: '4.139.1', nodeMajor: 24, megabytes: 800, added: [] },
] as const;

/** What the harness fetches, beside the package.json that npm runs its scripts from; git ignores it. */
export const cacheFolder = resolvePath('.vscode-test');

/** Keeps VS Code's own offers out of the way of what is tested. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

const windows = process.platform === 'win32';

/** Installs a VS Code server into the cache, or finds it there. */
export async function installServer(version: ServerVersion, log: Log): Promise<ServerInstall> {
  const folder = join(cacheFolder, `server-${version.vscode}`);
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const nodePackage = `${prefix}-${windows ? 'win' : process.platform}-${process.arch}`;
  const codeServer = join(folder, 'node_modules', 'code-server');
  const packages = [`code-server@${version.codeServer}`, `${nodePackage}@${version.nodeMajor}`];
  await installOnce(folder, packages, `VS Code ${version.vscode} (about ${version.megabytes} MB)`, log, async () => {
    const modules = join(codeServer, 'lib', 'vscode', 'node_modules');
    await npmInstall(join(codeServer, 'lib', 'vscode'), ['--omit=dev', ...version.added]);
    // Syntax highlighting and a few services look for their modules where a desktop build has them.
    await symlink(windows ? modules : 'node_modules', `${modules}.asar`, 'junction');
  });
  const node = join(folder, 'node_modules', nodePackage, 'bin', windows ? 'node.exe' : 'node');
  return { node, entry: join(codeServer, 'out', 'node', 'entry.js') };
}

/** Starts a server of its own for one test run; it ends with `stop()`, or when this process does. */
export async function startServer(install: ServerInstall, options: ServerOptions = {}): Promise<VSCodeServer> {
  const scratch = await mkdtemp(join(tmpdir(), 'vscode-server-'));
  const removeScratch = (): void => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removeScratch);
  const userDataDir = options.userDataDir ?? join(scratch, 'user-data');
  const extensionsDir = options.extensionsDir ?? join(scratch, 'extensions');
  const port = await freePort(options.port);
  const settingsFile = join(userDataDir, 'User', 'settings.json');
  if (options.settings ?? !existsSync(settingsFile)) {
    await mkdir(join(userDataDir, 'User'), { recursive: true });
    await writeFile(settingsFile, JSON.stringify({ ...quietSettings, ...options.settings }, null, 2));
  }
  let listens = (): void => undefined;
  const listening = new Promise<undefined>((done) => (listens = () => done(undefined)));
  const server = runCodeServer(install, { userDataDir, extensionsDir }, scratch, [
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--session-socket', join(scratch, 'session.sock')],
    ...['--disable-telemetry', '--disable-update-check', ...(options.workspaceTrust ? [] : ['--disable-workspace-trust'])],
  ], (line) => {
    if (line.includes('HTTP server listening')) listens();
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    process.off('exit', removeScratch);
    removeScratch();
  };
  const ended = server.ended.then(({ words }) => `it ended with ${words}`);
  const failure = await Promise.race([listening, ended, delay(60_000, 'it was not listening after 60 s', { ref: false })]);
  if (failure !== undefined) {
    await stop();
    throw new Error(`The VS Code server did not start: ${failure}. ${lastError(server)}`);
  }
  return { url: `http://127.0.0.1:${port}`, port, userDataDir, extensionsDir, ended: server.ended, stop, kill: () => server.kill() };
}

/** Installs a packaged extension for the servers that are started with the same folders. */
export async function installExtension(install: ServerInstall, vsixPath: string, folders: ServerFolders): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'vscode-install-'));
  const installing = runCodeServer(install, folders, scratch, ['--install-extension', vsixPath]);
  const { code, words } = await installing.ended;
  await rm(scratch, { recursive: true, force: true });
  if (code !== 0) throw new Error(`VS Code could not install ${vsixPath} (${words}). ${lastError(installing)}`);
}

/** What the server keeps outside of its two folders goes to `scratch`, not to this user's home; it asks no marketplace. */
function runCodeServer(
  { node, entry }: ServerInstall, folders: ServerFolders, scratch: string, args: readonly string[], onLine?: Log,
): TiedProcess {
  const { userDataDir, extensionsDir } = folders;
  const fixed = ['--user-data-dir', userDataDir, '--extensions-dir', extensionsDir, '--config', join(scratch, 'config.yaml')];
  const env = { XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch, XDG_RUNTIME_DIR: scratch, EXTENSIONS_GALLERY: '{}' };
  // Elsewhere the names of sockets in it could be longer than the system allows.
  const sockets = process.platform === 'linux' ? { TMPDIR: scratch } : {};
  return startTied(node, [entry, ...fixed, ...args], { env: { ...env, ...sockets } }, onLine);
}

/** The line of its output that is likely to tell why a process failed. */
function lastError(ended: TiedProcess): string {
  const lines = ended.output().split('\n');
  return lines.filter((line) => /\berror\b/i.test(line)).at(-1) ?? lines.at(-1) ?? '';
}

/** Installs npm packages into a folder of their own, once; what an interruption left behind is done again. */
export async function installOnce(
  folder: string, packages: readonly string[], what: string, log: Log, finish?: () => Promise<void>,
): Promise<void> {
  const marker = join(folder, 'installed.json');
  const wanted = JSON.stringify(packages);
  if ((await readFile(marker, 'utf8').catch(() => '')) === wanted) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private": true}\n');
  log(`Fetching ${what} …`);
  const stopClock = showElapsed(log);
  try {
    await npmInstall(folder, packages);
    await finish?.();
    await writeFile(marker, wanted);
  } catch (error) {
    throw new Error(`Could not fetch ${what}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    stopClock();
  }
}

async function npmInstall(folder: string, args: readonly string[]): Promise<void> {
  const script = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
  const flags = ['install', '--ignore-scripts', '--engine-strict=false', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = script
    ? startTied(process.execPath, [script, ...flags, ...args], { cwd: folder })
    : startTied('npm', [...flags, ...args], { cwd: folder, shell: windows });
  const { code, words } = await npm.ended;
  if (code === 0) return;
  if (code === undefined) throw new Error(`npm did not run to its end: ${words}.`);
  const lines = npm.output().split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  const reason = lines.find((line) => line && !/^(code|errno|syscall|path|type) /.test(line)) ?? words;
  throw new Error(`npm says: ${reason}`);
}

/** Tells that something long is still going on: on a terminal by a line that is rewritten. */
function showElapsed(log: Log): () => void {
  const began = Date.now();
  const terminal = process.stdout.isTTY;
  const seconds = (): string => `  ${Math.round((Date.now() - began) / 1000)} s`;
  const timer = setInterval(() => (terminal ? process.stdout.write(`\r${seconds()}`) : log(seconds())), terminal ? 1_000 : 10_000);
  return () => {
    clearInterval(timer);
    if (terminal) process.stdout.write('\r');
    log(seconds());
  };
}

export interface Ending {
  /** Missing when a signal ended it, or it never ran. */
  readonly code?: number;
  readonly words: string;
}

export interface TiedProcess {
  readonly ended: Promise<Ending>;
  /** The last of what it printed. */
  output(): string;
  stop(): Promise<void>;
  /** Gives it no time to end. */
  kill(): Promise<void>;
}

/** Starts a process that ends, with everything it started, when this process does. */
export function startTied(command: string, args: readonly string[], options: SpawnOptions = {}, onLine?: Log): TiedProcess {
  // These would make VS Code open in the window whose terminal runs the tests, run as plain Node, or take another port.
  const misleading = /^(VSCODE_|CODE_SERVER_|ELECTRON_|NODE_OPTIONS$|PORT$)/;
  const env = Object.fromEntries(Object.entries({ ...process.env, ...options.env }).filter(([name]) => !misleading.test(name)));
  const child = spawn(command, args, { ...options, env, detached: !windows, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      output = `${output}${line}\n`.slice(-10_000);
      onLine?.(line);
    });
  }
  const kill = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined) return;
    if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else try { process.kill(-child.pid, signal); } catch { /* the whole group has ended */ }
  };
  const killNow = (): void => kill('SIGKILL');
  const exit = (signal: NodeJS.Signals): never => process.exit(signal === 'SIGINT' ? 130 : 143);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  process.prependOnceListener('exit', killNow);
  for (const signal of signals) process.once(signal, exit);
  const ended = new Promise<Ending>((done) => {
    child.once('error', (error) => done({ words: error.message }));
    child.once('close', (code, signal) => done(code === null ? { words: `signal ${signal}` } : { code, words: `exit code ${code}` }));
  }).finally(() => {
    process.off('exit', killNow);
    for (const signal of signals) process.off(signal, exit);
  });
  // A process that has left the group can keep the pipes open, and then there would be no end to wait for.
  const gone = (): Promise<unknown> => Promise.race([ended, delay(5_000, undefined, { ref: false })]);
  return {
    ended,
    output: () => output.trim(),
    stop: async () => {
      kill('SIGTERM');
      await gone();
      killNow();
      await gone();
    },
    kill: async () => {
      killNow();
      await gone();
    },
  };
}

async function freePort(preferred = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (preferred ? resolve(freePort()) : reject(error)));
    probe.listen(preferred, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : freePort()));
    });
  });
}
