import { day } from './memory';

/** The days before each month of a common year. */
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const leapYearsUntil = (year: number): number => Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
const isLeap = (year: number): boolean => leapYearsUntil(year) > leapYearsUntil(year - 1);
const firstDayOfYear = (year: number): number => 365 * (year - 1970) + leapYearsUntil(year - 1) - leapYearsUntil(1969);
const firstDayOfMonth = (year: number, month: number): number =>
  firstDayOfYear(year) + (daysBefore[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0);
const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** The number that a `Calendar` gives to the day of a date such as `2026-03-09`; undefined if there is no such day. */
export function dayOfDate(date: string): number | undefined {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date.trim())?.map(Number) ?? [];
  if (year === undefined || month === undefined || dayOfMonth === undefined || month < 1 || month > 12) return undefined;
  const number = firstDayOfMonth(year, month) + dayOfMonth - 1;
  return dateOfDay(number) === date.trim() ? number : undefined;
}

/** The date of the day that a `Calendar` gives that number, such as `2026-03-09`. */
export function dateOfDay(dayNumber: number): string {
  const guess = 1970 + Math.floor(dayNumber / 365.2425);
  const year = [guess + 1, guess].find((each) => firstDayOfYear(each) <= dayNumber) ?? guess - 1;
  const month = daysBefore.findLastIndex((_, index) => firstDayOfMonth(year, index + 1) <= dayNumber) + 1;
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayNumber - firstDayOfMonth(year, month) + 1, 2)}`;
}

/** A time in ISO 8601, in UTC: `2026-03-09T18:05:00.000Z`. */
export function isoTime(at: number): string {
  const today = Math.floor(at / day);
  const rest = Math.floor(at - today * day);
  const part = (unit: number, units: number): number => Math.floor(rest / unit) % units;
  return `${dateOfDay(today)}T${digits(part(3_600_000, 24), 2)}:${digits(part(60_000, 60), 2)}:${digits(part(1000, 60), 2)}.${digits(rest % 1000, 3)}Z`;
}
