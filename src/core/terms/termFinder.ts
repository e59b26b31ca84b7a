import type { TermForms } from '../content/packIndex';
import { cutLine } from './lineParts';
import { createTermIndex } from './termIndex';
import { candidatesIn } from './termMatcher';

/** Where a text has a term; offsets count UTF-16 units, the end is exclusive. */
export interface TermInText {
  readonly termId: string;
  readonly start: number;
  readonly end: number;
}

/** Finds terms in texts about generative AI, where their forms mean nothing else. */
export interface TermFinder {
  /** Every term, in order: of those that overlap the one that begins first, and of these the longest. */
  all(text: string): TermInText[];
}

export function createTermFinder(terms: readonly TermForms[]): TermFinder {
  const index = createTermIndex(terms);
  return {
    all: (text) =>
      candidatesIn(cutLine(text), index, false).longest.map(({ form, start, end }) => ({ termId: index.idOf(form.term), start, end })),
  };
}
