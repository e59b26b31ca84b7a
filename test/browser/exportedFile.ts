import axe from 'axe-core';
import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** An exported file, opened from the disk in a browser without a network. */
export interface ExportedFile {
  readonly page: Page;
  readonly bytes: number;
  /** The addresses of all requests that the page made, its own first. */
  readonly requests: readonly string[];
  /** Errors of the page and its console. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openExportedFile(browser: Browser, file: string): Promise<ExportedFile> {
  const context = await browser.newContext({ offline: true, viewport: { width: 900, height: 900 } });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('dialog', (dialog) => {
    errors.push(`a script ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.fonts.ready);
  return { page, bytes: (await stat(file)).size, requests: requests.filter((url) => !url.startsWith('data:')), errors, close: () => context.close() };
}

/** How many of each are on the page. */
export function countOf(page: Page): Promise<{ answers: number; terms: number; formulas: number; diagrams: number; figures: number; code: number }> {
  return page.evaluate(() => {
    const count = (selector: string): number => document.querySelectorAll(selector).length;
    return {
      answers: count('article.answer'),
      terms: count('.glossary .term'),
      formulas: count('.katex'),
      diagrams: count('.diagram > svg'),
      figures: count('.figure > svg'),
      code: count('pre > code'),
    };
  });
}

/** What is wrong with the page's structure: sources left, links without targets, ids twice, things that run. */
export function structureFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')];
    const ids = elements.flatMap(({ id }) => (id === '' ? [] : [id]));
    const targets = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
    const references = elements.flatMap((element) => (element.getAttribute('aria-labelledby') ?? '').split(' ').concat((element.getAttribute('aria-describedby') ?? '').split(' '))).filter(Boolean);
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest('.katex, code, style, desc')) texts.push(walker.currentNode.textContent ?? '');
    return [
      ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `the id ${id} stands twice`),
      ...targets.filter((target) => !target.startsWith('https://') && !(target.startsWith('#') && ids.includes(target.slice(1)))).map((target) => `the link to ${target} leads nowhere`),
      ...references.filter((id) => !ids.includes(id)).map((id) => `${id} is referred to and isn't there`),
      ...texts.filter((text) => /\$\$?|\\[a-z]{2,}|```|\*\*|\]\(|flowchart|sequenceDiagram|accDescr|-->|\b(term|question):\p{L}/u.test(text)).map((text) => `a source is left: ${text.trim().slice(0, 80)}`),
      ...elements.filter(({ attributes }) => [...attributes].some(({ name }) => name.startsWith('on') || name.startsWith('data-diagram'))).map(({ tagName }) => `<${tagName}> has an attribute too many`),
      ...[...document.querySelectorAll('script, iframe, link, form, button, .katex-error, [data-diagram]')].map(({ outerHTML }) => `${outerHTML.slice(0, 80)} doesn't belong there`),
      ...[...document.querySelectorAll('.diagram, .figure')].filter((picture) => !picture.querySelector(':scope > svg')).map((picture) => `no picture: ${picture.textContent}`),
    ];
  });
}

/** What sticks out of the window, other than inside something that scrolls by itself; on paper nothing scrolls. */
export function overflowFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // KaTeX ends an index with 2 px that hold nothing.
    const slack = 2;
    const width = document.documentElement.clientWidth + slack;
    const scrolls = (element: Element | null): boolean => element !== null && (getComputedStyle(element).overflowX === 'auto' || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll(':is(main, footer) *:not(.katex-mathml, .katex-mathml *, svg *)')].filter((element) => element.getBoundingClientRect().right > width && !scrolls(element));
    const whole = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
    return [...whole, ...wide.map((element) => `<${element.tagName} class="${element.getAttribute('class') ?? ''}"> sticks out: ${element.textContent.trim().slice(0, 60)}`)];
  });
}

/** How many parts of the page start on a new one when it is printed. */
export function pageStarts(page: Page): Promise<number> {
  return page.evaluate(() => [...document.body.querySelectorAll('*')].filter((element) => getComputedStyle(element).breakBefore === 'page').length);
}

/** What axe finds wrong with the page for people who can't see it, or not well. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')}) ${failureSummary ?? ''}`));
}
