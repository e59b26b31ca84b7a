import type { LineParts } from './lineParts';
import { firstWord, numberOfWords, oneWord, type Ambiguity, type Form, type TermIndex } from './termIndex';
import { wordNumber } from './wordNumbers';
import { characterClass, other, wordKey, wordParts } from './wordParts';

/** A form met in a line, whatever it means there. */
export interface Candidate {
  readonly form: Form;
  readonly ambiguity: Ambiguity;
  /** Its first and last part. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets in the line; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether it is only a piece of a longer name such as `use_lora` or `LoraConfig`. */
  readonly inName: boolean;
  /** Whether it is written just as the glossary has it, letter case and all; a plural s aside. */
  readonly asWritten: boolean;
}

const none: readonly never[] = [];
/** What may stand between two parts of a form. */
const joint = /^(?:[\s\-_‐‑–'’]{0,2}|[./@:(]|, | \(|\) | \/ )$/u;
/** What may stand there only if the form has it as well: `self.attention` isn't self-attention, and a list of words is no term. */
const ownJoint = /^(?:[.@:(]|, | \(|\) | \/ )$/;
/** What makes two words of two parts; a hyphen or an underscore leaves them one. */
const parting = /[\s'’]/u;
const space = 0x20;
const underscore = 0x5f;

/**
 * The forms that begin with a part, the longest first. Words that stand apart have to stand apart in the form too:
 * "un et" isn't U-Net.
 *
 * @param inCode whether abbreviations may stand anywhere in lower case, as names
 */
export function candidatesFrom(line: LineParts, first: number, index: TermIndex, inCode: boolean): readonly Candidate[] {
  const { text, count, starts, ends, words } = line;
  const word = words[first] ?? 0;
  const roles = index.rolesOf(word);
  const isJoined = starts[first + 1] === ends[first];
  if (roles === 0 && !isJoined) return none;
  const last = isJoined ? wholeWord(line, first) : first;
  const found: Candidate[] = [];
  if ((roles & oneWord) !== 0) addCandidates(found, index.ofWord(word), line, first, first, inCode);
  if (last > first) {
    const whole = wordNumber(text, starts[first] ?? 0, ends[last] ?? 0);
    if ((index.rolesOf(whole) & oneWord) !== 0) addCandidates(found, index.ofWord(whole), line, first, last, inCode);
  }
  if ((roles & firstWord) !== 0 && first + 1 < count) {
    for (const form of index.fromWords(word, words[first + 1] ?? 0)) {
      const candidate = isThere(form, line, first) ? candidateOf(form, line, first, first + form.size - 1, inCode) : undefined;
      if (candidate) found.push(candidate);
    }
  }
  return found.length > 1 ? found.sort(longestFirst) : found;
}

/** Adds those of forms that are the word from the first part to the last. */
function addCandidates(found: Candidate[], forms: readonly Form[], line: LineParts, first: number, last: number, inCode: boolean): void {
  if (forms.length === 0) return;
  const written = line.text.slice(line.starts[first], line.ends[last]);
  let key: string | undefined;
  for (const form of forms) {
    if (!isSpelledAlike(form.written, written) && keyOf(form) !== (key ??= wordKey(written))) continue;
    const candidate = candidateOf(form, line, first, last, inCode);
    if (candidate) found.push(candidate);
  }
}

/** Whether the parts from a place on are those of a form, and stand together as its own do. */
function isThere(form: Form, line: LineParts, first: number): boolean {
  const { size, words, written, gaps } = form;
  const { text, starts, ends } = line;
  if (first + size > line.count || numberOfWords(line.words, first, first + size) !== words) return false;
  for (let at = 0; at < size - 1; at++) {
    const end = ends[first + at] ?? 0;
    const next = starts[first + at + 1] ?? 0;
    const mayPart = (gaps & (1 << at)) !== 0;
    if (next === end || (mayPart && next === end + 1 && text.charCodeAt(end) === space)) continue;
    if (next - end > 3) return false;
    const between = text.slice(end, next);
    if (!joint.test(between) || (!mayPart && parting.test(between)) || (ownJoint.test(between) && !written.includes(between))) return false;
  }
  if (isSpelledAlike(text.slice(starts[first], ends[first + size - 1]), written)) return true;
  let key = '';
  for (let at = first; at < first + size; at++) key += wordKey(text.slice(starts[at], ends[at]));
  return key === keyOf(form);
}

/** Told by less work than their keys are. */
const isSpelledAlike = (a: string, b: string): boolean => a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());

/** Those of forms of several words that texts had in another spelling. */
const joinedKeys = new WeakMap<Form, string>();

/** The keys of a form's words, joined. */
function keyOf(form: Form): string {
  let key = form.key ?? joinedKeys.get(form);
  if (key === undefined) {
    key = wordParts(form.written).map((part) => part.key).join('');
    joinedKeys.set(form, key);
  }
  return key;
}

/** What doesn’t tell them apart otherwise is settled by their numbers: the order in which forms were met must not matter. */
const longestFirst = (a: Candidate, b: Candidate): number => b.end - a.end || a.ambiguity - b.ambiguity || a.form.term - b.form.term || Number(b.asWritten) - Number(a.asWritten) || (a.form.written < b.form.written ? -1 : 1);

/** The last part of the word that begins with a part: that of SwiGLU has two, and no form of two begins with the first. */
function wholeWord({ text, count, starts, ends }: LineParts, first: number): number {
  let last = first;
  if (isWordCharacter(text, (starts[first] ?? 0) - 1)) return last;
  while (last + 1 < count && starts[last + 1] === ends[last]) last += 1;
  return last;
}

function candidateOf(form: Form, line: LineParts, first: number, last: number, inCode: boolean): Candidate | undefined {
  const { text } = line;
  const start = line.starts[first] ?? 0;
  const end = line.ends[last] ?? 0;
  const inName = isWordCharacter(text, start - 1) || isWordCharacter(text, end);
  const written = text.slice(start, end);
  const asWritten = written === form.written || (written.length === form.written.length + 1 && written === `${form.written}s`);
  if (form.exactly && !asWritten) {
    const mayStand = form.isOther ? stands(form.written, text, start) : inName || (written === written.toLowerCase() && (inCode || isCodeLike(text, start, end)));
    if (!mayStand) return undefined;
  }
  return { form, ambiguity: asWritten ? form.ambiguity : form.ambiguityInNames, first, last, start, end, inName, asWritten };
}

/** Whether a phrase stands letter by letter where its first word is, with the marks around it; a space may be any. */
function stands(phrase: string, text: string, start: number): boolean {
  const from = start - phrase.search(/[\p{L}\p{N}]/u);
  return text.slice(from, from + phrase.length).replace(/\s/g, ' ') === phrase;
}

/** Whether a piece of prose stands as code does: in a path, in a name, between backticks, on a line that is set in. */
function isCodeLike(text: string, start: number, end: number): boolean {
  return /[`/@=:.\\-]$/.test(text.slice(0, start)) || /^(?:[`/@=\\-]|[:.]\w)/.test(text.slice(end)) || /^(?: {4}|\t)/.test(text);
}

function isWordCharacter(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code === underscore || characterClass(code) !== other;
}

/** What a line has. */
export interface LineCandidates {
  /** The longest forms, in order, none overlapping another. */
  readonly longest: readonly Candidate[];
  /** For each of them all that begins with the same part, the longest first. */
  readonly alike: readonly (readonly Candidate[])[];
  /** The phrases that mean something else. */
  readonly others: readonly Candidate[];
}

/** @param always whether such phrases are ignored */
export function candidatesIn(line: LineParts, index: TermIndex, inCode: boolean, always = false): LineCandidates {
  const longest: Candidate[] = [];
  const alike: (readonly Candidate[])[] = [];
  const others: Candidate[] = [];
  let next = 0;
  for (let part = 0; part < line.count; part++) {
    const found = candidatesFrom(line, part, index, inCode);
    if (found.length === 0) continue;
    for (const each of found) if (each.form.isOther && !always) others.push(each);
    const first = part < next ? undefined : found.find((each) => isForm(each, others));
    if (!first) continue;
    longest.push(first);
    alike.push(found);
    next = first.last + 1;
  }
  return { longest, alike, others };
}

/** Whether a candidate is a form of its term, outside all phrases that have it and mean something else. */
export function isForm({ form, first, last }: Candidate, others: readonly Candidate[]): boolean {
  return !form.isOther && !others.some((other) => other.form.term === form.term && other.first <= first && last <= other.last);
}
