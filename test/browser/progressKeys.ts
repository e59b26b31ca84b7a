import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { parseProgressFile } from '../../src/core/study/progressFile';
import type { StudyEvent } from '../../src/core/study/studyEvent';
import { webviewFrame } from '../host/workbench';
import type { SessionOptions } from './session';

/** Keys by which a test starts a round, and makes a window write what it knows into a file, without any dialog. */
export interface ProgressKeys {
  readonly options: Pick<SessionOptions, 'keybindings' | 'settings'>;
  /** All events that a window knows, as it exports them. */
  exported(window: Page): Promise<readonly StudyEvent[]>;
  /** The file that a window imports with Ctrl+Alt+I. */
  readonly toImport: string;
  close(): Promise<void>;
}

/** @param host a window of the web's host reaches this machine's files through the server */
export async function createProgressKeys(host: 'server' | 'web'): Promise<ProgressKeys> {
  const folder = await mkdtemp(join(tmpdir(), 'progress-'));
  const [file, toImport] = [join(folder, 'exported.json'), join(folder, 'import.json')];
  return {
    options: {
      settings: { 'genaiInterview.quiz.length': 200 },
      keybindings: ({ url }) => {
        const uri = (path: string): string => (host === 'server' ? `file://${path}` : `vscode-remote://${new URL(url).host}${path}`);
        return [
          { key: 'ctrl+alt+e', command: 'genaiInterview.exportProgress', args: uri(file) },
          { key: 'ctrl+alt+i', command: 'genaiInterview.importProgress', args: uri(toImport) },
          { key: 'ctrl+alt+q', command: 'genaiInterview.quizLevel', args: 'basic' },
        ];
      },
    },
    exported: async (window) => {
      // Emptied and not deleted: VS Code still looks at the file that it has just written, after a test has read it.
      await writeFile(file, '');
      for (let attempt = 0; attempt < 800; attempt++) {
        // A window that has just been opened may not know the key yet. One that is only slow would write twice.
        if (attempt % 200 === 0) await window.keyboard.press('Control+Alt+E');
        // The file may be there in part at first.
        const parsed = parseProgressFile(await readFile(file, 'utf8').catch(() => ''));
        if ('events' in parsed) return parsed.events;
        await delay(50);
      }
      throw new Error('The window exported nothing within forty seconds.');
    },
    toImport,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Starts a round in a window; the frame of its page. */
export async function startRound(window: Page): Promise<Frame> {
  await window.keyboard.press('Control+Alt+Q');
  const frame = await webviewFrame(window, '.quiz .options');
  await frame.waitForFunction(() => document.hasFocus());
  return frame;
}

/** Answers the item that is shown, and waits for the verdict. */
export async function answerOne(frame: Frame): Promise<void> {
  await frame.locator('.option button').first().click();
  await frame.locator('.verdict strong').waitFor();
}

/** Goes on to the next item. */
export async function goOn(frame: Frame): Promise<void> {
  await frame.locator('.actions .primary').click();
  await frame.locator('.verdict strong').waitFor({ state: 'detached' });
}

/** Has a window lose and get the focus, as it does when another window is used in between: a browser under test leaves it focused. */
export async function refocus(window: Page): Promise<void> {
  await window.evaluate(async () => {
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
    const own = document.hasFocus.bind(document);
    document.hasFocus = () => false;
    globalThis.dispatchEvent(new Event('blur'));
    await pause();
    document.hasFocus = own;
    globalThis.dispatchEvent(new Event('focus'));
    await pause();
  });
}
