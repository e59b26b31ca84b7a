import type { TermSenses } from '../content/pack';
import type { TermForms } from '../content/packIndex';
import { beginningOf, beginningOfNumber, beginnings, lettersOfBeginning, numberOfKey, wordNumber } from './wordNumbers';
import { characterClass, isExactPhrase, partEnd, upper, wordKey, wordParts } from './wordParts';

/** How often a form means something else: 0 never, 1 seldom, 2 about as often as not, 3 mostly. */
export type Ambiguity = 0 | 1 | 2 | 3;

export interface Form {
  /** The number of its term in the index. */
  readonly term: number;
  readonly written: string;
  /** The key of its word if it has one only. */
  readonly key: string | undefined;
  /** How many words it has. */
  readonly size: number;
  /** A number for all of them, in their order. */
  readonly words: number;
  /** Which of its words the next one stands apart from: a bit for each, the lowest for the first. */
  readonly gaps: number;
  /** Set for abbreviations such as RAG or LoRA, which mean something else in other letter case. */
  readonly exactly: boolean;
  /** Set for a phrase that has a form of the term and means something else: API token. */
  readonly isOther: boolean;
  readonly ambiguity: Ambiguity;
  /** The same for an abbreviation in other letter case, as in names: `clip_loss`, `LoraConfig`. */
  readonly ambiguityInNames: Ambiguity;
}

export interface IndexedTerm {
  readonly id: string;
  /** Numbers of words that, standing near, speak for the term, and for another sense of it. */
  readonly cues: ReadonlySet<number>;
  readonly counterCues: ReadonlySet<number>;
  /** Numbers of terms that have to do with it. */
  readonly related: readonly number[];
}

/**
 * The surface forms of terms by the numbers of their first words. What a form is made of is found out when a word is
 * looked up that begins alike, so that a large index is there at once.
 */
export interface TermIndex {
  readonly idOf: (term: number) => string;
  readonly term: (number: number) => IndexedTerm;
  /** What a word may be: `oneWord`, `firstWord`, both, or nothing, as most words are. */
  readonly rolesOf: (word: number) => number;
  /** The forms that are one word, and those of several that are when written without what parts them: vllm, finetuning. */
  readonly ofWord: (word: number) => readonly Form[];
  /** The forms of several words that may begin with these two. */
  readonly fromWords: (first: number, second: number) => readonly Form[];
}

/** A word may be a form by itself. */
export const oneWord = 1;
/** A word may be the first one of a form. */
export const firstWord = 2;

