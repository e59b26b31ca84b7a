import type { QuizItem } from '../content/pack';
import type { RoundItem } from './round';

/** An option as it is shown. */
export interface ShownOption {
  /** Markdown. */
  readonly text: string;
  /** Undefined while the learner may not know it. */
  readonly verdict: { readonly right: boolean; readonly explanation: string } | undefined;
}

/** The options of an item in the order of the round; none if the texts don't have it. */
export function shownOptions({ order }: RoundItem, item: QuizItem | undefined, withVerdict: boolean): ShownOption[] {
  return order.flatMap((place) => {
    const option = item?.options[place];
    return option ? [{ text: option.text, verdict: withVerdict ? { right: option.right, explanation: option.explanation } : undefined }] : [];
  });
}
