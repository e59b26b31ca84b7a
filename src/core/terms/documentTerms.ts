import { atOnce, type Steps } from '../study/steps';
import { gatherEvidence, type FileEvidence, type TermDocument } from './fileEvidence';
import { cutLine, partAt, type LineParts } from './lineParts';
import { fileFeatures, logOdds, placeFeatures, type Surroundings } from './senseModel';
import type { IndexedTerm, TermIndex } from './termIndex';
import { candidatesFrom, candidatesIn, isForm, type Candidate, type LineCandidates } from './termMatcher';

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
  /** Finds that out in small steps, so that nothing waits for it. */
  prepare(document: TermDocument): Steps<void>;
}

/** Only this much of a line on either side of the place is looked at, so that a line of any length costs the same. */
const reach = 160;
const longestLine = 20_000;
/** How many parts of a form stand before its last one, at most: "règle de mise à jour à deux échelles de temps". */
const mostParts = 10;
const nearWords = 8;
const keptLines = 4;

/** What is known of a version of a document. */
interface Known {
  readonly version: number;
  /** Whether every form was taken for the term. */
  readonly always: boolean;
  readonly evidence: FileEvidence;
  /** What the file adds to the log-odds of a term in a form of some ambiguity. */
  readonly odds: Map<number, number>;
  /** The last lines that were looked at, each at its number modulo as many. */
  readonly lines: SeenLine[];
}

interface SeenLine {
  readonly number: number;
  readonly parts: LineParts;
  readonly found: LineCandidates;
}

/**
 * @param always whether every form is taken for the term, whatever is around it
 * @param whole what a document is a part of, as a cell is of a notebook; it tells what the document is about
 */
export function createDocumentTerms(index: TermIndex, always: () => boolean, whole: (document: TermDocument) => TermDocument = (document) => document): DocumentTerms {
  const documents = new WeakMap<TermDocument, Known>();
  const learn = function* (document: TermDocument): Steps<Known> {
    const { version } = document;
    const fresh: Known = { version, always: always(), evidence: yield* gatherEvidence(whole(document), index), odds: new Map(), lines: [] };
    documents.set(document, fresh);
    return fresh;
  };
  const known = (document: TermDocument): Known | undefined => {
    const last = documents.get(document);
    return last?.version === document.version && last.always === always() ? last : undefined;
  };
  const know = (document: TermDocument): Known => known(document) ?? atOnce(learn(document));

  const look = (number: number, text: string, { evidence, always: isAlways }: Known): SeenLine => {
    const parts = cutLine(text);
    return { number, parts, found: candidatesIn(parts, index, !evidence.prose, isAlways) };
  };
  /** The beginning of a line. */
  const lookAt = (document: TermDocument, number: number, known: Known): SeenLine | undefined => {
    if (number < 0 || number >= document.lineCount) return undefined;
    const seen = known.lines[number % keptLines];
    if (seen?.number === number) return seen;
    const fresh = look(number, document.lineAt(number).text.slice(0, 2 * reach), known);
    known.lines[number % keptLines] = fresh;
    return fresh;
  };
  /** How many other terms there are in a line and in those before and after it. */
  const termsAround = (document: TermDocument, number: number, line: SeenLine, known: Known): TermsAround => {
    const sure = new Set<number>();
    const likely = new Set<number>();
    for (const each of [line, lookAt(document, number - 1, known), lookAt(document, number + 1, known)]) {
      for (const { form, ambiguity } of each?.found.longest ?? []) {
        if (ambiguity <= 1) sure.add(form.term);
        else if (ambiguity === 2) likely.add(form.term);
      }
    }
    return { sure, likely };
  };
  const featuresOfFile = ({ form, ambiguity }: Candidate, term: IndexedTerm, { evidence }: Known): number[] => fileFeatures(form.term, term, ambiguity, evidence);
  const featuresOfPlace = (candidate: Candidate, term: IndexedTerm, line: LineParts, around: TermsAround, { evidence }: Known): number[] =>
    placeFeatures(candidate, evidence, surroundings(candidate, term, line, around));
  const isMeant = (candidate: Candidate, line: LineParts, around: () => TermsAround, known: Known): boolean => {
    const { form, ambiguity } = candidate;
    if (ambiguity === 0 || known.always) return true;
    const term = index.term(form.term);
    const kind = 4 * form.term + ambiguity;
    let odds = known.odds.get(kind);
    if (odds === undefined) {
      odds = logOdds(featuresOfFile(candidate, term, known), 'file');
      known.odds.set(kind, odds);
    }
    return odds + logOdds(featuresOfPlace(candidate, term, line, around(), known), 'place') >= 0;
  };

  /** The candidates that cover a place, the longest first, with what is around them. */
  const covering = (document: TermDocument, number: number, character: number, known: Known) => {
    const { text } = document.lineAt(number);
    const from = text.length <= 2 * reach ? 0 : Math.max(0, character - reach);
    const beginning = from === 0 ? lookAt(document, number, known) : undefined;
    const line = beginning ?? look(number, text.slice(from, character + reach), known);
    const place = character - from;
    const here = partAt(line.parts, place);
    const candidates: Candidate[] = [];
    const isInAddress = addressesIn(line.parts.text);
    for (let part = Math.max(0, here - mostParts); part <= here; part++) {
      for (const candidate of candidatesFrom(line.parts, part, index, !known.evidence.prose)) {
        if (candidate.end >= place && isForm(candidate, line.found.others) && !isInAddress(candidate)) candidates.push(candidate);
      }
    }
    candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.ambiguity - b.ambiguity);
    return { candidates, line: line.parts, from, around: lazily(() => termsAround(document, number, line, known)) };
  };

  return {
    evidence: (document) => know(document).evidence,
    prepare: function* (document) {
      if (!known(document)) yield* learn(document);
    },
    readings: (document, number, character) => {
      const facts = know(document);
      const { candidates, line, from, around } = covering(document, number, character, facts);
      return candidates.map((candidate) => {
        const term = index.term(candidate.form.term);
        return { ...matchOf(candidate, index, from), features: candidate.ambiguity === 0 ? undefined : [...featuresOfFile(candidate, term, facts), ...featuresOfPlace(candidate, term, line, around(), facts)] };
      });
    },
    at: (document, number, character) => {
      const facts = know(document);
      if (facts.evidence.minified) return undefined;
      const { candidates, line, from, around } = covering(document, number, character, facts);
      const meant = candidates.find((candidate) => isMeant(candidate, line, around, facts));
      return meant && matchOf(meant, index, from);
    },
    inLine: (document, number) => {
      const facts = know(document);
      if (facts.evidence.minified) return [];
      const { text } = document.lineAt(number);
      const line = text.length > 2 * reach ? look(number, text.slice(0, longestLine), facts) : lookAt(document, number, facts);
      if (!line || line.found.longest.length === 0) return [];
      const { parts, found: { longest, alike, others } } = line;
      const around = lazily(() => termsAround(document, number, line, facts));
      const isInAddress = addressesIn(parts.text);
      const found: TermMatch[] = [];
      let next = 0;
      for (const [place, { first, last }] of longest.entries()) {
        // Where the longest one isn't meant, a shorter one may be, and one that begins inside it.
        for (let part = Math.max(next, first); part <= last; part++) {
          const candidates = part === first ? alike[place] : candidatesFrom(parts, part, index, !facts.evidence.prose);
          const meant = candidates?.find((candidate) => isForm(candidate, others) && !isInAddress(candidate) && isMeant(candidate, parts, around, facts));
          if (!meant) continue;
          found.push(matchOf(meant, index, 0));
          part = meant.last;
          next = meant.last + 1;
        }
      }
      return found;
    },
  };
}

