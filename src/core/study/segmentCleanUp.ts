import type { Logger, Store } from '../ports';
import type { Breathe } from './breathe';
import { formatSegment, isPartialName, isReplaceable, mostEvents, type Segment } from './segment';
import { writeSegment } from './segmentWriter';
import { isSameEvent, mergeEvents, type StudyEvent } from './studyEvent';

interface Dependencies {
  readonly store: Store;
  readonly nextName: () => string;
  readonly logger: Logger;
  readonly breathe: Breathe;
}

/** There may be that many small segments before they are merged. */
const mostSmall = 20;

/** A segment that is half full, or more, is left alone. */
const isSmall = ({ events }: Segment): boolean => events.length < mostEvents / 2;

const isPartial = ({ name }: Segment): boolean => isPartialName(name);

/**
 * Merges small segments into larger ones, and finishes what a window that ended has left unfinished. A file is deleted for
 * one reason only: all that it says stands in larger segments that were read from the store. So it doesn't matter where
 * this is cut off, nor how many windows do it at the same time: of all the segments that hold an event, the largest is
 * never deleted. What a cut leaves are copies, and the next start deletes them by the same rule.
 *
 * @param files those with nothing wrong, as they were read from the store
 */
export async function cleanUpSegments(files: readonly Segment[], deps: Dependencies): Promise<void> {
  const kept = await deleteCovered(files, deps);
  const small = kept.filter((file) => !isPartial(file) && isSmall(file));
  const candidates = await replaceable([...kept.filter(isPartial), ...(small.length > mostSmall ? small : [])], deps);
  const groups = groupsToMerge(candidates);
  if (groups.length === 0) return;
  const merged: Segment[] = [];
  for (const group of groups) {
    merged.push(await mergeSegments(group, deps));
    await deps.breathe();
  }
  await deleteCovered([...kept, ...merged], deps);
  deps.logger.info(`Progress files were tidied up: ${groups.flat().length} became ${merged.length}.`);
}

/** The order in which files are kept. It must be the same in every window, at any time. */
function compareFiles(a: Segment, b: Segment): number {
  return b.events.length - a.events.length || (a.name < b.name ? -1 : 1);
}

/** Deletes the files of which all stands in larger segments, and gives the others. */
async function deleteCovered(files: readonly Segment[], deps: Dependencies): Promise<readonly Segment[]> {
  const known = new Map<string, StudyEvent>();
  const isKnown = (event: StudyEvent): boolean => {
    const same = known.get(event.id);
    return same !== undefined && isSameEvent(same, event);
  };
  const kept: Segment[] = [];
  const covered: Segment[] = [];
  // What is unfinished covers nothing: whoever is writing it may still take it back.
  for (const file of [...files.filter((each) => !isPartial(each)).sort(compareFiles), ...files.filter(isPartial)]) {
    if (file.events.every(isKnown)) covered.push(file);
    else {
      kept.push(file);
      if (!isPartial(file)) for (const event of file.events) if (!known.has(event.id)) known.set(event.id, event);
    }
    await deps.breathe();
  }
  for (const { name } of await replaceable(covered, deps)) await deps.store.delete(name);
  return kept;
}

/** The files that say nothing but their events. One that has vanished isn't among them. */
async function replaceable(files: readonly Segment[], { store, breathe }: Dependencies): Promise<readonly Segment[]> {
  const found: Segment[] = [];
  for (const file of files) {
    if (await store.read(file.name).then(isReplaceable, () => false)) found.push(file);
    await breathe();
  }
  return found;
}

/** As many files together as fit into one segment; none alone, unless it is unfinished. */
function groupsToMerge(files: readonly Segment[]): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [];
  let room = 0;
  for (const file of files) {
    if (file.events.length > room) {
      groups.push([]);
      room = mostEvents;
    }
    groups.at(-1)?.push(file);
    room -= file.events.length;
  }
  return groups.filter((group) => group.length > 1 || group.some(isPartial));
}

/** Writes what some files hold into a new segment, and makes sure that it is there. */
async function mergeSegments(files: readonly Segment[], { store, nextName }: Dependencies): Promise<Segment> {
  const events = mergeEvents(
    files.flatMap((file) => file.events),
    [],
  );
  const name = nextName();
  await writeSegment(store, name, events);
  if ((await store.read(name)) !== formatSegment(events)) throw new Error(`${name} isn't what was written`);
  return { name, events };
}
