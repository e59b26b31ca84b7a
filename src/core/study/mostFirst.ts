/** Sorted by a number, the greatest first, equals in their order. */
export function mostFirst<T>(values: readonly T[], numberOf: (value: T) => number): T[] {
  const numbered = values.map((value) => ({ value, number: numberOf(value) }));
  return numbered.sort((a, b) => b.number - a.number).map(({ value }) => value);
}
