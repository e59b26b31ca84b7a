import type { TermForms } from '../content/packIndex';
import { wordParts, type WordPart } from './wordParts';

export interface TermMatch {
  readonly termId: string;
  /** UTF-16 offsets in the line; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Finds the term that stands under a place of a line. */
export interface TermFinder {
  /** The longest term that covers the character, or that ends right before it. */
  at(line: string, character: number): TermMatch | undefined;
  /**
   * Every term of a prose text, in order: of those that overlap the one that begins first, and of these the longest.
   * Prose, unlike the place of a cursor, is mostly about something else, so words that stand apart have to stand apart
   * in the term as well: "un et" isn't U-Net, "is causal" isn't `is_causal`.
   */
  all(text: string): TermMatch[];
}

interface Form {
  readonly termId: string;
  /** Set for abbreviations such as RAG or LoRA, which mean something else in other letter case. */
  readonly exactly: string | undefined;
  /** Where its words stand apart, as lengths of the key before them. */
  readonly gaps: ReadonlySet<number>;
}

/** Only this much of a line on either side of the place is looked at, so that a line of any length costs the same. */
const reach = 160;
const joint = /^[\s\-_‐‑–'’]{0,2}$/u;
const apart = /[\s\-‐‑–'’]/u;
const abbreviation = /^(?=.{1,6}$).+\p{Lu}/u;

/** @param terms the forms of every language whose words are to be found */
export function createTermFinder(terms: readonly TermForms[]): TermFinder {
  const forms = new Map<string, Form[]>();
  let longest = 1;
  for (const { id, forms: written } of terms) {
    for (const text of written) {
      const parts = wordParts(text);
      const key = joined(parts);
      if (key === '') continue;
      longest = Math.max(longest, parts.length);
      const sameKey = forms.get(key) ?? [];
      sameKey.push({ termId: id, exactly: abbreviation.test(text) ? text : undefined, gaps: gapsOf(parts, text) });
      forms.set(key, sameKey);
    }
  }

  const formsOf = (key: string, parts: readonly WordPart[], text: string): readonly Form[] => {
    const written = text.slice(parts[0]?.start, parts.at(-1)?.end);
    return forms.get(key)?.filter(({ exactly }) => exactly === undefined || isInIdentifier(parts, text) || written === exactly || written === `${exactly}s`) ?? [];
  };

  /** The longest term that begins at a part. */
  const longestFrom = (parts: readonly WordPart[], first: number, text: string, inProse: boolean): Run | undefined => {
    let key = '';
    let found: Run | undefined;
    for (let size = 1; size <= longest; size++) {
      const last = parts[first + size - 1];
      if (!last || (size > 1 && !joint.test(text.slice(parts[first + size - 2]?.end, last.start)))) break;
      key += last.key;
      if (!forms.has(key)) continue;
      const run = parts.slice(first, first + size);
      const gaps = inProse ? [...gapsOf(run, text)] : [];
      const form = formsOf(key, run, text).find((each) => gaps.every((gap) => each.gaps.has(gap)));
      if (form) found = { termId: form.termId, start: run[0]?.start ?? 0, end: last.end, size };
    }
    return found;
  };

  return {
    at: (line, character) => {
      const from = Math.max(0, character - reach);
      const window = line.slice(from, character + reach);
      const parts = wordParts(window);
      const here = parts.findIndex((part) => part.start <= character - from && character - from <= part.end);
      let best: Run | undefined;
      for (let first = Math.max(0, here - longest + 1); first <= here; first++) {
        const run = longestFrom(parts, first, window, false);
        if (run && first + run.size > here && run.size > (best?.size ?? 0)) best = run;
      }
      return best && { termId: best.termId, start: from + best.start, end: from + best.end };
    },
    all: (text) => {
      const parts = wordParts(text);
      const found: TermMatch[] = [];
      for (let first = 0; first < parts.length; ) {
        const run = longestFrom(parts, first, text, true);
        if (run) found.push({ termId: run.termId, start: run.start, end: run.end });
        first += run?.size ?? 1;
      }
      return found;
    },
  };
}

/** A match with the number of its parts. */
interface Run extends TermMatch {
  readonly size: number;
}

const joined = (parts: readonly WordPart[]): string => parts.map((part) => part.key).join('');

function gapsOf(parts: readonly WordPart[], text: string): Set<number> {
  const gaps = new Set<number>();
  let length = 0;
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (before && apart.test(text.slice(before.end, part.start))) gaps.add(length);
    length += part.key.length;
  }
  return gaps;
}

/** Whether the parts are only a piece of a longer name such as `use_lora` or `LoraConfig`. */
function isInIdentifier(parts: readonly WordPart[], line: string): boolean {
  const before = line[(parts[0]?.start ?? 0) - 1] ?? ' ';
  const after = line[parts.at(-1)?.end ?? line.length] ?? ' ';
  return /[\p{L}\p{N}_]/u.test(before) || /[\p{L}\p{N}_]/u.test(after);
}
