import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { AhoCorasick } from '@monyone/aho-corasick';
import type { TermForms } from '../../src/core/content/packIndex';
import { createDocumentTerms, type DocumentTerms } from '../../src/core/terms/documentTerms';
import type { TermDocument } from '../../src/core/terms/fileEvidence';
import { createTermIndex } from '../../src/core/terms/termIndex';
import { textDocument } from '../../src/core/terms/textDocument';
import { termUses } from '../../src/core/terms/termUses';
import { readPackTerms } from '../hover/packTerms';
import { milliseconds, printTable, quantile } from './table';

const mebibyte = 2 ** 20;

/** The labelled files, ordinary ones and those about the field, over and over. */
function textOf(characters: number): string {
  const folders = ['test/hover/check/files', 'test/hover/train/files'];
  const texts = folders.flatMap((folder) => readdirSync(folder).sort().map((name) => readFileSync(join(folder, name), 'utf8')));
  let text = '';
  for (let at = 0; text.length < characters; at++) text += `${texts[at % texts.length] ?? ''}\n`;
  return text.slice(0, characters);
}

/** A glossary of a size, with as many forms a term as the built-in one. */
function madeUpTerms(count: number): TermForms[] {
  const syllables = ['ta', 'mo', 'ri', 'ken', 'lo', 'sa', 'vi', 'dor', 'pel', 'un', 'xi', 'gra'];
  const word = (seed: number): string => [1, 7, 49].map((step) => syllables[Math.floor(seed / step) % syllables.length] ?? '').join('') + seed.toString(36);
  return Array.from({ length: count }, (_, at) => {
    const forms = [0, 1, 2, 3, 4, 5, 6].map((form) => (form < 2 ? word(at * 7 + form) : `${word(at * 7 + form)} ${word(at + form)}`));
    return { id: `made-up-${at}`, term: forms[0] ?? '', forms, senses: { sense: 'x', seldom: [], often: forms.slice(0, 1), mostly: [], with: [word(at + 3)], unlike: [word(at + 5)], not: [] } };
  });
}

const timed = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
const microseconds = (value: number): string => `${(value * 1000).toFixed(1)} µs`;

/** The same places of a document for every matcher, spread by a fixed sequence. */
function* places(document: TermDocument, count: number): Generator<readonly [line: number, character: number]> {
  let seed = 1;
  for (let at = 0; at < count; at++) {
    seed = (seed * 48_271) % 2_147_483_647;
    const line = seed % document.lineCount;
    yield [line, Math.floor((seed / 2_147_483_647) * document.lineAt(line).text.length)];
  }
}

function hoverTimes(document: TermDocument, hover: (line: number, character: number) => unknown, count = 20_000): number[] {
  for (const [line, character] of places(document, count / 4)) hover(line, character);
  return [...places(document, count)].map(([line, character]) => timed(() => hover(line, character)));
}

