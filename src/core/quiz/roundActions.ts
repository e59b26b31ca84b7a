import type { Confidence } from '../study/studyEvent';
import type { Round } from './round';
import { answerItem, finish, flagItem, goTo, judgeItem, nextItem, previousItem, skipItem } from './roundSteps';

/** What a learner can do in a round, as a page tells it. */
export type RoundAction =
  | { readonly type: 'answer'; readonly option: number }
  | { readonly type: 'judge'; readonly confidence: Confidence }
  | { readonly type: 'goTo'; readonly place: number }
  | { readonly type: 'next' | 'previous' | 'skip' | 'flag' | 'finish' };

/** The round after an action. */
export function takeStep(round: Round, action: RoundAction, now: number): Round {
  switch (action.type) {
    case 'answer':
      return answerItem(round, action.option, now);
    case 'judge':
      return judgeItem(round, action.confidence, now);
    case 'goTo':
      return goTo(round, action.place, now);
    case 'next':
      return nextItem(round, now);
    case 'previous':
      return previousItem(round, now);
    case 'skip':
      return skipItem(round, now);
    case 'flag':
      return flagItem(round);
    case 'finish':
      return finish(round, now);
  }
}

/** Reads an action that a page sent; undefined if it isn't one. */
export function parseRoundAction(value: unknown): RoundAction | undefined {
  const { type, option, confidence, place } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'answer':
      return typeof option === 'number' && Number.isInteger(option) ? { type, option } : undefined;
    case 'judge':
      return confidence === 'knew' || confidence === 'guessed' ? { type, confidence } : undefined;
    case 'goTo':
      return typeof place === 'number' && Number.isInteger(place) ? { type, place } : undefined;
    case 'next':
    case 'previous':
    case 'skip':
    case 'flag':
    case 'finish':
      return { type };
    default:
      return undefined;
  }
}

/** A key that was pressed, as browsers tell it. */
export interface PressedKey {
  /** What it types: on a French keyboard the key of 1 types &. */
  readonly key: string;
  /** Where it is: `Digit1`. */
  readonly code: string;
}

/**
 * The action of a key: 1 to 4 or A to D choose, Enter and N go on, P goes back, S skips, F flags, K and G say that the
 * answer was known or guessed. Whether the action is possible at the moment is for the step to say.
 */
export function actionOfKey({ key, code }: PressedKey): RoundAction | undefined {
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1] ?? (/^[1-4]$/.test(key) ? key : undefined);
  if (digit !== undefined) return { type: 'answer', option: Number(digit) - 1 };
  const option = ['a', 'b', 'c', 'd'].indexOf(key.toLowerCase());
  if (option >= 0) return { type: 'answer', option };
  return keys.get(key.toLowerCase());
}

const keys: ReadonlyMap<string, RoundAction> = new Map<string, RoundAction>([
  ['enter', { type: 'next' }],
  ['n', { type: 'next' }],
  ['p', { type: 'previous' }],
  ['s', { type: 'skip' }],
  ['f', { type: 'flag' }],
  ['k', { type: 'judge', confidence: 'knew' }],
  ['g', { type: 'judge', confidence: 'guessed' }],
]);
