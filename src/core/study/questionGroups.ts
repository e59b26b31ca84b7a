import type { ListedQuestion } from './questionList';
import type { QuestionState } from './questionState';

/** By what a list of questions is put into groups. */
export type QuestionSort = (typeof questionSorts)[number];
export const questionSorts = ['level', 'state', 'tag'] as const;

/** Some questions of a list, in the order of the pack. */
export type QuestionGroup = (
  | { readonly kind: 'level'; readonly id: string }
  | { readonly kind: 'state'; readonly id: QuestionState }
  /** The id is empty for the questions without a tag. */
  | { readonly kind: 'tag'; readonly id: string }
) & {
  readonly questions: readonly ListedQuestion[];
  readonly known: number;
  readonly due: number;
};

/** What wants something done comes first. */
const stateOrder: readonly QuestionState[] = ['due', 'learning', 'new', 'known'];

/**
 * Puts questions into groups: by level, in the order of the levels; by state; or by tag, in the order of the alphabet, where a
 * question is in as many groups as it has tags. No group is empty.
 *
 * @param questions in the order of the pack
 * @param language in which tags are put into order
 */
export function groupQuestions(questions: readonly ListedQuestion[], sort: QuestionSort, language: string): QuestionGroup[] {
  switch (sort) {
    case 'level':
      return grouped(questions, ({ level }) => [level]).map(([id, members]) => ({ kind: 'level', id, ...counted(members) }));
    case 'state': {
      const byState = new Map(grouped(questions, ({ state }) => [state]));
      return stateOrder.flatMap((id): QuestionGroup[] => {
        const members = byState.get(id);
        return members ? [{ kind: 'state', id, ...counted(members) }] : [];
      });
    }
    case 'tag': {
      const byTag = grouped(questions, ({ tags }) => (tags.length > 0 ? tags : ['']));
      // What has no tag comes last.
      const sorted = byTag.sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, language));
      return sorted.map(([id, members]) => ({ kind: 'tag', id, ...counted(members) }));
    }
  }
}

/** Reads a sort from what was kept, or what a command was given; undefined if it isn't one. */
export function parseQuestionSort(value: unknown): QuestionSort | undefined {
  return questionSorts.find((each) => each === value);
}

/** The groups in the order in which they are met. */
function grouped<Key>(questions: readonly ListedQuestion[], keysOf: (question: ListedQuestion) => readonly Key[]): [Key, ListedQuestion[]][] {
  const groups = new Map<Key, ListedQuestion[]>();
  for (const question of questions) {
    for (const key of new Set(keysOf(question))) {
      const members = groups.get(key);
      if (members) members.push(question);
      else groups.set(key, [question]);
    }
  }
  return [...groups];
}

function counted(questions: readonly ListedQuestion[]): Pick<QuestionGroup, 'questions' | 'known' | 'due'> {
  const count = (wanted: QuestionState): number => questions.filter(({ state }) => state === wanted).length;
  return { questions, known: count('known'), due: count('due') };
}