/** The finder of terms, beside one regular expression of all forms, and an automaton of all forms, both without senses. */
export async function benchHover(): Promise<void> {
  const { forms } = await readPackTerms();
  const build = (terms: readonly TermForms[]): DocumentTerms => createDocumentTerms(createTermIndex(terms), () => false);
  const thousand = [...forms, ...madeUpTerms(600)];
  const finder = build(thousand);
  const written = [...new Set(thousand.flatMap((term) => term.forms.map((form) => form.toLowerCase())))].sort((a, b) => b.length - a.length);
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})s?(?![\\p{L}\\p{N}])`, 'giu');
  const automaton = new AhoCorasick(written);

  const short = textOf(mebibyte / 16);
  const shortDocument = textDocument(short, '/notes.md');
  const matchers: readonly (readonly [name: string, hover: (line: number, character: number) => unknown, list: () => unknown])[] = [
    ['this finder, with senses', (line, character) => finder.at(shortDocument, line, character), () => drain(textDocument(short, '/notes.md'))],
    [
      'one regular expression',
      (line, character) => [...shortDocument.lineAt(line).text.matchAll(expression)].find(({ index, 0: match }) => index <= character && character <= index + match.length),
      () => [...short.matchAll(expression)].length,
    ],
    [
      'Aho–Corasick',
      (line, character) => automaton.matchInText(shortDocument.lineAt(line).text.toLowerCase()).find(({ begin, end }) => begin <= character && character <= end),
      () => automaton.matchInText(short.toLowerCase()).length,
    ],
  ];
  const drain = (fresh: TermDocument): number => {
    let longest = 0;
    const steps = termUses(fresh, finder);
    for (;;) {
      const start = performance.now();
      const { done } = steps.next();
      longest = Math.max(longest, performance.now() - start);
      if (done) return longest;
    }
  };

  const rows = matchers.map(([name, hover, list]) => {
    // The regular expression takes a hundred times as long.
    const times = hoverTimes(shortDocument, hover, name === 'one regular expression' ? 400 : 20_000);
    list();
    const listing = Array.from({ length: 3 }, () => timed(list));
    return { name, median: quantile(times, 0.5), late: quantile(times, 0.99), listing: quantile(listing, 0.5) };
  });
  const [own] = rows;
  printTable(`Hover: 64 KiB, ${new Set(thousand.map(({ id }) => id)).size} terms, ${written.length} forms`, ['matcher', 'hover, median', 'p99', 'all terms of the file', 'times this finder'], rows.map(({ name, median, late, listing }) =>
    [name, microseconds(median), microseconds(late), milliseconds(listing), (listing / (own?.listing ?? 1)).toFixed(1)]));

  const text = textOf(mebibyte);
  const document = textDocument(text, '/notes.md');
  const hovers = hoverTimes(document, (line, character) => finder.at(document, line, character));
  const longLine = textDocument(textOf(20_000).replaceAll('\n', ' '), '/notes.md');
  const large = textDocument(textOf(20 * mebibyte), '/notes.md');
  const first = (make: () => TermDocument): number => quantile(Array.from({ length: 9 }, () => {
    const fresh = make();
    const line = Math.floor(fresh.lineCount / 2);
    return timed(() => finder.at(fresh, line, 3));
  }), 0.5);
  const steps = Array.from({ length: 7 }, () => drain(textDocument(text, '/notes.md')));
  printTable('Hover: files and lines', ['what', 'time'], [
    ['a hover at a random place of 1 MiB, p99', microseconds(quantile(hovers, 0.99))],
    ['a hover on a line of 20,000 characters, p99', microseconds(quantile(hoverTimes(longLine, (line, character) => finder.at(longLine, line, character)), 0.99))],
    ['the very first hover, which makes the index', milliseconds(quantile(Array.from({ length: 5 }, () => timed(() => build(thousand).at({ ...document }, 100, 3))), 0.5))],
    ['the first hover in a file of 1 MiB', milliseconds(first(() => ({ ...document })))],
    ['the first hover in a file of 20 MiB', milliseconds(first(() => ({ ...large })))],
    ['listing the terms of 1 MiB', milliseconds(quantile(Array.from({ length: 7 }, () => timed(() => drain({ ...document }))), 0.5))],
    ['the longest step of it, median', milliseconds(quantile(steps, 0.5))],
  ]);

  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const many = [...forms, ...madeUpTerms(10_000)];
  const every = textDocument(many.flatMap((term) => term.forms).join('\n'), '/forms.py');
  const building = Array.from({ length: 5 }, () => timed(() => createTermIndex(many)));
  collect();
  const before = process.memoryUsage().heapUsed;
  const withMany = createDocumentTerms(createTermIndex(many), () => false);
  const used = (): string => {
    collect();
    return `${((process.memoryUsage().heapUsed - before) / mebibyte).toFixed(1)} MiB`;
  };
  const atFirst = used();
  for (let line = 0; line < every.lineCount; line++) withMany.inLine(every, line);
  const atLast = used();
  const times = hoverTimes(document, (line, character) => withMany.at(document, line, character));
  printTable('Hover: 10,000 terms more', ['what', 'value'], [
    ['building the index', milliseconds(quantile(building, 0.5))],
    ['memory', atFirst],
    ['memory once every form was met', atLast],
    ['hover, p99', microseconds(quantile(times, 0.99))],
  ]);
}
