import { FSRSAlgorithm, Rating, type Grade as FsrsGrade } from 'ts-fsrs';
import type { Grade } from './studyEvent';

/** What FSRS knows of how firmly one question is remembered. */
export interface Memory {
  /** Days after which the chance of recall has fallen to 90 %. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly lastReview: number;
  readonly reviews: number;
  /** How often it had been forgotten. */
  readonly lapses: number;
  /** Whether it was forgotten at the last review: then it comes again at once rather than in days. */
  readonly forgotten: boolean;
}

export const day = 24 * 60 * 60 * 1000;

/** No interval is longer, in days: an interview is never that far away. */
const longestInterval = 365;

/** After how long what was forgotten comes again, in milliseconds. */
const soon = 10 * 60 * 1000;

const ratings: Readonly<Record<Grade, FsrsGrade>> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy };

/** When to review what, by FSRS with its default parameters. */
export interface Scheduler {
  /** The memory after a review. A review that is dated before the last one counts as made at the same time. */
  review(memory: Memory | undefined, grade: Grade, at: number): Memory;
  /** Milliseconds since 1970-01-01 UTC: when the chance of recall falls to the wanted retention, spread a little so that what is learnt together isn't due together. */
  dueAt(memory: Memory, questionId: string): number;
  /** The chance of recall at a time, from 0 to 1. */
  recall(memory: Memory, at: number): number;
}

/** @param retention the chance of recall at which a review is due, between 0 and 1 */
export function createScheduler(retention: number): Scheduler {
  const fsrs = new FSRSAlgorithm({ request_retention: retention, maximum_interval: longestInterval, enable_fuzz: true, enable_short_term: true });
  const daysSince = (memory: Memory, at: number): number => Math.max(0, (at - memory.lastReview) / day);
  return {
    review: (memory, grade, at) => {
      const since = memory ? daysSince(memory, at) : 0;
      // What is reviewed again within half a day is still remembered from the first time.
      const days = since < 0.5 ? 0 : since;
      const { stability, difficulty } = fsrs.next_state(memory ?? null, days, ratings[grade], days === 0 ? 1 : undefined);
      return {
        stability,
        difficulty,
        lastReview: memory ? Math.max(memory.lastReview, at) : at,
        reviews: (memory?.reviews ?? 0) + 1,
        lapses: (memory?.lapses ?? 0) + (memory && grade === 'again' ? 1 : 0),
        forgotten: grade === 'again',
      };
    },
    dueAt: (memory, questionId) => {
      if (memory.forgotten) return memory.lastReview + soon;
      fsrs.seed = `${questionId}:${memory.reviews}`;
      return memory.lastReview + fsrs.next_interval(memory.stability, 0) * day;
    },
    recall: (memory, at) => fsrs.forgetting_curve(daysSince(memory, at), memory.stability),
  };
}
