import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../host/chromium';
import { installServer, serverVersions, startServer } from '../host/vscodeServer';
import { openWorkbench } from '../host/workbench';
import { milliseconds, printTable, quantile } from './table';

const windows = 10;

interface Activation {
  readonly load: number;
  readonly call: number;
  readonly finish: number;
}

/** Activation as VS Code reports it (Startup Performance), in fresh windows, in turn with an extension that does nothing. */
export async function benchActivation(): Promise<void> {
  const bare = await bareExtension();
  const browser = await launchBrowser(console.log);
  const [, newest] = serverVersions;
  const server = await startServer(await installServer(newest, console.log));
  const measure = async (developmentPath: string): Promise<Activation> => {
    let found: Activation | undefined;
    const onLog = (line: string): void => {
      const json = /^activation (\{.*\})/.exec(line)?.[1];
      if (json !== undefined) found = JSON.parse(json) as Activation;
    };
    const workbench = await openWorkbench(browser, server, { host: 'server', developmentPath, testsPath: resolve('out/bench/activationProbe.js'), onLog });
    await workbench.exitCode;
    await workbench.close();
    if (!found) throw new Error('VS Code’s Startup Performance has no row for the extension.');
    return found;
  };
  const results: Record<'ours' | 'bare', Activation[]> = { ours: [], bare: [] };
  for (let window = 0; window < windows; window++) {
    results.bare.push(await measure(bare));
    results.ours.push(await measure(process.cwd()));
  }
  await server.stop();
  await browser.close();
  await rm(bare, { recursive: true, force: true });

  const median = (values: readonly Activation[], of: (value: Activation) => number): number => quantile(values.map(of), 0.5);
  const sum = ({ load, call, finish }: Activation): number => load + call + finish;
  const row = (name: string, values: readonly Activation[]): string[] => [
    name,
    milliseconds(median(values, ({ load }) => load)),
    milliseconds(median(values, ({ call }) => call)),
    milliseconds(median(values, ({ finish }) => finish)),
    milliseconds(median(values, sum)),
    (median(values, sum) / median(results.bare, sum)).toFixed(2),
  ];
  printTable(`Activation, median of ${windows} fresh windows (goal: at most 1.5 times the bare one)`, ['extension', 'load', 'call', 'finish', 'sum', 'ratio'], [
    row('bare, does nothing', results.bare),
    row('GenAI Interview', results.ours),
  ]);
}

/** An extension that is activated by the same event and does nothing. */
async function bareExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-extension-'));
  const manifest = { name: 'bare', publisher: 'bench', version: '1.0.0', engines: { vscode: '^1.110.0' }, main: './dist/extension.js', activationEvents: ['onStartupFinished'] };
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'dist', 'extension.js'), '"use strict";exports.activate=()=>({});');
  return folder;
}
