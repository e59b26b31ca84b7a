import assert from 'node:assert/strict';
import type { Pack } from '../../../src/core/content/pack';
import { parsePack } from '../../../src/core/content/packParser';
import { numbered, type NumberedCase } from './hostileCase';
import { faultsOn, openHostileReader, type HostileReader } from './hostileReader';
import { hoverFaults } from './hoverFaults';
import { inTime } from './inTime';
import { markers, packFiles, type Page } from './packFiles';
import { followLinks } from './pageLinks';
import { selectedTexts, writtenFor } from './selection';

/** Definitions on a page. */
const perPage = 12;
const all = numbered([...writtenFor('title'), ...writtenFor('term'), ...writtenFor('definition'), ...selectedTexts().map((each) => ({ ...each, field: 'definition' as const }))]);
const titles = all.filter(({ field }) => field === 'title');
const terms = all.filter(({ field }) => field !== 'title');
const pages: readonly Page[] = Array.from({ length: Math.ceil(terms.length / perPage) }, (_, page) => ({
  id: `page-${page + 1}`,
  level: 'Definitions',
  cases: [...titles.slice(page, page + 1), ...terms.slice(page * perPage, (page + 1) * perPage)],
}));

/** A definition that is too long is refused by the parser, and its term with it. */
const kept = new Set(parsePack(packFiles(pages)).pack?.terms.map(({ id }) => id));
const hovered = terms.filter(({ number }) => kept.has(`case-${number}`));

/** A word of letters alone for the number of a case: what a line of code is searched for. */
const word = (number: number): string => `zq${String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}zq`;
const numberOf = (id: string): number => Number(id.replace('case-', ''));
/** Each term is found by its word and is explained by a question with a hostile title. */
const withWords = (pack: Pack): Pack => ({
  ...pack,
  terms: pack.terms.map((term) => (term.id === 'plain' ? term : { ...term, aliases: [...term.aliases, word(numberOf(term.id))], questions: [`page-${(numberOf(term.id) % titles.length) + 1}`] })),
});

suite('Hostile definitions', () => {
  let reader: HostileReader;
  suiteSetup(async () => {
    reader = await openHostileReader(pages, { 'words.txt': hovered.map(({ number }) => word(number)).join('\n') }, withWords);
  });
  suiteTeardown(() => reader.close());
  const happened = (): string[] => reader.watch().take().map(({ kind, detail }) => `${kind}: ${detail}`);

  test('are of all kinds', () => {
    assert.ok(hovered.length >= 150, String(hovered.length));
    for (const kind of ['<script', 'javascript:', 'data:text/html', 'command:', '![', '<svg', 'onload', 'style=', '\\href', '\\htmlData', '```mermaid', 'click A']) assert.ok(hovered.some(({ text }) => text.includes(kind)), kind);
  });

  for (const [index, page] of pages.entries()) {
    test(`in the reader, page ${index + 1} of ${pages.length}: nothing but what a reader may see`, async function () {
      this.timeout(120_000);
      const frame = await reader.open(index);
      const faults = [...(await faultsOn(frame, page)), ...(await followLinks(frame)), ...happened()];
      const led = await reader.goOn(frame, index);
      assert.deepEqual([...new Set(faults)], []);
      assert.ok(led);
    });
  }

  test('on hover: nothing but what a reader may see', async function () {
    this.timeout(400_000);
    const { page } = reader.session();
    await reader.session().openFile('words.txt');
    await page.locator('.view-line').first().waitFor();
    await page.keyboard.press('Control+Home');
    const faults: string[] = [];
    const unseen: NumberedCase[] = [];
    const hover = page.locator('.monaco-hover:visible').filter({ hasText: /./ });
    for (const each of hovered) {
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+I');
      const shown = hover.filter({ hasText: markers(each.number)[0] });
      if (await shown.waitFor({ timeout: 10_000 }).then(() => true, () => false)) faults.push(...(await inTime(shown.first().evaluate(hoverFaults))).map((fault) => `case ${each.number}: ${fault}`));
      else unseen.push(each);
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowDown');
    }
    assert.deepEqual([...faults, ...happened()], []);
    assert.deepEqual(unseen.map(({ name }) => name), []);
  });
});
