import type { TermForms } from '../content/packIndex';
import { createTermIndex } from './termIndex';
import { candidatesFrom, createPartReader } from './termMatcher';

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
    all: (text) => {
      const reader = createPartReader(text);
      const found: TermInText[] = [];
      for (let part = reader.next(0); part; ) {
        const [longest] = candidatesFrom(part, text, reader, index, false);
        if (longest) found.push({ termId: index.terms[longest.form.term]?.id ?? '', start: longest.start, end: longest.end });
        part = reader.next(longest?.end ?? part.end);
      }
      return found;
    },
  };
}
