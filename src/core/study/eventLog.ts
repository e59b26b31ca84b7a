import type { Delay, Lifetime, Listen, Logger, Pause, Store } from '../ports';
import { createBreathe } from './breathe';
import type { Scheduler } from './memory';
import type { Progress } from './progress';
import { createProgressFold } from './progressFold';
import { cleanUpSegments } from './segmentCleanUp';
import { createSegmentReader, type ReadSegment, type SetAside } from './segmentReader';
import { createSegmentWriter, type SaveStatus } from './segmentWriter';
import { createSignal } from './signal';
import { mergeEvents, type StudyEvent } from './studyEvent';

/** Keeps what the learner did, and says what it amounts to. */
export interface EventLog extends Lifetime {
  /** What is known so far; empty until `load` has ended. */
  readonly progress: () => Progress;
  /** All events known so far, in order. */
  readonly events: () => readonly StudyEvent[];
  /** Reads what earlier windows have kept, once; rejects if that can't be read, and tries again when it is called again. */
  readonly load: () => Promise<void>;
  /**
   * Reads what other windows have kept since; does nothing before `load` was called. Rejects if that can't be read. Tells the
   * listeners even if nothing is new: what is due depends on the time.
   */
  readonly refresh: () => Promise<void>;
  /** Takes an event at once; resolves when it is kept, which may be never if it can't be. Doesn't reject: see `saveStatus`. */
  readonly add: (event: StudyEvent) => Promise<void>;
  /**
   * Takes many events from elsewhere, such as a file, without stopping everything else for long; those that are known change
   * nothing. Resolves with how many were new once they count; saving them goes on. Rejects if what is known can't be read.
   */
  readonly addAll: (events: readonly StudyEvent[]) => Promise<number>;
  readonly saveStatus: () => SaveStatus;
  /** The files that aren't wholly understood, each of which has been logged. */
  readonly setAside: () => readonly SetAside[];
  /** Resolves when what was added is kept, or an attempt at it has just failed, and nothing is being tidied up. */
  readonly flush: () => Promise<void>;
  readonly onDidChange: Listen;
  readonly onDidChangeSaveStatus: Listen;
}

interface Dependencies {
  readonly store: Store;
  /** A name that no other writer has, now or ever: it makes the names of the files unique. */
  readonly writer: string;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly pause: Pause;
  readonly delay: Delay;
}

/** How many events are folded in one step. */
const step = 2000;

const startOf = (events: readonly StudyEvent[]): number => events[0]?.at ?? 0;

const eventsIn = ({ events }: ReadSegment): readonly StudyEvent[] => events;

export function createEventLog({ store, writer, scheduler, logger, now, pause, delay }: Dependencies): EventLog {
  const fold = createProgressFold(scheduler);
  const changed = createSignal(logger);
  const breathe = createBreathe(now, pause);
  const segments = createSegmentWriter({ store, writer, logger, delay });
  const reader = createSegmentReader({ store, ownPrefix: `${writer}-`, logger, breathe });
  let loading: Promise<void> | undefined;
  let refreshing = Promise.resolve();
  let cleaning = Promise.resolve();

  const take = async (portions: readonly (readonly StudyEvent[])[]): Promise<void> => {
    // In the order of time there is the least to be put in order.
    for (const events of [...portions].sort((a, b) => startOf(a) - startOf(b))) {
      fold.take(events, now());
      await breathe();
    }
    // What couldn't be believed before may be believed now.
    fold.take([], now());
    while (!fold.settle(step)) await breathe();
    changed.tell();
  };
  const readAll = async (): Promise<void> => {
    const files = await reader.read(true);
    await take(files.map(eventsIn));
    const faultless = files.filter(({ fault }) => fault === undefined);
    // Whoever waits for what was read goes first.
    cleaning = pause()
      .then(() => cleanUpSegments(faultless, { store, nextName: segments.nextName, logger, breathe }))
      .catch((error: unknown) => logger.error('The progress files could not be tidied up. Nothing is lost; it is tried again at the next start.', error));
  };
  const load = (): Promise<void> => {
    const attempt = (loading ??= readAll());
    attempt.catch(() => {
      if (loading === attempt) loading = undefined;
    });
    return attempt;
  };
  const readNew = async (): Promise<void> => {
    await load();
    await take((await reader.read(false)).map(eventsIn));
  };

  return {
    progress: fold.progress,
    events: fold.events,
    load,
    refresh: () => {
      if (!loading) return Promise.resolve();
      const attempt = refreshing.then(readNew);
      refreshing = attempt.catch(() => undefined);
      return attempt;
    },
    add: (event) => {
      fold.add([event], now());
      const saved = segments.add([event]);
      changed.tell();
      return saved;
    },
    addAll: async (events) => {
      await load();
      const known = new Set(fold.events().map(({ id }) => id));
      const fresh = mergeEvents(
        events.filter(({ id }) => !known.has(id)),
        [],
      );
      void segments.add(fresh);
      await take(slices(fresh));
      return fresh.length;
    },
    saveStatus: segments.status,
    setAside: reader.setAside,
    flush: async () => {
      await segments.flush();
      await cleaning;
    },
    onDidChange: changed.listen,
    onDidChangeSaveStatus: segments.onDidChangeStatus,
    dispose: segments.dispose,
  };
}

function slices(events: readonly StudyEvent[]): readonly (readonly StudyEvent[])[] {
  return Array.from({ length: Math.ceil(events.length / step) }, (_, place) => events.slice(place * step, (place + 1) * step));
}
