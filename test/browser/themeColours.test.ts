import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../host/chromium';

/** What any theme can do with: no colour, the text’s own, or the one of the element around. */
const ofNoTheme = ['transparent', 'currentcolor', 'inherit', 'initial', 'unset', 'revert', 'revert-layer'];

/** Every declaration of a style sheet that names a colour itself, as a browser understands it. */
function namedColours(page: Page, css: string): Promise<string[]> {
  return page.evaluate(
    ([text, allowed]) => {
      const plain = text.replace(/\/\*[^]*?\*\/|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|url\([^)]*\)/g, ' ');
      return [...plain.matchAll(/(?<=[{;\s])([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap(([whole, , value = '']) => {
        // A fallback of a variable is a value as well.
        const words = value.replace(/--[\w-]+/g, ' ').match(/#\w+|[\w-]+\([^()]*\)|[a-z][\w-]*/gi) ?? [];
        const colours = words.filter((word) => !/^(?:var|attr)\(/.test(word) && CSS.supports('color', word) && !allowed.includes(word.toLowerCase()) && !/^#0{4}(?:0{4})?$/.test(word));
        return colours.length > 0 ? [whole.trim()] : [];
      });
    },
    [css, ofNoTheme] as const,
  );
}

suite('The colours of pages', () => {
  let browser: Browser;
  let page: Page;
  suiteSetup(async () => {
    browser = await launchBrowser(console.log);
    page = await browser.newPage();
  });
  suiteTeardown(() => browser.close());

  test('are found wherever a style sheet names one', async () => {
    const css = '.a:hover { color: RED; border: 1px solid #12f; background: var(--x, rgb(1 2 3)) } @media (width > 1px) { .b { fill: color-mix(in srgb, tan 5%, blue); outline: solid CanvasText } }';
    assert.equal((await namedColours(page, css)).length, 5);
    assert.deepEqual(await namedColours(page, '.a { color: var(--vscode-x); /* red */ content: "red"; border: 1px solid transparent; --red: var(--y, currentColor) } .red:hover { margin: 0 }'), []);
  });

  for (const bundle of ['reader', 'quiz']) {
    test(`come from the theme alone in all that the ${bundle} loads`, async () => {
      const css = await readFile(`dist/media/${bundle}.css`, 'utf8');
      assert.ok(css.includes('--vscode-editor-background') && css.includes('.katex'));
      assert.deepEqual(await namedColours(page, css), []);
    });
  }

  test('are named in no style sheet but that of exported files, which have no theme', async () => {
    const files = (await readdir('media', { recursive: true })).filter((file) => file.endsWith('.css'));
    assert.ok(files.length >= 5, files.join());
    const naming = [];
    for (const file of files) if ((await namedColours(page, await readFile(`media/${file}`, 'utf8'))).length > 0) naming.push(file);
    assert.deepEqual(naming, ['export/paper.css']);
  });
});
