import { foldAccents } from '../foldAccents';

/** A part of a text: a word, or a piece of an identifier such as `load`, `in` and `8bit` of `load_in_8bit`. */
export interface WordPart {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, without accents and endings: what the forms of a word have in common. */
  readonly key: string;
}

/** Cuts a text into its parts, in order: runs of letters and digits, and inside them the pieces of camelCase and PascalCase. */
export function wordParts(text: string, from = 0, to = text.length): WordPart[] {
  const parts: WordPart[] = [];
  for (let at = from; at < to; ) {
    const end = partEnd(text, at, to);
    if (end > at) parts.push(partOf(text, at, end));
    at = Math.max(end, at + 1);
  }
  return parts;
}

/** Whether a phrase in which a term isn't meant is one only as it is written: with a capital inside, as BaseModel, or a mark around it, as "Attention :" or @param. */
export const isExactPhrase = (phrase: string): boolean => /\p{Ll}\p{Lu}|^@|[,:!]$/u.test(phrase);

function partOf(text: string, start: number, end: number): WordPart {
  const piece = text.slice(start, end);
  return { start, end, text: piece, key: wordKey(piece) };
}

export const other = 0;
const lower = 1;
export const upper = 2;
const digit = 3;
const mark = 4;

const classOfCharacter = (code: number): number => {
  const character = String.fromCharCode(code);
  if (/\p{Lu}|\p{Lt}/u.test(character)) return upper;
  if (/\p{L}/u.test(character)) return lower;
  if (/\p{N}/u.test(character)) return digit;
  return /\p{M}/u.test(character) ? mark : other;
};
/** The classes of the characters below, and of others as they are met, plus one. */
const classes = new Uint8Array(0x10000);

/** What a UTF-16 unit is in a word: `other` if it isn't part of one. */
export function characterClass(code: number): number {
  const known = classes[code] ?? 0;
  if (known > 0) return known - 1;
  const found = classOfCharacter(code);
  classes[code] = found + 1;
  return found;
}

/**
 * The end of the part that begins at a place; the place itself if none does. A new part begins at a hump (`fineTune`,
 * `LLMChain`, but not at the plural of `LLMs`), at a digit after a letter, and at a capitalised word after a digit.
 */
export function partEnd(text: string, start: number, to: number): number {
  let before = characterClass(text.charCodeAt(start));
  if (before === other || before === mark) return start;
  let at = start + 1;
  for (; at < to; at++) {
    const here = characterClass(text.charCodeAt(at));
    if (here === mark) continue;
    if (here === lower) {
      before = lower;
      continue;
    }
    if (here === other) break;
    if (here === digit && before !== digit) break;
    if (here === upper && before === lower) break;
    if (here === upper && before !== lower && at + 1 < text.length && characterClass(text.charCodeAt(at + 1)) === lower && !isPluralEnd(text, at + 1)) break;
    before = here;
  }
  return at;
}

/** Whether the s at a place is the last letter of its word. */
function isPluralEnd(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x73 && (at + 1 >= text.length || characterClass(text.charCodeAt(at + 1)) === other);
}

/** What two forms of a word have in common. It needn't be a word: it is only compared. */
export function wordKey(word: string): string {
  return withoutEnding(isPlain(word) || word.length > 60 ? word.toLowerCase() : foldAccents(word));
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** Without the endings of English and French plurals and of French feminines: vectorielles, débruitée, génératives. */
function withoutEnding(word: string): string {
  if (word.length <= 3) return word;
  const single = singular(word);
  if (single.length <= 4) return single;
  if (single.endsWith('aux')) return single.endsWith('eaux') ? single : `${single.slice(0, -2)}l`;
  if (!single.endsWith('e')) return single;
  if (single.endsWith('ee') || silentEnds.some((ending) => single.endsWith(ending))) return single.slice(0, -1);
  if (single.endsWith('elle')) return single.slice(0, -2);
  if (single.endsWith('ive')) return `${single.slice(0, -2)}f`;
  return single.endsWith('euse') ? `${single.slice(0, -2)}r` : single;
}

/** Words whose plural looks like that of a word without the e: cache, classe, taxe. */
const silentEnds = ['che', 'sse', 'xe'];
const longPlurals = ['sses', 'xes', 'ches', 'shes'];

function singular(word: string): string {
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (!word.endsWith('s') || word.endsWith('ss')) return word;
  return word.length > 4 && longPlurals.some((ending) => word.endsWith(ending)) ? word.slice(0, -2) : word.slice(0, -1);
}
