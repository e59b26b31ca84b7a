/**
 * Every message between the extension and its webviews. Messages are notifications: a page says `ready`, and the
 * extension sends the whole screen, then and whenever something on it changes.
 */
import type { Question } from './core/content/pack';

/** What a link to a term shows without leaving the page. */
export interface TermNote {
  readonly term: string;
  /** Markdown. */
  readonly definition: string;
}

/** Sent to the reader's page: the answer to show. */
export interface ReaderScreen {
  readonly type: 'answer';
  readonly strings: ReaderStrings;
  readonly question: Question;
  readonly level: { readonly id: string; readonly title: string };
  readonly previous: NeighbourLink | undefined;
  readonly next: NeighbourLink | undefined;
  /** The terms that the answer links to, by id. */
  readonly terms: Readonly<Record<string, TermNote>>;
}

export interface NeighbourLink {
  readonly id: string;
  readonly title: string;
}

/** A sentence in place of content. */
export interface NoticeScreen {
  readonly type: 'notice';
  readonly language: string;
  readonly text: string;
}

/** Sent to the quiz's page while an item is on show. */
export interface QuizItemScreen {
  readonly type: 'item';
  readonly strings: QuizStrings;
  readonly language: string;
  /** From 0 to 1: how much of the round is behind. */
  readonly done: number;
  /** Whether the result comes after it. */
  readonly last: boolean;
  readonly question: NeighbourLink;
  readonly level: { readonly id: string; readonly title: string };
  /** Markdown. */
  readonly stem: string;
  readonly options: readonly QuizOptionView[];
  /** The option that was chosen, from 0; undefined until then. */
  readonly answered: number | undefined;
}

export interface QuizOptionView {
  /** Markdown. */
  readonly text: string;
  /** Sent only once the item has been answered. */
  readonly verdict: { readonly right: boolean; readonly explanation: string } | undefined;
}

/** Sent to the quiz's page when the round is over. */
export interface QuizResultScreen {
  readonly type: 'result';
  readonly strings: QuizStrings;
  readonly language: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly wrong: readonly { readonly question: NeighbourLink; readonly stem: string }[];
}

export type ToReader = ReaderScreen | NoticeScreen;
export type ToQuiz = QuizItemScreen | QuizResultScreen;

export interface ReaderStrings {
  readonly inOneBreath: string;
  readonly explanation: string;
  readonly listensFor: string;
  readonly traps: string;
  readonly followUps: string;
  readonly sources: string;
  readonly previous: string;
  readonly next: string;
  readonly quiz: string;
  /** Where the question stands among all, `3 of 36`. */
  readonly placeOfTotal: string;
  readonly diagramFailed: string;
}

export interface QuizStrings {
  /** Where the item stands in the round, `3 of 10`. */
  readonly placeOfTotal: string;
  /** `2 right so far`. */
  readonly rightSoFar: string;
  readonly right: string;
  readonly wrong: string;
  /** Said of an option once the item is answered. */
  readonly rightAnswer: string;
  readonly wrongAnswer: string;
  readonly yourAnswer: string;
  readonly fullAnswer: string;
  readonly next: string;
  readonly seeResult: string;
  /** Which keys do what, before and after the answer. */
  readonly keysToAnswer: string;
  readonly keysToGoOn: string;
  /** `7 of 10 right`. */
  readonly score: string;
  readonly allRight: string;
  readonly toReview: string;
  readonly retry: string;
  readonly newRound: string;
  readonly diagramFailed: string;
}

export type FromReader =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly question: string }
  | { readonly type: 'quiz' };

export type FromQuiz =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly option: number }
  | { readonly type: 'next' }
  | { readonly type: 'open'; readonly question: string }
  | { readonly type: 'retry' }
  | { readonly type: 'newRound' };

/** What the reader's page keeps to be restored after a reload of the window. */
export interface ReaderState {
  readonly question: string;
}

type Fields = Readonly<Record<string, unknown>>;

function fields(message: unknown): Fields {
  return typeof message === 'object' && message !== null ? (message as Fields) : {};
}

/** Reads what the reader's page sent; undefined if it is none of its messages. */
export function parseFromReader(message: unknown): FromReader | undefined {
  const { type, question } = fields(message);
  if (type === 'ready' || type === 'quiz') return { type };
  if (type === 'open' && typeof question === 'string') return { type, question };
  return undefined;
}

/** Reads what the quiz's page sent; undefined if it is none of its messages. */
export function parseFromQuiz(message: unknown): FromQuiz | undefined {
  const { type, option, question } = fields(message);
  if (type === 'ready' || type === 'next' || type === 'retry' || type === 'newRound') return { type };
  if (type === 'answer' && typeof option === 'number' && Number.isInteger(option)) return { type, option };
  if (type === 'open' && typeof question === 'string') return { type, question };
  return undefined;
}

/** Reads what a reader's page had kept; undefined if it isn't that. */
export function parseReaderState(state: unknown): ReaderState | undefined {
  const { question } = fields(state);
  return typeof question === 'string' ? { question } : undefined;
}

