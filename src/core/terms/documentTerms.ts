import { gatherEvidence, type FileEvidence, type TermDocument } from './fileEvidence';
import { senseFeatures, senseProbability, type Surroundings } from './senseModel';
import type { TermIndex } from './termIndex';
import { candidatesFrom, createPartReader, type Candidate, type PartReader } from './termMatcher';
import type { WordPart } from './wordParts';

export interface TermMatch {
  readonly termId: string;
  /** UTF-16 offsets in the line; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether the form may mean something else elsewhere. */
  readonly ambiguous: boolean;
}

/** A term that could be meant at a place, and what the model of senses reads of it; nothing if its form means nothing else. */
export interface Reading extends TermMatch {
  readonly features: readonly number[] | undefined;
}

/** Finds terms in documents, where they mean what the glossary says. */
export interface DocumentTerms {
  /** The longest term that covers the character, or that ends right before it. */
  at(document: TermDocument, line: number, character: number): TermMatch | undefined;
  /** All terms whose forms cover the character, the longest first, whatever they mean there. */
  readings(document: TermDocument, line: number, character: number): Reading[];
  /** Every term of a line, in order. */
  inLine(document: TermDocument, line: number): TermMatch[];
  /** What the file is about; kept for each version of a document. */
  evidence(document: TermDocument): FileEvidence;
}

/** Only this much of a line on either side of the place is looked at, so that a line of any length costs the same. */
const reach = 160;
const longestLine = 20_000;
/** The parts of the longest forms that matter. */
const mostParts = 7;
const nearWords = 8;
/** Above this probability a form is shown. */
const threshold = 0.5;

/**
 * @param always whether every form is taken for the term, whatever is around it
 * @param whole what a document is a part of, as a cell is of a notebook; it tells what the document is about
 */
export function createDocumentTerms(index: TermIndex, always: () => boolean, whole: (document: TermDocument) => TermDocument = (document) => document): DocumentTerms {
  const known = new WeakMap<TermDocument, { readonly version: number; readonly evidence: FileEvidence }>();
  const evidence = (document: TermDocument): FileEvidence => {
    const last = known.get(document);
    if (last?.version === document.version) return last.evidence;
    const fresh = gatherEvidence(whole(document), index);
    known.set(document, { version: document.version, evidence: fresh });
    return fresh;
  };

  const candidatesAt = (part: WordPart, text: string, reader: PartReader, inCode: boolean): Candidate[] =>
    candidatesFrom(part, text, reader, index, inCode).filter((candidate) => !isInAddress(candidate, text));
  const featuresOf = (candidate: Candidate, text: string, nearby: Nearby, file: FileEvidence): number[] | undefined => {
    const term = index.terms[candidate.form.term];
    return candidate.ambiguity === 0 || !term ? undefined : senseFeatures(candidate, term, file, surroundings(candidate, term, text, nearby));
  };
  const isMeant = (features: readonly number[] | undefined): boolean => features === undefined || always() || senseProbability(features) >= threshold;

  const readings = function* (document: TermDocument, line: number, character: number): Generator<Reading> {
    const file = evidence(document);
    if (file.minified) return;
    const inCode = !file.prose;
    const whole = document.lineAt(line).text;
    const from = Math.max(0, character - reach);
    const text = whole.slice(from, character + reach);
    const parts = partsOf(text);
    const place = character - from;
    const here = parts.findIndex((part) => part.start <= place && place <= part.end);
    if (here < 0) return;
    const reader = createPartReader(text);
    const covering: Candidate[] = [];
    for (const part of parts.slice(Math.max(0, here - mostParts), here + 1)) covering.push(...candidatesAt(part, text, reader, inCode).filter(({ end }) => end >= place));
    if (covering.length === 0) return;
    covering.sort((a, b) => b.end - b.start - (a.end - a.start) || a.ambiguity - b.ambiguity);
    const nearby = nearbyOf(parts, text, document, line, index, inCode);
    for (const candidate of covering) yield { ...matchOf(candidate, index, from), features: featuresOf(candidate, text, nearby, file) };
  };

  return {
    evidence,
    readings: (document, line, character) => [...readings(document, line, character)],
    at: (document, line, character) => {
      for (const { features, ...match } of readings(document, line, character)) if (isMeant(features)) return match;
      return undefined;
    },
    inLine: (document, line) => {
      const file = evidence(document);
      if (file.minified) return [];
      const inCode = !file.prose;
      const text = document.lineAt(line).text.slice(0, longestLine);
      const reader = createPartReader(text);
      const found: TermMatch[] = [];
      let nearby: Nearby | undefined;
      for (let part = reader.next(0); part; ) {
        let end = part.end;
        for (const candidate of candidatesAt(part, text, reader, inCode)) {
          if (candidate.ambiguity > 0) nearby ??= nearbyOf(partsOf(text), text, document, line, index, inCode);
          if (nearby !== undefined && !isMeant(featuresOf(candidate, text, nearby, file))) continue;
          found.push(matchOf(candidate, index, 0));
          ({ end } = candidate);
          break;
        }
        part = reader.next(end);
      }
      return found;
    },
  };
}

