import type { Term } from '../content/pack';
import type { PackLibrary } from '../content/packLibrary';
import { createTermFinder, type TermFinder } from './termFinder';

/** A term met in a line, with its definition in the language of the content; offsets count UTF-16 units. */
export interface FoundTerm {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

export type FindTerm = (line: string, character: number) => Promise<FoundTerm | undefined>;

/**
 * Finds terms by the words of every language of the pack, whatever language they are then defined in: French
 * engineers write English words. The finder is made when it is first asked for.
 */
export function createTermLookup(library: PackLibrary, language: () => string): FindTerm {
  let making: Promise<TermFinder> | undefined;
  const make = async (): Promise<TermFinder> => createTermFinder((await Promise.all(library.languages.map((each) => library.forms(each)))).flat());
  return async (line, character) => {
    making ??= make();
    making.catch(() => (making = undefined));
    const match = (await making).at(line, character);
    const term = match && (await library.term(match.termId, language()));
    return match && term ? { term, start: match.start, end: match.end } : undefined;
  };
}
