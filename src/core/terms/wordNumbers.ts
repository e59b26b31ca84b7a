import { wordKey } from './wordParts';

/** The number of the word that stands at a place of a text, whatever its ending, accents and letter case; 0 if it has none. */
export type WordNumber = (text: string, start: number, end: number) => number;

/** How many spellings are kept, so that most words are told by a comparison; a newer one takes the place of an older one. */
const slots = 1 << 14;
/** Longer ones are names that hardly come twice. */
const longestKept = 40;

/** @param numbers by what the forms of a word have in common, from 1 */
export function createWordNumber(numbers: ReadonlyMap<string, number>): WordNumber {
  const spellings = new Array<string>(slots).fill('');
  const known = new Int32Array(slots);
  return (text, start, end) => {
    const slot = hash(text, start, end) & (slots - 1);
    const spelling = spellings[slot] ?? '';
    if (spelling.length === end - start && isAt(text, start, spelling)) return known[slot] ?? 0;
    const word = text.slice(start, end);
    const number = numbers.get(wordKey(word)) ?? 0;
    if (word.length <= longestKept) {
      spellings[slot] = word;
      known[slot] = number;
    }
    return number;
  };
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
