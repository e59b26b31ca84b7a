import type { QuestionProgress } from './progress';
import type { Study } from './studyPlan';

/** Whether an item of a question was answered wrongly the last time. */
export function isWeak({ items }: QuestionProgress): boolean {
  return Object.values(items).includes(false);
}

/** The chance that a question will be recalled at a time, from 0 to 1; 0 if it was never reviewed. */
export function recallAt({ progress, scheduler }: Study, questionId: string, at: number): number {
  const memory = progress.get(questionId)?.memory;
  return memory ? scheduler.recall(memory, at) : 0;
}
