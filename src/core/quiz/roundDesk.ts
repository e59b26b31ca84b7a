import type { StudyEvent } from '../study/studyEvent';
import { parseRound } from './parseRound';
import { retryRound, startRound, type Round, type RoundItem, type RoundSettings, type Subject } from './round';
import { takeStep, type RoundAction } from './roundActions';
import { eventsOf } from './roundEvents';
import { finish, keepItems, resumeRound, timeLeft } from './roundSteps';

/** Where a round is kept while no window is open: one value, as JSON gives it back. */
export interface RoundKeeper {
  readonly get: () => unknown;
  readonly set: (round: Round | undefined) => void;
}

interface Dependencies {
  readonly keeper: RoundKeeper;
  readonly record: (events: readonly StudyEvent[]) => void;
  /** Milliseconds since 1970-01-01 UTC: this clock decides when an exam is over, whatever a page shows. */
  readonly now: () => number;
  /** A name that no other round has, on any machine. */
  readonly newId: () => string;
  /** A number that decides every order of a round. */
  readonly newSeed: () => number;
}

/** Holds the one round that a learner plays: keeps each of its states, and records what it adds to the learner's events. */
export interface RoundDesk {
  /** The round that goes on or was played last; undefined if there is none. */
  readonly current: () => Round | undefined;
  readonly start: (settings: Omit<RoundSettings, 'id'>, subjects: readonly Subject[]) => void;
  /** Returns whether it changed anything. */
  readonly take: (action: RoundAction) => boolean;
  /** Starts a round of what is to be looked at again; returns false if that is nothing. */
  readonly retry: () => boolean;
  /**
   * Takes the round up again where it was left, without the items that don't fit any more; there is no round if none
   * does.
   */
  readonly resume: (fits: (item: RoundItem) => boolean) => void;
  /** Hands in an exam whose time is up; returns whether it did. */
  readonly checkTime: () => boolean;
  /** Milliseconds until the time is up; undefined if no time runs. */
  readonly timeLeft: () => number | undefined;
}

export function createRoundDesk({ keeper, record, now, newId, newSeed }: Dependencies): RoundDesk {
  let round = parseRound(keeper.get());
  const begin = (fresh: Round): void => {
    round = fresh;
    keeper.set(fresh);
  };
  const put = (before: Round, after: Round): boolean => {
    if (after === before) return false;
    begin(after);
    record(eventsOf(before, after, now()));
    return true;
  };
  const left = (): number | undefined => {
    const seconds = round && round.endedAt === undefined ? timeLeft(round, now()) : undefined;
    return seconds === undefined ? undefined : seconds * 1000;
  };
  return {
    current: () => round,
    start: (settings, subjects) => begin(startRound({ ...settings, id: newId() }, subjects, now())),
    take: (action) => round !== undefined && put(round, takeStep(round, action, now())),
    retry: () => {
      const again = round && retryRound(round, newId(), newSeed(), now());
      if (!again || again.items.length === 0) return false;
      begin(again);
      return true;
    },
    resume: (fits) => {
      if (!round) return;
      const kept = keepItems(round, fits);
      if (kept.items.length > 0) {
        put(round, resumeRound(kept, now()));
      } else {
        round = undefined;
        keeper.set(undefined);
      }
    },
    checkTime: () => round !== undefined && left() === 0 && put(round, finish(round, now())),
    timeLeft: left,
  };
}
