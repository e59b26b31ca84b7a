import { existsSync, rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './chromium';
import { electronAvailable, installedVersion, runInElectron } from './electronHost';
import { installServer, serverVersions, startServer, type Log, type VSCodeServer } from './vscodeServer';
import { openWorkbench, type WorkbenchOptions } from './workbench';

const root = process.cwd();
const limit = 180_000;
/** With what is fetched the first time; a browser that doesn't close must not hold up what comes after. */
const limitOfAll = 25 * 60_000;
const suites = { server: resolve('out/host/suite.js'), web: resolve('out/host/suite.web.js') } as const;

/** Runs the host suite in every VS Code it can have here, and tells how many of these runs passed. */
async function runHostTests(): Promise<boolean> {
  const missing = Object.values(suites).find((suite) => !existsSync(suite));
  if (missing) throw new Error(`The host tests are not built: ${missing} is missing.`);
  const versions = serverVersions.map(({ vscode }) => vscode);
  const chosen = process.env.VSCODE_TEST_HOST;
  if (chosen && !['electron', 'server'].includes(chosen)) throw new Error(`VSCODE_TEST_HOST is ${chosen}; it can be electron or server.`);
  const asked = { versions: [], reason: 'VSCODE_TEST_HOST asks for it' };
  const desktop = chosen === 'server' ? asked : await electronAvailable(versions);
  if (chosen === 'electron' && desktop.versions.length === 0) throw new Error(`No desktop VS Code can run the tests: ${desktop.reason}.`);
  const onDesktop = desktop.versions.length > 0;
  const because = desktop.reason ? ` (${desktop.reason})` : '';
  console.log(`Testing in ${onDesktop ? 'the desktop VS Code' : "VS Code's server with a browser"}${because}.`);
  const outcomes = onDesktop ? await runOnDesktop(desktop.versions) : await runOnServers();
  const failed = outcomes.filter((passed) => !passed).length;
  console.log(`\nRuns: ${outcomes.length - failed} passed, ${failed} failed`);
  return failed === 0 && outcomes.length > 0;
}

async function runOnDesktop(versions: readonly string[]): Promise<boolean[]> {
  const outcomes: boolean[] = [];
  for (const version of versions) {
    const name = version === installedVersion ? 'The installed VS Code' : `VS Code ${version}, desktop`;
    outcomes.push(await run(name, (workspace, onLog) =>
      runInElectron({ version, developmentPath: root, testsPath: suites.server, workspace, limit, onLog })));
  }
  return outcomes;
}

async function runOnServers(): Promise<boolean[]> {
  const outcomes: boolean[] = [];
  const browser = await launchBrowser(console.log);
  try {
    for (const version of serverVersions) {
      const server = await startServer(await installServer(version, console.log));
      for (const host of ['server', 'web'] as const) {
        outcomes.push(await run(`VS Code ${version.vscode}, ${host} extension host`, (folder, onLog) =>
          runInBrowser(browser, server, { host, folder, developmentPath: root, testsPath: suites[host], onLog })));
      }
      await server.stop();
    }
  } finally {
    await browser.close();
  }
  return outcomes;
}

async function runInBrowser(browser: Browser, server: VSCodeServer, options: WorkbenchOptions): Promise<number> {
  const workbench = await openWorkbench(browser, server, options);
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error(`it did not end within ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([workbench.exitCode, late]);
  } finally {
    clearTimeout(clock);
    await workbench.close();
  }
}

/** One run with a fresh workspace folder; it passes only if tests were run and none failed. */
async function run(name: string, runSuite: (workspace: string, onLog: Log) => Promise<number>): Promise<boolean> {
  console.log(`\n── ${name} ──`);
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
  const removeWorkspace = (): void => rmSync(workspace, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removeWorkspace);
  let ran = 0;
  const onLog = (line: string): void => {
    for (const [, count] of line.matchAll(/(\d+) (?:passing|failing)\b/g)) ran += Number(count);
    console.log(line);
  };
  try {
    if (existsSync('test/host/workspace')) await cp('test/host/workspace', workspace, { recursive: true });
    const code = await runSuite(workspace, onLog);
    const problem = code !== 0 ? `exit code ${code}` : ran === 0 ? 'no test was run' : undefined;
    if (problem) console.log(`${name} failed: ${problem}.`);
    return problem === undefined;
  } catch (error) {
    console.log(`${name} failed: ${error instanceof Error ? error.message : String(error)}.`);
    return false;
  } finally {
    process.off('exit', removeWorkspace);
    removeWorkspace();
  }
}

setTimeout(() => {
  console.error(`The host tests have taken more than ${limitOfAll / 60_000} minutes.`);
  process.exit(1);
}, limitOfAll);
try {
  process.exit((await runHostTests()) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
