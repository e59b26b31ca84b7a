import { wordNumber } from './wordNumbers';
import { characterClass, other, partEnd } from './wordParts';

/** The parts of a line in order, an entry of each array for each part. */
export interface LineParts {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets in the line; the ends are exclusive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The numbers of their words. */
  readonly words: readonly number[];
}

export function cutLine(text: string): LineParts {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: number[] = [];
  for (let at = 0; at < text.length; ) {
    if (characterClass(text.charCodeAt(at)) === other) {
      at += 1;
      continue;
    }
    const end = partEnd(text, at, text.length);
    if (end > at) {
      starts.push(at);
      ends.push(end);
      words.push(wordNumber(text, at, end));
    }
    at = Math.max(end, at + 1);
  }
  return { text, count: starts.length, starts, ends, words };
}

/** The last part that begins at a place or before it; -1 if there is none. */
export function partAt({ starts }: LineParts, place: number): number {
  let part = starts.length - 1;
  while (part >= 0 && (starts[part] ?? 0) > place) part -= 1;
  return part;
}
