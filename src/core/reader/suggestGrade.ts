import type { Grade } from '../study/studyEvent';

/**
 * The grade that a self-checked answer suggests: less than a third of the points is "again", less than two thirds
 * "hard", less than all "good", all of them "easy". Undefined when there are no points.
 */
export function suggestGrade(ticked: number, total: number): Grade | undefined {
  if (total <= 0) return undefined;
  if (ticked * 3 < total) return 'again';
  if (ticked * 3 < total * 2) return 'hard';
  return ticked < total ? 'good' : 'easy';
}
