import assert from 'node:assert/strict';
import type { DocumentTerms } from '../../../../src/core/terms/documentTerms';
import { labelledDocument } from '../../../hover/labels';
import { readPackTerms } from '../../../hover/packTerms';
import type { Source } from './hoverSources';

/** A place marked by | in a piece of a line, and the id of the term that a hover there explains. */
export type Row = readonly [marked: string, expected: string | undefined];

export const nothing = undefined;

let reading: ReturnType<typeof readPackTerms> | undefined;

/** The built-in pack's terms, read once. */
export const packTerms = (): ReturnType<typeof readPackTerms> => (reading ??= readPackTerms());

/** The term at the place, where the piece stands in the text, or in a line of its own below it. */
export function termAt([file, text]: Source, marked: string, terms: DocumentTerms): string | undefined {
  const piece = marked.replace('|', '');
  const found = text.indexOf(piece);
  const whole = found >= 0 ? text : `${text}${piece}\n`;
  const offset = (found >= 0 ? found : text.length) + marked.indexOf('|');
  const before = whole.slice(0, offset).split('\n');
  return terms.at(labelledDocument(file, whole), before.length - 1, before.at(-1)?.length ?? 0)?.termId;
}

/** A test for each row. */
export function rows(title: string, source: Source, table: readonly Row[]): void {
  suite(`The hover: ${title} (${source[0].replaceAll('__', '/')})`, () => {
    for (const [marked, expected] of table) {
      const name = expected === undefined ? `${marked} is left alone` : `${marked} is explained by ${expected}`;
      test(name, async () => assert.equal(termAt(source, marked, (await packTerms()).terms), expected));
    }
  });
}
