import type { Steps } from '../study/steps';
import type { DocumentTerms } from './documentTerms';
import type { TermDocument } from './fileEvidence';

/** Where a term stands; offsets count UTF-16 units, the end is exclusive. */
export interface TermPlace {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A term with all its places in a document, in their order. */
export interface TermUse {
  readonly termId: string;
  readonly places: readonly TermPlace[];
}

/** Lists the terms of a document in the order of their first use, line by line. */
export function* termUses(document: TermDocument, terms: DocumentTerms): Steps<readonly TermUse[]> {
  yield* terms.prepare(document);
  const places = new Map<string, TermPlace[]>();
  for (let line = 0; line < document.lineCount; line++) {
    for (const { termId, start, end } of terms.inLine(document, line)) {
      const known = places.get(termId);
      if (known) known.push({ line, start, end });
      else places.set(termId, [{ line, start, end }]);
    }
    yield;
  }
  return [...places].map(([termId, each]) => ({ termId, places: each }));
}
