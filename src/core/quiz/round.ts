import type { QuizItem } from '../content/pack';
import type { Confidence } from '../study/studyEvent';
import type { RoundScope } from './roundScope';
import { seededRandom, shuffled } from './seededRandom';

/**
 * Practice gives the verdict after each answer. An exam gives it at the end, and until then answers may be changed.
 * Cramming is practice that leaves the schedule alone.
 */
export type RoundMode = 'practice' | 'exam' | 'cram';

/** Set for an item made from the glossary: a definition is shown and its term chosen, or the other way round. */
export interface TermSubject {
  readonly termId: string;
  /** What is to be chosen. */
  readonly asks: 'term' | 'definition';
  /** Ids of the terms that are the options; which of them is right is said by `right`. */
  readonly options: readonly string[];
}

/** What an item asks about. The texts are looked up in the reader's language when they are shown. */
export interface Subject {
  /** `lora#1`, or `term:lora`. */
  readonly id: string;
  /** The question that explains it; empty for a term that no question explains. */
  readonly questionId: string;
  /** How many options there are. */
  readonly options: number;
  /** The right one, as a place among them. */
  readonly right: number;
  readonly term: TermSubject | undefined;
}

/** An item of a round, and what the learner did with it. */
export interface RoundItem {
  readonly id: string;
  readonly questionId: string;
  readonly term: TermSubject | undefined;
  /** Places of the options in the order in which this round shows them. */
  readonly order: readonly number[];
  /** The right option's place before they were shuffled: one of `order`. */
  readonly right: number;
  /** What was chosen, as a place in `order`; undefined while nothing was. */
  readonly answered: number | undefined;
  /** Milliseconds during which it was on show without a verdict. */
  readonly shownFor: number;
  readonly confidence: Confidence | undefined;
  readonly flagged: boolean;
  /** How often it was put off, at most twice: after that it stays open. */
  readonly skipped: number;
}

/** How a round is to be. */
export interface RoundSettings {
  /** Unique among all rounds of all windows and machines: the ids of the events are made from it. */
  readonly id: string;
  /** Decides every order in the round. */
  readonly seed: number;
  readonly mode: RoundMode;
  readonly scope: RoundScope;
  /** How long an exam may take, in seconds. */
  readonly limitSeconds: number | undefined;
}

/** A round of a quiz: plain data, which JSON keeps. Values never change: each step gives a new round. */
export interface Round extends RoundSettings {
  /** No id stands twice. */
  readonly items: readonly RoundItem[];
  /** The item on show. */
  readonly position: number;
  /** Milliseconds since 1970-01-01 UTC, as the two below. */
  readonly startedAt: number;
  /** Since when the item on show has been on show, or from when on its time is still to be counted. */
  readonly shownAt: number;
  /** Undefined while the round goes on. */
  readonly endedAt: number | undefined;
}

/** A question's item as a round asks it. */
export function subjectOf(questionId: string, item: QuizItem): Subject {
  return { id: item.id, questionId, options: item.options.length, right: item.options.findIndex(({ right }) => right), term: undefined };
}

/** Starts a round of items in the order given, each once, with their options shuffled. */
export function startRound(settings: RoundSettings, subjects: readonly Subject[], now: number): Round {
  const random = seededRandom(settings.seed, optionStream);
  const { id, seed, mode, scope, limitSeconds } = settings;
  const once = [...new Map(subjects.map((subject) => [subject.id, subject])).values()];
  return {
    ...{ id, seed, mode, scope, limitSeconds },
    items: once.map((subject) => freshItem(subject, shuffled([...Array(subject.options).keys()], random))),
    ...{ position: 0, startedAt: now, shownAt: now, endedAt: undefined },
  };
}

/** The options' order mustn't depend on how the items were chosen, which may be by the same seed. */
const optionStream = 1;

function freshItem({ id, questionId, term, right }: Pick<RoundItem, 'id' | 'questionId' | 'term' | 'right'>, order: readonly number[]): RoundItem {
  return { id, questionId, term, order, right, answered: undefined, shownFor: 0, confidence: undefined, flagged: false, skipped: 0 };
}

/** The same items again, in the same orders. */
export function repeatRound(round: Round, id: string, now: number): Round {
  const items = round.items.map((item) => freshItem(item, item.order));
  return { ...round, id, items, position: 0, startedAt: now, shownAt: now, endedAt: undefined };
}

/**
 * A round of the items that weren't answered rightly and of those that were flagged, in new orders. What an exam showed
 * to be missing is practised.
 */
export function retryRound(round: Round, id: string, seed: number, now: number): Round {
  const again = shuffled(round.items.filter((item) => item.flagged || verdict(item) !== 'right'), seededRandom(seed));
  const subjects = again.map((item) => ({ ...item, options: item.order.length }));
  const mode = round.mode === 'exam' ? 'practice' : round.mode;
  return startRound({ id, seed, mode, scope: round.scope, limitSeconds: undefined }, subjects, now);
}

/** What became of an item; open as long as nothing is chosen. */
export function verdict({ answered, order, right }: RoundItem): 'right' | 'wrong' | 'open' {
  if (answered === undefined) return 'open';
  return order[answered] === right ? 'right' : 'wrong';
}

/** Whether the learner may see if the item is right. */
export function showsVerdict(round: Round, item: RoundItem): boolean {
  return round.endedAt !== undefined || (round.mode !== 'exam' && item.answered !== undefined);
}

/** Whether an item can still be shown: a pack may have been changed since the round was kept. */
export function stillFits(item: RoundItem, current: QuizItem | undefined): boolean {
  return current?.options.length === item.order.length && current.options[item.right]?.right === true;
}
