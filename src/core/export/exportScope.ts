import { levelArgument, idArgument } from '../content/commandArgument';
import type { Level } from '../content/pack';
import type { PackLibrary } from '../content/packLibrary';

/** What goes into one file: an answer, the answers of a level, or all of them. */
export type ExportScope = { readonly kind: 'answer'; readonly questionId: string } | { readonly kind: 'level'; readonly level: Level } | { readonly kind: 'pack' };

/** What a command's argument names: a question or a level, by its id or as an element of the tree; undefined if it is neither. */
export function scopeOfArgument(argument: unknown, library: PackLibrary): ExportScope | undefined {
  const questionId = idArgument(argument);
  if (questionId !== undefined && library.has(questionId)) return { kind: 'answer', questionId };
  const levelId = levelArgument(argument);
  const level = library.levels.find(({ id }) => id === levelId);
  return level && { kind: 'level', level };
}
