import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import type { Pack, QuizItem } from '../../../src/core/content/pack';
import { numbered, type HostileCase, type NumberedCase } from './hostileCase';
import { openHostileReader, type HostileReader } from './hostileReader';
import { inTime } from './inTime';
import { markers } from './packFiles';
import { pageFaults } from './pageFaults';
import { selectedTexts, writtenFor } from './selection';

const options = [0, 1, 2, 3] as const;
/** Cases that an item has place for: its stem, four options, and why each is right or wrong. */
const perItem = 9;
const inMarkers = (each: NumberedCase | undefined): string => (each ? markers(each.number).join(` ${each.text} `) : 'Plain.');

/** A pack gives every text of an item as it likes: nothing is left out here that the parser of files would refuse. */
function hostileItem(questionId: string, place: number, [stem, ...others]: readonly NumberedCase[]): QuizItem {
  return {
    id: `${questionId}#${place + 1}`,
    stem: inMarkers(stem),
    options: options.map((option) => ({ text: `${option + 1}. ${inMarkers(others[option])}`, explanation: inMarkers(others[option + 4]), right: option === 0 })),
  };
}

/** Each selected text twice: a place of an item later the second time, so that it stands in another field. */
function itemsOfCases(selected: readonly HostileCase[]): (readonly NumberedCase[])[] {
  const all = numbered([...selected, ...selected.slice(4), ...selected.slice(0, 4)]);
  return Array.from({ length: Math.ceil(all.length / perItem) }, (_, item) => all.slice(item * perItem, (item + 1) * perItem));
}

const selected = [...selectedTexts(), ...writtenFor('stem'), ...writtenFor('option'), ...writtenFor('optionWhy')];
const items = itemsOfCases(selected);
const withItems = (pack: Pack): Pack => ({
  ...pack,
  questions: pack.questions.map((question) => ({ ...question, quiz: items.map((cases, place) => hostileItem(question.id, place, cases)) })),
});

suite('A hostile pack in the quiz', () => {
  let reader: HostileReader;
  let frame: Frame;
  suiteSetup(async () => {
    reader = await openHostileReader([{ id: 'page-1', level: 'Quiz', cases: [] }], {}, withItems);
    const answer = await reader.open(0);
    await answer.locator('.quiz-me button').click();
    frame = await reader.session().focusedFrame('.quiz .options');
    await frame.evaluate(() => void (window.sameDocument = true));
  });
  suiteTeardown(() => reader.close());

  test('has cases of all kinds', () => {
    assert.ok(selected.length >= 150, String(selected.length));
    for (const kind of ['<script', 'javascript:', 'data:text/html', 'COMMAND', '<svg', 'onload', 'style=', '\\href', '\\htmlData', '```mermaid', 'click A', 'background']) assert.ok(selected.some(({ text }) => text.includes(kind)), kind);
    assert.ok(selected.some(({ text }) => text.length > 10_000));
  });

  const seen = new Set<string>();
  for (const [place] of items.entries()) {
    test(`item ${place + 1} of ${items.length}: nothing but what a learner may see`, async function () {
      this.timeout(120_000);
      const { page } = reader.session();
      const faults: string[] = [];
      const look = async (): Promise<void> => {
        await inTime(frame.waitForFunction(() => document.querySelector('[aria-busy]') === null));
        faults.push(...(await inTime(frame.evaluate(pageFaults))));
        for (const [, number = ''] of (await frame.locator('main').innerText()).matchAll(/before-(\d+)\./g)) seen.add(number);
      };
      await frame.locator('.eyebrow').getByText(`${place + 1} of ${items.length}`, { exact: true }).waitFor();
      await look();
      await page.keyboard.press('1');
      await frame.locator('.verdict strong').waitFor();
      await look();
      await inTime(frame.evaluate(clickLinks));
      await frame.waitForTimeout(100);
      if (!(await frame.evaluate(() => window.sameDocument))) faults.push('the page: its document was left');
      if ((await page.locator('.tab').count()) !== 2) faults.push('VS Code opened something');
      faults.push(...reader.watch().take().map(({ kind, detail }) => `${kind}: ${detail}`));
      await frame.locator('.actions > .primary').click();
      assert.deepEqual([...new Set(faults)], []);
    });
  }

  test('every case was on the page, and the round comes to its end', async () => {
    await frame.locator('.result h1').waitFor();
    const missing = items.flat().map(({ number }) => String(number)).filter((number) => !seen.has(number));
    assert.deepEqual(missing, []);
    await inTime(frame.waitForFunction(() => document.querySelector('[aria-busy]') === null));
    assert.deepEqual([...(await inTime(frame.evaluate(pageFaults))), ...reader.watch().take()], []);
  });
});

/** Runs in the page: what a click on every link of the pack’s own kind does; an `https:` address is VS Code’s to open. */
function clickLinks(): void {
  for (const link of document.querySelectorAll('main a:not([href^="https:"])')) link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view: window }));
}
