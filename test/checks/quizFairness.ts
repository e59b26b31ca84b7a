import type { Language, Pack, QuizItem, QuizOption } from '../../src/core/content/pack';
import { plainText } from '../../src/core/content/plainText';
import { foldAccents } from '../../src/core/foldAccents';
import { hedges } from './hedges';
import { uniformPValue } from './uniformPValue';

/** Ways of choosing an option that need no knowledge of the subject. */
export const strategies = ['longest', 'hedges', 'title'] as const;
export type Strategy = (typeof strategies)[number];

/** What a quiz gives away to someone who doesn't know the subject, in one language. */
export interface QuizFairness {
  readonly items: number;
  /** How often the right option is written first, second, third and fourth. */
  readonly places: readonly [number, number, number, number];
  /** The chance of places at least as uneven, were they drawn by lot. */
  readonly placesP: number;
  /** The share of the items that each strategy gets right; chance gives 0.25. */
  readonly scores: Readonly<Record<Strategy, number>>;
  /** Median of the right option's length over the mean length of the wrong ones; 1 if there are no items. */
  readonly lengthRatio: number;
  /** Ids of the items with an option that stands for other options. */
  readonly sweeping: readonly string[];
  /** Ids of the questions with too few items. */
  readonly short: readonly string[];
}

export const thresholds = { placesP: 0.05, score: 0.35, lengthRatio: [0.9, 1.15], itemsOfQuestion: 5 } as const;

/** Measures the quizzes of one language. Lengths and words are those of the plain text. */
export function quizFairness(pack: Pack, language: Language): QuizFairness {
  const questions = pack.questions.filter((question) => question.language === language);
  const entries = questions.flatMap(({ title, quiz }) => quiz.map((item) => ({ item, title: longWords(title) })));
  const items = entries.map(({ item }) => item);
  const places = [0, 1, 2, 3].map((place) => items.filter((item) => item.options[place]?.right).length) as [number, number, number, number];
  const score = (points: number[]): number => (points.length === 0 ? 0 : points.reduce((sum, point) => sum + point, 0) / points.length);
  return {
    items: items.length,
    places,
    placesP: uniformPValue(places),
    scores: {
      longest: score(items.map((item) => pointsFor(item, length))),
      hedges: score(items.map((item) => pointsFor(item, ({ text }) => hedges(plainText(text), language)))),
      title: score(entries.map(({ item, title }) => pointsFor(item, ({ text }) => sharedWords(text, title)))),
    },
    lengthRatio: median(items.map(lengthRatio)),
    sweeping: items.filter((item) => item.options.some(({ text }) => sweepingForm.test(foldAccents(plainText(text))))).map(({ id }) => id),
    short: questions.filter(({ quiz }) => quiz.length < thresholds.itemsOfQuestion).map(({ id }) => id),
  };
}

/** What is unfair by the thresholds, as messages about the language as a whole. */
export function unfairFigures(fairness: QuizFairness): string[] {
  const [least, most] = thresholds.lengthRatio;
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    ...(fairness.placesP > thresholds.placesP
      ? []
      : [`the right options stand at ${fairness.places.join(', ')} in the files: p = ${fairness.placesP.toFixed(4)} that this is by lot, more than ${thresholds.placesP} is wanted`]),
    ...strategies.flatMap((strategy) =>
      fairness.scores[strategy] < thresholds.score
        ? []
        : [`${descriptions[strategy]} gets ${percent(fairness.scores[strategy])} of the items right, less than ${percent(thresholds.score)} is wanted`],
    ),
    ...(fairness.lengthRatio >= least && fairness.lengthRatio <= most
      ? []
      : [`the right options have ${fairness.lengthRatio.toFixed(2)} times the length of the wrong ones in the median, ${least} to ${most} is wanted`]),
  ];
}

export const descriptions: Readonly<Record<Strategy, string>> = {
  longest: 'choosing the longest option',
  hedges: 'choosing the option with most hedges and numbers',
  title: 'choosing the option with most words of the question’s title',
};

const sweepingForm = new RegExp(
  [
    String.raw`\b(all|none|any|both|each) of (the (other )?(above|options|answers)|these)\W*$`,
    String.raw`\b(all|none|any|both|each) of the above\b`,
    String.raw`\b(tou(s|t|tes?)|aucune?)\b.{0,30}\b(ci-dessus|precedente?s?)\b`,
    String.raw`^(toutes (les|ces)|aucune (des|de ces)) (autres )?(options|propositions|reponses)\W*$`,
  ].join('|'),
  'i',
);

/** The chance of a point when one of the options that have most of something is chosen. */
function pointsFor(item: QuizItem, measure: (option: QuizOption) => number): number {
  const values = item.options.map(measure);
  const chosen = item.options.filter((_, index) => values[index] === Math.max(...values));
  return chosen.some((option) => option.right) ? 1 / chosen.length : 0;
}

const length = ({ text }: QuizOption): number => plainText(text).length;

function lengthRatio({ options }: QuizItem): number {
  const mean = (some: readonly QuizOption[]): number => some.reduce((sum, option) => sum + length(option), 0) / some.length;
  return mean(options.filter(({ right }) => right)) / mean(options.filter(({ right }) => !right));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 1;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? 1)) / 2;
}

const longWords = (text: string): Set<string> => new Set(foldAccents(plainText(text)).match(/\p{L}{4,}/gu));
const sharedWords = (text: string, others: ReadonlySet<string>): number => [...longWords(text)].filter((word) => others.has(word)).length;
