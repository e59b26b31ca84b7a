import { wordKey } from './wordParts';

/** So many bits of a word's number are a hash of its key; those before them are a hash of its first letters. */
const keyBits = 18;
export const beginnings = 1 << 12;
export const lettersOfBeginning = 4;

/** How many spellings are kept, so that most words are told by a comparison; a newer one takes the place of an older one. */
const slots = 1 << 14;
/** Longer ones are names that hardly come twice. */
const longestKept = 40;
const spellings = new Array<string>(slots).fill('');
const known = new Int32Array(slots);

/**
 * A number for the word that stands at a place of a text, the same for all that have the same key. Few others share it;
 * where that matters, keys have to be compared.
 */
export function wordNumber(text: string, start = 0, end = text.length): number {
  const slot = hash(text, start, end) & (slots - 1);
  const spelling = spellings[slot] ?? '';
  if (spelling.length === end - start && isAt(text, start, spelling)) return known[slot] ?? 0;
  const word = text.slice(start, end);
  const number = numberOfKey(wordKey(word));
  if (word.length <= longestKept) {
    spellings[slot] = word;
    known[slot] = number;
  }
  return number;
}

export function numberOfKey(key: string): number {
  return (beginningOf(key) << keyBits) | (hash(key, 0, key.length) & ((1 << keyBits) - 1));
}

/** The part of a word's number, below `beginnings`, that all words have which begin with the same letters. */
export const beginningOfNumber = (number: number): number => number >>> keyBits;

export function beginningOf(key: string): number {
  return hash(key, 0, Math.min(key.length, lettersOfBeginning)) & (beginnings - 1);
}

/** The same as `startsWith`, which costs several times as much for a short word. */
function isAt(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  return true;
}

function hash(text: string, start: number, end: number): number {
  let value = end - start;
  for (let at = start; at < end; at++) value = (Math.imul(value, 31) + text.charCodeAt(at)) | 0;
  return value ^ (value >>> 15);
}
