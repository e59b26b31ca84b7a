import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import type { VSCodeServer } from './vscodeServer';

export interface WorkbenchOptions {
  /** The folder or the `.code-workspace` file to open; without it the window is empty. */
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
  /** Console errors and uncaught errors of all frames, oldest first, without those that the server always has. */
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
  // A request may be cut off when the page is closed, or the server gone.
  const orAbort = (route: Route) => (): Promise<void> => route.abort().catch(() => undefined);
  await context.route(({ origin, pathname }) => origin === server.url && pathname === '/', (route) =>
    enableDevelopment(route, server, options).catch(orAbort(route)));
  for (const [path, folder] of served(options)) {
    await context.route(`${server.url}${path}/**`, (route) => serveFile(route, path, folder).catch(orAbort(route)));
  }
  try {
    await page.goto(address(server, options));
    // A colour theme comes from an extension, so when it is there, extensions are.
    await page.locator('.monaco-workbench[class*="vscode-theme-"]').waitFor({ timeout: 60_000 });
  } catch (error) {
    await context.close();
    throw new Error(`VS Code did not come up in the browser: ${String(error).split('\n', 1).join('')}`);
  }
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
      // A frame may go away while it is being asked.
      const found = isShownWebview(frame).then((shown) => shown && holds(frame));
      if (await found.catch(() => false)) return frame;
    }
    if (Date.now() > deadline) {
      const what = typeof wanted === 'string' ? wanted : 'what was waited for';
      throw new Error(`No webview shows ${what} after ${timeout / 1000} s.`);
    }
    await page.waitForTimeout(100);
  }
}

/** A webview's document is in a frame in a frame; the outer one is hidden with its tab. */
async function isShownWebview(frame: Frame): Promise<boolean> {
  const outer = frame.parentFrame();
  if (!outer?.parentFrame()) return false;
  const elements = [await outer.frameElement(), await frame.frameElement()];
  return (await Promise.all(elements.map((element) => element.isVisible()))).every(Boolean);
}

/** The extension under development as the page's address gives it, for an extension host on the server. */
function address(server: VSCodeServer, { folder, host, developmentPath, testsPath }: WorkbenchOptions): string {
  const payload = [['skipWelcome', 'true']];
  const remote = (path: string): string => `vscode-remote://${new URL(server.url).host}${pathToFileURL(path).pathname}`;
  if (host === 'server' && developmentPath) payload.push(['extensionDevelopmentPath', remote(developmentPath)]);
  if (host === 'server' && testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
  const opened = folder ? { [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder } : { ew: 'true' };
  const query = new URLSearchParams({ ...opened, payload: JSON.stringify(payload) });
  return `${server.url}/?${query}`;
}

/** What the web extension host fetches; the tests as if they were in the extension, for only its host would run them. */
function served({ host, developmentPath, testsPath }: WorkbenchOptions): Map<string, string> {
  const folders = new Map<string, string>();
  if (host === 'web' && developmentPath) folders.set(extensionRoute, developmentPath);
  if (host === 'web' && testsPath) folders.set(testsRoute, dirname(testsPath));
  return folders;
}

const extensionRoute = '/__ext';
const testsRoute = `${extensionRoute}/__tests`;

/** Without this a released VS Code loads no extension under development and reports no exit code. */
async function enableDevelopment(route: Route, server: VSCodeServer, options: WorkbenchOptions): Promise<void> {
  const { host, developmentPath, testsPath } = options;
  const response = await route.fetch();
  const uri = (path: string): object => ({ scheme: 'http', authority: new URL(server.url).host, path });
  const developmentOptions = {
    enableSmokeTestDriver: true,
    ...(host === 'web' && developmentPath ? { extensions: [uri(extensionRoute)] } : {}),
    ...(host === 'web' && testsPath ? { extensionTestsPath: uri(`${testsRoute}/${basename(testsPath)}`) } : {}),
  };
  const body = (await response.text()).replace(/(?<=id="vscode-workbench-web-configuration" data-settings=")[^"]*/, (settings) => {
    const configuration: unknown = JSON.parse(settings.replaceAll('&quot;', '"'));
    return JSON.stringify({ ...Object(configuration), developmentOptions }).replaceAll('"', '&quot;');
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

/**
 * Native modules that the server is installed without, a signature check that only Microsoft's builds have, the
 * marketplace and the sign-in that aren't there, calls cut off at the end, and an error without a reason in its own extensions.
 */
const serverNoise = anyOf(
  'lib/vscode/node_modules/', '/node_modules/vsda/', 'extension gallery service', '\\bCanceled\\b', '^An unknown error occurred',
  '^Error: Timed out waiting for authentication provider',
);

/** What VS Code itself tells about its start, which goes where the tests' output does. */
const workbenchChatter = anyOf(
  '^Resolv(ing|ed) connection token', '^Creating a socket', '^Creation of workbench contribution', '^Ignoring fetching',
  '^Updating additional', '^Loading development extension', '^Git installation not found', '^\\[(reconnection|Service|[A-Z]\\w+[\\]:])',
);

function anyOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.join('|'));
}
