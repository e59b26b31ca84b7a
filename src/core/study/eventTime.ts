import { day } from './memory';
import type { StudyEvent } from './studyEvent';

/**
 * The time that an event gets which is made now: the clock's, but after all events that are known and can be believed, so that
 * it comes last even if the clock was put back meanwhile.
 *
 * @param events in their order
 * @param now milliseconds since 1970-01-01 UTC, as is the result
 */
export function timeOfNewEvent(events: readonly StudyEvent[], now: number): number {
  const last = events.findLast(({ at }) => at < now + day);
  return last ? Math.max(now, last.at + 1) : now;
}
