export function withMuted(muted: readonly string[], termId: string): string[] {
  return muted.includes(termId) ? [...muted] : [...muted, termId];
}

/**
 * The muted terms after some were chosen out of a list. What isn't in the list, such as a term of a pack that isn't there
 * at the moment, stays as it is.
 */
export function mutedAfterChoice(muted: readonly string[], listed: readonly string[], chosen: readonly string[]): string[] {
  const kept = muted.filter((id) => !listed.includes(id) || chosen.includes(id));
  return [...new Set([...kept, ...chosen])];
}
