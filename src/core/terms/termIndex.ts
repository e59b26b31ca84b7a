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

/** The forms that end with a part, and what goes on from there by the key of the next part. */
export interface FormNode {
  readonly forms: readonly Form[];
  readonly next: ReadonlyMap<string, FormNode> | undefined;
}

/** The surface forms of terms, as a tree of the keys of their parts. */
export interface TermIndex {
  readonly terms: readonly IndexedTerm[];
  /** What begins with a part of that key. */
  readonly from: (key: string) => FormNode | undefined;
  /** Whether a form may begin with the word that stands there; most words are told apart without their key. */
  readonly mayStart: (text: string, start: number, end: number) => boolean;
}

interface Draft {
  forms: Form[];
  next: Map<string, Draft> | undefined;
}

/** What lets two parts of a form stand apart in a text. */
const apart = " \u00a0\t-‐‑–'’";

/** @param entries the forms of every language whose words are to be found; those of one term are joined */
export function createTermIndex(entries: readonly TermForms[]): TermIndex {
  const numbers = new Map<string, number>();
  for (const { id } of entries) if (!numbers.has(id)) numbers.set(id, numbers.size);
  const drafts = [...numbers.keys()].map((id) => ({ id, cues: new Set<string>(), counterCues: new Set<string>(), related: new Set<number>() }));
  const roots = new Map<string, Draft>();
  const filter = createWordFilter();
  for (const { id, forms: written, senses, see } of entries) {
    const term = numbers.get(id) ?? 0;
    const draft = drafts[term];
    for (const word of senses?.with ?? []) draft?.cues.add(wordKey(word));
    for (const word of senses?.unlike ?? []) draft?.counterCues.add(wordKey(word));
    for (const other of see ?? []) {
      const number = numbers.get(other);
      if (number !== undefined) draft?.related.add(number);
    }
    const ambiguities = senses && ambiguityOf(senses);
    for (const text of written) {
      const parts = wordParts(text);
      if (parts.length === 0) continue;
      const exactly = isAbbreviation(text);
      const ambiguity = ambiguities?.get(text) ?? (exactly ? undefined : ambiguities?.get(text.toLowerCase())) ?? 0;
      const ambiguityInNames = exactly ? (ambiguities?.get(text.toLowerCase()) ?? ambiguity) : ambiguity;
      const form: Form = { term, written: text, exactly, gaps: gapsOf(parts, text), parts: parts.length, ambiguity, ambiguityInNames };
      addForm(roots, form, parts.map((part) => part.key));
      // Others may write it without its humps, hyphens or spaces: vllm, finetuning.
      if (parts.length > 1 && parts.length < 4) addForm(roots, form, [parts.map((part) => part.key).join('')]);
    }
  }
  const terms = drafts.map(({ related, ...term }) => ({ ...term, related: [...related] }));
  for (const key of roots.keys()) filter.add(key);
  return { terms, from: (key) => roots.get(key), mayStart: filter.mayHave };
}

function addForm(roots: Map<string, Draft>, form: Form, keys: readonly string[]): void {
  let level = roots;
  let node: Draft | undefined;
  for (const key of keys) {
    if (node) level = node.next ??= new Map<string, Draft>();
    node = level.get(key);
    if (!node) {
      node = { forms: [], next: undefined };
      level.set(key, node);
    }
  }
  if (node?.forms.every((each) => each.term !== form.term || each.written !== form.written)) node.forms.push(form);
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

const none: readonly number[] = [];

/** At most six letters with a capital after the first one. */
function isAbbreviation(text: string): boolean {
  if (text.length > 6) return false;
  for (let at = 1; at < text.length; at++) if (characterClass(text.charCodeAt(at)) === upper) return true;
  return false;
}
