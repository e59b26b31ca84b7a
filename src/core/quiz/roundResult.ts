import type { Round, RoundItem } from './round';
import { verdict } from './round';

/** How many items were answered rightly, of how many. */
export interface Score {
  readonly right: number;
  readonly total: number;
}

/** The score of the items that have something in common, such as a level. */
export interface GroupScore extends Score {
  readonly id: string;
}

/**
 * How well the learner's judgements fit the verdicts. Overconfident: too much of what was said to be known is wrong;
 * underconfident: more of what was called a guess is right than guessing gives; unknown: too little was judged.
 */
export type Calibration = 'overconfident' | 'underconfident' | 'fair' | 'unknown';

/** What a round amounts to. */
export interface RoundResult extends Score {
  /** In the order in which each first comes in the round. */
  readonly levels: readonly GroupScore[];
  /** The one with the most items first. */
  readonly tags: readonly GroupScore[];
  /** Seconds: from start to end of an exam, the time on show of the items of any other round. */
  readonly seconds: number;
  /** Whether an exam took all its time, so that it was handed in for the learner. */
  readonly timeRanOut: boolean;
  readonly knew: Score;
  readonly guessed: Score;
  readonly calibration: Calibration;
  readonly wrong: readonly RoundItem[];
  /** Those that have no answer. */
  readonly open: readonly RoundItem[];
  /** Those that the learner flagged, however they were answered. */
  readonly flagged: readonly RoundItem[];
}

/** What is known of a question without reading it, as far as a result looks at it. */
export interface QuestionFacts {
  /** The level's id. */
  readonly level: string;
  readonly tags: readonly string[];
}

/** @param facts of the question with an id; undefined if there is none */
export function roundResult(round: Round, facts: (questionId: string) => QuestionFacts | undefined): RoundResult {
  const { items, mode, startedAt, endedAt, limitSeconds } = round;
  const judged = (confidence: RoundItem['confidence']): RoundItem[] => items.filter((item) => item.answered !== undefined && item.confidence === confidence);
  const knew = judged('knew');
  const guessed = judged('guessed');
  const milliseconds = mode === 'exam' && endedAt !== undefined ? endedAt - startedAt : items.reduce((sum, { shownFor }) => sum + shownFor, 0);
  return {
    ...score(items),
    levels: groupScores(items, (item) => {
      const known = facts(item.questionId);
      return known ? [known.level] : [];
    }),
    tags: groupScores(items, (item) => facts(item.questionId)?.tags ?? []).sort((a, b) => b.total - a.total),
    seconds: Math.round(milliseconds / 1000),
    timeRanOut: limitSeconds !== undefined && endedAt !== undefined && endedAt - startedAt >= limitSeconds * 1000,
    knew: score(knew),
    guessed: score(guessed),
    calibration: calibration(knew, guessed),
    wrong: items.filter((item) => verdict(item) === 'wrong'),
    open: items.filter((item) => verdict(item) === 'open'),
    flagged: items.filter(({ flagged }) => flagged),
  };
}

function score(items: readonly RoundItem[]): Score {
  return { right: items.filter((item) => verdict(item) === 'right').length, total: items.length };
}

function groupScores(items: readonly RoundItem[], groupsOf: (item: RoundItem) => readonly string[]): GroupScore[] {
  const groups = new Map<string, RoundItem[]>();
  for (const item of items) for (const id of new Set(groupsOf(item))) groups.set(id, [...(groups.get(id) ?? []), item]);
  return [...groups].map(([id, members]) => ({ id, ...score(members) }));
}

/** With fewer judgements than that, nothing is said of them. */
const fewestJudgements = 5;
/** How many answers have to speak for a lack of calibration, and in which share of those judged alike. */
const fewestMisjudged = 2;
const misjudgedShare = 0.25;

function calibration(knew: readonly RoundItem[], guessed: readonly RoundItem[]): Calibration {
  if (knew.length + guessed.length < fewestJudgements) return 'unknown';
  const wronglyKnown = knew.length - score(knew).right;
  // A guess among four options is right one time in four.
  const luck = guessed.reduce((sum, { order }) => sum + 1 / order.length, 0);
  const wronglyGuessed = score(guessed).right - luck;
  const counts = (misjudged: number, judged: number): boolean => misjudged >= fewestMisjudged && misjudged / judged >= misjudgedShare;
  const over = counts(wronglyKnown, knew.length);
  const under = counts(wronglyGuessed, guessed.length);
  if (over && (!under || wronglyKnown >= wronglyGuessed)) return 'overconfident';
  return under ? 'underconfident' : 'fair';
}
