import weights from './senseWeights.json';
import type { FileEvidence } from './fileEvidence';
import type { IndexedTerm } from './termIndex';
import type { Candidate } from './termMatcher';

/** What the words around a candidate say, in numbers of different words. */
export interface Surroundings {
  /** Cues for and against the term among the eight words on either side. */
  readonly cues: number;
  readonly counterCues: number;
  /** The same in the same name, or right beside the candidate. */
  readonly besideCues: number;
  readonly besideCounterCues: number;
  /** Whether the nearest of them is for the term (1) or against it (-1). */
  readonly nearest: -1 | 0 | 1;
  /** Other terms in the lines around it, in forms that are never or seldom, and often something else. */
  readonly sureTerms: number;
  readonly likelyTerms: number;
}

/** What the model reads of a candidate that could mean something else: one number for each name in `featureNames`. */
export function senseFeatures({ form, ambiguity, inName, asWritten }: Candidate, term: IndexedTerm, file: FileEvidence, around: Surroundings): number[] {
  const log = Math.log1p;
  const here = file.terms.get(form.term) ?? 0;
  /** How many different ones of these words the file has, and how many in a hundred words. */
  const counted = (keys: ReadonlySet<string>): [number, number] => {
    let different = 0;
    let all = 0;
    for (const key of keys) {
      const count = file.words.get(key);
      if (count === undefined) continue;
      different += 1;
      all += count;
    }
    return [log(different), log((100 * all) / Math.max(file.size, 50))];
  };
  const related = term.related.reduce((count, number) => count + (file.terms.has(number) ? 1 : 0), 0);
  const [sure, seldom, often, mostly] = file.distinct;
  const ofField = [log(sure), log(file.density), log(seldom), log(often), log(file.names), log(mostly)];
  return [
    ambiguity === 1 ? 1 : 0,
    ambiguity === 2 ? 1 : 0,
    ambiguity === 3 ? 1 : 0,
    ...ofField,
    ...ofField.map((value) => (ambiguity === 3 ? value : 0)),
    ...ofField.map((value) => (ambiguity === 1 ? value : 0)),
    file.path ? 1 : 0,
    log(file.size) / 5,
    ...counted(term.cues),
    ...counted(term.counterCues),
    log(related),
    log(here),
    log(around.cues),
    log(around.counterCues),
    log(around.besideCues),
    log(around.besideCounterCues),
    around.nearest > 0 ? 1 : 0,
    around.nearest < 0 ? 1 : 0,
    around.cues === 0 && around.counterCues > 0 ? 1 : 0,
    around.cues > 0 && around.counterCues === 0 ? 1 : 0,
    log(around.sureTerms),
    log(around.likelyTerms),
    file.prose ? 1 : 0,
    inName ? 1 : 0,
    !file.prose && !inName ? 1 : 0,
    form.parts > 1 ? 1 : 0,
    form.exactly && asWritten ? 1 : 0,
    file.prose && sure + file.names === 0 ? 1 : 0,
    !file.prose && sure + file.names === 0 ? 1 : 0,
  ];
}

const fieldNames = ['sure', 'density', 'seldom', 'often', 'names', 'mostly'];
export const featureNames = [
  ...['seldom', 'often', 'mostly'].map((name) => `form is ${name} else`),
  ...fieldNames.map((name) => `file: ${name}`),
  ...fieldNames.map((name) => `file: ${name}, form mostly else`),
  ...fieldNames.map((name) => `file: ${name}, form seldom else`),
  'path', 'size',
  ...['cues', 'density of cues', 'counterCues', 'density of counterCues', 'related', 'repeated'].map((name) => `file: ${name}`),
  ...['cues', 'counterCues', 'besideCues', 'besideCounterCues', 'nearest is for', 'nearest is against', 'only counterCues', 'only cues', 'sureTerms', 'likelyTerms'].map((name) => `around: ${name}`),
  'prose', 'in a name', 'a name in code', 'several words', 'abbreviation', 'prose without a sign', 'code without a sign',
];

/** The probability that a candidate with these features means the term. */
export function senseProbability(features: readonly number[], given: readonly number[] = weights): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * (given[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
