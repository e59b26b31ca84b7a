import { dateOfDay } from './calendarDate';
import { weekOfDay } from './studyWeeks';

/** The reviews of a year by weeks and weekdays. */
export interface YearCalendar {
  readonly days: readonly CalendarDay[];
  /** How many weeks it spans. */
  readonly weeks: number;
  /** The months that begin in it, each by the week of its first day, and that day. */
  readonly months: readonly { readonly week: number; readonly day: number }[];
  /** The most reviews of a day of each strength, from the weakest to the strongest. */
  readonly limits: readonly number[];
  readonly daysWithReviews: number;
  readonly reviews: number;
  /** The first day with the most reviews; undefined without any. */
  readonly best: CalendarDay | undefined;
}

export interface CalendarDay {
  readonly day: number;
  /** From 0. */
  readonly week: number;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly reviews: number;
  /** 0 without reviews, then as many as there are limits, at most. */
  readonly strength: number;
}

/** A quarter of the days with reviews has each strength, where their numbers allow it. */
const strengths = [0.25, 0.5, 0.75, 1];

/** @param days a row of days in their order */
export function yearCalendar(days: readonly { readonly day: number; readonly reviews: number }[]): YearCalendar {
  const firstWeek = weekOfDay(days[0]?.day ?? 0);
  const numbers = days.flatMap(({ reviews }) => (reviews > 0 ? [reviews] : [])).sort((a, b) => a - b);
  const limits = [...new Set(strengths.flatMap((share) => numbers[Math.ceil(share * numbers.length) - 1] ?? []))];
  const placed = days.map(({ day, reviews }): CalendarDay => {
    const week = weekOfDay(day);
    // Days count from a Thursday, weeks from a Monday.
    return { day, week: week - firstWeek, weekday: day + 3 - week * 7, reviews, strength: reviews === 0 ? 0 : limits.findIndex((limit) => reviews <= limit) + 1 };
  });
  const best = placed.reduce<CalendarDay | undefined>((most, each) => (each.reviews > (most?.reviews ?? 0) ? each : most), undefined);
  return {
    days: placed,
    weeks: (placed.at(-1)?.week ?? -1) + 1,
    months: placed.flatMap(({ day, week }) => (dateOfDay(day).endsWith('-01') ? [{ week, day }] : [])),
    limits,
    daysWithReviews: numbers.length,
    reviews: numbers.reduce((sum, each) => sum + each, 0),
    best,
  };
}
