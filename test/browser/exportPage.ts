import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { RenderText } from '../../src/core/export/exportRenderer';
import { fontFiles, inlineFonts } from '../../src/core/export/inlineFonts';
import { parseFromExport, type ExportStart, type FromExport, type ToExport } from '../../src/protocol';

export interface ExportPage {
  readonly render: RenderText;
  /** What the page's console said of errors. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const media = join('dist', 'media');

/** The page that renders what is exported, in a plain browser page, driven as the extension does. */
export async function openExportPage(browser: Browser, start: Omit<ExportStart, 'type'>): Promise<ExportPage> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const waiting = new Map<number, (message: FromExport) => void>();
  let ready: () => void;
  const isReady = new Promise<void>((resolve) => (ready = resolve));
  await page.exposeFunction('toExtension', (raw: unknown) => {
    const message = parseFromExport(raw);
    if (message?.type === 'ready') ready();
    else if (message) waiting.get(message.job)?.(message);
  });
  await page.addInitScript(() => Object.assign(window, { acquireVsCodeApi: () => ({ postMessage: (window as unknown as { toExtension: unknown }).toExtension, getState: () => undefined, setState: () => undefined }) }));
  await page.route('http://export.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const html = '<!doctype html><html><head><link rel="stylesheet" href="export.css"></head><body><div id="root"></div><script type="module" src="export.js"></script></body></html>';
    return pathname === '/' ? route.fulfill({ contentType: 'text/html', body: html }) : route.fulfill({ path: join(media, pathname) });
  });
  await page.goto('http://export.test/');
  await isReady;
  const send = (message: ToExport): Promise<void> => page.evaluate((each) => window.postMessage(each, '*'), message);
  await send({ type: 'start', ...start });
  let jobs = 0;
  return {
    errors,
    render: async (text) => {
      const job = (jobs += 1);
      const answer = new Promise<FromExport>((resolve) => waiting.set(job, resolve));
      await send({ type: 'text', job, ...text });
      const message = await answer;
      if (message.type !== 'html') throw new Error(message.type === 'failed' ? message.message : message.type);
      return message.html;
    },
    close: () => page.close(),
  };
}

/** The style of an exported file as the extension makes it. */
export async function exportCss(): Promise<string> {
  const css = await readFile(join(media, 'export.css'), 'utf8');
  const fonts = await Promise.all(fontFiles(css).map(async (file) => [file, await readFile(join(media, file), 'base64')] as const));
  return inlineFonts(css, new Map(fonts));
}
