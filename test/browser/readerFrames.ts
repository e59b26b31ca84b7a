import type { Frame } from 'playwright-core';

/** Holds for a page of the reader whose title has that text. */
export const showing = (title: string) => async (frame: Frame): Promise<boolean> => (await frame.locator('.reader h1').innerText({ timeout: 500 })).includes(title);

/** Holds for a page of the reader with an answer that has wholly arrived. */
export const whole = (title: string) => async (frame: Frame): Promise<boolean> =>
  (await showing(title)(frame)) && (await frame.locator('.neighbours').count()) > 0 && (await frame.locator('[aria-busy]').count()) === 0;

/** The text at the top of what is to be seen. */
export const atTop = (frame: Frame): Promise<string> =>
  frame.evaluate(() => [...document.querySelectorAll('main :is(p, li, h2, h3)')].find((element) => element.getBoundingClientRect().bottom > 60)?.textContent.slice(0, 60) ?? '');

/** The id of the heading of the section that is at the top of what is to be seen. */
export const sectionAtTop = (frame: Frame): Promise<string> =>
  frame.evaluate(() => [...document.querySelectorAll('main :is(h2, h3)')].findLast((heading) => heading.getBoundingClientRect().top < 100)?.id ?? '');
