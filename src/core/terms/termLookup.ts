import type { Term } from '../content/pack';
import type { PackLibrary } from '../content/packLibrary';
import { once } from '../once';
import { createTermFinder, type TermFinder } from './termFinder';

/** A term met in a line, with its definition in the language of the content; offsets count UTF-16 units. */
export interface FoundTerm {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

export type FindTerm = (line: string, character: number) => Promise<FoundTerm | undefined>;

/** Makes the finder of a pack's terms, by the words of every language, when it is first asked for: French engineers write English words. */
export function createPackTermFinder(library: PackLibrary): () => Promise<TermFinder> {
  return once(async () => createTermFinder((await Promise.all(library.languages.map((each) => library.forms(each)))).flat()));
}

/** Finds terms, whatever language they are then defined in. */
export function createTermLookup(library: PackLibrary, finder: () => Promise<TermFinder>, language: () => string): FindTerm {
  return async (line, character) => {
    const match = (await finder()).at(line, character);
    const term = match && (await library.term(match.termId, language()));
    return match && term ? { term, start: match.start, end: match.end } : undefined;
  };
}

/** No more of a text than that is searched for terms, in characters: the menu of rounds waits for it, and a log of many megabytes would take seconds. */
const mostSearched = 200_000;

/** The ids of the terms that a text uses, in the order in which each first comes. */
export function termsInText(text: string, finder: TermFinder): string[] {
  return [...new Set(finder.all(text.slice(0, mostSearched)).map(({ termId }) => termId))];
}
