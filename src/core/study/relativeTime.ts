import type { TimeSpan } from './timeUntil';

/** How long it is until something, as one says it: `in 10 minutes`, `tomorrow`. */
export function relativeTime({ value, unit }: TimeSpan, language: string): string {
  return new Intl.RelativeTimeFormat(language, { numeric: unit === 'day' ? 'auto' : 'always' }).format(value, unit);
}
