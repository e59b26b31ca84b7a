import { day, type Scheduler } from './memory';
import type { QuestionProgress } from './progress';

/** How far a learner is with a question. */
export type QuestionState = 'new' | 'learning' | 'due' | 'known';

/** What is remembered for that many days is known. */
const knownStability = 7;

/**
 * New: never studied, or only in rounds that leave the schedule alone. Due: its review is due by the end of the day. Known: it isn't due, it is remembered for a week or
 * more, and no item of it was answered wrongly the last time. Learning: everything else.
 *
 * @param endOfDay milliseconds since 1970-01-01 UTC: when the learner's day ends
 */
export function questionState(questionId: string, progress: QuestionProgress | undefined, scheduler: Scheduler, endOfDay: number): QuestionState {
  if (!progress?.memory) return 'new';
  const { memory, items } = progress;
  if (scheduler.dueAt(memory, questionId) < endOfDay) return 'due';
  return memory.stability >= knownStability && !Object.values(items).includes(false) ? 'known' : 'learning';
}

/** The learner's days: when the one that holds a time ends. */
export interface Calendar {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly endOfDay: (at: number) => number;
  /** The day that holds a time, as a number: the next day's is one more. */
  readonly dayNumber: (at: number) => number;
}

/** @param offset minutes by which the learner's clock is ahead of UTC; the day changes four hours after midnight, since people learn late */
export function createCalendar(offset: number): Calendar {
  const shift = offset * 60_000 - 4 * 60 * 60_000;
  const dayNumber = (at: number): number => Math.floor((at + shift) / day);
  return { dayNumber, endOfDay: (at) => (dayNumber(at) + 1) * day - shift };
}
