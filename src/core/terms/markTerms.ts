import { packLinks } from '../content/packLinks';
import { prosePieces } from './prosePieces';
import type { TermFinder, TermInText } from './termFinder';

/**
 * A text with the first use of each term turned into a link to it, `[text](term:id)`, unless its author links that
 * term in it already. Rendered, it differs from the original by these links alone: what is not prose, or might not be,
 * is left as it is.
 */
export function markTerms(markdown: string, finder: TermFinder): string {
  const linked = new Set(packLinks(markdown).flatMap(({ kind, id }) => (kind === 'term' ? [id] : [])));
  let marked = '';
  let done = 0;
  for (const { start, text } of prosePieces(markdown)) {
    for (const match of finder.all(text)) {
      if (linked.has(match.termId) || !/^[\w-]+$/.test(match.termId) || !isLinkable(text, match)) continue;
      linked.add(match.termId);
      const end = start + match.end;
      marked += `${markdown.slice(done, start + match.start)}[${markdown.slice(start + match.start, end)}](term:${match.termId})`;
      done = end;
    }
  }
  return marked + markdown.slice(done);
}

/** What a word of prose stands right behind, and right before: spaces, quotation marks, punctuation. */
const wordBefore = /^[\s(«“”"'‘’…—–;,]$/;
const wordAfter = /^(?:[\s)»“”"'‘’…—–;,?!]|[.:](?![\p{L}\p{N}_/]))/u;

/**
 * Whether a match can become a link: a word of its own, not a piece of a compound, an identifier, a path or a number,
 * and with emphasis around it that stays what it is. A `*` opens or closes by what is on both of its sides, and a link
 * begins and ends with punctuation.
 */
function isLinkable(text: string, { start, end }: TermInText): boolean {
  const before = beyondStars(text, start - 1, -1);
  const after = beyondStars(text, end, 1);
  if (!wordBefore.test(text[before] ?? ' ') || !wordAfter.test(`${text[after] ?? ' '}${text[after + 1] ?? ''}`)) return false;
  if (text.slice(start, end).includes('_')) return false;
  const isFree = (side: number): boolean => /\s/.test(text[side] ?? ' ');
  return ((before === start - 1 || isFree(before)) && (after === end || isFree(after))) || isPlainlyEmphasised(text);
}

function beyondStars(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (text[at] === '*') at += step;
  return at;
}

const emphasis = /(?<![\p{L}\p{N}*])(\*{1,2})(?=[^\s*])[^*]*(?<=[^\s*])\1(?![\p{L}\p{N}*])/gu;

/** Whether each `*` of a text has one partner only that it could have. */
function isPlainlyEmphasised(text: string): boolean {
  return !text.replace(emphasis, '').includes('*');
}
