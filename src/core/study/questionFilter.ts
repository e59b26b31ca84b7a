import type { QuestionSummary } from '../content/packIndex';
import type { ListedQuestion } from './questionList';

const plainFilters = ['all', 'due', 'new', 'learning', 'known', 'bookmarked', 'weak'] as const;

/** Which questions a list shows. */
export type QuestionFilter = { readonly kind: (typeof plainFilters)[number] } | { readonly kind: 'tag'; readonly tag: string };

export const noFilter: QuestionFilter = { kind: 'all' };

/** Whether a question is shown. */
export function passes(filter: QuestionFilter, { state, bookmarked, weak, tags }: ListedQuestion): boolean {
  switch (filter.kind) {
    case 'all':
      return true;
    case 'bookmarked':
      return bookmarked;
    case 'weak':
      return weak;
    case 'tag':
      return tags.includes(filter.tag);
    default:
      return state === filter.kind;
  }
}

/** A filter that can be chosen, and how many questions it shows. */
export interface FilterOption {
  readonly filter: QuestionFilter;
  readonly count: number;
}

/** All filters that can be chosen; the tags come last, those of most questions first. */
export function filterOptions(questions: readonly ListedQuestion[]): FilterOption[] {
  const plain = plainFilters.map((kind): FilterOption => ({ filter: { kind }, count: questions.filter((question) => passes({ kind }, question)).length }));
  const tags = new Map<string, number>();
  for (const tag of questions.flatMap((question) => question.tags)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  const byTag = [...tags].map(([tag, count]): FilterOption => ({ filter: { kind: 'tag', tag }, count }));
  return [...plain, ...byTag.sort((a, b) => b.count - a.count)];
}

export function sameFilter(one: QuestionFilter, other: QuestionFilter): boolean {
  return one.kind === 'tag' ? other.kind === 'tag' && one.tag === other.tag : one.kind === other.kind;
}

/** Reads a filter from what was kept, or what a command was given: itself, or the name of one that needs no tag. Undefined if it isn't one. */
export function parseQuestionFilter(value: unknown): QuestionFilter | undefined {
  const { kind, tag } = (typeof value === 'object' && value !== null ? value : { kind: value }) as { readonly kind?: unknown; readonly tag?: unknown };
  if (kind === 'tag') return typeof tag === 'string' ? { kind, tag } : undefined;
  const plain = plainFilters.find((each) => each === kind);
  return plain && { kind: plain };
}

/**
 * The same filter where tags have other names, as they do in another language: the tags of a question stand in the same order in
 * each. A tag that isn't found there filters nothing.
 *
 * @param languages the questions of a pack in each of its languages
 * @param wanted the same in the language that is shown
 */
export function translateFilter(filter: QuestionFilter, languages: readonly (readonly QuestionSummary[])[], wanted: readonly QuestionSummary[]): QuestionFilter {
  if (filter.kind !== 'tag' || wanted.some(({ tags }) => tags.includes(filter.tag))) return filter;
  const tagged = languages.flat().find(({ tags }) => tags.includes(filter.tag));
  const tag = tagged && wanted.find(({ id }) => id === tagged.id)?.tags[tagged.tags.indexOf(filter.tag)];
  return tag === undefined ? noFilter : { kind: 'tag', tag };
}
