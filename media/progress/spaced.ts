/**
 * Those of some values that can stand side by side without touching: each is kept unless it would come closer to one that
 * was kept before than that.
 *
 * @param place where a value stands, in pixels
 * @param gap the least distance, in pixels
 */
export function spaced<T>(values: readonly T[], place: (value: T) => number, gap: number): T[] {
  const kept: T[] = [];
  for (const value of values) if (kept.every((other) => Math.abs(place(other) - place(value)) >= gap)) kept.push(value);
  return kept;
}

/** Every value, or every second, third … one of those that stand in a row, so that none comes closer to the next than that. */
export function thinned<T>(values: readonly T[], place: (value: T) => number, gap: number): T[] {
  for (let every = 1; every < values.length; every++) {
    const kept = values.filter((_, index) => index % every === 0);
    if (spaced(kept, place, gap).length === kept.length) return kept;
  }
  return values.slice(0, 1);
}
