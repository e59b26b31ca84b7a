import { characterClass, other, partEnd, wordKey } from './wordParts';

/** The parts of a line by their numbers, in order; offsets count UTF-16 units. */
export interface LineParts {
  readonly text: string;
  readonly count: number;
  start(part: number): number;
  end(part: number): number;
  /** What the forms of the part's word have in common; made when it is first asked for. */
  key(part: number): string;
  /** The last part that begins at a place or before it; -1 if there is none. */
  at(place: number): number;
}

export function cutLine(text: string): LineParts {
  const starts: number[] = [];
  const ends: number[] = [];
  const keys: string[] = [];
  for (let at = 0; at < text.length; ) {
    if (characterClass(text.charCodeAt(at)) === other) {
      at += 1;
      continue;
    }
    const end = partEnd(text, at, text.length);
    if (end > at) {
      starts.push(at);
      ends.push(end);
    }
    at = Math.max(end, at + 1);
  }
  const start = (part: number): number => starts[part] ?? text.length;
  const end = (part: number): number => ends[part] ?? text.length;
  return {
    text,
    count: starts.length,
    start,
    end,
    key: (part) => (keys[part] ??= wordKey(text.slice(start(part), end(part)))),
    at: (place) => {
      let part = starts.length - 1;
      while (part >= 0 && start(part) > place) part -= 1;
      return part;
    },
  };
}
