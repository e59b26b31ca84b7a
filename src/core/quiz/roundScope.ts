import type { Level } from '../content/pack';
import type { QuestionSummary } from '../content/packIndex';
import type { Progress } from '../study/progress';

const plainScopes = ['everything', 'due', 'bookmarked', 'mistakes', 'terms'] as const;
const namedScopes = ['level', 'tag', 'question'] as const;

/** How what a round asks about was picked: for its title, and to pick anew. */
export type RoundScope =
  | { readonly kind: (typeof plainScopes)[number] }
  | { readonly kind: (typeof namedScopes)[number]; readonly id: string }
  /** The questions that the learner's own files ask for, and that aren't known yet: their ids, the preferred ones first. */
  | { readonly kind: 'gaps'; readonly ids: readonly string[] };

/** A question as far as the choice of items looks at it. */
export interface PoolQuestion {
  readonly id: string;
  /** The level's id. */
  readonly level: string;
  readonly tags: readonly string[];
  /** The ids of its items. */
  readonly items: readonly string[];
}

/** All questions of a pack, in their order. */
export function poolQuestions(levels: readonly Level[], summaries: readonly QuestionSummary[]): PoolQuestion[] {
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return levels.flatMap((level) =>
    level.questions.flatMap((id) => {
      const summary = byId.get(id);
      const items = Array.from({ length: summary?.quizItems ?? 0 }, (_, place) => `${id}#${place + 1}`);
      return summary ? { id, level: level.id, tags: summary.tags, items } : [];
    }),
  );
}

/**
 * The questions, in their order (or in that of the scope) and with those of their items, that a scope takes in. `due` and `terms` take in
 * everything: which questions are due, and which terms are meant, is known to who asks.
 */
export function questionsIn(scope: RoundScope, questions: readonly PoolQuestion[], progress: Progress): readonly PoolQuestion[] {
  switch (scope.kind) {
    case 'level':
      return questions.filter(({ level }) => level === scope.id);
    case 'tag':
      return questions.filter(({ tags }) => tags.includes(scope.id));
    case 'question':
      return questions.filter(({ id }) => id === scope.id);
    case 'bookmarked':
      return questions.filter(({ id }) => progress.get(id)?.bookmarked);
    case 'mistakes':
      return questions.flatMap((question) => {
        const verdicts = progress.get(question.id)?.items;
        const items = question.items.filter((item) => verdicts?.[item] === false);
        return items.length > 0 ? { ...question, items } : [];
      });
    case 'gaps':
      return scope.ids.flatMap((wanted) => questions.find(({ id }) => id === wanted) ?? []);
    case 'everything':
    case 'due':
    case 'terms':
      return questions;
  }
}

/** Reads a scope from what was kept; undefined if it isn't one. */
export function parseRoundScope(value: unknown): RoundScope | undefined {
  const { kind, id, ids } = (typeof value === 'object' && value !== null ? value : {}) as { readonly kind?: unknown; readonly id?: unknown; readonly ids?: unknown };
  const plain = plainScopes.find((each) => each === kind);
  if (plain) return { kind: plain };
  if (kind === 'gaps') return Array.isArray(ids) && ids.every((each) => typeof each === 'string') ? { kind, ids } : undefined;
  const named = namedScopes.find((each) => each === kind);
  return named && typeof id === 'string' ? { kind: named, id } : undefined;
}
