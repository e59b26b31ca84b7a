import type { TermSenses } from '../content/pack';
import type { TermForms } from '../content/packIndex';
import { fieldNames } from './fieldNames';
import { createWordNumber, type WordNumber } from './wordNumbers';
import { characterClass, other, partEnd, upper, wordKey } from './wordParts';

/** How often a form means something else: 0 never, 1 seldom, 2 about as often as not, 3 mostly. */
export type Ambiguity = 0 | 1 | 2 | 3;

export interface Form {
  /** The number of its term in the index. */
  readonly term: number;
  readonly written: string;
  /** The numbers of its words. */
  readonly words: readonly number[];
  /** Set for abbreviations such as RAG or LoRA, which mean something else in other letter case. */
  readonly exactly: boolean;
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

/** The surface forms of terms by their first words. Words are numbers here; those without one are in no form and are no cue. */
export interface TermIndex {
  readonly terms: readonly IndexedTerm[];
  readonly wordNumber: WordNumber;
  /** Whether a form may begin with a word: most words are in none, or are cues. */
  readonly mayBegin: (word: number) => boolean;
  /** The forms that are one word, and those of several that are when written without what parts them: vllm, finetuning. */
  readonly ofWord: (word: number) => readonly Form[];
  /** The forms of several words that may begin with these two. */
  readonly fromWords: (first: number, second: number) => readonly Form[];
  /** The words that are names of the field. */
  readonly fieldNames: ReadonlySet<number>;
}

/** What lets two parts of a form stand apart in a text. */
const apart = /[ \u00a0\t\-‐‑–'’]/;

/** @param entries the forms of every language whose words are to be found; those of one term are joined */
export function createTermIndex(entries: readonly TermForms[]): TermIndex {
  const numbers = new Map<string, number>();
  for (const { id } of entries) if (!numbers.has(id)) numbers.set(id, numbers.size);
  const terms = [...numbers.keys()].map((id): Draft => ({ id, cues: noWords, counterCues: noWords, related: none }));
  const words = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = words.get(key);
    if (known !== undefined) return known;
    words.set(key, words.size + 1);
    return words.size;
  };
  const withWords = (known: ReadonlySet<number>, added: readonly string[]): ReadonlySet<number> =>
    added.length === 0 ? known : new Set([...known, ...added.map((word) => numberOf(wordKey(word)))]);
  const single = new Map<number, Form[]>();
  const longer = new Map<number, Form[]>();
  for (const { id, forms, senses, see } of entries) {
    const number = numbers.get(id) ?? 0;
    const term = terms[number];
    if (term && senses) {
      term.cues = withWords(term.cues, senses.with);
      term.counterCues = withWords(term.counterCues, senses.unlike);
    }
    if (term && see) term.related = [...new Set([...term.related, ...see.flatMap((each) => numbers.get(each) ?? [])])];
    const ambiguities = senses && ambiguityOf(senses);
    for (const written of forms) {
      const keys: string[] = [];
      const gaps: number[] = [];
      let end = 0;
      for (let at = 0; at < written.length; ) {
        const next = characterClass(written.charCodeAt(at)) === other ? at : partEnd(written, at, written.length);
        if (next > at) {
          if (end > 0 && at > end && apart.test(written.slice(end, at))) gaps.push(keys.length - 1);
          keys.push(wordKey(written.slice(at, next)));
          end = next;
        }
        at = Math.max(next, at + 1);
      }
      if (keys.length === 0) continue;
      const exactly = isAbbreviation(written);
      const ambiguity = ambiguities?.get(written) ?? (exactly ? undefined : ambiguities?.get(written.toLowerCase())) ?? 0;
      const ambiguityInNames = exactly ? (ambiguities?.get(written.toLowerCase()) ?? ambiguity) : ambiguity;
      const form: Form = { term: number, written, words: keys.map(numberOf), exactly, gaps: gaps.length === 0 ? none : gaps, ambiguity, ambiguityInNames };
      const isNew = keys.length === 1 || addForm(longer, pair(form.words[0] ?? 0, form.words[1] ?? 0), form);
      if (isNew && keys.length < 4) addForm(single, numberOf(keys.join('')), form);
    }
  }
  const names = new Set(fieldNames.map(numberOf));
  const first = new Uint8Array(words.size + 1);
  for (const word of single.keys()) first[word] = 1;
  for (const forms of longer.values()) for (const form of forms) first[form.words[0] ?? 0] = 1;
  return {
    terms,
    wordNumber: createWordNumber(words),
    mayBegin: (word) => first[word] === 1,
    ofWord: (word) => single.get(word) ?? noForms,
    fromWords: (first, second) => longer.get(pair(first, second)) ?? noForms,
    fieldNames: names,
  };
}

interface Draft extends IndexedTerm {
  cues: ReadonlySet<number>;
  counterCues: ReadonlySet<number>;
  related: readonly number[];
}

const none: readonly number[] = [];
const noForms: readonly Form[] = [];
const noWords: ReadonlySet<number> = new Set();

/** A small number for two words, which others may share. */
function pair(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ second) & 0x3fffffff;
}

/** Whether the form is a new one: languages share forms. */
function addForm(forms: Map<number, Form[]>, key: number, form: Form): boolean {
  const same = forms.get(key);
  if (!same) forms.set(key, [form]);
  else if (same.some(({ term, written }) => term === form.term && written === form.written)) return false;
  else same.push(form);
  return true;
}

function ambiguityOf(senses: TermSenses): ReadonlyMap<string, Ambiguity> {
  const levels = [[senses.seldom, 1], [senses.often, 2], [senses.mostly, 3]] as const;
  return new Map(levels.flatMap(([forms, level]) => forms.map((form) => [form, level] as const)));
}

/** At most six letters with a capital after the first one. */
function isAbbreviation(text: string): boolean {
  if (text.length > 6) return false;
  for (let at = 1; at < text.length; at++) if (characterClass(text.charCodeAt(at)) === upper) return true;
  return false;
}
