import { day as dayLength } from './study/memory';

/** Writes numbers and days as readers of a language do. Days are the numbers that a `Calendar` gives them. */
export interface Formats {
  readonly number: (value: number) => string;
  /** A share from 0 to 1 in whole per cent. */
  readonly percent: (share: number) => string;
  readonly list: (parts: readonly string[]) => string;
  /** Whether a noun after that number is in the singular. */
  readonly isOne: (value: number) => boolean;
  /** `9 Mar` */
  readonly shortDay: (day: number) => string;
  /** `Monday 9 March` */
  readonly longDay: (day: number) => string;
  /** `9 March 2026` */
  readonly date: (day: number) => string;
  /** `Monday` */
  readonly weekday: (day: number) => string;
  /** `Mon` */
  readonly shortWeekday: (day: number) => string;
  /** `Mar` */
  readonly month: (day: number) => string;
}

export function createFormats(language: string): Formats {
  // The English texts are British, and so are their dates.
  const locale = language === 'en' ? 'en-GB' : language;
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale);
  // Not every version of Intl knows that French counts the first day of a month, and only that, as an ordinal.
  const ordinal = (date: string): string => (language === 'fr' ? date.replace(/\b1 (?=\p{L})/u, '1er ') : date);
  const days = (options: Intl.DateTimeFormatOptions): ((day: number) => string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day) => ordinal(format.format(day * dayLength));
  };
  return {
    number: (value) => numbers.format(value),
    // Some versions of Intl put a wide space before the sign where French has a narrow one.
    percent: (share) => percents.format(share).replace(/\s%/, '\u202f%'),
    list: (parts) => lists.format(parts),
    isOne: (value) => plurals.select(value) === 'one',
    shortDay: days({ day: 'numeric', month: 'short' }),
    longDay: days({ weekday: 'long', day: 'numeric', month: 'long' }),
    date: days({ day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: days({ weekday: 'long' }),
    shortWeekday: days({ weekday: 'short' }),
    month: days({ month: 'short' }),
  };
}
