import { levelArgument } from '../content/commandArgument';
import type { Random } from '../ports';
import { cramOrder, roundOrder } from '../study/roundOrder';
import type { Study, StudyPlan } from '../study/studyPlan';
import { day } from '../study/memory';
import { isWeak } from '../study/weakness';
import { chooseExam, chooseItems, type ChosenItem } from './chooseItems';
import type { ExamOffer } from './exam';
import { parseRoundScope, questionsIn, type PoolQuestion, type RoundScope } from './roundScope';
import { shuffled } from './seededRandom';

/** A round that is wanted. A good round, which asks what it does most for, has the scope `due`. */
export type RoundWish =
  | { readonly mode: 'practice'; readonly scope: RoundScope; /** For the scope `terms`: which terms. */ readonly termIds?: readonly string[] }
  | ({ readonly mode: 'exam' } & ExamOffer)
  | { readonly mode: 'cram' };

export const goodRound: RoundWish = { mode: 'practice', scope: { kind: 'due' } };

/** What is known when a round is made. */
export interface RoundGround {
  readonly pool: readonly PoolQuestion[];
  readonly study: Study;
  readonly plan: StudyPlan;
  /** Items in a round, if the wish doesn't say. */
  readonly length: number;
}

/** Without an interview ahead one crams for a day that is near. */
const nearDay = 2 * day;

/** Chooses the items of a wish; none for terms, which have no items of their own. */
export function chooseForWish(wish: RoundWish, { pool, study, plan, length }: RoundGround, random: Random): ChosenItem[] {
  const { progress, now } = study;
  const inOrder = (ids: readonly string[]): PoolQuestion[] => {
    const byId = new Map(pool.map((question) => [question.id, question]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  };
  if (wish.mode === 'exam') return chooseExam(pool, progress, random, wish.length);
  if (wish.mode === 'cram') return chooseItems(inOrder(cramOrder(study, plan.interview?.at ?? now + nearDay)), progress, length, random);
  switch (wish.scope.kind) {
    case 'terms':
      return [];
    case 'due':
      return chooseItems(inOrder(roundOrder(study, plan)), progress, length, random);
    case 'gaps':
      return chooseItems(questionsIn(wish.scope, pool, progress), progress, length, random);
    default:
      return chooseItems(shuffled(questionsIn(wish.scope, pool, progress), random), progress, length, random);
  }
}

/** How many items of a round are about questions that are due, weak, new, or none of these; each counts once. */
export interface RoundMix {
  readonly due: number;
  readonly weak: number;
  readonly fresh: number;
  readonly others: number;
}

export function roundMix(chosen: readonly ChosenItem[], { progress }: Study, plan: StudyPlan): RoundMix {
  const due = new Set(plan.due);
  const kinds = chosen.map(({ questionId }): keyof RoundMix => {
    const ofQuestion = progress.get(questionId);
    if (due.has(questionId)) return 'due';
    if (ofQuestion?.lastStudied === undefined) return 'fresh';
    return isWeak(ofQuestion) ? 'weak' : 'others';
  });
  const count = (kind: keyof RoundMix): number => kinds.filter((each) => each === kind).length;
  return { due: count('due'), weak: count('weak'), fresh: count('fresh'), others: count('others') };
}

/** The scope that a command was given, as itself or as an element of the tree; undefined if it was given none. */
export function scopeArgument(value: unknown): RoundScope | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const level = levelArgument(value);
  return level === undefined ? parseRoundScope(value) : { kind: 'level', id: level };
}
