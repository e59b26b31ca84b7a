import type { Confidence } from '../../../../src/core/study/studyEvent';
import { startRound, subjectOf, type Round, type RoundMode, type RoundSettings } from '../../../../src/core/quiz/round';
import { answerItem } from '../../../../src/core/quiz/roundSteps';
import { question } from '../../fakes';

/** Settings of a round without a limit. */
export function settings(changes: Partial<RoundSettings> = {}): RoundSettings {
  return { id: 'r1', seed: 1, mode: 'practice', scope: { kind: 'everything' }, limitSeconds: undefined, ...changes };
}

/** A round that starts at 0, of the first item of each of some questions. */
export function roundOf(mode: RoundMode, questionIds: readonly string[], changes: Partial<RoundSettings> = {}): Round {
  const subjects = questionIds.flatMap((id) => question(id).quiz.slice(0, 1).map((item) => subjectOf(id, item)));
  return startRound(settings({ mode, ...changes }), subjects, 0);
}

/** The place of the right option of the item on show. */
export function rightPlace(round: Round): number {
  const item = round.items[round.position];
  return item ? item.order.indexOf(item.right) : -1;
}

/** The round after a right or a wrong answer to the item on show. */
export function answered(round: Round, right: boolean, now = 0): Round {
  return answerItem(round, right ? rightPlace(round) : (rightPlace(round) + 1) % 4, now);
}

/** A round with what was done with its items, in their order. */
export function played(round: Round, items: readonly { readonly right?: boolean; readonly confidence?: Confidence; readonly flagged?: boolean; readonly shownFor?: number }[]): Round {
  return {
    ...round,
    items: round.items.map((item, place) => {
      const { right, confidence, flagged = false, shownFor = 0 } = items[place] ?? {};
      const rightAnswer = item.order.indexOf(item.right);
      const answer = right === undefined ? undefined : right ? rightAnswer : (rightAnswer + 1) % item.order.length;
      return { ...item, answered: answer, confidence, flagged, shownFor };
    }),
  };
}
