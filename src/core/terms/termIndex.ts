import type { TermSenses } from '../content/pack';
import type { TermForms } from '../content/packIndex';
import { createWordFilter } from './wordFilter';
import { characterClass, upper, wordKey, wordParts, type WordPart } from './wordParts';

/** How often a form means something else: 0 never, 1 seldom, 2 about as often as not, 3 mostly. */
export type Ambiguity = 0 | 1 | 2 | 3;

export interface Form {
  /** The number of its term in the index. */
  readonly term: number;
  readonly written: string;
  /** The keys of its parts after the first one. */
  readonly rest: readonly string[];
  /** Set for abbreviations such as RAG or LoRA, which mean something else in other letter case. */
  readonly exactly: boolean;
  /** Where its words stand apart, as lengths of the key before them. */
  readonly gaps: readonly number[];
  readonly parts: number;
  readonly ambiguity: Ambiguity;
  /** The same for an abbreviation in other letter case, as in names: `clip_loss`, `LoraConfig`. */
  readonly ambiguityInNames: Ambiguity;
}

export interface IndexedTerm {
  readonly id: string;
  /** Keys of words that, standing near, speak for the term, and for another sense of it. */
  readonly cues: ReadonlySet<string>;
  readonly counterCues: ReadonlySet<string>;
  /** Numbers of terms that have to do with it. */
  readonly related: readonly number[];
}

/** The surface forms of terms by the key of their first part. */
export interface TermIndex {
  readonly terms: readonly IndexedTerm[];
  /** The forms that begin with a part of that key. */
  readonly from: (key: string) => readonly Form[] | undefined;
  /** Whether a form may begin with the word that stands there; most words are told apart without their key. */
  readonly mayStart: (text: string, start: number, end: number) => boolean;
}

/** What lets two parts of a form stand apart in a text. */
const apart = " \u00a0\t-‐‑–'’";

/** @param entries the forms of every language whose words are to be found; those of one term are joined */
export function createTermIndex(entries: readonly TermForms[]): TermIndex {
  const numbers = new Map<string, number>();
  for (const { id } of entries) if (!numbers.has(id)) numbers.set(id, numbers.size);
  const terms = [...numbers.keys()].map((id): Draft => ({ id, cues: noWords, counterCues: noWords, related: none }));
  const forms = new Map<string, Form[]>();
  const filter = createWordFilter();
  /** Languages share forms. */
  const seen = new Set<string>();
  for (const { id, forms: written, senses, see } of entries) {
    const number = numbers.get(id) ?? 0;
    const term = terms[number];
    if (term && senses) {
      term.cues = withKeys(term.cues, senses.with);
      term.counterCues = withKeys(term.counterCues, senses.unlike);
    }
    if (term && see) term.related = [...new Set([...term.related, ...see.flatMap((other) => numbers.get(other) ?? [])])];
    const ambiguities = senses && ambiguityOf(senses);
    for (const text of written) {
      const name = `${number} ${text}`;
      const parts = seen.has(name) ? [] : wordParts(text);
      const first = parts[0];
      if (!first) continue;
      seen.add(name);
      const exactly = isAbbreviation(text);
      const ambiguity = ambiguities?.get(text) ?? (exactly ? undefined : ambiguities?.get(text.toLowerCase())) ?? 0;
      const ambiguityInNames = exactly ? (ambiguities?.get(text.toLowerCase()) ?? ambiguity) : ambiguity;
      const rest = parts.length === 1 ? noKeys : parts.slice(1).map((part) => part.key);
      const form: Form = { term: number, written: text, rest, exactly, gaps: gapsOf(parts, text), parts: parts.length, ambiguity, ambiguityInNames };
      addForm(forms, first.key, form);
      // Others may write it without its humps, hyphens or spaces: vllm, finetuning.
      if (parts.length > 1 && parts.length < 4) addForm(forms, first.key + rest.join(''), { ...form, rest: noKeys });
    }
  }
  for (const key of forms.keys()) filter.add(key);
  return { terms, from: (key) => forms.get(key), mayStart: filter.mayHave };
}

interface Draft extends IndexedTerm {
  cues: ReadonlySet<string>;
  counterCues: ReadonlySet<string>;
  related: readonly number[];
}

const none: readonly number[] = [];
const noKeys: readonly string[] = [];
const noWords: ReadonlySet<string> = new Set();

function withKeys(keys: ReadonlySet<string>, words: readonly string[]): ReadonlySet<string> {
  return words.length === 0 ? keys : new Set([...keys, ...words.map(wordKey)]);
}

function addForm(forms: Map<string, Form[]>, key: string, form: Form): void {
  const same = forms.get(key);
  if (same) same.push(form);
  else forms.set(key, [form]);
}

function ambiguityOf(senses: TermSenses): ReadonlyMap<string, Ambiguity> {
  const levels = [[senses.seldom, 1], [senses.often, 2], [senses.mostly, 3]] as const;
  return new Map(levels.flatMap(([forms, level]) => forms.map((form) => [form, level] as const)));
}

/** Where parts stand apart in their text, as lengths of the key before them. */
function gapsOf(parts: readonly WordPart[], text: string): readonly number[] {
  if (parts.length === 1) return none;
  const gaps: number[] = [];
  let length = 0;
  let end = 0;
  for (const part of parts) {
    if (end > 0) for (let at = end; at < part.start; at++) if (apart.includes(text.charAt(at)) && gaps.at(-1) !== length) gaps.push(length);
    length += part.key.length;
    end = part.end;
  }
  return gaps;
}

/** At most six letters with a capital after the first one. */
function isAbbreviation(text: string): boolean {
  if (text.length > 6) return false;
  for (let at = 1; at < text.length; at++) if (characterClass(text.charCodeAt(at)) === upper) return true;
  return false;
}
