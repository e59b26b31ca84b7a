import type { Listen, Logger, Memento } from '../ports';
import { noFilter, parseQuestionFilter, type QuestionFilter } from './questionFilter';
import { parseQuestionSort, type QuestionSort } from './questionGroups';
import { createSignal } from './signal';

/** Which questions are shown and in which groups, as it was chosen the last time. */
export interface QuestionView {
  readonly filter: () => QuestionFilter;
  readonly sort: () => QuestionSort;
  readonly setFilter: (filter: QuestionFilter) => void;
  readonly setSort: (sort: QuestionSort) => void;
  readonly onDidChange: Listen;
}

const filterKey = 'questions.filter';
const sortKey = 'questions.sort';

/** What was kept and can't be understood counts as nothing chosen; a choice holds even if it can't be kept. */
export function createQuestionView(memento: Memento, logger: Logger): QuestionView {
  let filter = parseQuestionFilter(memento.get(filterKey)) ?? noFilter;
  let sort = parseQuestionSort(memento.get(sortKey)) ?? 'level';
  const changed = createSignal(logger);
  const keep = (key: string, value: unknown): void => {
    memento.update(key, value).then(undefined, (error: unknown) => logger.error('How the questions are shown could not be remembered.', error));
    changed.tell();
  };
  return {
    filter: () => filter,
    sort: () => sort,
    setFilter: (chosen) => {
      filter = chosen;
      keep(filterKey, chosen);
    },
    setSort: (chosen) => {
      sort = chosen;
      keep(sortKey, chosen);
    },
    onDidChange: changed.listen,
  };
}
