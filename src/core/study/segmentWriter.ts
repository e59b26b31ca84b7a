import type { Delay, Lifetime, Listen, Logger, Store } from '../ports';
import { formatSegment, mostEvents, partialName } from './segment';
import { createSignal } from './signal';
import type { StudyEvent } from './studyEvent';

/** Whether everything is kept. `unsaved`: the last attempt failed; it is made again by itself, and with the next event. */
export type SaveStatus =
  | { readonly status: 'saved' }
  | {
      readonly status: 'unsaved';
      /** How many events are in memory only. */
      readonly waiting: number;
      /** What the last attempt threw. */
      readonly cause: unknown;
    };

/** Writes events into segments: at once, and what comes while a write is going on into the next one. */
export interface SegmentWriter extends Lifetime {
  /** Resolves once the events are kept, however long that takes. Many go into few segments. */
  readonly add: (events: readonly StudyEvent[]) => Promise<void>;
  readonly status: () => SaveStatus;
  readonly onDidChangeStatus: Listen;
  /** A name that no segment has had. */
  readonly nextName: () => string;
  /** Tries at once what is waiting; resolves when it is kept, or the attempt has failed. */
  readonly flush: () => Promise<void>;
  /** Makes one more attempt if something is waiting, and no other. */
  readonly dispose: () => void;
}

interface Dependencies {
  readonly store: Store;
  /** A name that no other writer has, now or ever. */
  readonly writer: string;
  readonly logger: Logger;
  readonly delay: Delay;
}

/** How long after a failure the next attempt is made, in milliseconds: twice as long after each. */
const backOff = (failures: number): number => Math.min(60_000, 1000 * 2 ** (failures - 1));

export function createSegmentWriter({ store, writer, logger, delay }: Dependencies): SegmentWriter {
  let names = 0;
  let waiting: readonly { readonly event: StudyEvent; readonly saved: () => void }[] = [];
  let writing = false;
  let disposed = false;
  let failures = 0;
  let status: SaveStatus = { status: 'saved' };
  let tryAgain = (): void => undefined;
  let flushed: (() => void)[] = [];
  const changed = createSignal(logger);

  const nextName = (): string => `${writer}-${++names}.json`;
  const setStatus = (next: SaveStatus): void => {
    const same = next.status === 'saved' && status.status === 'saved';
    status = next;
    if (!same) changed.tell();
  };
  const endFlush = (): void => {
    for (const done of flushed) done();
    flushed = [];
  };
  const failed = (cause: unknown): void => {
    failures++;
    if (failures === 1) logger.error('What you did could not be saved. It is kept in memory as long as this window is open; saving is tried again by itself, and with your next answer.', cause);
    setStatus({ status: 'unsaved', waiting: waiting.length, cause });
    endFlush();
  };
  const write = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostEvents);
      try {
        // An attempt that failed may have left something under its name.
        await writeSegment(store, nextName(), batch.map(({ event }) => event));
      } catch (cause) {
        const asked = new Promise<void>((resolve) => (tryAgain = resolve));
        failed(cause);
        if (disposed) break;
        await Promise.race([asked, delay(backOff(failures))]);
        continue;
      }
      waiting = waiting.slice(batch.length);
      for (const { saved } of batch) saved();
      if (failures > 0) logger.info('What could not be saved before is saved now.');
      failures = 0;
      setStatus({ status: 'saved' });
    }
    writing = false;
    endFlush();
  };

  return {
    add: (events) =>
      new Promise((resolve) => {
        if (events.length === 0) return resolve();
        // They are kept in their order: when the last one is, all are.
        waiting = [...waiting, ...events.map((event, place) => ({ event, saved: place === events.length - 1 ? resolve : nothing }))];
        if (status.status === 'unsaved') setStatus({ ...status, waiting: waiting.length });
        if (writing) tryAgain();
        else void write();
      }),
    status: () => status,
    onDidChangeStatus: changed.listen,
    nextName,
    flush: () => {
      if (!writing) return Promise.resolve();
      return new Promise((resolve) => {
        flushed.push(resolve);
        tryAgain();
      });
    },
    dispose: () => {
      disposed = true;
      tryAgain();
    },
  };
}

const nothing = (): void => undefined;

/** Writes a segment under another name first: under its own it is there wholly, or not at all. */
export async function writeSegment(store: Store, name: string, events: readonly StudyEvent[]): Promise<void> {
  const partial = partialName(name);
  try {
    await store.write(partial, formatSegment(events));
    await store.rename(partial, name);
  } catch (error) {
    // What remains if this fails too is found at the next start.
    await store.delete(partial).catch(() => undefined);
    throw error;
  }
}
