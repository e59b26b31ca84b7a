import { day } from './memory';
import type { AnsweredEvent, Confidence, GradedEvent, StudyEvent } from './studyEvent';

/** An event in which a learner met a question. */
export type Encounter = GradedEvent | AnsweredEvent;

/**
 * The answers and grades that count, in their order: not undone, and not before a reset. What is dated more than a day
 * after now counts as made first, at the time of the first of all events, as it does for progress.
 *
 * @param events in their order
 * @param now milliseconds since 1970-01-01 UTC
 */
export function countedEvents(events: readonly StudyEvent[], now: number): Encounter[] {
  const undone = undoneEvents(events);
  const valid = inOrderOfBelief(events, now).filter(({ id }) => !undone.has(id));
  let lastReset = -1;
  const lastResets = new Map<string, number>();
  valid.forEach((event, place) => {
    if (event.kind !== 'reset') return;
    if (event.question === undefined) lastReset = place;
    else lastResets.set(event.question, place);
  });
  return valid.filter((event, place): event is Encounter => {
    if (event.kind !== 'graded' && event.kind !== 'answered') return false;
    return place > lastReset && place > (lastResets.get(event.question) ?? -1);
  });
}

/** What the learner last said of each answer, by the id of its event. */
export function judgements(events: readonly StudyEvent[]): Map<string, Confidence> {
  const undone = undoneEvents(events);
  const judged = new Map<string, Confidence>();
  for (const event of events) if (event.kind === 'judged' && !undone.has(event.id)) judged.set(event.event, event.confidence);
  return judged;
}

function undoneEvents(events: readonly StudyEvent[]): Set<string> {
  const undone = new Set<string>();
  for (const event of events) if (event.kind === 'undone') undone.add(event.event);
  return undone;
}

/** Events as they count: what is dated more than a day after now comes first, at the time of the first of all that can be believed. */
export function inOrderOfBelief(events: readonly StudyEvent[], now: number): readonly StudyEvent[] {
  const believed = events.findLastIndex(({ at }) => at <= now + day) + 1;
  if (believed === events.length) return events;
  const at = believed > 0 ? (events[0]?.at ?? 0) : 0;
  return [...events.slice(believed).map((event) => ({ ...event, at })), ...events.slice(0, believed)];
}
