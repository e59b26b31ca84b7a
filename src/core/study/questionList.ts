import type { Level } from '../content/pack';
import type { QuestionSummary } from '../content/packIndex';
import { questionState, type QuestionState } from './questionState';
import type { Study } from './studyPlan';
import { isWeak } from './weakness';

/** A question as a list of questions shows it. */
export interface ListedQuestion {
  readonly id: string;
  readonly title: string;
  /** The level's id. */
  readonly level: string;
  readonly tags: readonly string[];
  readonly state: QuestionState;
  readonly bookmarked: boolean;
  /** Whether an item of it was answered wrongly the last time. */
  readonly weak: boolean;
}

/** All questions of a pack, in their order, with where the learner stands; each is looked at once. */
export function listQuestions(levels: readonly Level[], summaries: readonly QuestionSummary[], { progress, scheduler, calendar, now }: Study): ListedQuestion[] {
  const endOfDay = calendar.endOfDay(now);
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return levels.flatMap((level) =>
    level.questions.map((id) => {
      const { title = id, tags = [] } = byId.get(id) ?? {};
      const studied = progress.get(id);
      const state = questionState(id, studied, scheduler, endOfDay);
      return { id, title, level: level.id, tags, state, bookmarked: studied?.bookmarked ?? false, weak: studied !== undefined && isWeak(studied) };
    }),
  );
}
