import type { Random } from '../ports';
import type { Progress } from '../study/progress';
import type { PoolQuestion } from './roundScope';
import { shuffled } from './seededRandom';

/** An item that a round is to ask. */
export interface ChosenItem {
  readonly id: string;
  readonly questionId: string;
}

/** How many items an exam has, unless another length is wanted. */
export const examLength = 20;

/**
 * Chooses which items a round asks, in the order in which it asks them: as many questions as can be are asked about
 * before one is asked about twice. Of a question, items that were never answered come first, then those whose last
 * answer was wrong.
 *
 * @param questions the preferred ones first; the order in which the chosen ones are asked is by chance
 */
export function chooseItems(questions: readonly PoolQuestion[], progress: Progress, length: number, random: Random): ChosenItem[] {
  const wanted = Number.isNaN(length) ? 0 : Math.max(0, Math.floor(length));
  const chosen: ChosenItem[] = [];
  const orders = new Map<string, readonly string[]>();
  for (let depth = 0, left = questions; left.length > 0 && chosen.length < wanted; depth++) {
    left = left.filter(({ items }) => items.length > depth);
    const layer = left.slice(0, wanted - chosen.length).flatMap((question) => {
      const order = orders.get(question.id) ?? ranked(question, progress, random);
      orders.set(question.id, order);
      return order.slice(depth, depth + 1).map((id) => ({ id, questionId: question.id }));
    });
    chosen.push(...shuffled(layer, random));
  }
  return chosen;
}

/** A question's items, those first that there is most to learn from; by chance where there is nothing to choose between them. */
function ranked({ id, items }: PoolQuestion, progress: Progress, random: Random): string[] {
  const verdicts = progress.get(id)?.items ?? {};
  const rank = (item: string): number => [undefined, false, true].indexOf(verdicts[item]);
  return shuffled(items, random).sort((a, b) => rank(a) - rank(b));
}

/** Chooses the items of an exam: each level has a part in it that fits its number of questions, and the levels are mixed. */
export function chooseExam(questions: readonly PoolQuestion[], progress: Progress, random: Random, length = examLength): ChosenItem[] {
  const levels = [...new Set(questions.map(({ level }) => level))].map((id) => questions.filter(({ level }) => level === id));
  const shares = proportionalShares(levels.map((level) => ({ weight: level.length, most: level.reduce((sum, { items }) => sum + items.length, 0) })), length);
  return shuffled(levels.flatMap((level, place) => chooseItems(shuffled(level, random), progress, shares[place] ?? 0, random)), random);
}

/** Deals out one at a time, each to the one that has least for its weight, until all is dealt or all have their most. */
function proportionalShares(parts: readonly { readonly weight: number; readonly most: number }[], total: number): number[] {
  const shares = parts.map(() => 0);
  for (let dealt = 0; dealt < total; dealt++) {
    const load = parts.map(({ weight, most }, place) => ((shares[place] ?? 0) < most ? ((shares[place] ?? 0) + 0.5) / weight : Infinity));
    const next = load.indexOf(Math.min(...load));
    if (next < 0 || load[next] === Infinity) break;
    shares[next] = (shares[next] ?? 0) + 1;
  }
  return shares;
}
