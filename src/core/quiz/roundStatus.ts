import { verdict, type Round } from './round';

/** How far a round has come, as far as the learner may know. */
export interface RoundStatus {
  readonly total: number;
  /** The number of the item on show, from 1: in an exam its place, otherwise one more than what was dealt with before it. */
  readonly place: number;
  /** How many items are dealt with: answered, or skipped for good. */
  readonly done: number;
  /** How many were answered rightly; undefined while an exam goes on. */
  readonly right: number | undefined;
  /** Whether nothing is left to ask after the item on show. */
  readonly isLast: boolean;
}

export function roundStatus({ items, mode, position, endedAt }: Round): RoundStatus {
  const isExam = mode === 'exam';
  const isDone = items.map(({ answered, skipped }) => answered !== undefined || (!isExam && skipped > 1));
  const done = isDone.filter(Boolean).length;
  return {
    total: items.length,
    place: isExam ? position + 1 : done + (isDone[position] === true ? 0 : 1),
    done,
    right: isExam && endedAt === undefined ? undefined : items.filter((item) => verdict(item) === 'right').length,
    isLast: isExam ? position === items.length - 1 : isDone.every((done, place) => done || place === position),
  };
}
