import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from '../../src/core/content/pack';
import { hidden, hideInline, proseOnly } from './proseOnly';

interface Rule {
  /** The place of a fault starts where a match does. */
  readonly fault: RegExp;
  readonly message: string;
  /** Whether a match is right after all, from what stands before and after it. */
  readonly allowed?: (before: string, after: string) => boolean;
}

const narrow = '\u202f';
const wide = '\u00a0';
/** What a letter with an apostrophe can lean on: a word, a number, something marked, quoted or hidden, or the end of a quotation. */
const next = `[\\p{L}\\p{N}*_[«“${hidden}]|\\s*»`;

const rules: readonly Rule[] = [
  { fault: new RegExp(`(?<=\\p{L})'(?=${next})`, 'gu'), message: 'straight apostrophe, ’ is wanted' },
  // An interrogation or exclamation of several marks has one space; "(?)" and "(!)" have none.
  { fault: new RegExp(`(?<![${narrow}?!(])[?!]`, 'gu'), message: 'no narrow no-break space (U+202F) before ? or !' },
  { fault: new RegExp(`(?<!${narrow});`, 'gu'), message: 'no narrow no-break space (U+202F) before ;' },
  { fault: new RegExp(`(?<!${narrow})%`, 'gu'), message: 'no narrow no-break space (U+202F) before %' },
  // A colon inside a word or number, as in 4:1, isn't punctuation.
  { fault: new RegExp(`(?<!${wide}):(?=[\\s*»)]|$)`, 'gmu'), message: 'no no-break space (U+00A0) before :' },
  { fault: new RegExp(`«(?!${wide})`, 'gu'), message: 'no no-break space (U+00A0) after «' },
  { fault: new RegExp(`(?<!${wide})»`, 'gu'), message: 'no no-break space (U+00A0) before »' },
  { fault: /"/g, message: 'straight quotation mark, « » are wanted' },
  // Not inside a name: GPT-5.2, 3.5-Turbo, 1.5B, 1.2.3, arXiv:2106.09685.
  { fault: /(?<![\d.]|\p{L}[-:]?)\d+\.\d+(?!\d|\p{Lu}|-\p{L}|\.\d)/gu, message: 'decimal point, a comma is wanted', allowed: isVersion },
];

/** A number with a point is a version after a name, or after one of these words, unless it is a share. */
const beforeVersion = /(?:(\p{Lu}[\p{L}\p{N}-]*)|(?<!\p{L})(?:version|section|chapitre|annexe|figure|tableau|v)s?|§)[\s\u00a0\u202f]*$/u;
/** Words that have a capital because a sentence starts with them. */
const openers = /^(À|Ainsi|Après|Aux?|Avant|Avec|Ces?|Contre|Dans|Des?|Donc|Du|En|Entre|Environ|Et|Ici|Ils?|La|Les?|Mais|Moins|Ou|Où|Par|Plus|Pour|Près|Presque|Puis|Quelque|Sans|Seuls?|Si|Soit|Sous|Sur|Un|Une|Vers)$/;

function isVersion(before: string, after: string): boolean {
  const found = beforeVersion.exec(before);
  return found !== null && !openers.test(found[1] ?? '') && !/^\s*%/.test(after);
}

/** The faults of typography in a French question's file. */
export const frenchTypography = (file: string, text: string): Problem[] => faults(file, proseOnly(text), 1);

/** The faults of typography in the terms, aliases and definitions of a French glossary. */
export function frenchGlossaryTypography(file: string, text: string): Problem[] {
  const problems: Problem[] = [];
  const lines = new LineCounter();
  visit(parseDocument(text, { lineCounter: lines }), {
    Pair: (_, { key }) => (isScalar(key) && ['term', 'aliases', 'definition'].includes(String(key.value)) ? undefined : visit.SKIP),
    Scalar: (place, { range, type }) => {
      if (place === 'key' || !range) return;
      const source = text.slice(range[0], range[1]);
      const value = type?.startsWith('QUOTE_') ? source.slice(1, -1) : source;
      problems.push(...faults(file, hideInline(value), lines.linePos(range[0]).line));
    },
  });
  return problems;
}

function faults(file: string, prose: string, firstLine: number): Problem[] {
  const around = (index: number, before: number, after: number): [string, string] => [prose.slice(Math.max(0, index - before), index), prose.slice(index, index + after)];
  const found = rules.flatMap(({ fault, message, allowed }) =>
    [...prose.matchAll(fault)]
      .filter(({ 0: match, index }) => !allowed?.(around(index, 40, 0)[0], around(index + match.length, 0, 3)[1]))
      .map(({ index }) => ({ line: firstLine + prose.slice(0, index).split('\n').length - 1, message: `${message}: "${excerpt(...around(index, 15, 15))}"` })),
  );
  return found.sort((a, b) => a.line - b.line).map((problem) => ({ file, ...problem }));
}

/** What stands around a place, on its line. */
function excerpt(before: string, after: string): string {
  return `${before.split('\n').at(-1) ?? ''}${after.split('\n')[0] ?? ''}`.replaceAll(new RegExp(`${hidden}+`, 'g'), '…').trim();
}
