import { countedEvents } from './countedEvents';
import type { GradedEvent, StudyEvent } from './studyEvent';

/**
 * The grade given last that counts: one that was undone doesn't, nor one before a reset. Undefined if there is none.
 *
 * @param events in their order
 * @param now milliseconds since 1970-01-01 UTC
 * @param question of that question alone
 */
export function lastGrade(events: readonly StudyEvent[], now: number, question?: string): GradedEvent | undefined {
  return countedEvents(events, now).findLast((event): event is GradedEvent => event.kind === 'graded' && (question === undefined || event.question === question));
}
