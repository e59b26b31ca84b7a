import type { ListedQuestion } from '../../../../src/core/study/questionList';

export function listed(id: string, changes: Partial<ListedQuestion> = {}): ListedQuestion {
  return { id, title: `Title of ${id}`, level: 'basic', tags: [], state: 'new', bookmarked: false, weak: false, ...changes };
}

export const idsOf = (questions: readonly ListedQuestion[]): string[] => questions.map(({ id }) => id);
