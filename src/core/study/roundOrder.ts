import { gainOfReview } from './interview';
import { mostFirst } from './mostFirst';
import type { Study, StudyPlan } from './studyPlan';
import { isWeak, recallAt } from './weakness';

/**
 * The order in which a good round asks: what is due, what went wrong the last time, today's new questions; for those who
 * go on, the other new ones, and last what is known, where a review helps most first.
 */
export function roundOrder(study: Study, plan: StudyPlan): string[] {
  const { questions, progress, scheduler, now } = study;
  const gain = (id: string): number => {
    const memory = progress.get(id)?.memory;
    return memory && plan.interview ? gainOfReview(memory, scheduler, now, plan.interview.at) : 1 - recallAt(study, id, now);
  };
  const studied = mostFirst(questions.filter((id) => isStudied(study, id)), gain);
  const weak = studied.filter((id) => {
    const ofQuestion = progress.get(id);
    return ofQuestion !== undefined && isWeak(ofQuestion);
  });
  const fresh = questions.filter((id) => !isStudied(study, id));
  return [...new Set([...plan.due, ...weak, ...plan.fresh, ...fresh, ...studied])];
}

/**
 * The order of a round on the day of the interview: what is least likely to be recalled then comes first, and what was never studied last.
 *
 * @param interviewAt milliseconds since 1970-01-01 UTC
 */
export function cramOrder(study: Study, interviewAt: number): string[] {
  const studied = study.questions.filter((id) => isStudied(study, id));
  return [...new Set([...mostFirst(studied, (id) => 1 - recallAt(study, id, interviewAt)), ...study.questions])];
}

const isStudied = ({ progress }: Study, id: string): boolean => progress.get(id)?.lastStudied !== undefined;
