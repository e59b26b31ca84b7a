import type { TermForms } from '../content/packIndex';
import { wordKey, wordParts, type WordPart } from './wordParts';

/** How often a form means something else: 0 never, 1 seldom, 2 about as often as not, 3 mostly. */
export type Ambiguity = 0 | 1 | 2 | 3;

export interface Form {
  /** The number of its term in the index. */
  readonly term: number;
  readonly written: string;
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

/** The surface forms of terms by their keys. */
export interface TermIndex {
  readonly terms: readonly IndexedTerm[];
  readonly formsOf: (key: string) => readonly Form[] | undefined;
  /** How many parts the longest form has that begins with such a part; 0 if none does. */
  readonly longestFrom: (key: string) => number;
}

const abbreviation = /^(?=.{1,6}$).+\p{Lu}/u;
/** What lets two parts of a form stand apart in a text, and what parts them there: a hyphen there leaves them one word. */
const mayPart = /[\s\-‐‑–'’]/u;
const parting = /[\s'’]/u;

/** @param entries the forms of every language whose words are to be found; those of one term are joined */
export function createTermIndex(entries: readonly TermForms[]): TermIndex {
  const numbers = new Map<string, number>();
  for (const { id } of entries) if (!numbers.has(id)) numbers.set(id, numbers.size);
  const drafts = [...numbers.keys()].map((id) => ({ id, cues: new Set<string>(), counterCues: new Set<string>(), related: new Set<number>() }));
  const forms = new Map<string, Form[]>();
  const longest = new Map<string, number>();
  for (const { id, forms: written, senses, see } of entries) {
    const term = numbers.get(id) ?? 0;
    const draft = drafts[term];
    for (const word of senses?.with ?? []) draft?.cues.add(wordKey(word));
    for (const word of senses?.unlike ?? []) draft?.counterCues.add(wordKey(word));
    for (const other of see ?? []) {
      const number = numbers.get(other);
      if (number !== undefined) draft?.related.add(number);
    }
    const ambiguities = ambiguityOf(senses);
    for (const text of written) {
      const parts = wordParts(text);
      const [first] = parts;
      if (!first) continue;
      const key = parts.map((part) => part.key).join('');
      const exactly = abbreviation.test(text);
      const ambiguity = ambiguities.get(text) ?? (exactly ? undefined : ambiguities.get(text.toLowerCase())) ?? 0;
      const ambiguityInNames = exactly ? (ambiguities.get(text.toLowerCase()) ?? ambiguity) : ambiguity;
      const form: Form = { term, written: text, exactly, gaps: gapsOf(parts, text, mayPart), parts: parts.length, ambiguity, ambiguityInNames };
      const same = forms.get(key);
      if (!same) forms.set(key, [form]);
      else if (!same.some((each) => each.term === term && each.written === text)) same.push(form);
      longest.set(first.key, Math.max(longest.get(first.key) ?? 0, parts.length));
      // Others may write it without its humps, hyphens or spaces: vllm, finetuning.
      if (!longest.has(key)) longest.set(key, 1);
    }
  }
  const terms = drafts.map(({ related, ...term }) => ({ ...term, related: [...related] }));
  return { terms, formsOf: (key) => forms.get(key), longestFrom: (key) => longest.get(key) ?? 0 };
}

function ambiguityOf(senses: TermForms['senses']): ReadonlyMap<string, Ambiguity> {
  const levels = [[senses?.seldom, 1], [senses?.often, 2], [senses?.mostly, 3]] as const;
  return new Map(levels.flatMap(([forms, level]) => (forms ?? []).map((form) => [form, level] as const)));
}

/** Where parts stand apart in their text, as lengths of the key before them. */
export function gapsOf(parts: readonly WordPart[], text: string, apart = parting): number[] {
  const gaps: number[] = [];
  let length = 0;
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (before && apart.test(text.slice(before.end, part.start))) gaps.push(length);
    length += part.key.length;
  }
  return gaps;
}
