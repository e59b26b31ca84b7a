import type { InterviewOutlook } from './interviewOutlook';
import type { QuestionFilter } from './questionFilter';
import type { QuestionState } from './questionState';
import type { StudyPlan } from './studyPlan';

/** What several parts of the window say of studying, in the language of the interface; whoever shows it puts it into words. */
export interface StudyTexts {
  readonly state: (state: QuestionState) => string;
  /** The name of several questions in a state. */
  readonly heading: (state: QuestionState) => string;
  readonly filter: (filter: QuestionFilter) => string;
  /** What is left to do today, in a few words. */
  readonly left: (plan: StudyPlan) => string;
  readonly reviewsDue: (plan: StudyPlan) => string;
  /** What the plan comes to until the interview, in a sentence. */
  readonly outlook: (outlook: InterviewOutlook) => string;
  /** A date such as 2026-03-09 in words. */
  readonly date: (date: string) => string;
}
