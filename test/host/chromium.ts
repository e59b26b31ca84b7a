import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { cacheFolder, installOnce, type Log } from './vscodeServer';

export interface Chromium {
  readonly executablePath: string;
  /** What its process needs besides this one's environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** Finds a Chrome, Chromium or Edge: the one CHROME_PATH names, an installed one, or (on Linux) one from npm. */
async function findChromium(log: Log): Promise<Chromium> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return { executablePath: named, env: {} };
  }
  const installed = installedBrowsers().find((path) => existsSync(path));
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return fetchChromium(log);
  throw new Error('No Chrome, Chromium or Edge was found: install one, or name its executable in CHROME_PATH.');
}

/** Starts a headless browser that can show VS Code's workbench. */
export async function launchBrowser(log: Log): Promise<Browser> {
  const { executablePath, env } = await findChromium(log);
  const launch = (chromiumSandbox: boolean): Promise<Browser> =>
    chromium.launch({ executablePath, chromiumSandbox, env: { ...process.env, ...env }, args: [...flags] });
  if (process.getuid?.() === 0) return launch(false);
  try {
    return await launch(true);
  } catch (error) {
    if (!/sandbox/i.test(String(error))) throw error;
    log('This machine gives the browser no sandbox: starting it without.');
    return launch(false);
  }
}

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
] as const;

function installedBrowsers(): string[] {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return programs.flatMap((program) => folders.flatMap((folder) => (folder ? [join(folder, program)] : [])));
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'microsoft-edge', 'microsoft-edge-stable', 'chromium-browser'];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Fetches a headless Chromium that brings its own shared libraries and fonts, so that a bare system can run it. */
async function fetchChromium(log: Log): Promise<Chromium> {
  const folder = join(cacheFolder, 'chromium');
  const executablePath = join(folder, 'chromium');
  const packages = ['@sparticuz/chromium@153.0.0', 'dejavu-fonts-ttf@2.37.3'];
  await installOnce(folder, packages, 'a headless Chromium (about 300 MB)', log, async () => {
    const archives = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
    await decompress(join(archives, 'chromium.br'), executablePath);
    await chmod(executablePath, 0o755);
    await unpack(join(archives, 'al2023.tar.br'), folder);
    await unpack(join(archives, 'fonts.tar.br'), folder);
  });
  await writeFile(join(folder, 'fonts.conf'), fontConfiguration(folder));
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return { executablePath, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') } };
}

/** Through a file: tar stops reading at the archive's end, which cuts a pipe off while padding is still to come. */
async function unpack(archive: string, folder: string): Promise<void> {
  const plain = join(folder, 'unpacked.tar');
  await decompress(archive, plain);
  await promisify(execFile)('tar', ['-xf', plain, '-C', folder]);
  await rm(plain);
}

async function decompress(archive: string, file: string): Promise<void> {
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(file));
}

/** The system's fonts, if there are any, and always the same ones for the families that VS Code asks for. */
function fontConfiguration(folder: string): string {
  const families = { 'system-ui': 'Open Sans', 'sans-serif': 'Open Sans', serif: 'DejaVu Serif', monospace: 'DejaVu Sans Mono' };
  const aliases = Object.entries(families).map(([family, font]) =>
    `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`);
  const dirs = ['/usr/share/fonts', join(folder, 'fonts'), join(folder, 'node_modules', 'dejavu-fonts-ttf', 'ttf')];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...dirs.map((dir) => `  <dir>${dir}</dir>`),
    `  <cachedir>${join(folder, 'font-cache')}</cachedir>`,
    ...aliases.map((alias) => `  ${alias}`),
    '</fontconfig>',
  ].join('\n');
}
