/**
 * What a command was asked for. A command is given an id by a link or a key binding, an element of the tree by its
 * menus, or nothing at all from the command palette.
 */
export function idArgument(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const { id } = (typeof value === 'object' && value !== null ? value : {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : undefined;
}

/** The level's id that a command was given, as itself or as an element of the tree. */
export function levelArgument(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const { level } = (typeof value === 'object' && value !== null ? value : {}) as { readonly level?: unknown };
  return idArgument(level);
}
