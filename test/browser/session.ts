import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../host/chromium';
import { installExtension, installServer, serverVersions, startServer, type ServerVersion, type VSCodeServer } from '../host/vscodeServer';
import { openWorkbench, webviewFrame, type Workbench } from '../host/workbench';

export interface SessionOptions {
  /** Where the extension runs; from an installed package when there is one. */
  readonly host?: 'server' | 'web';
  readonly version?: ServerVersion;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A package to install instead of the extension under development. */
  readonly vsix?: string;
  /** The extension under development, if it isn't the project itself. */
  readonly developmentPath?: string;
}

/** A VS Code with the extension in it, as a person has it in front of them. */
export interface Session {
  readonly page: Page;
  readonly server: VSCodeServer;
  /** Errors of all frames since the last call. */
  errors(): string[];
  /** Runs a command of the palette by its title. */
  command(title: string): Promise<void>;
  /** The row of the question tree with that text. */
  row(text: string | RegExp): Locator;
  /** The quick pick that shows that placeholder, once it is there. */
  pick(placeholder: string): Promise<Locator>;
  openView(): Promise<void>;
  openFile(name: string): Promise<void>;
  frame(wanted: string | ((frame: Frame) => Promise<boolean>)): Promise<Frame>;
  /** The same, once VS Code has moved the focus there: a key pressed before that would go elsewhere. */
  focusedFrame(wanted: string | ((frame: Frame) => Promise<boolean>)): Promise<Frame>;
  /** Chooses the language in the settings editor, which is then closed. */
  chooseLanguage(language: 'auto' | 'en' | 'fr'): Promise<void>;
  /** Reloads the window as VS Code's own command does. */
  reload(): Promise<void>;
  /** Saves a picture for a person to look at. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

const picturesFolder = join('out', 'pictures');
const [, newest] = serverVersions;
/** What VS Code itself complains of when it is reloaded in a browser. */
const shutdownNoise = /^\[lifecycle\] Long running operations|IndexedDB database '[\w-]+' is closed/;
/** High enough for the whole question tree, whose rows VS Code makes only when they are seen. */
const tall = { width: 1280, height: 1080 };
let browser: Promise<Browser> | undefined;
const openSessions = new Set<Session>();

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'update.showReleaseNotes': false,
  'telemetry.telemetryLevel': 'off',
  'editor.minimap.enabled': false,
};

export async function openSession(options: SessionOptions = {}): Promise<Session> {
  browser ??= launchBrowser(console.log);
  const install = await installServer(options.version ?? newest, console.log);
  const server = await startServer(install, { settings: { ...quiet, ...options.settings } });
  if (options.vsix !== undefined) await installExtension(install, options.vsix, server);
  const folder = await mkdtemp(join(tmpdir(), 'workspace-'));
  for (const [name, text] of Object.entries(options.files ?? {})) await writeFile(join(folder, name), text);
  const workbench = await openWorkbench(await browser, server, {
    host: options.host ?? 'server',
    folder,
    ...(options.vsix === undefined ? { developmentPath: options.developmentPath ?? process.cwd() } : {}),
    viewport: options.viewport ?? tall,
  });
  workbench.page.setDefaultTimeout(10_000);
  const session = createSession(workbench, server, folder);
  openSessions.add(session);
  return session;
}

/** Saves what a person would see now, of every session. */
export async function pictureAll(name: string): Promise<void> {
  for (const [place, session] of [...openSessions].entries()) await session.picture(`${name}-${place + 1}`);
}

/** Ends the browser that all sessions share. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

function createSession(workbench: Workbench, server: VSCodeServer, folder: string): Session {
  const { page } = workbench;
  let seen = 0;
  const quickInput = page.locator('.quick-input-widget:visible');
  const session: Session = {
    page,
    server,
    errors: () => {
      const fresh = workbench.errors.slice(seen).filter((error) => !shutdownNoise.test(error));
      seen = workbench.errors.length;
      return fresh;
    },
    command: async (title) => {
      await page.keyboard.press('F1');
      await quickInput.locator('input').fill(`>${title}`);
      const name = new RegExp(`^([\\w ]+: )?${title.replace(/[()]/g, '\\$&')}$`);
      const wanted = quickInput.locator('.monaco-list-row').filter({ has: page.locator('.label-name', { hasText: name }) }).first();
      await wanted.waitFor();
      while (!(await wanted.getAttribute('class'))?.includes('focused')) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    row: (text) => page.locator('.pane-body .monaco-list-row').filter({ hasText: text }),
    pick: async (placeholder) => {
      await quickInput.locator(`input[placeholder="${placeholder}"]`).waitFor();
      return quickInput.locator('.monaco-list-row');
    },
    openView: async () => {
      const view = page.locator('.pane-body .monaco-list-row').filter({ hasText: /./ }).first();
      await page.locator('.activitybar .action-item').filter({ has: page.locator('[aria-label="GenAI Interview"]') }).first().click();
      await page.locator('.sidebar .composite.title').filter({ hasText: /genai interview/i }).waitFor();
      await view.waitFor();
    },
    openFile: async (name) => {
      await page.keyboard.press('Control+P');
      await quickInput.locator('input').fill(name);
      await quickInput.locator('.monaco-list-row').filter({ hasText: name }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.tab').filter({ hasText: name }).first().waitFor();
    },
    frame: (wanted) => webviewFrame(page, wanted),
    focusedFrame: async (wanted) => {
      const frame = await webviewFrame(page, wanted);
      await frame.waitForFunction(() => document.hasFocus());
      return frame;
    },
    chooseLanguage: async (language) => {
      await session.command('Open Settings (UI)');
      await page.locator('.settings-editor .suggest-input-container').waitFor();
      await page.keyboard.type('genaiInterview.language');
      await page.locator('.settings-editor select[aria-label="genaiInterview.language"]').selectOption(language);
      await session.command('Close Editor');
      await page.locator('.tab').filter({ hasText: 'Settings' }).waitFor({ state: 'detached' });
    },
    reload: async () => {
      await Promise.all([page.waitForEvent('load'), session.command('Reload Window')]);
      await page.locator('.monaco-workbench .part.statusbar').waitFor();
    },
    picture: async (name) => {
      const file = join(picturesFolder, `${name}.png`);
      await mkdir(dirname(file), { recursive: true });
      await page.screenshot({ path: file });
    },
    close: async () => {
      openSessions.delete(session);
      await workbench.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return session;
}
