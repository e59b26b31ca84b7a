import type { Term } from '../content/pack';
import { termForms } from '../content/termForms';
import type { CutWords, StemmedWord } from './stemmedWords';

/** Where a text names something, by UTF-16 offsets; the end is exclusive. */
export interface NamedSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export type FindNames = (text: string) => NamedSpan[];

interface Name {
  readonly id: string;
  /** Set for abbreviations such as RAG, which mean something else in other letter case. */
  readonly exactly: string | undefined;
}

const abbreviation = /^(?=.{1,6}$).+\p{Lu}/u;
/** What may stand between two words of a name. */
const joint = /^[\s\-_‐‑–'’*{]{0,2}$/u;

/** All that a term is called: its name without what that says in brackets, what it says there, and its aliases. */
export function namesOf(term: Term): string[] {
  return [...termForms(term), ...[...term.term.matchAll(/\(([^)]+)\)/g)].flatMap(([, inBrackets]) => inBrackets ?? [])];
}

/**
 * Finds all names in a text, overlapping ones too; inflected forms of their words count.
 *
 * @param named the names by the id of what they name
 */
export function createNameFinder(named: Iterable<readonly [string, readonly string[]]>, cut: CutWords): FindNames {
  const byKey = new Map<string, Name[]>();
  /** By its first stem: how many words the longest name has. */
  const lengths = new Map<string, number>();
  for (const [id, names] of named) {
    for (const name of names) {
      const words = cut(name);
      const exactly = abbreviation.test(name) ? name : undefined;
      const [first] = words;
      if (!first || (exactly === undefined && !words.some(({ speaks }) => speaks))) continue;
      const key = words.map(({ stem }) => stem).join('');
      lengths.set(first.stem, Math.max(lengths.get(first.stem) ?? 0, words.length));
      // "LlamaIndex" may be written "llamaindex".
      lengths.set(key, Math.max(lengths.get(key) ?? 0, 1));
      byKey.set(key, [...(byKey.get(key) ?? []), { id, exactly }]);
    }
  }

  /** The names that begin with the first of some words. */
  const namesFrom = (words: readonly StemmedWord[], text: string): NamedSpan[] => {
    const found: NamedSpan[] = [];
    const start = words[0]?.start ?? 0;
    let key = '';
    let end = start;
    for (const word of words) {
      if (!joint.test(text.slice(end, word.start))) break;
      key += word.stem;
      end = word.end;
      const written = text.slice(start, end);
      for (const { id, exactly } of byKey.get(key) ?? []) {
        if (exactly === undefined || written === exactly || written === `${exactly}s`) found.push({ id, start, end });
      }
    }
    return found;
  };

  return (text) => {
    const words = cut(text);
    return words.flatMap((word, place) => namesFrom(words.slice(place, place + (lengths.get(word.stem) ?? 0)), text));
  };
}
