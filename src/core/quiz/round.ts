import type { Question, QuizItem } from '../content/pack';
import type { Random } from '../ports';

/** An item of a round with its options in the order in which this round shows them. */
export interface RoundItem {
  readonly id: string;
  readonly questionId: string;
  readonly item: QuizItem;
  /** Places in `item.options`, in the order shown. */
  readonly order: readonly number[];
  /** What was answered, as a place in `order`; undefined while it hasn't been. */
  readonly answered: number | undefined;
}

/** A round of a quiz. Values never change: each step gives a new round. */
export interface Round {
  readonly items: readonly RoundItem[];
  /** The item on show; equal to the number of items once the round is over. */
  readonly position: number;
}

export interface RoundResult {
  readonly right: number;
  readonly total: number;
  readonly wrong: readonly RoundItem[];
}

/**
 * Starts a round of at most `length` items, drawn by chance from those of the questions: as many questions as can be
 * are asked about before one is asked about twice.
 */
export function startRound(questions: readonly Question[], length: number, random: Random): Round {
  const piles = shuffled(questions, random).map((question) => shuffled(question.quiz, random).map((item) => ({ question, item })));
  const deepest = Math.max(0, ...piles.map((pile) => pile.length));
  const layers = Array.from({ length: deepest }, (_, depth) => piles.flatMap((pile) => pile[depth] ?? []));
  const chosen = layers.flat().slice(0, Math.max(0, Math.floor(length)));
  return { items: chosen.map(({ question, item }) => newItem(question.id, item, random)), position: 0 };
}

/** A new round of the same items, with their options shuffled anew. */
export function retryRound(items: readonly RoundItem[], random: Random): Round {
  return { items: shuffled(items, random).map((item) => newItem(item.questionId, item.item, random)), position: 0 };
}

/** Answers the item on show. A second answer to it, or one that isn't among its options, changes nothing. */
export function answerItem(round: Round, answer: number): Round {
  const current = round.items[round.position];
  if (!current || current.answered !== undefined || current.order[answer] === undefined) return round;
  return { ...round, items: round.items.map((item) => (item === current ? { ...item, answered: answer } : item)) };
}

/** Goes on to the next item, once the one on show has been answered. */
export function nextItem(round: Round): Round {
  return round.items[round.position]?.answered === undefined ? round : { ...round, position: round.position + 1 };
}

/** Whether the item was answered, and rightly. */
export function isRight(item: RoundItem): boolean {
  const place = item.answered === undefined ? undefined : item.order[item.answered];
  return place !== undefined && item.item.options[place]?.right === true;
}

export function roundResult(round: Round): RoundResult {
  const wrong = round.items.filter((item) => !isRight(item));
  return { right: round.items.length - wrong.length, total: round.items.length, wrong };
}

function newItem(questionId: string, item: QuizItem, random: Random): RoundItem {
  const order = shuffled(item.options.map((_, place) => place), random);
  return { id: item.id, questionId, item, order, answered: undefined };
}

/** Fisher–Yates: every order is equally likely. */
function shuffled<T>(values: readonly T[], random: Random): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
