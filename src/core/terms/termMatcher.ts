import type { LineParts } from './lineParts';
import type { Ambiguity, Form, TermIndex } from './termIndex';
import { characterClass, other, wordKey } from './wordParts';

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
 * @param inCode whether abbreviations may stand there in lower case, as names
 */
export function candidatesFrom(line: LineParts, first: number, index: TermIndex, inCode: boolean): readonly Candidate[] {
  const whole = wholeWord(line, first, index, inCode);
  if (!index.mayStart(line.text, line.start(first), line.end(first))) return whole;
  const forms = index.from(line.key(first));
  if (!forms) return whole;
  let found: Candidate[] | undefined;
  for (let at = forms.length - 1; at >= 0; at--) {
    const form = forms[at];
    const candidate = form && isThere(form, line, first) ? candidateOf(form, line, first, first + form.rest.length, inCode) : undefined;
    if (candidate) (found ??= []).push(candidate);
  }
  if (whole.length > 0) return [...whole, ...(found ?? none)].sort(longestFirst);
  return found && found.length > 1 ? found.sort(longestFirst) : (found ?? none);
}

/** Whether the parts from a place on are those of a form, and stand together as its own do. */
function isThere({ rest, written, gaps }: Form, line: LineParts, first: number): boolean {
  if (first + rest.length >= line.count) return false;
  for (let at = 0; at < rest.length; at++) if (line.key(first + at + 1) !== rest[at]) return false;
  let length = 0;
  for (let at = first; at < first + rest.length; at++) {
    length += line.key(at).length;
    const end = line.end(at);
    const next = line.start(at + 1);
    if (next - end > 3 || !isJoint(line.text, end, next)) return false;
    if (next === end) continue;
    const between = line.text.slice(end, next);
    if (parting.test(between) && !gaps.includes(length)) return false;
    if (ownJoint.test(between) && !written.includes(between)) return false;
  }
  return true;
}

const longestFirst = (a: Candidate, b: Candidate): number => b.end - a.end || a.ambiguity - b.ambiguity;

/** The forms that a word of several parts has as a whole, where the form has no such parts: SwiGLU for swiglu. */
function wholeWord(line: LineParts, first: number, index: TermIndex, inCode: boolean): readonly Candidate[] {
  const { text, count } = line;
  if (first + 1 >= count || line.start(first + 1) > line.end(first) || isWordCharacter(text, line.start(first) - 1)) return none;
  let last = first + 1;
  while (last + 1 < count && line.start(last + 1) === line.end(last)) last += 1;
  if (!index.mayStart(text, line.start(first), line.end(last))) return none;
  const forms = index.from(wordKey(text.slice(line.start(first), line.end(last))))?.filter(({ rest }) => rest.length === 0);
  return forms?.flatMap((form) => candidateOf(form, line, first, last, inCode) ?? []) ?? none;
}

function isJoint(text: string, start: number, end: number): boolean {
  return start === end || (end === start + 1 && text.charCodeAt(start) === space) || joint.test(text.slice(start, end));
}

function candidateOf(form: Form, line: LineParts, first: number, last: number, inCode: boolean): Candidate | undefined {
  const { text } = line;
  const start = line.start(first);
  const end = line.end(last);
  const inName = isWordCharacter(text, start - 1) || isWordCharacter(text, end);
  const written = text.slice(start, end);
  const asWritten = written === form.written || (written.length === form.written.length + 1 && written === `${form.written}s`);
  if (form.exactly && !inName && !asWritten && !(inCode && written === written.toLowerCase())) return undefined;
  return { form, ambiguity: asWritten ? form.ambiguity : form.ambiguityInNames, first, last, start, end, inName, asWritten };
}

function isWordCharacter(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code === underscore || characterClass(code) !== other;
}

/** The longest forms of a line, in order, none overlapping another. */
export function longestCandidates(line: LineParts, index: TermIndex, inCode: boolean): Candidate[] {
  const found: Candidate[] = [];
  for (let part = 0; part < line.count; ) {
    const longest = candidatesFrom(line, part, index, inCode)[0];
    if (longest) found.push(longest);
    part = (longest?.last ?? part) + 1;
  }
  return found;
}
