import { day } from './memory';
import type { Calendar } from './questionState';

/** A length of time as people say it. */
export interface TimeSpan {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}

const minute = 60_000;
const hour = 60 * minute;

/**
 * How long it is until a time, in a unit that fits: days are the learner's days, since a question that is due on a day comes
 * with its first review. What is past is no minutes away.
 *
 * @param at milliseconds since 1970-01-01 UTC, as is `now`
 */
export function timeUntil(at: number, now: number, calendar: Calendar): TimeSpan {
  const left = Math.max(0, at - now);
  const days = calendar.dayNumber(at) - calendar.dayNumber(now);
  if (Math.round(left / minute) < 60) return { value: Math.round(left / minute), unit: 'minute' };
  if (days <= 0) return { value: Math.round(left / hour), unit: 'hour' };
  if (days < 14) return { value: days, unit: 'day' };
  if (days < 60) return { value: Math.round(days / 7), unit: 'week' };
  if (days < 350) return { value: Math.round(days / 30.4), unit: 'month' };
  return { value: Math.round(left / day / 365.25), unit: 'year' };
}
