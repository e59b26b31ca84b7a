import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import type { VSCodeServer } from './vscodeServer';

export interface WorkbenchOptions {
  /** The folder to open; without it the window is empty. */
  readonly folder?: string;
  /** The extension under development. */
  readonly developmentPath?: string;
  /** A module that exports `run()`, which the extension host calls. */
  readonly testsPath?: string;
  /** Where the extension runs: on the server by its `main`, or in the browser by its `browser` entry. */
  readonly host: 'server' | 'web';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** VS Code's display language as extensions see it; its own labels stay English, as without a language pack. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Gets what the extension host and the workbench print while tests run. */
  readonly onLog?: (line: string) => void;
}

export interface Workbench {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the tests' `run()` came to: 0 when it succeeded; rejects when the window is gone before that. */
  readonly exitCode: Promise<number>;
  /** Console errors and uncaught errors of all frames, oldest first. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens VS Code in a browser page with a profile of its own, ready for use. */
export async function openWorkbench(browser: Browser, server: VSCodeServer, options: WorkbenchOptions): Promise<Workbench> {
  const { viewport = { width: 1280, height: 800 }, locale = 'en-US', colorScheme = 'light' } = options;
  const context = await browser.newContext({ viewport, locale, colorScheme, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const errors: string[] = [];
  const addError = (text: string): void => {
    if (!serverNoise.test(text)) errors.push(text);
  };
  page.on('pageerror', (error) => addError(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') addError(`${message.text().replace(/^%c\s*ERR color: \S+ /, '')} (${message.location().url})`);
  });
  const exitCode = new Promise<number>((resolve, reject) => {
    page.once('crash', () => reject(new Error('The browser page of VS Code crashed.')));
    page.once('close', () => reject(new Error('VS Code was closed before its tests ended.')));
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  exitCode.catch(() => undefined);
  await page.exposeFunction('codeAutomationLog', (_level: string, values: unknown[]) => {
    const line = format(...values);
    if (!serverNoise.test(line) && !workbenchChatter.test(line)) options.onLog?.(line);
  });
  if (options.locale) await context.addInitScript(pretendLanguage, options.locale.toLowerCase());
  await context.route((url) => url.origin === server.url && url.pathname === '/', (route) => enableDevelopment(route, server, options));
  for (const [path, folder] of served(options)) await context.route(`${server.url}${path}/**`, (route) => serveFile(route, path, folder));
  await page.goto(address(server, options));
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  return { page, context, exitCode, errors, close: () => context.close() };
}

/** Waits for the frame with a webview's own document: the visible one in which the selector is found, or the predicate holds. */
export async function webviewFrame(
  page: Page, wanted: string | ((frame: Frame) => Promise<boolean>), timeout = 20_000,
): Promise<Frame> {
  const holds = typeof wanted === 'string' ? async (frame: Frame) => (await frame.locator(wanted).count()) > 0 : wanted;
  const deadline = Date.now() + timeout;
  for (;;) {
    for (const frame of page.frames()) {
      if (!frame.parentFrame()?.parentFrame()) continue;
      // A frame may go away while it is being asked.
      const shown = frame.frameElement().then((element) => element.isVisible());
      if (await shown.then((visible) => visible && holds(frame)).catch(() => false)) return frame;
    }
    if (Date.now() > deadline) throw new Error(`No webview shows ${typeof wanted === 'string' ? wanted : 'what was waited for'} after ${timeout / 1000} s.`);
    await page.waitForTimeout(100);
  }
}

/** The extension under development as the page's address gives it, for an extension host on the server. */
function address(server: VSCodeServer, { folder, host, developmentPath, testsPath }: WorkbenchOptions): string {
  const payload = [['skipWelcome', 'true']];
  const remote = (path: string): string => `vscode-remote://${new URL(server.url).host}${pathToFileURL(path).pathname}`;
  if (host === 'server' && developmentPath) payload.push(['extensionDevelopmentPath', remote(developmentPath)]);
  if (host === 'server' && testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
  const query = new URLSearchParams({ ...(folder ? { folder } : { ew: 'true' }), payload: JSON.stringify(payload) });
  return `${server.url}/?${query}`;
}

/** What the web extension host fetches. VS Code runs tests only in the host of the extension whose folder they are in, so they seem to be in it. */
function served({ host, developmentPath, testsPath }: WorkbenchOptions): Map<string, string> {
  const folders = new Map<string, string>();
  if (host === 'web' && developmentPath) folders.set(extensionRoute, developmentPath);
  if (host === 'web' && testsPath) folders.set(testsRoute, dirname(testsPath));
  return folders;
}

const extensionRoute = '/__ext';
const testsRoute = `${extensionRoute}/__tests`;

/** Without this a released VS Code loads no extension under development and reports no exit code. */
async function enableDevelopment(route: Route, server: VSCodeServer, { host, developmentPath, testsPath }: WorkbenchOptions): Promise<void> {
  const response = await route.fetch();
  const uri = (path: string): object => ({ scheme: 'http', authority: new URL(server.url).host, path });
  const developmentOptions = {
    enableSmokeTestDriver: true,
    ...(host === 'web' && developmentPath ? { extensions: [uri(extensionRoute)] } : {}),
    ...(host === 'web' && testsPath ? { extensionTestsPath: uri(`${testsRoute}/${basename(testsPath)}`) } : {}),
  };
  const body = (await response.text()).replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, start: string, settings: string) => {
    const configuration: unknown = JSON.parse(settings.replaceAll('&quot;', '"'));
    return `${start}${JSON.stringify({ ...Object(configuration), developmentOptions }).replaceAll('"', '&quot;')}"`;
  });
  await route.fulfill({ response, body });
}

async function serveFile(route: Route, path: string, folder: string): Promise<void> {
  const file = join(folder, normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(path.length))));
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
  const found = await stat(file).then((stats) => stats.isFile(), () => false);
  if (!found) return route.fulfill({ status: 404, headers });
  return route.fulfill({ path: file, contentType: contentTypes[extname(file)] ?? 'application/octet-stream', headers });
}

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json', '.map': 'application/json',
  '.css': 'text/css', '.html': 'text/html', '.md': 'text/markdown', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf', '.wasm': 'application/wasm',
};

/** Runs in the page: a language pack would define this. */
function pretendLanguage(language: string): void {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => undefined });
}

/** Native modules that the server is installed without, a signature check that only Microsoft's builds have, and calls cut off at the end. */
const serverNoise = /lib\/vscode\/node_modules\/|\/node_modules\/vsda\/|\bCanceled\b/;

/** What VS Code itself tells about its start, which goes where the tests' output does. */
const workbenchChatter = /^(Resolv(ing|ed) connection token|Creating a socket|Ignoring fetching|Updating additional|Loading development|\[(reconnection|Service|[A-Z]\w+[\]:]))/;
