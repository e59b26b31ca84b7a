import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import type { StudyEvent } from '../../src/core/study/studyEvent';
import { launchBrowser } from '../host/chromium';
import { installExtension, installServer, serverVersions, startServer, type ServerVersion, type VSCodeServer } from '../host/vscodeServer';
import { openWorkbench, webviewFrame, type Workbench } from '../host/workbench';
import { seedProgress } from './seedProgress';

export interface SessionOptions {
  /** Where the extension runs; from an installed package when there is one. */
  readonly host?: 'server' | 'web';
  readonly version?: ServerVersion;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Which of them is opened instead of the folder that holds them: a folder or a `.code-workspace` file; empty for none. */
  readonly open?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A package to install instead of the extension under development. */
  readonly vsix?: string;
  /** Where VS Code keeps everything, for one that goes on where another one ended. */
  readonly userDataDir?: string;
  /** Key bindings of the user, for commands with arguments. */
  readonly keybindings?: (server: VSCodeServer) => readonly Readonly<Record<'key' | 'command', string> & { readonly args?: unknown }>[];
  /** What the learner has done before. */
  readonly events?: readonly StudyEvent[];
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
  /** An action in the title of a view, at which the pointer then is: VS Code shows it to nobody else. */
  titleAction(view: string, label: string): Promise<Locator>;
  openFile(name: string): Promise<void>;
  frame(wanted: string | ((frame: Frame) => Promise<boolean>)): Promise<Frame>;
  /** The same, once VS Code has moved the focus there: a key pressed before that would go elsewhere. */
  focusedFrame(wanted: string | ((frame: Frame) => Promise<boolean>)): Promise<Frame>;
  /** Chooses the language in the settings editor, which is then closed. */
  chooseLanguage(language: 'auto' | 'en' | 'fr'): Promise<void>;
  /** Chooses a colour theme as the palette names it. */
  chooseTheme(name: Theme): Promise<void>;
  /** Reloads the window as VS Code's own command does. */
  reload(): Promise<void>;
  /** Opens a second window of the same VS Code. */
  openWindow(): Promise<Page>;
  /** Saves a picture for a person to look at. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** A page that is just taking the focus, or another input that is closing, closes the palette: a person then presses the key again. */
async function openPalette(page: Page, quickInput: Locator, text: string): Promise<void> {
  const input = quickInput.locator('input');
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press('F1');
    try {
      return await input.fill(text, { timeout: attempt < 4 ? 2_500 : 10_000 });
    } catch (error) {
      if (attempt === 4) throw error;
    }
  }
}

const ofDay = /Question (?:of the day|du jour)/;

/** VS Code's own themes of each kind, with the class that a page then has. */
export const themes = {
  'Dark Modern': 'vscode-dark',
  'Light Modern': 'vscode-light',
  'Dark High Contrast': 'vscode-high-contrast',
  'Light High Contrast': 'vscode-high-contrast-light',
} as const;
export type Theme = keyof typeof themes;
export const themeNames = Object.keys(themes) as readonly Theme[];

const picturesFolder = join('out', 'pictures');
const [, newest] = serverVersions;
/** What VS Code itself complains of when it is reloaded in a browser, and when its settings editor has been opened several times. */
const ownNoise = /^ListenerLeakError[^]*renderSettingElement|^\[lifecycle\] Long running operations|IndexedDB database '[\w-]+' is closed|'abort' on 'IDBTransaction': The transaction has finished/;
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
  const { userDataDir, keybindings } = options;
  const server = await startServer(install, { settings: { ...quiet, ...options.settings }, ...(userDataDir === undefined ? {} : { userDataDir }) });
  if (keybindings) await writeFile(join(server.userDataDir, 'User', 'keybindings.json'), JSON.stringify(keybindings(server)));
  if (options.events) await seedProgress(server, options.events);
  if (options.vsix !== undefined) await installExtension(install, options.vsix, server);
  const folder = await mkdtemp(join(tmpdir(), 'workspace-'));
  for (const [name, text] of Object.entries(options.files ?? {})) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const workbench = await openWorkbench(await browser, server, {
    host: options.host ?? 'server',
    ...(options.open === '' ? {} : { folder: join(folder, options.open ?? '') }),
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

/** Marks the sessions that are open now; the function that it gives closes those opened since. */
export function markSessions(): () => Promise<void> {
  const older = new Set(openSessions);
  return async () => {
    for (const session of openSessions) if (!older.has(session)) await session.close();
  };
}

/** Ends the browser that all sessions share, and what a failure has left open. */
export async function closeBrowser(): Promise<void> {
  for (const session of openSessions) await session.close();
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
      const fresh = workbench.errors.slice(seen).filter((error) => !ownNoise.test(error));
      seen = workbench.errors.length;
      return fresh;
    },
    command: async (title) => {
      await openPalette(page, quickInput, `>${title}`);
      const name = new RegExp(`^([\\w ]+: )?${title.replace(/[()]/g, '\\$&')}$`);
      const wanted = quickInput.locator('.monaco-list-row').filter({ has: page.locator('.label-name', { hasText: name }) }).first();
      await wanted.waitFor();
      while (!(await wanted.getAttribute('class'))?.includes('focused')) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    row: (text) => {
      const rows = page.locator('.pane-body .monaco-list-row').filter({ hasText: text });
      // The question of the day, which is another one each day, has its title there as well.
      return ofDay.test(String(text)) ? rows : rows.filter({ hasNotText: ofDay });
    },
    pick: async (placeholder) => {
      await quickInput.locator(`input[placeholder="${placeholder}"]`).waitFor();
      return quickInput.locator('.monaco-list-row');
    },
    openView: async () => {
      const view = page.locator('.pane-body .monaco-list-row').filter({ hasText: /./ }).first();
      await page.locator('.activitybar .action-item').filter({ has: page.locator('[aria-label^="GenAI Interview"]') }).first().click();
      await page.locator('.sidebar .composite.title').filter({ hasText: /genai interview/i }).waitFor();
      await view.waitFor();
    },
    titleAction: async (view, label) => {
      const title = page.locator(`.sidebar .pane-header[aria-label^="${view}"]`);
      await title.hover();
      return title.locator(`[aria-label="${label}"]`);
    },
    openFile: async (name) => {
      await page.keyboard.press('Control+P');
      await quickInput.locator('input').fill(name);
      await quickInput.locator('.monaco-list-row.focused').filter({ hasText: name }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.tab.active').filter({ hasText: name }).first().waitFor();
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
    chooseTheme: async (name) => {
      await session.command('Color Theme');
      await quickInput.locator('input[placeholder^="Select Color Theme"]').fill(name);
      await quickInput.locator('.monaco-list-row').filter({ hasText: new RegExp(`^${name}`) }).first().click();
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    reload: async () => {
      await Promise.all([page.waitForEvent('load'), session.command('Reload Window')]);
      await page.locator('.monaco-workbench .part.statusbar').waitFor();
    },
    openWindow: async () => {
      const second = await workbench.context.newPage();
      second.setDefaultTimeout(10_000);
      await second.goto(page.url());
      await second.locator('.monaco-workbench[class*="vscode-theme-"]').waitFor({ timeout: 60_000 });
      return second;
    },
    picture: async (name) => {
      const file = join(picturesFolder, `${name}.png`);
      await mkdir(dirname(file), { recursive: true });
      await page.screenshot({ path: file });
    },
    close: async () => {
      if (!openSessions.delete(session)) return;
      await workbench.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return session;
}
