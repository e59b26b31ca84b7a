/**
 * The days in a row up to today, and the most that there ever were. A today without study doesn't end the row yet.
 *
 * @param studied numbers of the days with study; those after today aren't looked at
 */
export function streaks(studied: ReadonlySet<number>, today: number): { readonly streak: number; readonly bestStreak: number } {
  const rowUntil = new Map<number, number>();
  for (const day of [...studied].filter((each) => each <= today).sort((a, b) => a - b)) rowUntil.set(day, (rowUntil.get(day - 1) ?? 0) + 1);
  return {
    streak: rowUntil.get(today) ?? rowUntil.get(today - 1) ?? 0,
    bestStreak: [...rowUntil.values()].reduce((best, row) => Math.max(best, row), 0),
  };
}