/** A form in an address is a name that somebody gave. */
function isInAddress({ start }: Candidate, text: string): boolean {
  const mark = text.lastIndexOf('://', start);
  return mark >= 0 && !/[\s<>"'`)\]]/.test(text.slice(mark, start));
}

function matchOf({ form, ambiguity, start, end }: Candidate, index: TermIndex, from: number): TermMatch {
  return { termId: index.terms[form.term]?.id ?? '', start: from + start, end: from + end, ambiguous: ambiguity > 0 };
}

/** The words of a line, and the terms met in it and in the lines before and after. */
interface Nearby {
  readonly parts: readonly WordPart[];
  readonly candidates: readonly Candidate[];
  /** Numbers of terms, in the lines around, in forms that are never or seldom, and often something else. */
  readonly sureTerms: ReadonlySet<number>;
  readonly likelyTerms: ReadonlySet<number>;
}

function partsOf(text: string): WordPart[] {
  const reader = createPartReader(text);
  const parts: WordPart[] = [];
  for (let part = reader.next(0); part; part = reader.next(part.end)) parts.push(part);
  return parts;
}

function longestCandidates(text: string, reader: PartReader, index: TermIndex, inCode: boolean): Candidate[] {
  const found: Candidate[] = [];
  for (let part = reader.next(0); part; ) {
    const [candidate] = candidatesFrom(part, text, reader, index, inCode);
    if (candidate) found.push(candidate);
    part = reader.next(candidate?.end ?? part.end);
  }
  return found;
}

function nearbyOf(parts: readonly WordPart[], text: string, document: TermDocument, line: number, index: TermIndex, inCode: boolean): Nearby {
  const candidates = longestCandidates(text, createPartReader(text), index, inCode);
  const sureTerms = new Set<number>();
  const likelyTerms = new Set<number>();
  const add = ({ form, ambiguity }: Candidate): void => {
    if (ambiguity <= 1) sureTerms.add(form.term);
    else if (ambiguity === 2) likelyTerms.add(form.term);
  };
  candidates.forEach(add);
  for (const other of [line - 1, line + 1]) {
    if (other < 0 || other >= document.lineCount) continue;
    const neighbour = document.lineAt(other).text.slice(0, 2 * reach);
    longestCandidates(neighbour, createPartReader(neighbour), index, inCode).forEach(add);
  }
  return { parts, candidates, sureTerms, likelyTerms };
}

function surroundings({ form, start, end }: Candidate, { cues, counterCues }: { cues: ReadonlySet<string>; counterCues: ReadonlySet<string> }, text: string, nearby: Nearby): Surroundings {
  const { parts } = nearby;
  const first = parts.findIndex((part) => part.end > start);
  let last = first;
  while (last + 1 < parts.length && (parts[last + 1]?.start ?? end) < end) last += 1;
  const near = { cues: new Set<string>(), counterCues: new Set<string>() };
  const beside = { cues: new Set<string>(), counterCues: new Set<string>() };
  const nearest = { cues: Infinity, counterCues: Infinity };
  for (let at = Math.max(0, first - nearWords); at <= Math.min(parts.length - 1, last + nearWords); at++) {
    if (at >= first && at <= last) continue;
    const part = parts[at];
    if (!part) continue;
    const kind = cues.has(part.key) ? 'cues' : counterCues.has(part.key) ? 'counterCues' : undefined;
    if (!kind) continue;
    near[kind].add(part.key);
    const distance = at < first ? first - at : at - last;
    nearest[kind] = Math.min(nearest[kind], distance);
    const isBeside = at === first - 1 || at === last + 1 || isSameName(text, Math.min(part.start, start), Math.max(part.end, end));
    if (isBeside) beside[kind].add(part.key);
  }
  return {
    cues: near.cues.size,
    counterCues: near.counterCues.size,
    besideCues: beside.cues.size,
    besideCounterCues: beside.counterCues.size,
    nearest: nearest.cues < nearest.counterCues ? 1 : nearest.counterCues < nearest.cues ? -1 : 0,
    sureTerms: nearby.sureTerms.size - (nearby.sureTerms.has(form.term) ? 1 : 0),
    likelyTerms: nearby.likelyTerms.size - (nearby.likelyTerms.has(form.term) ? 1 : 0),
  };
}

function isSameName(text: string, start: number, end: number): boolean {
  return end - start < 60 && !/[^\p{L}\p{N}\p{M}_.-]/u.test(text.slice(start, end));
}
