import type { Grade } from '../study/studyEvent';

/** A grade that was given on a walk. */
export interface WalkStep {
  readonly question: string;
  readonly grade: Grade;
  /** Id of the graded event. */
  readonly event: string;
}

/** Questions to be recalled and graded, one after the other. */
export interface ReviewWalk {
  /** In the order in which they were graded. */
  readonly done: readonly WalkStep[];
  /** Ids of what is still to come, each once; the first is what the walk is at. */
  readonly ahead: readonly string[];
}

export function startWalk(questions: readonly string[]): ReviewWalk {
  return { done: [], ahead: [...new Set(questions)] };
}

/**
 * The walk after a grade; the same if the question isn't ahead. What was forgotten comes once more, at the end: by then other
 * questions have come between. Forgotten twice it has to wait, since a walk is to end.
 */
export function takeStep(walk: ReviewWalk, step: WalkStep): ReviewWalk {
  const { question, grade } = step;
  if (!walk.ahead.includes(question)) return walk;
  const others = walk.ahead.filter((id) => id !== question);
  const comesAgain = grade === 'again' && !walk.done.some((earlier) => earlier.question === question && earlier.grade === 'again');
  return { done: [...walk.done, step], ahead: comesAgain ? [...others, question] : others };
}

/** The walk as if that grade hadn't been given: it is at its question again. The same if the grade wasn't given on it. */
export function stepBack(walk: ReviewWalk, event: string): ReviewWalk {
  const step = walk.done.find((each) => each.event === event);
  if (!step) return walk;
  return { done: walk.done.filter((each) => each !== step), ahead: [step.question, ...walk.ahead.filter((id) => id !== step.question)] };
}

/** The walk as it is if it is broken off. */
export function endWalk({ done }: ReviewWalk): ReviewWalk {
  return { done, ahead: [] };
}

/** The walk without what the pack no longer has. */
export function walkWithin({ done, ahead }: ReviewWalk, has: (question: string) => boolean): ReviewWalk {
  return { done: done.filter(({ question }) => has(question)), ahead: ahead.filter(has) };
}

/** What a walk came to. */
export interface WalkOutcome {
  /** Each question that was graded once, with its last grade, in the order of these. */
  readonly steps: readonly WalkStep[];
  /** Those that were forgotten to the last. */
  readonly forgotten: readonly string[];
  /** How much is left today besides these. */
  readonly left: number;
}

/** @param order what is left to do today */
export function walkOutcome({ done }: ReviewWalk, order: readonly string[]): WalkOutcome {
  const steps = done.filter(({ question }, place) => done.findLastIndex((other) => other.question === question) === place);
  const forgotten = steps.flatMap(({ question, grade }) => (grade === 'again' ? [question] : []));
  return { steps, forgotten, left: order.filter((id) => !forgotten.includes(id)).length };
}
