import { dueAhead, levelMastery, weakestQuestions, weakestTags, type LevelMastery, type QuestionWeakness, type TagMastery } from './mastery';
import { atOnce, type Steps } from './steps';
import type { StudyEvent } from './studyEvent';
import { studyHistory, type StudyHistory } from './studyHistory';
import type { Study } from './studyPlan';

/** What statistics need to know of a pack; the index of a pack has it. */
export interface PackOutline {
  readonly levels: readonly { readonly id: string; readonly questions: readonly string[] }[];
  readonly questions: readonly { readonly id: string; readonly tags: readonly string[] }[];
}

/** What a progress panel shows. */
export interface StudyStatistics extends StudyHistory {
  /** The reviews that become due on each of the next thirty days; the first is today, with all that is overdue. */
  readonly due: readonly { readonly day: number; readonly reviews: number }[];
  readonly levels: readonly LevelMastery[];
  /** Every question that was ever reviewed, the weakest first. */
  readonly weakest: readonly QuestionWeakness[];
  /** Every tag of which a question was ever reviewed, the weakest first. */
  readonly weakestTags: readonly TagMastery[];
}

const daysAhead = 30;

/** @param events in their order; `study.progress` is what they amount to */
export function studyStatistics(events: readonly StudyEvent[], study: Study, outline: PackOutline): StudyStatistics {
  return atOnce(statisticsSteps(events, study, outline));
}

/** The same in steps: years of study take longer than everything else should wait. */
export function* statisticsSteps(events: readonly StudyEvent[], study: Study, outline: PackOutline): Steps<StudyStatistics> {
  const history = yield* studyHistory(events, study.scheduler, study.calendar, study.now);
  return {
    ...history,
    due: dueAhead(study, daysAhead),
    levels: levelMastery(study, outline.levels),
    weakest: weakestQuestions(study),
    weakestTags: weakestTags(study, outline.questions),
  };
}
