import assert from 'node:assert/strict';
import { openHostileReader, faultsOn, type HostileReader } from './hostileReader';
import { judgedCases, pagesOf } from './hostilePack';
import { inTime } from './inTime';
import { pageFaults } from './pageFaults';
import { followLinks } from './pageLinks';

const all = judgedCases();
const pages = pagesOf(all);

suite('A hostile pack', () => {
  let reader: HostileReader;
  suiteSetup(async () => {
    reader = await openHostileReader(pages, {});
  });
  suiteTeardown(() => reader.close());
  const happened = (): string[] => reader.watch().take().map(({ kind, detail }) => `${kind}: ${detail}`);

  test('is watched so that a script, a dialog, a request, a window and a left page are seen', async () => {
    const frame = await reader.open(0);
    assert.deepEqual([...(await inTime(frame.evaluate(pageFaults))), ...happened()], []);
    await frame.evaluate(() => {
      for (const name of ['pwned', 'alert', 'confirm', 'prompt', 'print', 'open']) (window as unknown as Record<string, (value: number) => void>)[name]?.(0);
      const image = document.createElement('img');
      image.src = 'https://case-0.invalid/a.png';
      document.body.append(image);
      const script = document.createElement('script');
      script.textContent = 'pwned(0)';
      document.querySelector('.markdown')?.append(script);
    });
    await frame.waitForTimeout(300);
    const seen = happened();
    for (const name of ['pwned', 'alert', 'confirm', 'prompt', 'print', 'open']) assert.ok(seen.includes(`code: ${name}(0)`), name);
    for (const kind of ['violation: Executing inline script', 'violation: Loading the image', 'request: https://case-0.invalid/a.png']) assert.ok(seen.some((each) => each.startsWith(kind)), kind);
    const planted = await frame.evaluate(pageFaults);
    for (const element of ['<script>', '<img>']) assert.ok(planted.some((fault) => fault.endsWith(element)), element);
    await reader.session().page.evaluate(() => void fetch('https://case-0.invalid/b').catch(() => undefined));
    await frame.waitForTimeout(300);
    assert.ok(happened().includes('request: https://case-0.invalid/b'));
    await reader.giveUp();
  });

  for (const [index, page] of pages.entries()) {
    const numbers = page.cases.map(({ number }) => number);
    test(`${page.level}, cases ${numbers.at(0) ?? ''} to ${numbers.at(-1) ?? ''}: nothing but what a reader may see`, async function () {
      this.timeout(180_000);
      const faults: string[] = [];
      try {
        const frame = await reader.open(index);
        faults.push(...(await faultsOn(frame, page)));
        if (faults.length === 0) faults.push(...(await followLinks(frame)));
        if ((await reader.session().page.locator('.tab').count()) !== 1) faults.push('VS Code opened something');
        faults.push(...happened());
        if (!(await reader.goOn(frame, index))) faults.push('the page: its button doesn’t lead on');
      } catch (error) {
        faults.push(String(error).split('\n', 1).join(''), ...happened());
      }
      if (faults.length > 0) await reader.giveUp();
      assert.deepEqual(faults, []);
    });
  }
});