interface TermsAround {
  /** Numbers of terms in forms that are never or seldom, and often something else. */
  readonly sure: ReadonlySet<number>;
  readonly likely: ReadonlySet<number>;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Tells what stands in an address of a text, where a form is a name that somebody gave. */
function addressesIn(text: string): (candidate: Candidate) => boolean {
  if (!text.includes('://')) return () => false;
  const addresses = [...text.matchAll(/:\/\/[^\s<>"'`)\]]*/g)].map((each) => [each.index, each.index + each[0].length] as const);
  return ({ start }) => addresses.some(([from, end]) => from <= start && start < end);
}

function matchOf({ form, ambiguity, start, end }: Candidate, index: TermIndex, from: number): TermMatch {
  return { termId: index.idOf(form.term), start: from + start, end: from + end, ambiguous: ambiguity > 0 };
}

function surroundings({ form, first, last, start, end }: Candidate, { cues, counterCues }: IndexedTerm, line: LineParts, { sure, likely }: TermsAround): Surroundings {
  const near = new Map<number, number>();
  let besideCues = 0;
  let besideCounterCues = 0;
  /** Distances in parts. */
  let nearestCue = Infinity;
  let nearestCounterCue = Infinity;
  for (let at = Math.max(0, first - nearWords); at <= Math.min(line.count - 1, last + nearWords); at++) {
    if (at >= first && at <= last) continue;
    const word = line.words[at] ?? 0;
    const kind = cues.has(word) ? 1 : counterCues.has(word) ? -1 : 0;
    if (kind === 0) continue;
    const distance = at < first ? first - at : at - last;
    const isBeside = distance === 1 || isOneName(line.text, Math.min(line.starts[at] ?? 0, start), Math.max(line.ends[at] ?? 0, end));
    const before = near.get(word);
    near.set(word, isBeside ? 2 * kind : (before ?? kind));
    if (kind > 0) nearestCue = Math.min(nearestCue, distance);
    else nearestCounterCue = Math.min(nearestCounterCue, distance);
  }
  let all = 0;
  let against = 0;
  for (const kind of near.values()) {
    all += 1;
    if (kind < 0) against += 1;
    if (kind === 2) besideCues += 1;
    if (kind === -2) besideCounterCues += 1;
  }
  return {
    cues: all - against,
    counterCues: against,
    besideCues,
    besideCounterCues,
    nearest: Math.sign(nearestCounterCue - nearestCue) || 0,
    sureTerms: sure.size - (sure.has(form.term) ? 1 : 0),
    likelyTerms: likely.size - (likely.has(form.term) ? 1 : 0),
  };
}

function isOneName(text: string, start: number, end: number): boolean {
  return end - start < 60 && !/[^\p{L}\p{N}\p{M}_.-]/u.test(text.slice(start, end));
}
