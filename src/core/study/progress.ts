import type { Memory, Scheduler } from './memory';
import type { AnsweredEvent, Confidence, Grade, StudyEvent } from './studyEvent';

/** What the events say of one question. */
export interface QuestionProgress {
  /** How often its items were answered, and how often rightly. */
  readonly answers: number;
  readonly right: number;
  /** The last verdict on each item. */
  readonly items: Readonly<Record<string, boolean>>;
  /**
   * When it was last studied: graded, or answered in a round that counts for the schedule. In milliseconds since 1970-01-01
   * UTC; undefined if it never was. What was only ever asked in other rounds is still new.
   */
  readonly lastStudied: number | undefined;
  /** When it was first studied: it counts as one of that day's new questions. */
  readonly firstStudied: number | undefined;
  readonly bookmarked: boolean;
  /** Undefined for a question that was never reviewed. */
  readonly memory: Memory | undefined;
}

/** A question that nothing was done with isn't in it. */
export type Progress = ReadonlyMap<string, QuestionProgress>;

export const noProgress: QuestionProgress = { answers: 0, right: 0, items: {}, lastStudied: undefined, firstStudied: undefined, bookmarked: false, memory: undefined };

/** Whether any question was ever answered or graded; bookmarks alone aren't study. */
export function hasStudied(progress: Progress): boolean {
  for (const { lastStudied } of progress.values()) if (lastStudied !== undefined) return true;
  return false;
}

/** One answer as far as it counts for a grade. */
export interface JudgedAnswer {
  readonly right: boolean;
  /** Undefined if the learner didn't say. */
  readonly confidence: Confidence | undefined;
}

/** The answers of one round about one question: together they are one review. */
interface OpenReview {
  readonly round: string;
  readonly before: Memory | undefined;
  readonly answers: readonly JudgedAnswer[];
}

/** The fold of one question's events as far as it has come. */
export interface QuestionFold {
  readonly progress: QuestionProgress;
  readonly open: OpenReview | undefined;
}

export const startOfFold: QuestionFold = { progress: noProgress, open: undefined };

/**
 * The grade that the answers of one round about one question amount to. Any wrong answer makes it `again`, unless more
 * than half were right, which is `hard`. All right is `good`, but `hard` if one of them was guessed, and `easy` if at
 * least three were answered and each was said to be known.
 */
export function gradeOfAnswers(answers: readonly JudgedAnswer[]): Grade {
  let [right, known, guessed] = [0, 0, 0];
  for (const answer of answers) {
    if (answer.right) right++;
    if (answer.confidence === 'knew') known++;
    if (answer.confidence === 'guessed') guessed++;
  }
  if (right < answers.length) return right > answers.length / 2 ? 'hard' : 'again';
  if (guessed > 0) return 'hard';
  return answers.length >= 3 && known === answers.length ? 'easy' : 'good';
}

/**
 * The fold with one event more.
 *
 * @param at when the event counts as made
 * @param confidence what the learner said of the answer, if the event is one
 */
export function foldEvent(fold: QuestionFold, event: StudyEvent, at: number, confidence: Confidence | undefined, scheduler: Scheduler): QuestionFold {
  const { progress } = fold;
  const studied = { lastStudied: at, firstStudied: progress.firstStudied ?? at };
  switch (event.kind) {
    case 'bookmarked':
      return { ...fold, progress: { ...progress, bookmarked: event.on } };
    case 'reset':
      return { progress: { ...noProgress, bookmarked: progress.bookmarked }, open: undefined };
    case 'graded':
      return { progress: { ...progress, ...studied, memory: scheduler.review(progress.memory, event.grade, at) }, open: undefined };
    case 'answered': {
      const open = event.cram ? fold.open : openReview(fold, event, confidence);
      return {
        progress: {
          answers: progress.answers + 1,
          right: progress.right + (event.right ? 1 : 0),
          items: progress.items[event.item] === event.right ? progress.items : { ...progress.items, [event.item]: event.right },
          lastStudied: event.cram ? progress.lastStudied : studied.lastStudied,
          firstStudied: event.cram ? progress.firstStudied : studied.firstStudied,
          bookmarked: progress.bookmarked,
          memory: event.cram || !open ? progress.memory : scheduler.review(open.before, gradeOfAnswers(open.answers), at),
        },
        open,
      };
    }
    case 'judged':
    case 'undone':
      return fold;
  }
}

/** The review that an answer belongs to: the one that is open, if it is of the same round. */
function openReview({ progress, open }: QuestionFold, { id, right, round }: AnsweredEvent, confidence: Confidence | undefined): OpenReview {
  const answer = { right, confidence };
  if (open && round !== undefined && open.round === round) return { round, before: open.before, answers: [...open.answers, answer] };
  return { round: round ?? id, before: progress.memory, answers: [answer] };
}
