import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { errors, type Browser, type Frame, type Locator, type Page } from 'playwright-core';
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
  /** The rows of the quick pick whose placeholder begins like that, once it is there. */
  pick(placeholder: string): Promise<Locator>;
  /** Runs a command that asks with a quick pick, types a text there, and gives the rows. */
  ask(title: string, placeholder: string, text?: string): Promise<Locator>;
  openView(): Promise<void>;
  /** An action in the title of a view, at which the pointer then is: VS Code shows it to nobody else. */
  titleAction(view: string, label: string): Promise<Locator>;
  openFile(name: string): Promise<void>;
  frame(wanted: string | ((frame: Frame) => Promise<boolean>)): Promise<Frame>;
  /** The same, once VS Code has moved the focus there: a key pressed before that would go elsewhere. */
  focusedFrame(wanted: string | ((frame: Frame) => Promise<boolean>)): Promise<Frame>;
  /** Opens the settings editor with one setting in it. */
  openSettings(setting: string): Promise<void>;
  /** Chooses the language in the settings editor, which is then closed. */
  chooseLanguage(language: 'auto' | 'en' | 'fr'): Promise<void>;
  /** Chooses a colour theme as the palette names it. */
  chooseTheme(name: Theme): Promise<void>;
  /** Reloads the window as VS Code's own command does. */
  reload(): Promise<void>;
  /** Opens a second window of the same VS Code. */
  openWindow(): Promise<Page>;
  /** The notifications with a text in the list of them: a VS Code under test shows none by itself. */
  notification(text: string | RegExp): Locator;
  /** The same, once there is one, with the list open. */
  notified(text: string | RegExp): Promise<Locator>;
  /** Saves a picture for a person to look at. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Does something with the quick input until it is done. VS Code gives the focus back to a page some time after an input
 * has closed, and when another one has been opened by then, that one is closed: a person then asks again.
 */
async function askAgain<T>(attempt: (timeout: number) => Promise<T>): Promise<T> {
  for (const timeout of [3_000, 5_000, 10_000]) {
    try {
      return await attempt(timeout);
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
    }
  }
  return attempt(20_000);
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
/** What VS Code itself complains of when it is reloaded in a browser, has opened its settings editor several times, or saves slowly, and of its own log. */
const ownNoise = /^Error: Aborted onWillSaveTextDocument-event|^\w+: Unable to write file 'vscode-log:|^ListenerLeakError[^]*renderSettingElement|^\[lifecycle\] Long running operations|IndexedDB database '[\w-]+' is closed|'abort' on 'IDBTransaction': The transaction has finished/;
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
  workbench.page.setDefaultTimeout(20_000);
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
  const input = quickInput.locator('input[type=text]');
  const session: Session = {
    page,
    server,
    errors: () => {
      const fresh = workbench.errors.slice(seen).filter((error) => !ownNoise.test(error));
      seen = workbench.errors.length;
      return fresh;
    },
    command: (title) => {
      const name = new RegExp(`^([\\w ]+: )?${title.replace(/[()]/g, '\\$&')}$`);
      const wanted = quickInput.locator('.monaco-list-row').filter({ has: page.locator('.label-name', { hasText: name }) }).first();
      return askAgain(async (timeout) => {
        await page.keyboard.press('F1');
        await input.fill(`>${title}`, { timeout });
        await wanted.waitFor({ timeout });
        while (!(await wanted.getAttribute('class', { timeout }))?.includes('focused')) await input.press('ArrowDown', { timeout });
        await input.press('Enter', { timeout });
      });
    },
    row: (text) => {
      const rows = page.locator('.pane-body .monaco-list-row').filter({ hasText: text });
      // The question of the day, which is another one each day, has its title there as well.
      return ofDay.test(String(text)) ? rows : rows.filter({ hasNotText: ofDay });
    },
    pick: async (placeholder) => {
      await quickInput.locator(`input[placeholder^="${placeholder}"]`).waitFor();
      return quickInput.locator('.monaco-list-row');
    },
    ask: (title, placeholder, text = '') =>
      askAgain(async (timeout) => {
        await session.command(title);
        await quickInput.locator(`input[placeholder^="${placeholder}"]`).fill(text, { timeout });
        const rows = quickInput.locator('.monaco-list-row');
        await rows.first().waitFor({ timeout });
        return rows;
      }),
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
      await askAgain(async (timeout) => {
        await page.keyboard.press('Control+P');
        await input.fill(name, { timeout });
        await quickInput.locator('.monaco-list-row.focused').filter({ hasText: name }).waitFor({ timeout });
        await input.press('Enter', { timeout });
      });
      await page.locator('.tab.active').filter({ hasText: name }).first().waitFor();
    },
    frame: (wanted) => webviewFrame(page, wanted),
    focusedFrame: async (wanted) => {
      const frame = await webviewFrame(page, wanted);
      await frame.waitForFunction(() => document.hasFocus());
      return frame;
    },
    openSettings: async (setting) => {
      await session.command('Open Settings (UI)');
      await page.locator('.settings-editor .suggest-input-container .monaco-editor').click();
      await page.keyboard.type(setting);
    },
    chooseLanguage: async (language) => {
      await session.openSettings('genaiInterview.language');
      await page.locator('.settings-editor select[aria-label="genaiInterview.language"]').selectOption(language);
      await session.command('Close Editor');
      await page.locator('.tab').filter({ hasText: 'Settings' }).waitFor({ state: 'detached' });
    },
    chooseTheme: async (name) => {
      await session.ask('Color Theme', 'Select Color Theme', name);
      await quickInput.locator('.monaco-list-row').filter({ hasText: new RegExp(`^${name}`) }).first().click();
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    reload: async () => {
      await Promise.all([page.waitForEvent('load'), session.command('Reload Window')]);
      await page.locator('.monaco-workbench .part.statusbar').waitFor();
    },
    openWindow: async () => {
      const second = await workbench.context.newPage();
      second.setDefaultTimeout(20_000);
      await second.goto(page.url());
      await second.locator('.monaco-workbench[class*="vscode-theme-"]').waitFor({ timeout: 60_000 });
      return second;
    },
    notification: (text) => page.locator('.notifications-center .notification-list-item').filter({ hasText: text }),
    notified: async (text) => {
      const wanted = session.notification(text);
      const news = page.locator('.statusbar :is(.codicon-bell-dot, .codicon-bell-slash-dot)');
      const deadline = Date.now() + 20_000;
      while ((await wanted.count()) === 0 && Date.now() < deadline) {
        // The command is there only when a notification is.
        if (await news.isVisible()) await session.command('Show Notifications');
        await page.waitForTimeout(100);
      }
      await wanted.first().waitFor();
      return wanted;
    },
    picture: async (name) => {
      const file = join(picturesFolder, `${name}.png`);
      await mkdir(dirname(file), { recursive: true });
      // What fades in is to be seen as it stays.
      await page.screenshot({ path: file, animations: 'disabled' });
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
