import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { headingsOf } from '../../media/markdown/headingsOf';
import { longAnswer } from '../bench/longAnswer';
import { launchBrowser } from '../host/chromium';
import { axeViolations } from './axe';
import { openPlainPage } from './plainPage';

/** Enough of a theme for contrast and for what depends on a theme. */
const style = `:root { --vscode-font-family: system-ui, sans-serif; --vscode-editor-font-family: monospace; --vscode-editor-background: #ffffff; --vscode-editor-foreground: #3b3b3b;
  --vscode-textCodeBlock-background: #f8f8f8; --vscode-descriptionForeground: #3b3b3b; --vscode-editorWidget-background: #f8f8f8; --vscode-textLink-foreground: #005fb8; }`;
const wide = { width: 900, height: 900 };
const narrow = { width: 320, height: 900 };

const diagram = '```mermaid\nflowchart LR\n  accDescr: A leads to B\n  A[First] --> B[Second]\n```';
const wideDiagram = '```mermaid\nflowchart LR\n  accDescr: A goes far\n  A[The first of the steps] --> B[The second of the steps] --> C[The third of the steps]\n```';
const figure = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><defs><linearGradient id="tip"><stop offset="0"/></linearGradient></defs><path d="M0 0 90 40" fill="url(#tip)"/></svg>';

