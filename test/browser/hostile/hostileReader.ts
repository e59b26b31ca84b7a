import type { Frame, Locator } from 'playwright-core';
import type { Pack } from '../../../src/core/content/pack';
import { parsePack } from '../../../src/core/content/packParser';
import { extensionWithPack } from '../extensionWithPack';
import { openSession, type Session } from '../session';
import { inTime } from './inTime';
import { markers, packFiles, type Page } from './packFiles';
import { pageFaults } from './pageFaults';
import { watchWindow, type Watch } from './watch';

/** A VS Code whose extension has a pack of pages, with a reader that can be led to each of them. */
export interface HostileReader {
  readonly session: () => Session;
  readonly watch: () => Watch;
  /** Shows a page, with whatever is needed for it; the reader's frame once everything on it is drawn. */
  open(index: number): Promise<Frame>;
  /** Goes on by the page's own button; whether the next page came. */
  goOn(frame: Frame, index: number): Promise<boolean>;
  /** To be called after a page that broke something: the next one starts with a new reader, or a new VS Code if this one doesn't answer. */
  giveUp(): Promise<void>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    /** Gone when the page's document was left or loaded again. */
    sameDocument?: true;
  }
}

const settings = {
  'genaiInterview.quiz.length': 200,
  // Otherwise VS Code opens the address of a link at once where every workspace is trusted, as it is here.
  'workbench.trustedDomains.promptInTrustedWorkspace': true,
};

/**
 * Opens the extension with the pages as its pack, and files of a workspace beside it.
 *
 * @param change what a pack has besides its pages
 */
export async function openHostileReader(pages: readonly Page[], files: Readonly<Record<string, string>>, change: (pack: Pack) => Pack = (pack) => pack): Promise<HostileReader> {
  const { pack } = parsePack(packFiles(pages));
  if (!pack) throw new Error('The parser left nothing of the pack.');
  const developmentPath = await extensionWithPack('extension-with-hostile-pack', change(pack));
  const start = async () => {
    const session = await openSession({ host: 'web', developmentPath, files, settings, viewport: { width: 1280, height: 900 } });
    const watch = await watchWindow(session.page);
    await session.openView();
    await session.row('Question of the day').waitFor();
    return { session, watch };
  };
  let { session, watch } = await start();
  let shown: { readonly frame: Frame; readonly index: number } | undefined;

  const place = (index: number): string => `${index + 1} of ${pages.length}`;
  const placeOn = (frame: Frame, index: number): Locator => frame.locator('main > header > .eyebrow').getByText(place(index), { exact: true });
  const mark = async (frame: Frame, index: number): Promise<Frame> => {
    await inTime(frame.evaluate(() => void (window.sameDocument = true)));
    shown = { frame, index };
    return frame;
  };
  const openAnew = async (index: number): Promise<Frame> => {
    await session.page.locator('.pane-body .monaco-list').first().focus();
    // Levels open one after the other; when the last page is there, all are.
    await session.page.keyboard.press('End');
    await session.row(`Page ${pages.length}`).waitFor();
    await session.page.keyboard.press('Home');
    // The first row is the question of the day.
    for (let row = rowOf(pages, index) + 1; row > 0; row--) await session.page.keyboard.press('ArrowDown');
    await session.page.keyboard.press('Enter');
    return mark(await session.frame((frame) => placeOn(frame, index).isVisible()), index);
  };
  const settled = async (frame: Frame): Promise<Frame> => {
    const drawn = frame.waitForFunction(() => document.querySelector('.neighbours') !== null && document.querySelector('[aria-busy]') === null);
    await inTime(drawn);
    await inTime(frame.evaluate(openDetails));
    return frame;
  };

  return {
    session: () => session,
    watch: () => watch,
    open: async (index) => {
      if (shown?.index === index) return settled(shown.frame);
      return settled(await openAnew(index));
    },
    goOn: async (frame, index) => {
      if (index + 1 === pages.length) return true;
      try {
        await frame.locator('main > .neighbours > button.next').click({ timeout: 5_000 });
        await placeOn(frame, index + 1).waitFor();
        await mark(frame, index + 1);
        return true;
      } catch {
        shown = undefined;
        return false;
      }
    },
    giveUp: async () => {
      shown = undefined;
      try {
        await inTime(session.command('Close All Editors'));
        await inTime(session.page.locator('.tab').first().waitFor({ state: 'detached' }));
      } catch {
        await inTime(session.close()).catch((error: unknown) => console.log(error));
        ({ session, watch } = await start());
      }
    },
    close: () => session.close(),
  };
}

/** The row of a page in the tree of questions, whose levels are all open. */
function rowOf(pages: readonly Page[], index: number): number {
  const titleOf = ({ level, cases }: Page): string => cases.find(({ field }) => field === 'levelTitle')?.text ?? level;
  const levels = [...new Set(pages.map(titleOf))];
  const inOrder = levels.flatMap((level) => [undefined, ...pages.flatMap((page, each) => (titleOf(page) === level ? [each] : []))]);
  return inOrder.indexOf(index);
}

function openDetails(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

/** What a page holds that it may not, and which texts were swallowed. */
export async function faultsOn(frame: Frame, page: Page): Promise<string[]> {
  const faults = await inTime(frame.evaluate(pageFaults));
  const text = await inTime(frame.evaluate(() => document.querySelector('main')?.innerText ?? ''));
  const swallowed = page.cases.flatMap(({ number, field, alone }) =>
    inReader.includes(field) ? markers(number).slice(0, alone ? 1 : 2).filter((marker) => !text.includes(marker)).map((marker) => `case ${number}: ${marker} isn't shown`) : [],
  );
  const left = (await inTime(frame.evaluate(() => window.sameDocument))) ? [] : ['the page: its document was left'];
  return [...faults, ...swallowed, ...left];
}

const inReader: readonly string[] = [
  'title', 'levelTitle', 'tag', 'sourceTitle', 'sourceAuthors', 'sourceVenue', 'oneBreath', 'explanation', 'listensFor', 'traps',
  'followUpQuestion', 'followUpAnswer', 'term', 'alias', 'definition', 'termId', 'figure', 'figureText', 'diagram', 'formula', 'inlineFormula',
];
