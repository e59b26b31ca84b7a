import type { Term } from '../content/pack';
import type { PackLibrary } from '../content/packLibrary';
import { once } from '../once';
import { createDocumentTerms, type DocumentTerms } from './documentTerms';
import type { TermDocument } from './fileEvidence';
import { createTermIndex } from './termIndex';

/** A term met in a line, with its definition in the language of the content; offsets count UTF-16 units. */
export interface FoundTerm {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
  /** Whether the words that stand there can mean something else. */
  readonly ambiguous: boolean;
}

/** The term that means something at a place of a document. */
export type FindTerm = (document: TermDocument, line: number, character: number) => Promise<FoundTerm | undefined>;

/** Makes the finder of a pack's terms, by the words of every language, when it is first asked for: French engineers write English words. */
export function createPackTerms(library: PackLibrary, always: () => boolean, whole: (document: TermDocument) => TermDocument): () => Promise<DocumentTerms> {
  return once(async () => createDocumentTerms(createTermIndex((await Promise.all(library.languages.map((each) => library.forms(each)))).flat()), always, whole));
}

/**
 * Finds terms, whatever language they are then defined in.
 *
 * @param isMuted whether a term isn't to be shown
 */
export function createTermLookup(library: PackLibrary, terms: () => Promise<DocumentTerms>, language: () => string, isMuted: (termId: string) => boolean): FindTerm {
  return async (document, line, character) => {
    const match = (await terms()).at(document, line, character);
    if (!match || isMuted(match.termId)) return undefined;
    const term = await library.term(match.termId, language());
    return term && { term, start: match.start, end: match.end, ambiguous: match.ambiguous };
  };
}
