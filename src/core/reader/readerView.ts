import type { Language } from '../content/pack';
import type { Grade } from '../study/studyEvent';
import type { ReaderHistory } from './readerHistory';
import type { ReviewWalk } from './reviewWalk';

/** What one reader shows, and how. */
export interface ReaderView {
  readonly history: ReaderHistory;
  readonly language: Language;
  /** Whether an answer is hidden until the learner reveals it. */
  readonly recall: boolean;
  /** Which attempt to recall the answer this is: the id of the grade given before it, or empty; undefined as long as that isn't known. */
  readonly attempt?: string | undefined;
  /** The review that this reader is used for. */
  readonly walk?: ReviewWalk | undefined;
  /** Where the page is to scroll to, if it doesn't know better. */
  readonly scroll?: ScrollPlace | undefined;
  /** The grade that was just taken back. */
  readonly undone?: { readonly question: string; readonly grade: Grade } | undefined;
  /** The heading to go to: its place among those of the third level in the explanation, from 0. */
  readonly section?: number | undefined;
}

/** A place in a page that holds in every language and at every width: how far between a heading and the next one. */
export interface ScrollPlace {
  /** From 0, over all headings of the page. */
  readonly heading: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** The same reader, come to another place of its history. */
export function enter(view: ReaderView, history: ReaderHistory, attempt: string | undefined, changes: Partial<ReaderView> = {}): ReaderView {
  return { ...view, history, attempt, scroll: undefined, section: undefined, undone: undefined, ...changes };
}
