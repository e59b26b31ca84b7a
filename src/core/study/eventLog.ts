import type { Listen, Logger, Store } from '../ports';
import { foldProgress, type Progress } from './progress';
import { mergeEvents, parseStudyEvent, type StudyEvent } from './studyEvent';

/** Keeps what the learner did, and says what it amounts to. */
export interface EventLog {
  /** What is known so far; empty until `load` has ended. */
  progress(): Progress;
  /** Reads what earlier windows have kept, once. What can't be read is left where it is, and logged. */
  load(): Promise<void>;
  /** Takes an event at once and keeps it; one that could not be written is tried again with the next. */
  add(event: StudyEvent): Promise<void>;
  readonly onDidChange: Listen;
}

const version = 1;

/** @param writer a name that no other writer has, now or ever: it makes the names of the files unique */
export function createEventLog(store: Store, writer: string, logger: Logger): EventLog {
  let events: readonly StudyEvent[] = [];
  let progress: Progress = new Map();
  let unwritten: StudyEvent[] = [];
  let written = 0;
  let writing = Promise.resolve();
  let loading: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  const take = (more: readonly StudyEvent[]): void => {
    events = mergeEvents(events, more);
    progress = foldProgress(events);
    for (const listener of listeners) listener();
  };
  const flush = async (): Promise<void> => {
    const batch = unwritten;
    if (batch.length === 0) return;
    written += 1;
    try {
      await store.write(`${writer}-${written}.json`, JSON.stringify({ version, events: batch }));
      unwritten = unwritten.slice(batch.length);
    } catch (error) {
      logger.error('An answer could not be saved; it is kept in memory and saved with the next one.', error);
    }
  };

  const read = async (): Promise<void> => {
    const names = (await store.list()).filter((name) => name.endsWith('.json'));
    const segments = await Promise.all(names.map((name) => readSegment(store, name, logger)));
    take(segments.flat());
  };

  return {
    progress: () => progress,
    load: () => (loading ??= read()),
    add: (event) => {
      unwritten = [...unwritten, event];
      take([event]);
      writing = writing.then(flush);
      return writing;
    },
    onDidChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
}

async function readSegment(store: Store, name: string, logger: Logger): Promise<StudyEvent[]> {
  try {
    const segment = JSON.parse(await store.read(name)) as unknown;
    const { version: found, events } = segment as { readonly version?: unknown; readonly events?: unknown };
    if (found !== version || !Array.isArray(events)) throw new Error(`unknown version ${String(found)}`);
    return events.flatMap((event) => parseStudyEvent(event) ?? []);
  } catch (error) {
    logger.error(`The progress file ${name} could not be read; it is left as it is.`, error);
    return [];
  }
}
