import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

interface Options {
  /** A module of ours that runs in the page. */
  readonly entry: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** What is in the page's body besides the module, and in its `<style>`. */
  readonly body?: string;
  readonly style?: string;
  /** Told of every error of the page, in its console or uncaught. */
  readonly onError: (message: string) => void;
}

/** Opens a page of its own for what runs in a webview, in a browser without VS Code: bundled as the pages are, and offline. */
export async function openPlainPage(browser: Browser, { entry, viewport, body = '<div id="root"></div>', style = '', onError }: Options): Promise<Page> {
  const name = basename(entry).replace(/\.tsx?$/, '');
  const folder = join('out', 'pages', name);
  await build({
    entryPoints: [entry],
    outdir: folder,
    bundle: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty' },
  });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="stylesheet" href="${name}.css"><style>${style}</style></head>
<body class="vscode-light">${body}<script type="module" src="${name}.js"></script></body></html>`;
  const page = await browser.newPage({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  page.on('pageerror', (error) => onError(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') onError(message.text());
  });
  await page.route('**/*', async (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    const path = join(folder, basename(pathname));
    if (hostname !== 'localhost') await route.abort();
    else if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: html });
    else await (existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 }));
  });
  await page.goto('http://localhost/');
  return page;
}
