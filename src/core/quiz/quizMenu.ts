import type { Progress } from '../study/progress';
import { questionsIn, type PoolQuestion, type RoundScope } from './roundScope';

/** Something to be asked about, with the number of its items. */
export interface SizedScope {
  readonly scope: RoundScope;
  readonly items: number;
}

/** What there is to be asked about; what has no items is left out. */
export interface QuizMenu {
  /** Everything, then each level. */
  readonly levels: readonly SizedScope[];
  /** What the learner has marked, and what went wrong. */
  readonly own: readonly SizedScope[];
  /** The one with the most items first. */
  readonly tags: readonly SizedScope[];
}

export function quizMenu(pool: readonly PoolQuestion[], progress: Progress): QuizMenu {
  const sized = (scopes: readonly RoundScope[]): SizedScope[] =>
    scopes
      .map((scope) => ({ scope, items: questionsIn(scope, pool, progress).reduce((sum, { items }) => sum + items.length, 0) }))
      .filter(({ items }) => items > 0);
  const once = (ids: readonly string[]): string[] => [...new Set(ids)];
  return {
    levels: sized([{ kind: 'everything' }, ...once(pool.map(({ level }) => level)).map((id) => ({ kind: 'level', id }) as const)]),
    own: sized([{ kind: 'bookmarked' }, { kind: 'mistakes' }]),
    tags: sized(once(pool.flatMap(({ tags }) => tags)).map((id) => ({ kind: 'tag', id }) as const)).sort((a, b) => b.items - a.items),
  };
}