suite('Markdown on a page', () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  suiteSetup(async () => {
    browser = await launchBrowser(console.log);
    page = await openPlainPage(browser, { entry: 'test/browser/markdownPage.tsx', viewport: wide, style, onError: (message) => errors.push(message) });
  });
  suiteTeardown(() => browser.close());

  setup(async () => {
    errors.length = 0;
    await page.evaluate(() => {
      window.markdownPage.clear();
      window.markdownPage.announced.length = 0;
      window.markdownPage.rendered.length = 0;
    });
    await page.setViewportSize(wide);
  });

  /** Shows a text and waits until all of it is there. */
  const show = async (text: string, figures: Readonly<Record<string, string>> = {}): Promise<void> => {
    await page.evaluate(([shown, pictures]) => window.markdownPage.show(shown, pictures), [text, figures] as const);
    await page.waitForFunction((shown) => window.markdownPage.rendered.includes(shown), text);
  };
  const announced = (): Promise<string[]> => page.evaluate(() => window.markdownPage.announced);
  const shownText = (): Promise<string> => page.locator('.markdown').innerText();

  test('shows a short text at once', async () => {
    const [elements, text] = await page.evaluate(() => [window.markdownPage.show('### One\n\nTwo\n\n- three'), document.querySelector('.markdown')?.textContent]);
    assert.equal(elements, 3);
    assert.match(text ?? '', /One\s+Two\s+three/);
  });

  test('shows the beginning of a long text at once, and the rest after it, in order', async () => {
    const long = longAnswer(200 * 1024, 300);
    const first = await page.evaluate((text) => window.markdownPage.show(text), long);
    assert.ok(first > 0, 'the beginning is there');
    await page.waitForFunction((text) => window.markdownPage.rendered.includes(text), long);
    const all = await page.evaluate(() => document.querySelector('.markdown')?.childElementCount ?? 0);
    assert.ok(all > first * 2, `${first} elements at once, ${all} in the end`);
    const numbers = [...(await shownText()).matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
    const written = [...long.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
    assert.deepEqual(numbers, written);
    assert.equal(await page.locator('.katex').count(), 300);
    assert.equal(await page.locator('.katex-error, .source, .plain').count(), 0);
  });

  test('leaves nothing of a text that another one takes the place of before it is done', async () => {
    const long = longAnswer(200 * 1024, 300);
    const other = longAnswer(20 * 1024, 0).replaceAll('[', '<');
    await page.evaluate(async ([before, after]) => {
      window.markdownPage.show(before);
      await new Promise((resolve) => setTimeout(resolve, 20));
      window.markdownPage.show(after);
    }, [long, other] as const);
    await page.waitForFunction((text) => window.markdownPage.rendered.includes(text), other);
    await page.waitForTimeout(300);
    assert.doesNotMatch(await shownText(), /\[\d+\]/);
    assert.deepEqual(await page.evaluate(() => window.markdownPage.rendered.length), 1, 'the first one is never said to be rendered');
  });

  test('stops when it goes', async () => {
    await page.evaluate(async (text) => {
      window.markdownPage.show(text);
      await new Promise((resolve) => setTimeout(resolve, 20));
      window.markdownPage.clear();
    }, longAnswer(200 * 1024, 300));
    await page.waitForTimeout(300);
    assert.deepEqual(await page.evaluate(() => window.markdownPage.rendered), []);
  });

  test('is not rendered again when nothing about it has changed', async () => {
    await show('A *word*.');
    const same = await page.evaluate(() => {
      const before = document.querySelector('em');
      window.markdownPage.show('A *word*.', {});
      return before !== null && before === document.querySelector('em');
    });
    assert.ok(same);
  });

  test('knows the address of a link that stands further down', async () => {
    await show(`A [paper][one].\n\n${longAnswer(20 * 1024, 0)}\n\n[one]: https://example.org/one`);
    assert.equal(await page.locator('.markdown a').first().getAttribute('href'), 'https://example.org/one');
  });

  test('gives its headings ids in the order of the table of contents', async () => {
    const text = '### One **word** and $x^2$\n\n> ### Quoted\n\n- ### Listed\n\n#### Two `code` [link](https://example.org)\n\n```\n### no heading\n```\n\n##### Deeper\n\n### Three & *four*';
    await show(text);
    const headings = headingsOf(text);
    assert.deepEqual(headings, [
      { depth: 3, text: 'One word and x^2' },
      { depth: 4, text: 'Two code link' },
      { depth: 3, text: 'Three & four' },
    ]);
    for (const [place, { depth }] of headings.entries()) assert.equal(await page.locator(`#part-${place + 1}`).evaluate(({ localName }) => localName), `h${depth}`);
    assert.equal(await page.locator('[id^=part-]').count(), headings.length);
    assert.equal(await page.locator('#part-3').innerText(), 'Three & four');
  });

  test('copies code, and says so', async () => {
    const code = 'def f(x):\n    return "a\\tb" < x  # <b>';
    await show(`\`\`\`python\n${code}\n\`\`\``);
    assert.equal(await page.locator('.code').getAttribute('data-language'), 'Python');
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await page.waitForFunction(() => window.markdownPage.announced.length > 0);
    assert.deepEqual(await announced(), ['Copied']);
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code);
  });

  test('says so when code can’t be copied', async () => {
    await show('```\ncode\n```');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await page.waitForFunction(() => window.markdownPage.announced.length > 0);
    assert.deepEqual(await announced(), ['The code could not be copied.']);
    await page.evaluate(() => Reflect.deleteProperty(navigator.clipboard, 'writeText'));
  });

  test('shows its buttons to the keyboard, and keeps them back otherwise', async () => {
    await show('```\ncode\n```');
    const visible = (): Promise<string> => page.locator('.copy').evaluate((button) => getComputedStyle(button).opacity);
    await page.mouse.move(5, 800);
    assert.equal(await visible(), '0');
    await page.keyboard.press('Tab');
    assert.equal(await visible(), '1');
  });

  test('gives TeX for a formula that is copied', async () => {
    await show('Energy $E = mc^2$ and\n\n$$\n\\sum_i x_i\n$$');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.markdown') ?? document.body));
    await page.keyboard.press('Control+C');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^Energy \$E = mc\^2\$ and\s+\$\$\\sum_i x_i\$\$\s*$/);
  });

  test('lets the keyboard reach what scrolls sideways, only while it does', async () => {
    const row = `| ${'a_long_identifier_without_spaces | '.repeat(2)}`;
    await show(`\`\`\`\n${'x'.repeat(60)}\n\`\`\`\n\n${row}\n${'| --- '.repeat(2)}|\n${row}\n\n$$\n${'x + '.repeat(14)}y\n$$`);
    const regions = page.locator('.markdown :is(pre, .table, .katex-display)');
    const focusable = (): Promise<(string | null)[]> => regions.evaluateAll((all) => all.map((each) => each.getAttribute('tabindex')));
    assert.deepEqual(await focusable(), [null, null, null]);
    await page.setViewportSize(narrow);
    await page.waitForFunction(() => document.querySelectorAll('.markdown [tabindex="0"]').length === 3);
    const names = await regions.evaluateAll((all) => all.map((each) => `${each.role}: ${each.ariaLabel}`));
    assert.deepEqual(names, ['group: Code that scrolls sideways', 'group: Table that scrolls sideways', 'group: Formula that scrolls sideways']);
    await page.setViewportSize(wide);
    await page.waitForFunction(() => document.querySelectorAll('.markdown [tabindex="0"]').length === 0);
    assert.deepEqual(await regions.evaluateAll((all) => all.map(({ role }) => role)), [null, null, null]);
  });

  test('has nothing that axe-core finds wrong, wide, narrow and with a picture in full view', async () => {
    const table = `| ${'a_long_heading_of_a_column | '.repeat(2)}\n${'| --- '.repeat(2)}|\n| [link](https://example.org) | $x^2$ |`;
    await show(`### Heading\n\n\`\`\`python\n${'x = 1  # long '.repeat(8)}\n\`\`\`\n\n${table}\n\n$$\n${'x + '.repeat(20)}y\n$$\n\n${wideDiagram}\n\n![A curve](a.svg)`, { 'a.svg': figure });
    assert.deepEqual(await axeViolations(page), []);
    await page.setViewportSize(narrow);
    await page.waitForFunction(() => document.querySelectorAll('.markdown [tabindex="0"]').length === 5);
    assert.deepEqual(await axeViolations(page), []);
    await page.locator('.diagram svg').click();
    assert.equal(await page.locator('dialog[open] .caption').innerText(), 'A goes far');
    assert.deepEqual(await axeViolations(page), []);
    await page.keyboard.press('Escape');
  });

  test('draws diagrams after the text, and then says that all is there', async () => {
    await show(`${diagram}\n\nThe end.`);
    assert.equal(await page.locator('.diagram svg').count(), 1);
    assert.equal(await page.locator('.markdown').getAttribute('aria-busy'), null);
  });

  test('shows the source of a diagram that can’t be drawn', async () => {
    await show('```mermaid\nflowchart LR\n  A --> --> B\n```');
    assert.match(await page.locator('.diagram').innerText(), /^This diagram could not be drawn\.\s+flowchart LR\s+A --> --> B$/);
    assert.ok(!(await page.locator('.enlarge').isVisible()), 'there is nothing to enlarge');
    assert.equal(errors.length, 1);
  });

  suite('A picture', () => {
    const view = (): ReturnType<Page['locator']> => page.locator('dialog[open]');
    const scale = (): Promise<number> => page.locator('dialog .canvas > div').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
    const settledScale = async (wanted: (value: number) => boolean): Promise<void> => {
      const deadline = Date.now() + 5_000;
      while (!wanted(await scale())) if (Date.now() > deadline) assert.fail(`the scale is ${await scale()}`);
    };

    test('opens by its button, zooms by keys, closes by Escape and gives the focus back', async () => {
      await show(diagram);
      await page.locator('.picture').hover();
      await page.getByRole('button', { name: 'Enlarge the picture' }).click();
      await view().locator('.diagram svg').waitFor();
      assert.equal(await view().locator('.caption').innerText(), 'A leads to B');
      await page.keyboard.press('+');
      await settledScale((value) => value > 1.2);
      await page.keyboard.press('-');
      await page.keyboard.press('-');
      await settledScale((value) => value < 0.9);
      await page.keyboard.press('0');
      await settledScale((value) => value === 1);
      const left = (): Promise<number> => page.locator('dialog .canvas > div').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).e);
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(400);
      assert.equal(await left(), -60);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      assert.equal(await page.evaluate(() => document.activeElement?.className), 'enlarge');
    });

    test('opens by a click on it; buttons, wheel and dragging work there', async () => {
      await show('![A curve](a.svg)', { 'a.svg': figure });
      await page.locator('.figure svg').click();
      await view().waitFor();
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await settledScale((value) => value > 1.2);
      const zoomed = await scale();
      await page.mouse.move(450, 400);
      await page.mouse.wheel(0, -100);
      await settledScale((value) => value > zoomed);
      const before = await page.locator('dialog svg[viewBox="0 0 100 50"]').boundingBox();
      await page.mouse.down();
      await page.mouse.move(500, 420, { steps: 4 });
      await page.mouse.up();
      await page.waitForTimeout(100);
      const after = await page.locator('dialog svg[viewBox="0 0 100 50"]').boundingBox();
      assert.ok(before && after && Math.abs(after.x - before.x - 50) < 2 && Math.abs(after.y - before.y - 20) < 2, JSON.stringify([before, after]));
      await page.getByRole('button', { name: 'Close' }).click();
      await page.locator('dialog').waitFor({ state: 'detached' });
    });

    test('zooms by two fingers', async () => {
      await show('![A curve](a.svg)', { 'a.svg': figure });
      await page.locator('.figure svg').click();
      await view().waitFor();
      const fingers = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...places: readonly number[]): Promise<unknown> =>
        fingers.send('Input.dispatchTouchEvent', { type, touchPoints: places.map((x, id) => ({ x, y: 400, id })) });
      await touch('touchStart', 400, 500);
      for (let spread = 10; spread <= 100; spread += 10) await touch('touchMove', 400 - spread, 500 + spread);
      await touch('touchEnd');
      await settledScale((value) => value > 1.2);
      await fingers.detach();
      await page.keyboard.press('Escape');
    });

    test('shares no id with another one, nor with its own full view', async () => {
      const twice = { 'a.svg': figure };
      await show('![One](a.svg)\n\n![Two](a.svg)', twice);
      await page.locator('.figure svg').first().click();
      await view().waitFor();
      const [ids, references] = await page.evaluate(() => [
        [...document.querySelectorAll('linearGradient')].map(({ id }) => id),
        [...document.querySelectorAll('svg path[fill^=url]')].map((path) => path.getAttribute('fill')),
      ]);
      assert.equal(new Set(ids).size, 3);
      assert.deepEqual(references, ids.map((id) => `url(#${id})`));
      await page.keyboard.press('Escape');
    });

    test('is drawn anew in its full view when the theme changes', async () => {
      await show(diagram);
      await page.locator('.diagram svg').click();
      await view().waitFor();
      const label = 'dialog .diagram .label text';
      const text = page.locator(label).first();
      const colour = (): Promise<string> => text.evaluate((element) => getComputedStyle(element).fill);
      assert.equal(await colour(), 'rgb(59, 59, 59)');
      await page.evaluate(() => {
        document.documentElement.style.cssText = '--vscode-editor-foreground: #cccccc; --vscode-editor-background: #1f1f1f;';
        document.body.className = 'vscode-dark';
      });
      await page.waitForFunction((shown) => {
        const found = document.querySelector(shown);
        return found && getComputedStyle(found).fill === 'rgb(204, 204, 204)';
      }, label);
      await page.keyboard.press('Escape');
      await page.evaluate(() => {
        document.documentElement.style.cssText = '';
        document.body.className = 'vscode-light';
      });
    });

    test('keeps its keys from the page below', async () => {
      await show(diagram);
      await page.evaluate(() => {
        Object.assign(window, { pressed: [] as string[] });
        addEventListener('keydown', ({ key }) => (window as unknown as { pressed: string[] }).pressed.push(key));
      });
      await page.locator('.diagram svg').click();
      await view().waitFor();
      for (const key of ['n', '1', 'ArrowRight', 'F1', 'Control+P', 'Escape']) await page.keyboard.press(key);
      assert.deepEqual(await page.evaluate(() => (window as unknown as { pressed: string[] }).pressed), ['F1', 'Control', 'P']);
    });

    test('closes when its page shows something else', async () => {
      await show(diagram);
      await page.locator('.diagram svg').click();
      await view().waitFor();
      await show('Another answer.');
      assert.equal(await page.locator('dialog').count(), 0);
    });
  });

  suite('Beyond the limits', () => {
    test('a paragraph of 500 KB is there as plain text', async () => {
      const text = 'word *and* $x$ '.repeat(34_000);
      await show(text);
      const shown = (await page.locator('.markdown').textContent())?.replaceAll(/\s+/g, ' ').trim();
      assert.ok(shown === text.trim(), 'every word is there, as it is written');
    });

    test('long code is there without colours', async () => {
      const code = 'x = 1\n'.repeat(9_000);
      await show(`\`\`\`python\n${code}\`\`\`\n\n\`\`\`python\ny = 2\n\`\`\``);
      assert.equal(await page.locator('.code').first().locator('.hljs-number').count(), 0);
      assert.ok((await page.locator('.code code').first().textContent())?.trim() === code.trim(), 'every line is there');
      assert.equal(await page.locator('.code').last().locator('.hljs-number').count(), 1);
    });

    for (const [why, tex] of [
      ['too long', 'x+'.repeat(2_501)],
      ['too deep', `${'\\sqrt{'.repeat(31)}x${'}'.repeat(31)}`],
      ['one that defines a command', '\\def\\a{xx}\\a\\a'],
    ] as const) {
      test(`a formula that is ${why} is shown as it is written`, async () => {
        await show(`$$\n${tex}\n$$\n\nand $x$`);
        const written = await page.locator('.source').innerText();
        assert.ok(written === `$$\n${tex}\n$$`, written.slice(0, 100));
        assert.equal(await page.locator('.katex').count(), 1);
      });
    }

    for (const source of [`flowchart LR\n${'  A --> B\n'.repeat(2_100)}`, `mindmap\n  root\n${'    leaf\n'.repeat(300)}`]) {
      test(`a ${source.split(/\s/, 1).join()} that is too long is shown as its source`, async () => {
        await show(`\`\`\`mermaid\n${source}\`\`\``);
        assert.equal(await page.locator('.diagram .failed').innerText(), 'This diagram could not be drawn.');
        assert.ok((await page.locator('.diagram pre').textContent()) === source.trimEnd(), 'every line is there');
      });
    }

    test('a table of more cells than can be shown is text', async () => {
      await show(`${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|\n'.repeat(500)}`);
      assert.equal(await page.locator('.markdown td').count(), 0);
      assert.match(await shownText(), /\|a\|a/);
    });

    test('quotes inside quotes end somewhere', async () => {
      await show(`${'> '.repeat(500)}deep`);
      assert.equal(await page.locator('blockquote').count(), 0);
      assert.match(await shownText(), /> > deep/);
    });
  });

  test('a figure stays in its place and takes no id of the page', async () => {
    const overlay = '<svg xmlns="http://www.w3.org/2000/svg" id="part-1" style="position: fixed; inset: 0; width: 2000px; height: 2000px" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
    await show('### Heading\n\n![A wall](a.svg)', { 'a.svg': overlay });
    assert.equal(await page.locator('#part-1').evaluate(({ localName }) => localName), 'h3');
    const hit = await page.locator('h3').evaluate((heading) => {
      const { left, top } = heading.getBoundingClientRect();
      return document.elementFromPoint(left + 2, top + 2)?.localName;
    });
    assert.equal(hit, 'h3');
  });
});
