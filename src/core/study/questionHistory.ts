import type { Scheduler } from './memory';
import { foldEvent, startOfFold, type QuestionFold, type QuestionProgress } from './progress';
import { compareEvents, type Confidence, type StudyEvent } from './studyEvent';

/** An event, and what others say of it. */
export interface Item {
  event: StudyEvent;
  /** The event's time. It is looked at so often that it counts how long that takes: events have many forms, items one. */
  at: number;
  undone: boolean;
  /** The judged events that are about it, in any order. */
  judgements: readonly Item[];
}

/** Which times can be believed; the same for all questions. */
export interface Belief {
  /** What is dated after it can't be believed, in milliseconds since 1970-01-01 UTC. */
  horizon: number;
  /** When what can't be believed counts as made. */
  anchor: number;
}

/** The events that bear on one question, folded as far as they have been. */
export interface QuestionHistory {
  readonly question: string;
  readonly insert: (item: Item) => void;
  /** Has an item that was inserted folded again: something else is said of it. */
  readonly refold: (item: Item) => void;
  /** Heeds that the horizon has moved; says whether that changes anything. */
  readonly heedHorizon: () => boolean;
  /** Heeds that the anchor has moved; says whether that changes anything. */
  readonly heedAnchor: () => boolean;
  /** Folds at most that many items, and says how many they were. */
  readonly fold: (most: number) => number;
  readonly isFolded: () => boolean;
  /** As far as it is folded. */
  readonly progress: () => QuestionProgress;
}

/** Every how many items a fold is kept: from the last of them before a change it goes on again. */
const spacing = 32;

/** @param resets those of all questions that have come before */
export function createQuestionHistory(question: string, resets: readonly Item[], belief: Belief, scheduler: Scheduler): QuestionHistory {
  /** In the order of folding if `sorted`: first those that can't be believed, then the others, by time. */
  const items = [...resets];
  let sorted = false;
  /** How many of them can't be believed; exact if `sorted`. */
  let ahead = 0;
  let done = 0;
  let fold = startOfFold;
  /** The folds before the items 0, `spacing`, 2 × `spacing` … as far as they were reached. */
  const kept: QuestionFold[] = [];

  const isAhead = ({ at }: Item): boolean => at > belief.horizon;
  const compare = (a: Item, b: Item): number => {
    const firstB = isAhead(b);
    if (firstB !== isAhead(a)) return firstB ? 1 : -1;
    return a.at - b.at || compareEvents(a.event, b.event);
  };
  const rewind = (place: number): void => {
    if (place >= done) return;
    const keep = Math.floor(place / spacing);
    done = keep * spacing;
    fold = kept[keep] ?? startOfFold;
    kept.length = keep;
  };
  const unsort = (): void => {
    sorted = false;
    rewind(0);
  };
  const sort = (): void => {
    items.sort(compare);
    const believed = items.findIndex((item) => !isAhead(item));
    ahead = believed === -1 ? items.length : believed;
    sorted = true;
  };
  const placeOf = (item: Item): number => {
    const last = items.at(-1);
    if (last && compare(last, item) < 0) return items.length;
    let [low, high] = [0, items.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const there = items[middle];
      if (there && compare(there, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    question,
    insert: (item) => {
      const place = sorted ? placeOf(item) : items.length;
      if (isAhead(item)) ahead++;
      // Far from the end, it is better to sort once than to make room each time.
      const late = items.length - place > spacing;
      if (late || place === items.length) items.push(item);
      else items.splice(place, 0, item);
      if (late) unsort();
      else rewind(place);
    },
    refold: (item) => rewind(sorted ? placeOf(item) : 0),
    heedHorizon: () => {
      const [first, last] = [items[0], items.at(-1)];
      const believedNow = ahead > 0 && first && !isAhead(first);
      const doubtedNow = ahead < items.length && last && isAhead(last);
      if (!sorted || (!believedNow && !doubtedNow)) return false;
      unsort();
      return true;
    },
    heedAnchor: () => {
      if (ahead > 0) rewind(0);
      return ahead > 0;
    },
    fold: (most) => {
      if (!sorted) sort();
      const start = done;
      const end = Math.min(items.length, start + most);
      for (; done < end; done++) {
        if (done % spacing === 0) kept[done / spacing] = fold;
        const item = items[done];
        if (item && !item.undone) fold = foldEvent(fold, item.event, done < ahead ? belief.anchor : item.at, confidenceIn(item), scheduler);
      }
      return done - start;
    },
    isFolded: () => done === items.length,
    progress: () => fold.progress,
  };
}

/** What the learner said of an answer the last time. */
function confidenceIn({ judgements }: Item): Confidence | undefined {
  let last: StudyEvent | undefined;
  for (const { event, undone } of judgements) if (!undone && (!last || compareEvents(last, event) < 0)) last = event;
  return last?.kind === 'judged' ? last.confidence : undefined;
}
