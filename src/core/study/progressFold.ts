import type { Scheduler } from './memory';
import { noProgress, type Progress, type QuestionProgress } from './progress';
import { createQuestionHistory, type Belief, type Item, type QuestionHistory } from './questionHistory';
import { compareEvents, preferredEvent, type StudyEvent } from './studyEvent';

/**
 * Turns events into progress. The outcome depends only on which events there are and what time it is now, not on the order
 * or the portions in which they came. An event more costs little; a late one costs its question.
 *
 * An event that is dated more than a day after now was made under a clock that lied, and nobody knows when. It counts as
 * made before all others of its question, at the time of the first event that can be believed: so what is done from now
 * on takes effect, and what was studied then becomes due again.
 */
export interface ProgressFold {
  /** The same object as before if nothing has changed. */
  readonly progress: () => Progress;
  /** All events so far, each once, in the order of time. */
  readonly events: () => readonly StudyEvent[];
  /**
   * Takes events, in any order, and folds them. Those that are known already change nothing.
   *
   * @param now milliseconds since 1970-01-01 UTC
   */
  readonly add: (events: readonly StudyEvent[], now: number) => void;
  /** Takes many events without folding them: `settle` does, in slices. */
  readonly take: (events: readonly StudyEvent[], now: number) => void;
  /** Folds at most about that many of the events that were taken, and says whether all are folded. */
  readonly settle: (most: number) => boolean;
}

/** An event that is dated more than this after now can't be believed, in milliseconds. */
const tolerance = 24 * 60 * 60 * 1000;

export function createProgressFold(scheduler: Scheduler): ProgressFold {
  const belief: Belief = { horizon: Number.NEGATIVE_INFINITY, anchor: 0 };
  const byId = new Map<string, Item>();
  const histories = new Map<string, QuestionHistory>();
  /** Those of all questions. */
  const resets: Item[] = [];
  /** What is said of events that haven't come yet. */
  const awaited = new Map<string, Pick<Item, 'undone' | 'judgements'>>();
  /** The histories that aren't folded to their end. */
  let stale = new Set<QuestionHistory>();
  /** The time of the first event of all. */
  let earliest = Number.POSITIVE_INFINITY;
  let progress = new Map<string, QuestionProgress>();
  let inOrder: readonly StudyEvent[] | undefined;

  const historyOf = (question: string): QuestionHistory => {
    const known = histories.get(question);
    if (known) return known;
    const history = createQuestionHistory(question, resets, belief, scheduler);
    histories.set(question, history);
    return history;
  };
  /** The histories that an event is part of. */
  const concerned = (kind: StudyEvent['kind'], question: string | undefined): readonly QuestionHistory[] => {
    if (kind === 'judged' || kind === 'undone') return [];
    return question === undefined ? [...histories.values()] : [historyOf(question)];
  };
  const refold = (item: Item | undefined): void => {
    if (!item) return;
    for (const history of concerned(item.event.kind, item.event.question)) {
      history.refold(item);
      stale.add(history);
    }
  };
  /** The place to say something of an event, which may not have come yet. */
  const whatIsSaidOf = (id: string): Pick<Item, 'undone' | 'judgements'> => {
    const there = byId.get(id) ?? awaited.get(id);
    if (there) return there;
    const said = { undone: false, judgements: [] };
    awaited.set(id, said);
    return said;
  };
  const takeOne = (event: StudyEvent): void => {
    const { id, at, kind, question } = event;
    const item: Item = { event, at, undone: false, judgements: none };
    if (awaited.size > 0) {
      Object.assign(item, awaited.get(id));
      awaited.delete(id);
    }
    byId.set(id, item);
    if (at < earliest) earliest = at;
    for (const history of concerned(kind, question)) {
      history.insert(item);
      stale.add(history);
    }
    if (kind === 'reset' && question === undefined) resets.push(item);
    else if (kind === 'undone') {
      whatIsSaidOf(event.event).undone = true;
      const target = byId.get(event.event);
      refold(target?.event.kind === 'judged' ? byId.get(target.event.event) : target);
    } else if (kind === 'judged') {
      const said = whatIsSaidOf(event.event);
      said.judgements = [...said.judgements, item];
      refold(byId.get(event.event));
    }
  };
  /** Takes all events anew: one of them has been replaced. */
  const takeAgain = (): void => {
    const events = [...byId.values()].map(({ event }) => event);
    for (const each of [byId, histories, awaited, stale]) each.clear();
    resets.length = 0;
    earliest = Number.POSITIVE_INFINITY;
    progress = new Map();
    for (const event of events) takeOne(event);
  };
  const take = (events: readonly StudyEvent[], now: number): void => {
    belief.horizon = now + tolerance;
    for (const history of histories.values()) if (history.heedHorizon()) stale.add(history);
    let replaced = false;
    for (const event of events) {
      const known = byId.get(event.id);
      const preferred = known ? preferredEvent(known.event, event) : undefined;
      if (preferred !== undefined && preferred === known?.event) continue;
      inOrder = undefined;
      if (known) {
        known.event = event;
        replaced = true;
      } else takeOne(event);
    }
    if (replaced) takeAgain();
    const anchor = earliest <= belief.horizon ? earliest : 0;
    if (anchor === belief.anchor) return;
    belief.anchor = anchor;
    for (const history of histories.values()) if (history.heedAnchor()) stale.add(history);
  };

  const publish = (settled: readonly QuestionHistory[]): void => {
    const changed = settled.filter((history) => (progress.get(history.question) ?? noProgress) !== history.progress());
    if (changed.length === 0) return;
    progress = new Map(progress);
    for (const history of changed) {
      if (history.progress() === noProgress) progress.delete(history.question);
      else progress.set(history.question, history.progress());
    }
  };
  const settle = (most: number): boolean => {
    const settled: QuestionHistory[] = [];
    let left = most;
    for (const history of stale) {
      if (left <= 0) break;
      left -= history.fold(left);
      if (history.isFolded()) settled.push(history);
    }
    for (const history of settled) stale.delete(history);
    publish(settled);
    return stale.size === 0;
  };

  return {
    progress: () => progress,
    events: () => (inOrder ??= [...byId.values()].map(({ event }) => event).sort(compareEvents)),
    add: (events, now) => {
      // What was taken before and is being settled in slices goes on so.
      const waiting = stale;
      stale = new Set();
      take(events, now);
      settle(Number.POSITIVE_INFINITY);
      for (const history of waiting) if (histories.get(history.question) === history && !history.isFolded()) stale.add(history);
    },
    take,
    settle,
  };
}

const none: readonly Item[] = [];
