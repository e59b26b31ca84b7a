import { foldAccents } from '../foldAccents';

/** A part of a text: a word, or a piece of an identifier such as `load`, `in` and `8bit` of `load_in_8bit`. */
export interface WordPart {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, without accents, in the singular: what two forms of a word have in common. */
  readonly key: string;
}

// A run of letters and digits; inside it a new part starts where camelCase or PascalCase has a hump.
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
// The plural of an abbreviation (LLMs) has none.
const hump = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})(?!\p{Lu}s$)/u;

/** Cuts a text into its parts, in order. */
export function wordParts(text: string): WordPart[] {
  const parts: WordPart[] = [];
  for (const match of text.matchAll(word)) {
    let start = match.index;
    for (const piece of match[0].split(hump)) {
      parts.push({ start, end: start + piece.length, text: piece, key: singular(foldAccents(piece)) });
      start += piece.length;
    }
  }
  return parts;
}

/** A word without the ending of an English or French plural. It needn't be a word: it is only compared. */
function singular(word: string): string {
  if (word.length > 4 && /(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^s]s$|[ae]ux$/.test(word) ? word.slice(0, -1) : word;
}
