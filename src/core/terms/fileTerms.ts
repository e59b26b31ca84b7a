import type { Term } from '../content/pack';
import type { Steps } from '../study/steps';
import type { DocumentTerms } from './documentTerms';
import type { TermDocument } from './fileEvidence';
import { termUses, type TermPlace } from './termUses';

/** Where a term stands in a file: of a notebook, each cell is a document of its own. */
export interface FilePlace extends TermPlace {
  /** The number of its document in the file, from 0. */
  readonly document: number;
}

export interface FileTerm {
  /** In the language of the content. */
  readonly term: Term;
  /** In their order; there is at least one. */
  readonly places: readonly FilePlace[];
}

/** Why no term is shown: no file is active, it has none, all are muted, terms are off in its language, or the search failed. */
export type TermLack = 'file' | 'term' | 'muted' | 'language' | 'failure';

/** The terms of a file as they were found, in the order of their first use. */
export interface FileTerms {
  readonly terms: readonly FileTerm[];
  /** Why there is none, if there is none. */
  readonly lack: TermLack | undefined;
  /** What was searched, in the state in which it then was. */
  readonly searched: readonly { readonly document: TermDocument; readonly version: number; readonly languageId: string }[];
}

/** Which terms are shown. */
export interface ShownTerms {
  readonly isMuted: (termId: string) => boolean;
  /** Whether terms are shown in documents of a language at all. */
  readonly inLanguage: (languageId: string) => boolean;
  /** A term in the language of the content; undefined if there is none. */
  readonly term: (termId: string) => Term | undefined;
}

/** Lists the terms of a file whose documents are given in their order. */
export function* fileTermSteps(documents: readonly TermDocument[], finder: DocumentTerms, { isMuted, inLanguage, term }: ShownTerms): Steps<FileTerms> {
  const searched = documents.map((document) => ({ document, version: document.version, languageId: document.languageId }));
  const places = new Map<string, FilePlace[]>();
  let isSilent = true;
  for (const [number, document] of documents.entries()) {
    if (!inLanguage(document.languageId)) continue;
    isSilent = false;
    for (const use of yield* termUses(document, finder)) {
      const known = places.get(use.termId) ?? [];
      for (const place of use.places) known.push({ document: number, ...place });
      places.set(use.termId, known);
      yield;
    }
  }
  const found = [...places].flatMap(([id, each]) => {
    const known = term(id);
    return known ? [{ term: known, places: each }] : [];
  });
  const terms = found.filter((each) => !isMuted(each.term.id));
  const lack: TermLack = isSilent && documents.length > 0 ? 'language' : found.length > 0 ? 'muted' : 'term';
  return { terms, lack: terms.length > 0 ? undefined : lack, searched };
}

/** Whether a file still is as it was searched. */
export function isAsSearched({ searched }: Pick<FileTerms, 'searched'>, documents: readonly TermDocument[]): boolean {
  return (
    searched.length === documents.length &&
    searched.every(({ document, version, languageId }, place) => documents[place] === document && document.version === version && document.languageId === languageId)
  );
}
