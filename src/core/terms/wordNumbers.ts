import { wordKey } from './wordParts';

/** So many bits of a word's number are a hash of its key; those before them are a hash of its first letters. */
const keyBits = 18;
export const beginnings = 1 << 12;
export const lettersOfBeginning = 4;

/** How many spellings are known, so that most words needn't be cut to their keys; a newer one takes the place of an older one. */
const slots = 1 << 16;
/** Two hashes of each, which together no two words of the world are likely to share, and the number of its key. */
const known = new Int32Array(3 * slots);

/**
 * A number for the word that stands at a place of a text, the same for all that have the same key. Few others share it;
 * where that matters, keys have to be compared.
 */
export function wordNumber(text: string, start = 0, end = text.length): number {
  let one = end - start;
  let two = one;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    one = (Math.imul(one, 31) + code) | 0;
    two = Math.imul(two ^ code, 0x01000193);
  }
  const slot = 3 * ((one ^ (one >>> 15)) & (slots - 1));
  if (known[slot] === one && known[slot + 1] === two) return known[slot + 2] ?? 0;
  const number = numberOfKey(wordKey(text.slice(start, end)));
  known[slot] = one;
  known[slot + 1] = two;
  known[slot + 2] = number;
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

function hash(text: string, start: number, end: number): number {
  let value = end - start;
  for (let at = start; at < end; at++) value = (Math.imul(value, 31) + text.charCodeAt(at)) | 0;
  return value ^ (value >>> 15);
}
