import type { TermForms } from '../content/packIndex';
import { foldAccents } from '../foldAccents';
import { isStopWord } from './stopWords';
import { wordStem } from './wordStem';

/** A piece of a text that says something: a word, a number, a small formula, or a term of the glossary. */
export interface TextUnit {
  /** The same for all ways of writing it. */
  readonly key: string;
  /** A term's words are units of their own as well. */
  readonly isTerm: boolean;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Cuts plain text into its units, in order; words that say nothing are left out. Takes time in proportion to the text. */
export type CutText = (text: string) => TextUnit[];

const letters = String.raw`\p{L}[\p{L}\p{M}\p{N}]*`;
const unit = new RegExp(
  [
    // O(n²), p(y|x), G(z)
    String.raw`\p{L}\([^()\s]{1,4}(?:\s?[,|;]\s?[^()\s]{1,4})?\)`,
    // r = 8
    String.raw`(?<![\p{L}\p{N}])\p{L}\s?=\s?\d+(?:[.,]\d+)?`,
    // 65,536 and 65 536, then 0.39 and 0,39
    String.raw`\d{1,3}(?:[\s,]\d{3})+(?!\d)`,
    String.raw`\d+(?:[.,]\d+)?`,
    // feed-forward
    String.raw`${letters}(?:[-‐‑]${letters})*`,
  ].join('|'),
  'gu',
);
const greek: Readonly<Record<string, string>> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', η: 'eta', θ: 'theta', λ: 'lambda', μ: 'mu', π: 'pi', σ: 'sigma', τ: 'tau', φ: 'phi',
};

/** @param terms the forms of every language whose words are to be found: a term is one unit, however it is called */
export function createTextCutter(terms: readonly TermForms[]): CutText {
  const termsIn = createTermScanner(terms);
  return (text) => {
    const units: TextUnit[] = [];
    for (const match of text.matchAll(unit)) {
      const [written] = match;
      if (!/[-‐‑]/.test(written)) {
        addUnit(units, written, match.index);
        continue;
      }
      const before = units.length;
      for (const part of written.matchAll(/[^-‐‑]+/gu)) addUnit(units, part[0], match.index + part.index);
      // Not "peut-être", whose words say nothing.
      if (units.length > before) addUnit(units, written.replace(/[-‐‑]/g, ''), match.index, written.length);
    }
    // A term comes before its words.
    return [...termsIn(text), ...units].sort((a, b) => a.start - b.start || b.end - a.end);
  };
}

function addUnit(units: TextUnit[], written: string, start: number, length = written.length): void {
  const key = unitKey(written);
  if (key !== undefined) units.push({ key, isTerm: false, start, end: start + length });
}

/** Undefined for what says nothing: stop words, single letters and single digits. */
function unitKey(written: string): string | undefined {
  const folded = foldAccents(written.normalize('NFKC')).replace(/[α-φ]/g, (letter) => greek[letter] ?? letter);
  if (folded.includes('=')) return folded.replace(/\s/g, '').replace(',', '.');
  if (folded.includes('(')) return folded.replace(/[\s^_]/g, '');
  if (/^\d/.test(folded)) {
    const number = /^[1-9]\d{0,2}(?:[\s,]\d{3})+$/.test(folded) ? folded.replace(/[\s,]/g, '') : folded.replace(',', '.');
    return number.length > 1 ? number : undefined;
  }
  if (folded.length < 2 || isStopWord(folded)) return undefined;
  return wordStem(folded);
}

interface Part {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const joint = /^[\s\-_‐‑–'’]{0,2}$/u;

function wordParts(text: string): Part[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)].map(({ 0: word, index }) => ({ key: wordStem(foldAccents(word)), start: index, end: index + word.length }));
}

/** Unlike the hover's finder it walks a whole text, and takes "lora" for LoRA: who types an answer doesn't look at capitals. */
function createTermScanner(terms: readonly TermForms[]): CutText {
  const ids = new Map<string, string>();
  /** By the first word of a form: how many words the longest one has. */
  const lengths = new Map<string, number>();
  for (const { id, forms } of terms) {
    for (const form of forms) {
      const folded = foldAccents(form);
      const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
      const stems = words.map(wordStem);
      const [first] = stems;
      if (first === undefined || folded.length < 2 || isStopWord(folded)) continue;
      // "fine-tuned" and "finetuned".
      for (const key of [stems.join(''), wordStem(words.join(''))]) if (!ids.has(key)) ids.set(key, id);
      lengths.set(first, Math.max(lengths.get(first) ?? 1, stems.length));
    }
  }

  return (text) => {
    const parts = wordParts(text);
    const found: TextUnit[] = [];
    for (let index = 0; index < parts.length; index++) {
      let key = '';
      let term: { readonly id: string; readonly last: number } | undefined;
      const longest = lengths.get(parts[index]?.key ?? '') ?? 1;
      for (let last = index; last < Math.min(index + longest, parts.length); last++) {
        const [before, part] = [parts[last - 1], parts[last]];
        if (!part || (last > index && before && !joint.test(text.slice(before.end, part.start)))) break;
        key += part.key;
        const id = ids.get(key);
        if (id !== undefined) term = { id, last };
      }
      if (!term) continue;
      found.push({ key: `term:${term.id}`, isTerm: true, start: parts[index]?.start ?? 0, end: parts[term.last]?.end ?? 0 });
      index = term.last;
    }
    return found;
  };
}
