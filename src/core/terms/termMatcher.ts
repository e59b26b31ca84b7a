import { gapsOf, type Ambiguity, type Form, type TermIndex } from './termIndex';
import { characterClass, other, partEnd, partOf, type WordPart } from './wordParts';

/** A form met in a text, whatever it means there. */
export interface Candidate {
  readonly form: Form;
  readonly ambiguity: Ambiguity;
  /** UTF-16 offsets in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether it is only a piece of a longer name such as `use_lora` or `LoraConfig`. */
  readonly inName: boolean;
  /** Whether it is written just as the glossary has it, letter case and all; a plural s aside. */
  readonly asWritten: boolean;
}

/** What may stand between two parts of a form. */
const joint = /^(?:[\s\-_‐‑–'’]{0,2}|[./])$/u;
const space = 0x20;

/** The parts of a text, made as they are asked for. */
export interface PartReader {
  /** The part that begins at a place or after it. */
  readonly next: (at: number) => WordPart | undefined;
}

export function createPartReader(text: string, to = text.length): PartReader {
  const made = new Map<number, WordPart | undefined>();
  return {
    next: (from) => {
      if (made.has(from)) return made.get(from);
      let at = from;
      while (at < to && characterClass(text.charCodeAt(at)) === other) at++;
      const end = at < to ? partEnd(text, at, to) : at;
      const part = end > at ? partOf(text, at, end) : undefined;
      made.set(from, part);
      return part;
    },
  };
}

/**
 * The forms that begin with a part, the longest first. Words that stand apart have to stand apart in the form too:
 * "un et" isn't U-Net.
 *
 * @param inCode whether abbreviations may stand there in lower case, as names
 */
export function candidatesFrom(first: WordPart, text: string, parts: PartReader, index: TermIndex, inCode: boolean): Candidate[] {
  const found = wholeWord(first, text, parts, index, inCode);
  const longest = index.longestFrom(first.key);
  if (longest === 0) return found;
  const run: WordPart[] = [first];
  let key = first.key;
  for (;;) {
    const last = run[run.length - 1] ?? first;
    for (const form of index.formsOf(key) ?? []) {
      const candidate = candidateOf(form, run, text, inCode);
      if (candidate) found.unshift(candidate);
    }
    const next = run.length < longest ? parts.next(last.end) : undefined;
    if (!next || next.start - last.end > 2 || !isJoint(text, last.end, next.start)) return found.sort((a, b) => b.end - a.end || a.ambiguity - b.ambiguity);
    run.push(next);
    key += next.key;
  }
}

/** The forms that a word of several parts has as a whole, where the form has no such parts: SwiGLU for swiglu. */
function wholeWord(first: WordPart, text: string, parts: PartReader, index: TermIndex, inCode: boolean): Candidate[] {
  if (first.end >= text.length || characterClass(text.charCodeAt(first.end)) === other || isWordCharacter(text, first.start - 1)) return [];
  let last = first;
  for (let next = parts.next(last.end); next?.start === last.end; next = parts.next(last.end)) last = next;
  const whole = partOf(text, first.start, last.end);
  const forms = index.formsOf(whole.key)?.filter((form) => form.parts === 1) ?? [];
  return forms.flatMap((form) => candidateOf(form, [whole], text, inCode) ?? []);
}

function isJoint(text: string, start: number, end: number): boolean {
  return start === end || (end === start + 1 && text.charCodeAt(start) === space) || joint.test(text.slice(start, end));
}

function candidateOf(form: Form, run: readonly WordPart[], text: string, inCode: boolean): Candidate | undefined {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? start;
  if (run.length > 1) {
    const gaps = gapsOf(run, text);
    if (gaps.some((gap) => !form.gaps.includes(gap))) return undefined;
    // What an object is asked for is a word of its own: `self.attention` isn't self-attention.
    if (text.slice(start, end).includes('.') && !form.written.includes('.')) return undefined;
  }
  const inName = isWordCharacter(text, start - 1) || isWordCharacter(text, end);
  const written = text.slice(start, end);
  const asWritten = written === form.written || written === `${form.written}s`;
  if (form.exactly && !inName && !asWritten && !(inCode && written === written.toLowerCase())) return undefined;
  return { form, ambiguity: asWritten ? form.ambiguity : form.ambiguityInNames, start, end, inName, asWritten };
}

const underscore = 0x5f;

function isWordCharacter(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code === underscore || characterClass(code) !== other;
}

