import type { Language } from '../content/pack';
import type { RoundSettings, Subject } from './round';
import type { ItemReader } from './roundTexts';
import { chooseForWish, type RoundGround, type RoundWish } from './roundWish';
import { seededRandom } from './seededRandom';

interface Dependencies {
  readonly reader: () => Promise<ItemReader>;
  readonly ground: () => RoundGround;
  readonly language: () => Language;
  readonly newSeed: () => number;
}

/** A round that only has to be started; without subjects there is nothing to ask. */
export interface MadeRound {
  readonly settings: Omit<RoundSettings, 'id'>;
  readonly subjects: readonly Subject[];
}

export type MakeRound = (wish: RoundWish) => Promise<MadeRound>;

export function createRoundMaker({ reader, ground, language, newSeed }: Dependencies): MakeRound {
  return async (wish) => {
    const seed = newSeed();
    const random = seededRandom(seed);
    const known = ground();
    const { progress } = known.study;
    const subjects =
      wish.mode === 'practice' && wish.scope.kind === 'terms'
        ? await (await reader()).termSubjects(wish.termIds ?? [], progress, known.length, random)
        : await (await reader()).subjects(chooseForWish(wish, known, random), language());
    const scope = wish.mode === 'practice' ? wish.scope : ({ kind: 'everything' } as const);
    // An exam for which there are fewer items than it was to have gives as long for each of them.
    const limitSeconds = wish.mode === 'exam' ? Math.round((wish.limitSeconds * subjects.length) / Math.max(1, wish.length)) : undefined;
    return { settings: { seed, mode: wish.mode, scope, limitSeconds }, subjects };
  };
}
