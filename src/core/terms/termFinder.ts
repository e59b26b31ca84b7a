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
}

interface Form {
  readonly termId: string;
  /** Set for abbreviations such as RAG or LoRA, which mean something else in other letter case. */
  readonly exactly: string | undefined;
}

/** Only this much of a line on either side of the place is looked at, so that a line of any length costs the same. */
const reach = 160;
const joint = /^[\s\-_‐‑–'’]{0,2}$/u;
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
      sameKey.push({ termId: id, exactly: abbreviation.test(text) ? text : undefined });
      forms.set(key, sameKey);
    }
  }

  const termOf = (parts: readonly WordPart[], line: string): string | undefined => {
    const written = line.slice(parts[0]?.start, parts.at(-1)?.end);
    const inIdentifier = isInIdentifier(parts, line);
    return forms.get(joined(parts))?.find(({ exactly }) => exactly === undefined || inIdentifier || written === exactly || written === `${exactly}s`)?.termId;
  };

  return {
    at: (line, character) => {
      const from = Math.max(0, character - reach);
      const window = line.slice(from, character + reach);
      const parts = wordParts(window);
      const here = parts.findIndex((part) => part.start <= character - from && character - from <= part.end);
      if (here < 0) return undefined;
      for (let size = longest; size >= 1; size--) {
        for (let first = Math.max(0, here - size + 1); first <= here; first++) {
          const run = parts.slice(first, first + size);
          if (run.length < size || !isJoined(run, window)) continue;
          const termId = termOf(run, window);
          if (termId !== undefined) return { termId, start: from + (run[0]?.start ?? 0), end: from + (run.at(-1)?.end ?? 0) };
        }
      }
      return undefined;
    },
  };
}

const joined = (parts: readonly WordPart[]): string => parts.map((part) => part.key).join('');

function isJoined(parts: readonly WordPart[], line: string): boolean {
  return parts.every((part, index) => {
    const next = parts[index + 1];
    return !next || joint.test(line.slice(part.end, next.start));
  });
}

/** Whether the parts are only a piece of a longer name such as `use_lora` or `LoraConfig`. */
function isInIdentifier(parts: readonly WordPart[], line: string): boolean {
  const before = line[(parts[0]?.start ?? 0) - 1] ?? ' ';
  const after = line[parts.at(-1)?.end ?? line.length] ?? ' ';
  return /[\p{L}\p{N}_]/u.test(before) || /[\p{L}\p{N}_]/u.test(after);
}
