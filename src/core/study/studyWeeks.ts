import type { Scheduler } from './memory';
import type { Calendar } from './questionState';
import { dueReviews, type Review } from './reviews';
import { share, type Share } from './share';
import type { Steps } from './steps';
import type { AnsweredEvent } from './studyEvent';

export interface StudyWeek {
  /** The number of its Monday. */
  readonly firstDay: number;
  /** The reviews that were due from an earlier day; right are those in which the question was recalled. */
  readonly reviews: Share;
  /** The answers to quiz items, in any round. */
  readonly answers: Share;
}

const weeksInYear = 53;

/** The week of a day, by a number that is one more for the next week. 1970-01-01, day 0, was a Thursday. */
export const weekOfDay = (day: number): number => Math.floor((day + 3) / 7);
const mondayOfWeek = (week: number): number => week * 7 - 3;

/**
 * The weeks from the first one with study, but of the last year only, to this one.
 *
 * @param reviews all of them, in their order
 * @param studied numbers of the days with study
 */
export function* studyWeeks(reviews: readonly Review[], answers: readonly AnsweredEvent[], studied: ReadonlySet<number>, scheduler: Scheduler, calendar: Calendar, today: number): Steps<StudyWeek[]> {
  const thisWeek = weekOfDay(today);
  const firstStudied = [...studied].reduce((least, day) => Math.min(least, weekOfDay(day)), thisWeek + 1);
  const first = Math.max(firstStudied, thisWeek - weeksInYear + 1);
  const due = byWeek(yield* dueReviews(reviews, scheduler, calendar, mondayOfWeek(first)), ({ from }) => calendar.dayNumber(from));
  yield;
  const answered = byWeek(answers, ({ at }) => calendar.dayNumber(at));
  return Array.from({ length: thisWeek - first + 1 }, (_, index) => first + index).map((week) => ({
    firstDay: mondayOfWeek(week),
    reviews: share(due.get(week) ?? [], ({ grade }) => grade !== 'again'),
    answers: share(answered.get(week) ?? [], ({ right }) => right),
  }));
}

function byWeek<T>(values: readonly T[], dayOf: (value: T) => number): ReadonlyMap<number, readonly T[]> {
  const weeks = new Map<number, T[]>();
  for (const value of values) {
    const week = weekOfDay(dayOf(value));
    const known = weeks.get(week);
    if (known) known.push(value);
    else weeks.set(week, [value]);
  }
  return weeks;
}
