import type { Language } from '../content/pack';
import type { PackLibrary } from '../content/packLibrary';
import { oncePerKey } from '../oncePerKey';
import { markTerms } from './markTerms';
import { proseForms } from './proseForms';
import { createTermFinder } from './termFinder';

/** A text in which the first use of each term is a link to it. */
export type MarkTerms = (markdown: string) => string;

/** Gives what marks the terms of a pack in texts of one of its languages; made when it is first asked for. */
export function createTermMarker(library: PackLibrary): (language: Language) => Promise<MarkTerms> {
  const [first] = library.languages;
  return oncePerKey(async (language) => {
    const own = await library.forms(language);
    const finder = createTermFinder(proseForms(own, first === undefined || first === language ? [] : await library.forms(first)));
    return (markdown) => markTerms(markdown, finder);
  });
}
