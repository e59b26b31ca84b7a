import type { PointMatch } from '../../src/core/reader/matchPoints';
import type { ScrollPlace } from '../../src/core/reader/readerView';
import type { ReaderState } from '../../src/protocol';

/** What the learner has done to recall one answer. */
export interface Attempt {
  readonly notes: string;
  /** How many sections have been revealed. */
  readonly revealed: number;
  /** Ticks that the learner set or took away, by the point's place. */
  readonly ticks: Readonly<Record<number, boolean>>;
  /** The notes that `matches` was made for. */
  readonly checked: string;
  /** Which points these speak for, one for each. */
  readonly matches: readonly PointMatch[];
}

/** All that the reader's page keeps. */
export interface PageState extends ReaderState {
  /** Where each place of the history was left, by its place there. */
  readonly scrolls: Readonly<Record<number, ScrollPlace>>;
  /** By `attemptKey`. */
  readonly attempts: Readonly<Record<string, Attempt>>;
}

export const noAttempt: Attempt = { notes: '', revealed: 0, ticks: {}, checked: '', matches: [] };

/** Under which one of the attempts to recall a question is kept. */
export function attemptKey(questionId: string, attempt: string | undefined): string {
  return `${questionId} ${attempt ?? ''}`;
}

export function attemptOf(attempts: PageState['attempts'], key: string): Attempt {
  return attempts[key] ?? noAttempt;
}

/** Attempts that weren't touched for longer than that are forgotten: each was graded long ago. */
const most = 100;

export function withAttempt(attempts: PageState['attempts'], key: string, changes: Partial<Attempt>): PageState['attempts'] {
  const others = Object.entries(attempts).filter(([other]) => other !== key);
  return Object.fromEntries([...others.slice(1 - most), [key, { ...attemptOf(attempts, key), ...changes }]]);
}

/** Reads what only the page needs of what it had kept. */
export function parsePageState(kept: unknown): Pick<PageState, 'scrolls' | 'attempts'> {
  const { scrolls, attempts } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<PageState>;
  return { scrolls: scrolls ?? {}, attempts: attempts ?? {} };
}
