import type { QuestionState } from './questionState';
import type { Grade } from './studyEvent';

/** What the states of a question and the grades are called; whoever shows them puts them into a language. */
export interface StudyNames {
  readonly states: Readonly<Record<QuestionState, string>>;
  readonly grades: Readonly<Record<Grade, string>>;
}
