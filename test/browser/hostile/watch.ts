import type { Page, Request } from 'playwright-core';

/** Something that no pack may bring about, with what it was in words. */
export interface Incident {
  readonly kind: 'code' | 'dialog' | 'window' | 'navigation' | 'request' | 'violation' | 'error';
  readonly detail: string;
}

/** Everything that a hostile text could do outside its page's document. */
export interface Watch {
  /** What happened since the last call. */
  take(): Incident[];
}

/** What VS Code's own pages ask for: the server, and the resources of webviews, which a service worker serves. */
const ownHost = /^(127\.0\.0\.1|localhost|.*\.vscode-resource\.vscode-cdn\.net)$/;
/** The documents of webviews, which VS Code itself loads. */
const webviewPath = '/webview/browser/pre/';

/** Watches a window and all webviews that are opened from now on. */
export async function watchWindow(page: Page): Promise<Watch> {
  const context = page.context();
  let incidents: Incident[] = [];
  const add = (kind: Incident['kind'], detail: string): void => {
    incidents.push({ kind, detail: detail.slice(0, 300) });
  };
  await context.exposeFunction('tellOnPack', (what: string) => add('code', what));
  await context.addInitScript(setTraps);
  const outside = (request: Request): boolean => {
    const { protocol, hostname } = new URL(request.url());
    return /^(https?|wss?|ftp):$/.test(protocol) && !ownHost.test(hostname);
  };
  context.on('request', (request) => outside(request) && add('request', request.url()));
  // Tells what the page's policy stopped from what was really asked for.
  context.on('requestfailed', (request) => outside(request) && add('request', `${request.url()} failed: ${request.failure()?.errorText ?? ''}`));
  context.on('page', (opened) => add('window', opened.url()));
  page.on('dialog', (dialog) => {
    add('dialog', `${dialog.type()}: ${dialog.message()}`);
    dialog.dismiss().catch((error: unknown) => add('error', String(error)));
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() && !/^about:(blank|srcdoc)/.test(frame.url()) && !frame.url().includes(webviewPath)) add('navigation', frame.url());
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) add('violation', message.text());
  });
  page.on('crash', () => add('error', 'the window crashed'));
  page.on('pageerror', (error) => add('error', error.stack ?? error.message));
  return {
    take: () => {
      const taken = new Map(incidents.map((each) => [`${each.kind} ${each.detail}`, each]));
      incidents = [];
      return [...taken.values()];
    },
  };
}

/** Runs in every frame before anything else there: what hostile texts call, and what would stop a person or open a window. */
function setTraps(): void {
  const tell = (name: string) => (value: unknown) => (globalThis as unknown as { tellOnPack(what: string): void }).tellOnPack(`${name}(${String(value)})`);
  for (const name of ['pwned', 'alert', 'confirm', 'prompt', 'print', 'open']) Object.defineProperty(globalThis, name, { value: tell(name), configurable: false, writable: false });
}
