import weights from './senseWeights.json';
import type { FileEvidence } from './fileEvidence';
import type { Ambiguity, IndexedTerm } from './termIndex';
import type { Candidate } from './termMatcher';

/** What the words around a candidate say. */
export interface Surroundings {
  /** Different cues for and against the term among the eight words on either side. */
  readonly cues: number;
  readonly counterCues: number;
  /** The same in the same name, or right beside the candidate. */
  readonly besideCues: number;
  readonly besideCounterCues: number;
  /** Whether the nearest of them is for the term (1) or against it (-1). */
  readonly nearest: number;
  /** Other terms in the lines around it, in forms that are never or seldom, and often something else. */
  readonly sureTerms: number;
  readonly likelyTerms: number;
}

/** A term met more often says no more of what the file is about: a lexer has hundreds of tokens. */
const mostRepeats = 12;

const log = Math.log1p;
const yes = (holds: boolean): number => (holds ? 1 : 0);

/** What the model reads of a file about a term that is met in a form of such ambiguity. */
export function fileFeatures(number: number, term: IndexedTerm, ambiguity: Ambiguity, file: FileEvidence): number[] {
  const [sure, seldom, often, mostly] = file.distinct;
  const ofField = [log(sure), log(file.density), log(seldom), log(often), log(file.names), log(mostly)];
  const hasSign = sure + file.names > 0;
  return [
    yes(ambiguity === 1),
    yes(ambiguity === 2),
    yes(ambiguity === 3),
    ...ofField,
    ...ofField.map((value) => (ambiguity === 3 ? value : 0)),
    ...ofField.map((value) => (ambiguity === 1 ? value : 0)),
    yes(file.path),
    log(file.size) / 5,
    ...counted(term.cues, file),
    ...counted(term.counterCues, file),
    log(term.related.reduce((count, each) => count + yes(file.terms.has(each)), 0)),
    log(Math.min(file.terms.get(number) ?? 0, mostRepeats)),
    yes(file.prose),
    yes(ambiguity === 1 && !hasSign),
    yes(file.prose && !hasSign),
    yes(!file.prose && !hasSign),
  ];
}

/** What it reads of the candidate itself and of the words around it. */
export function placeFeatures({ form, inName, asWritten }: Candidate, file: FileEvidence, around: Surroundings): number[] {
  return [
    log(around.cues),
    log(around.counterCues),
    log(around.besideCues),
    log(around.besideCounterCues),
    yes(around.nearest > 0),
    yes(around.nearest < 0),
    yes(around.cues === 0 && around.counterCues > 0),
    yes(around.cues > 0 && around.counterCues === 0),
    log(around.sureTerms),
    log(around.likelyTerms),
    yes(inName),
    yes(!file.prose && !inName),
    yes(form.size > 1),
    yes(form.exactly && asWritten),
  ];
}

/** How many different ones of these words the file has, and how many in a hundred words. */
function counted(cues: ReadonlySet<number>, file: FileEvidence): [number, number] {
  let different = 0;
  let all = 0;
  for (const word of cues) {
    const count = file.words.get(word);
    if (count === undefined) continue;
    different += 1;
    all += count;
  }
  return [log(different), log((100 * all) / Math.max(file.size, 50))];
}

const fieldNames = ['sure', 'density', 'seldom', 'often', 'names', 'mostly'];
const fileFeatureNames = [
  ...['seldom', 'often', 'mostly'].map((name) => `form is ${name} else`),
  ...fieldNames.map((name) => `file: ${name}`),
  ...fieldNames.map((name) => `file: ${name}, form mostly else`),
  ...fieldNames.map((name) => `file: ${name}, form seldom else`),
  ...['path', 'size', 'cues', 'density of cues', 'counterCues', 'density of counterCues', 'related', 'repeated'].map((name) => `file: ${name}`),
  ...['prose', 'form seldom else without a sign', 'prose without a sign', 'code without a sign'],
];
/** The features of the file, and then those of the place. */
export const featureNames = [
  ...fileFeatureNames,
  ...['cues', 'counterCues', 'besideCues', 'besideCounterCues', 'nearest is for', 'nearest is against', 'only counterCues', 'only cues', 'sureTerms', 'likelyTerms'].map((name) => `around: ${name}`),
  ...['in a name', 'a name in code', 'several words', 'abbreviation'],
];

/** The part of the log-odds that features contribute; those of a place come after those of its file. */
export function logOdds(features: readonly number[], part: 'file' | 'place'): number {
  const from = part === 'file' ? 0 : fileFeatureNames.length;
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * ((weights as readonly number[])[from + at] ?? 0);
  return sum;
}