/** What lets two parts of a form stand apart in a text. */
const apart = /[ \u00a0\t\-‐‑–'’]/;
/** Of more parts, none are known as one word. */
const mostJoined = 3;

/** @param entries the forms of every language whose words are to be found; those of one term are joined */
export function createTermIndex(entries: readonly TermForms[]): TermIndex {
  const numbers = new Map<string, number>();
  const ofTerm: TermForms[][] = [];
  /** By the beginning of their words: the forms that haven't been looked at yet, each as its entry and its place there, phrases of another sense last. */
  const waiting = new Array<number[] | undefined>(beginnings).fill(undefined);
  const wait = (beginning: number, entry: number, form: number): void => void (waiting[beginning] ??= []).push(entry, form);
  for (const [entry, each] of entries.entries()) {
    const number = numbers.get(each.id) ?? numbers.size;
    if (number === numbers.size) numbers.set(each.id, number);
    (ofTerm[number] ??= []).push(each);
    for (const [place, form] of [...each.forms, ...(each.senses?.not ?? [])].entries()) {
      const [first, joined] = beginningsOf(form);
      if (first === undefined) continue;
      wait(first, entry, place);
      if (joined !== undefined && joined !== first) wait(joined, entry, place);
    }
  }
  const single = createFormTable();
  const longer = createFormTable();
  /** What words may be, by the last bits of their numbers. */
  const roles = new Uint8Array(1 << 16);
  const addRole = (word: number, role: number): void => {
    roles[lastBits(word)] = (roles[lastBits(word)] ?? 0) | role;
  };
  const learn = (beginning: number, places: readonly number[]): void => {
    waiting[beginning] = undefined;
    for (let at = 0; at < places.length; at += 2) {
      const entry = entries[places[at] ?? 0];
      const place = places[at + 1] ?? 0;
      if (!entry) continue;
      const isOther = place >= entry.forms.length;
      const written = (isOther ? entry.senses?.not[place - entry.forms.length] : entry.forms[place]) ?? '';
      const parts = keysOf(written);
      const words = parts.keys.map(numberOfKey);
      const form = formOf(numbers.get(entry.id) ?? 0, written, parts, numberOfWords(words), entry.senses, isOther);
      const [first = 0, second = 0] = words;
      if (words.length > 1) {
        longer.add(pair(first, second), form);
        addRole(first, firstWord);
      }
      if (words.length <= mostJoined) {
        const joined = numberOfKey(parts.keys.join(''));
        single.add(joined, form);
        addRole(joined, oneWord);
      }
    }
  };
  const terms = new Array<IndexedTerm | undefined>(numbers.size).fill(undefined);
  const termOf = (id: string, known: readonly TermForms[]): IndexedTerm => ({
    id,
    cues: new Set(known.flatMap(({ senses }) => senses?.with.map((word) => wordNumber(word)) ?? [])),
    counterCues: new Set(known.flatMap(({ senses }) => senses?.unlike.map((word) => wordNumber(word)) ?? [])),
    related: [...new Set(known.flatMap(({ see }) => see?.flatMap((each) => numbers.get(each) ?? []) ?? []))],
  });
  const idOf = (number: number): string => ofTerm[number]?.[0]?.id ?? '';
  return {
    idOf,
    term: (number) => (terms[number] ??= termOf(idOf(number), ofTerm[number] ?? [])),
    rolesOf: (word) => {
      const beginning = beginningOfNumber(word);
      const places = waiting[beginning];
      if (places) learn(beginning, places);
      return roles[lastBits(word)] ?? 0;
    },
    ofWord: single.get,
    fromWords: (first, second) => longer.get(pair(first, second)),
  };
}

/** Forms by a number that hardly any others share. */
interface FormTable {
  readonly add: (number: number, form: Form) => void;
  readonly get: (number: number) => readonly Form[];
}

function createFormTable(): FormTable {
  /** One form stands for itself: a list for each would take as much room again. */
  const known = new Map<number, Form | readonly Form[]>();
  /** Whether there are any, by bits of their numbers. */
  const filter = new Uint8Array(1 << 16);
  const get = (number: number): readonly Form[] => {
    if (filter[otherBits(number)] === 0) return noForms;
    const found = known.get(number);
    if (!found) return noForms;
    return 'written' in found ? [found] : found;
  };
  return {
    get,
    add: (number, form) => {
      filter[otherBits(number)] = 1;
      const same = get(number);
      if (same.length === 0) known.set(number, form);
      // Languages share forms, and a form may have waited at two beginnings.
      else if (!same.some((each) => each.term === form.term && each.written === form.written)) known.set(number, [...same, form]);
    },
  };
}

const noForms: readonly Form[] = [];

const lastBits = (number: number): number => number & 0xffff;
/** Not the same bits: what one of the two filters lets through by chance, the other one stops. */
const otherBits = (number: number): number => (number ^ (number >>> 9)) & 0xffff;

/** A number for two words in their order, which others may share. */
function pair(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ second;
  return (mixed ^ (mixed >>> 15)) & 0x3fffffff;
}

/** A number for words in their order, which others may share. */
export function numberOfWords(words: readonly number[], first = 0, end = words.length): number {
  let number = 0;
  for (let at = first; at < end; at++) number = pair(number, words[at] ?? 0);
  return number;
}

/** The beginnings of a form's first word, and of what it is as one word; nothing if it has no letter and no digit. */
function beginningsOf(text: string): [first?: number, joined?: number] {
  let start = 0;
  while (start < text.length && partEnd(text, start, text.length) === start) start += 1;
  if (start === text.length) return [];
  const end = partEnd(text, start, text.length);
  const key = wordKey(text.slice(start, end));
  // A short word leaves it to the next one how the whole begins.
  return key.length >= lettersOfBeginning || end === text.length ? [beginningOf(key)] : [beginningOf(key), beginningOf(keysOf(text).keys.join(''))];
}

interface FormKeys {
  readonly keys: readonly string[];
  readonly gaps: number;
  /** The same for spellings that differ in endings, accents and letter case only. */
  readonly spelling: string;
}

function keysOf(text: string): FormKeys {
  let gaps = 0;
  let spelling = '';
  let end = 0;
  const keys = wordParts(text).map((part, at) => {
    const between = text.slice(end, part.start);
    if (at > 0 && apart.test(between)) gaps |= 1 << (at - 1);
    spelling += between + part.key;
    end = part.end;
    return part.key;
  });
  return { keys, gaps, spelling };
}

function formOf(term: number, written: string, { keys, gaps, spelling }: FormKeys, words: number, senses: TermSenses | undefined, isOther: boolean): Form {
  const exactly = isOther ? isExactPhrase(written) : isAbbreviation(written);
  const { asWritten, asSpelled } = levelsOf(senses);
  // What is said of a form goes for its plural as well.
  const ambiguity = asWritten.get(written) ?? (exactly ? undefined : asSpelled.get(spelling)) ?? 0;
  const ambiguityInNames = exactly ? (asWritten.get(written.toLowerCase()) ?? ambiguity) : ambiguity;
  const [key] = keys;
  // The same text once takes less room.
  const ownKey = keys.length > 1 ? undefined : key === written ? written : key;
  return { term, written, key: ownKey, size: keys.length, words, gaps, exactly, isOther, ambiguity, ambiguityInNames };
}

/** What a term's senses say of its forms. */
interface Levels {
  readonly asWritten: ReadonlyMap<string, Ambiguity>;
  readonly asSpelled: ReadonlyMap<string, Ambiguity>;
}

const noLevels: Levels = { asWritten: new Map(), asSpelled: new Map() };
const levels = new WeakMap<TermSenses, Levels>();

function levelsOf(senses: TermSenses | undefined): Levels {
  if (!senses) return noLevels;
  const known = levels.get(senses);
  if (known) return known;
  const said = ([[senses.seldom, 1], [senses.often, 2], [senses.mostly, 3]] as const).flatMap(([forms, level]) => forms.map((form) => [form, level] as const));
  const fresh: Levels = { asWritten: new Map(said), asSpelled: new Map(said.filter(([form]) => !isAbbreviation(form)).map(([form, level]) => [keysOf(form).spelling, level])) };
  levels.set(senses, fresh);
  return fresh;
}

/** At most six letters with a capital after the first one. */
function isAbbreviation(text: string): boolean {
  if (text.length > 6) return false;
  for (let at = 1; at < text.length; at++) if (characterClass(text.charCodeAt(at)) === upper) return true;
  return false;
}
