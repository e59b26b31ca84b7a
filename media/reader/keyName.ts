import type { ReaderStrings } from '../../src/protocol';

/** A key as it is written on a keyboard. */
export function keyName(key: string, strings: ReaderStrings): string {
  return key === ' ' ? strings.spaceKey : key.toUpperCase();
}
