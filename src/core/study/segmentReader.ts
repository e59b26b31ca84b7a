import type { Logger, Store } from '../ports';
import type { Breathe } from './breathe';
import { isPartialName, isSegmentName, parseSegment, type Segment, type SegmentFault } from './segment';

/** A file that isn't wholly understood: it stays as it is and where it is. */
export interface SetAside {
  readonly name: string;
  readonly reason: SegmentFault | 'unreadable';
  /** How many of its events could be read; they count. */
  readonly events: number;
}

export interface ReadSegment extends Segment {
  readonly fault: SegmentFault | undefined;
}

/** Reads segments, each once, and sets aside what isn't wholly one. */
export interface SegmentReader {
  /**
   * Reads the segments that appeared since the last time that this didn't fail.
   *
   * @param partial whether to read as well what writers have left unfinished
   */
  readonly read: (partial: boolean) => Promise<readonly ReadSegment[]>;
  readonly setAside: () => readonly SetAside[];
}

interface Dependencies {
  readonly store: Store;
  /** Names that begin so are this window's own; what they hold is known. */
  readonly ownPrefix: string;
  readonly logger: Logger;
  readonly breathe: Breathe;
}

/** How many files are read at the same time. */
const together = 8;

export function createSegmentReader({ store, ownPrefix, logger, breathe }: Dependencies): SegmentReader {
  const known = new Set<string>();
  const setAside = new Map<string, SetAside>();

  const report = (file: SetAside, cause?: unknown): void => {
    const before = setAside.get(file.name);
    setAside.set(file.name, file);
    if (before?.reason === file.reason) return;
    const message = `The progress file ${file.name} ${faults[file.reason]} ${file.events} of its events count. The file is left as it is, and is never deleted; all other files count.`;
    if (cause === undefined) logger.warn(message);
    else logger.error(message, cause);
  };
  const parse = (name: string, text: string): ReadSegment => {
    const { events, fault } = parseSegment(text);
    const partial = isPartialName(name);
    // Of what was never finished nothing is missed but what can be read.
    if (fault && (!partial || events.length > 0)) report({ name, reason: fault, events: events.length });
    // It may have been unreadable at first.
    else setAside.delete(name);
    if (partial && !fault) logger.info(`The progress file ${name} was left by a window that ended while it saved. Its ${events.length} events count.`);
    return { name, events, fault };
  };
  /** Reads some files; gives what was read, and what couldn't be, with the cause. */
  const readFiles = async (names: readonly string[]): Promise<{ readonly segments: readonly ReadSegment[]; readonly failures: ReadonlyMap<string, unknown> }> => {
    const segments: ReadSegment[] = [];
    const failures = new Map<string, unknown>();
    for (let start = 0; start < names.length; start += together) {
      const texts = names.slice(start, start + together).map((name) =>
        store.read(name).then(
          (text) => ({ name, text }),
          (cause: unknown) => ({ name, cause }),
        ),
      );
      for (const file of await Promise.all(texts)) {
        if (!('text' in file)) {
          failures.set(file.name, file.cause);
          continue;
        }
        segments.push(parse(file.name, file.text));
        await breathe();
      }
    }
    return { segments, failures };
  };

  return {
    read: async (partial) => {
      const segments: ReadSegment[] = [];
      const read = new Set<string>();
      const isWanted = (name: string): boolean => !known.has(name) && !read.has(name) && !name.startsWith(ownPrefix) && (isSegmentName(name) || (partial && isPartialName(name)));
      const failed = new Map<string, unknown>();
      for (;;) {
        const names = await store.list();
        for (const { name, reason } of setAside.values()) if (reason === 'unreadable' && !names.includes(name)) setAside.delete(name);
        const result = await readFiles(names.filter(isWanted));
        segments.push(...result.segments);
        for (const { name } of result.segments) read.add(name);
        // What vanished between being listed and being read was merged by another window: the list has a new name for it.
        const again = [...result.failures].filter(([name]) => failed.has(name));
        for (const [name, cause] of again) report({ name, reason: 'unreadable', events: 0 }, cause);
        if (again.length === result.failures.size) break;
        for (const [name, cause] of result.failures) failed.set(name, cause);
      }
      for (const name of read) known.add(name);
      return segments;
    },
    setAside: () => [...setAside.values()],
  };
}

const faults: Readonly<Record<SetAside['reason'], string>> = {
  unreadable: 'can’t be read; that is tried again when this window gets the focus.',
  empty: 'is empty.',
  torn: 'is cut off.',
  foreign: 'isn’t one that this extension writes.',
  future: 'was written by a later version of this extension; update it to have all of the file counted.',
  damaged: 'holds events that this version doesn’t know.',
};
