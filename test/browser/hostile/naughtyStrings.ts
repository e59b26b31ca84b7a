import { createRequire } from 'node:module';
import { cases, type HostileCase } from './hostileCase';

const strings = createRequire(import.meta.url)('big-list-of-naughty-strings/blns.json') as readonly string[];

/** Everything of the big list of naughty strings that isn't blank; its scripts call `alert`, which is a trap here. */
export const naughtyStrings: readonly HostileCase[] = cases(
  'explanation',
  'big list of naughty strings',
  Object.fromEntries(strings.flatMap((text, place) => (text.trim() === '' ? [] : [[`string ${place + 1}`, text]]))),
);
