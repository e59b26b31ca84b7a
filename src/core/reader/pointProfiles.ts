import type { Question } from '../content/pack';
import { plainText } from '../content/plainText';
import { definitionText } from '../terms/definitionText';
import { listenedPoints } from './listenedPoints';
import type { CutText } from './textUnits';

/** What the matching reads of a question. */
export type ModelAnswer = Pick<Question, 'title' | 'oneBreath' | 'explanation' | 'listensFor' | 'followUps'>;

/** What speaks for one point. */
export interface PointProfile {
  /** By the key of a unit: 0 to 1, how much it tells about this point and no other. */
  readonly weights: ReadonlyMap<string, number>;
  /** How much the point itself says: the sum of the weights of its own units before other points take their shares. */
  readonly content: number;
}

export interface AnswerProfile {
  readonly points: readonly PointProfile[];
  /** The keys of all that the answer speaks of. */
  readonly subject: ReadonlySet<string>;
}

/** A word of the title is in every answer, so it tells little. */
const titleWeight = 0.2;
/** A sentence of the answer that is at least so much like a point explains it: its words count for the point, in that measure. */
const kinship = 0.1;

/**
 * What speaks for each point of an answer. Points are short and often say what to do ("a judgement"), not what to say;
 * so the sentences of the answer that resemble a point lend it their words. Not those of the traps: they are mistakes.
 */
export function profileAnswer(answer: ModelAnswer, cut: CutText): AnswerProfile {
  const keys = (text: string): ReadonlySet<string> => new Set(cut(text).map((unit) => unit.key));
  const title = keys(shownText(answer.title));
  const points = listenedPoints(answer.listensFor).map((point) => keys(shownText(point)));
  const passages = sentences(answer).map(keys);

  const weight = specificity([...points, ...passages]);
  const weigh = (key: string): number => weight(key) * (title.has(key) ? titleWeight : 1);
  const profiles = points.map((point) => {
    const own = new Map([...point].map((key) => [key, weigh(key)]));
    const content = [...own.values()].reduce((sum, each) => sum + each, 0);
    for (const passage of passages) {
      const near = likeness(point, passage, weigh);
      if (near < kinship) continue;
      for (const key of passage) own.set(key, Math.max(own.get(key) ?? 0, near * weigh(key)));
    }
    return { weights: own, content };
  });
  return { points: shareOut(profiles), subject: new Set([title, ...points, ...passages].flatMap((set) => [...set])) };
}

/** How rare a key is among texts: 1 where one text has it, towards 0 where all do. */
function specificity(texts: readonly ReadonlySet<string>[]): (key: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) for (const key of text) counts.set(key, (counts.get(key) ?? 0) + 1);
  const information = (count: number): number => Math.log((texts.length + 1) / (count + 0.5));
  return (key) => information(counts.get(key) ?? 1) / information(1);
}

/** The cosine of two texts. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: (key: string) => number): number {
  const square = (keys: Iterable<string>): number => [...keys].reduce((sum, key) => sum + weigh(key) ** 2, 0);
  const common = square([...a].filter((key) => b.has(key)));
  return common === 0 ? 0 : common / Math.sqrt(square(a) * square(b));
}

/** What speaks for several points tells less about each: they share it in proportion. */
function shareOut(profiles: readonly PointProfile[]): PointProfile[] {
  const sums = new Map<string, number>();
  for (const { weights } of profiles) for (const [key, weight] of weights) sums.set(key, (sums.get(key) ?? 0) + weight);
  return profiles.map(({ weights, content }) => ({
    content,
    weights: new Map([...weights].map(([key, weight]) => [key, weight === 0 ? 0 : weight ** 2 / (sums.get(key) ?? weight)])),
  }));
}

function sentences(answer: ModelAnswer): string[] {
  const followUps = answer.followUps.map(({ question, answer: reply }) => `${question} ${reply}`);
  return [answer.oneBreath, answer.explanation, ...followUps]
    .join('\n\n')
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1\s*$|\$\$[\s\S]*?\$\$/gm, '')
    .split(/\n+|(?<=[.!?…])\s+(?=\p{Lu}|\*)/u)
    .map(shownText)
    .filter((sentence) => /\p{L}/u.test(sentence));
}

const shownText = (markdown: string): string => definitionText(plainText(markdown)).replaceAll('\\', '');
