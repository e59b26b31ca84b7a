import type { Confidence } from '../study/studyEvent';
import type { Round, RoundItem } from './round';

/**
 * Chooses an option of the item on show, as a place in the order shown. In an exam another choice replaces it, otherwise
 * the first one stands.
 */
export function answerItem(round: Round, option: number, now: number): Round {
  return step(round, now, () => {
    const item = round.items[round.position];
    if (item?.order[option] === undefined || (round.mode !== 'exam' && item.answered !== undefined)) return round;
    return changeItem(timed(round, now), round.position, { answered: option });
  });
}

/** Says of the item on show whether it was known or guessed: in an exam at any time, otherwise after the verdict. */
export function judgeItem(round: Round, confidence: Confidence, now: number): Round {
  return step(round, now, () => {
    const item = round.items[round.position];
    if (!item || (round.mode !== 'exam' && item.answered === undefined)) return round;
    return changeItem(round, round.position, { confidence });
  });
}

/** Flags an item to come back to, or takes the flag away; also when the round is over. */
export function flagItem(round: Round, place: number = round.position): Round {
  const item = round.items[place];
  return item ? changeItem(round, place, { flagged: !item.flagged }) : round;
}

/**
 * Leaves the item on show for later. In practice it comes again when all others have been asked, and stays open when it
 * is skipped a second time. In an exam the next open one after it is shown, from the first one again after the last.
 */
export function skipItem(round: Round, now: number): Round {
  return step(round, now, () => {
    const item = round.items[round.position];
    if (!item || (round.mode !== 'exam' && item.answered !== undefined)) return round;
    const skipped = item.answered === undefined ? changeItem(timed(round, now), round.position, { skipped: Math.min(2, item.skipped + 1) }) : timed(round, now);
    return round.mode === 'exam' ? showNextOpen(skipped, now) : showNextDue(skipped, now);
  });
}

/**
 * Goes on: in an exam by one place, otherwise, once the item on show is dealt with, to the next one that is still to be
 * asked; after the last of them the round is over.
 */
export function nextItem(round: Round, now: number): Round {
  if (round.mode === 'exam') return goTo(round, round.position + 1, now);
  return step(round, now, () => (isToAsk(round.items[round.position]) ? round : showNextDue(round, now)));
}

/** Goes back by one place. */
export function previousItem(round: Round, now: number): Round {
  return goTo(round, round.position - 1, now);
}

/** Shows the item at a place. */
export function goTo(round: Round, place: number, now: number): Round {
  return step(round, now, () => (round.items[place] === undefined || place === round.position ? round : { ...timed(round, now), position: place }));
}

/** Ends the round: what has no answer by now stays open. An exam ends no later than its time is up. */
export function finish(round: Round, now: number): Round {
  if (round.endedAt !== undefined) return round;
  const end = Math.min(Math.max(now, round.startedAt), deadline(round));
  return { ...timed(round, end), endedAt: end };
}

/** Seconds until the time is up; undefined without a limit. */
export function timeLeft(round: Round, now: number): number | undefined {
  if (round.limitSeconds === undefined) return undefined;
  if (round.endedAt !== undefined) return 0;
  return Math.min(round.limitSeconds, Math.max(0, (deadline(round) - now) / 1000));
}

/** The round when it is taken up again: the time away from it counts for no item, though it does for an exam's limit. */
export function resumeRound(round: Round, now: number): Round {
  const resumed = round.endedAt === undefined ? { ...round, shownAt: now } : round;
  return step(resumed, now, () => resumed);
}

/** The round without some of its items, such as those that the pack no longer has. */
export function keepItems(round: Round, keep: (item: RoundItem) => boolean): Round {
  const kept = round.items.map(keep);
  const before = kept.slice(0, round.position).filter(Boolean).length;
  const items = round.items.filter((_, place) => kept[place]);
  return items.length === round.items.length ? round : { ...round, items, position: Math.max(0, Math.min(before, items.length - 1)) };
}

/** A round that is over stays as it is, and a step that comes after the time is up ends it. */
function step(round: Round, now: number, take: () => Round): Round {
  if (round.endedAt !== undefined) return round;
  return timeLeft(round, now) === 0 ? finish(round, now) : take();
}

function deadline({ startedAt, limitSeconds }: Round): number {
  return startedAt + (limitSeconds ?? Infinity) * 1000;
}

/** Counts the time of the item on show up to now. */
function timed(round: Round, now: number): Round {
  const item = round.items[round.position];
  const isCounted = item !== undefined && (round.mode === 'exam' || item.answered === undefined);
  const counted = isCounted ? changeItem(round, round.position, { shownFor: item.shownFor + Math.max(0, now - round.shownAt) }) : round;
  return { ...counted, shownAt: now };
}

/** Whether an item is still to be asked in a round of practice. */
function isToAsk(item: RoundItem | undefined): boolean {
  return item !== undefined && item.answered === undefined && item.skipped < 2;
}

function showNextDue(round: Round, now: number): Round {
  const due = [0, 1].map((skipped) => round.items.findIndex((item) => isToAsk(item) && item.skipped === skipped)).find((place) => place >= 0);
  return due === undefined ? finish(round, now) : { ...timed(round, now), position: due };
}

function showNextOpen(round: Round, now: number): Round {
  const places = [...round.items.keys()];
  const inTurn = [...places.slice(round.position + 1), ...places.slice(0, round.position)];
  const open = inTurn.find((place) => round.items[place]?.answered === undefined);
  return open === undefined ? round : { ...timed(round, now), position: open };
}

function changeItem(round: Round, place: number, changes: Partial<RoundItem>): Round {
  return { ...round, items: round.items.map((item, each) => (each === place ? { ...item, ...changes } : item)) };
}
