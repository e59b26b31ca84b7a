/** How many there are, and how many of them are right; both are shown, since a share of few says little. */
export interface Share {
  readonly count: number;
  readonly right: number;
}

export function share<T>(values: readonly T[], isRight: (value: T) => boolean): Share {
  return { count: values.length, right: values.filter(isRight).length };
}
