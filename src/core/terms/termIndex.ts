import type { TermSenses } from '../content/pack';
import type { TermForms } from '../content/packIndex';
import { beginningOf, beginningOfNumber, beginnings, lettersOfBeginning, numberOfKey, wordNumber } from './wordNumbers';
import { characterClass, hasHump, partEnd, upper, wordKey, wordParts } from './wordParts';

/** How often a form means something else: 0 never, 1 seldom, 2 about as often as not, 3 mostly. */
export type Ambiguity = 0 | 1 | 2 | 3;

export interface Form {
  /** The number of its term in the index. */
  readonly term: number;
  readonly written: string;
  /** The keys of its words, joined. */
  readonly key: string;
  /** The numbers of its words. */
  readonly words: readonly number[];
  /** Set for abbreviations such as RAG or LoRA, which mean something else in other letter case. */
  readonly exactly: boolean;
  /** Set for a phrase that has a form of the term and means something else: API token. */
  readonly isOther: boolean;
  /** Which of its words the next one stands apart from, counted from 0. */
  readonly gaps: readonly number[];
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
  /** Whether a form may begin with a word; none does with most. */
  readonly mayBegin: (word: number) => boolean;
  /** The forms that are one word, and those of several that are when written without what parts them: vllm, finetuning. */
  readonly ofWord: (word: number) => readonly Form[];
  /** The forms of several words that may begin with these two. */
  readonly fromWords: (first: number, second: number) => readonly Form[];
}

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
  const single = new Map<number, Form[]>();
  const longer = new Map<number, Form[]>();
  /** Whether forms begin with a word, by the last bits of its number. */
  const begin = new Uint8Array(1 << 16);
  const add = (forms: Map<number, Form[]>, key: number, word: number, form: Form): void => {
    begin[word & 0xffff] = 1;
    const same = forms.get(key);
    if (!same) forms.set(key, [form]);
    // Languages share forms, and a form may have waited at two beginnings.
    else if (!same.some((each) => each.term === form.term && each.written === form.written)) same.push(form);
  };
  const learn = (beginning: number, places: readonly number[]): void => {
    waiting[beginning] = undefined;
    for (let at = 0; at < places.length; at += 2) {
      const entry = entries[places[at] ?? 0];
      const place = places[at + 1] ?? 0;
      if (!entry) continue;
      const isOther = place >= entry.forms.length;
      const written = (isOther ? entry.senses?.not[place - entry.forms.length] : entry.forms[place]) ?? '';
      const form = formOf(numbers.get(entry.id) ?? 0, written, entry.senses, isOther);
      const [first = 0, second = 0] = form.words;
      const parts = form.words.length;
      if (parts > 1) add(longer, pair(first, second), first, form);
      if (parts <= mostJoined) add(single, numberOfKey(form.key), numberOfKey(form.key), form);
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
    mayBegin: (word) => {
      const beginning = beginningOfNumber(word);
      const places = waiting[beginning];
      if (places) learn(beginning, places);
      return begin[word & 0xffff] === 1;
    },
    ofWord: (word) => single.get(word) ?? noForms,
    fromWords: (first, second) => longer.get(pair(first, second)) ?? noForms,
  };
}

const none: readonly number[] = [];
const noForms: readonly Form[] = [];

/** A small number for two words, which others may share. */
function pair(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ second) & 0x3fffffff;
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
  readonly gaps: readonly number[];
  /** The same for spellings that differ in endings, accents and letter case only. */
  readonly spelling: string;
}

function keysOf(text: string): FormKeys {
  const gaps: number[] = [];
  let spelling = '';
  let end = 0;
  const keys = wordParts(text).map((part, at) => {
    const between = text.slice(end, part.start);
    if (at > 0 && apart.test(between)) gaps.push(at - 1);
    spelling += between + part.key;
    end = part.end;
    return part.key;
  });
  return { keys, gaps: gaps.length === 0 ? none : gaps, spelling };
}

function formOf(term: number, written: string, senses: TermSenses | undefined, isOther: boolean): Form {
  const { keys, gaps, spelling } = keysOf(written);
  const exactly = isOther ? hasHump(written) : isAbbreviation(written);
  const { asWritten, asSpelled } = levelsOf(senses);
  // What is said of a form goes for its plural as well.
  const ambiguity = asWritten.get(written) ?? (exactly ? undefined : asSpelled.get(spelling)) ?? 0;
  const ambiguityInNames = exactly ? (asWritten.get(written.toLowerCase()) ?? ambiguity) : ambiguity;
  return { term, written, key: keys.join(''), words: keys.map(numberOfKey), exactly, isOther, gaps, ambiguity, ambiguityInNames };
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
