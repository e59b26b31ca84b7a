import type { ResetEvent, StudyEvent, UndoneEvent } from './studyEvent';

/** The event that takes back a reset. */
export function undoneReset({ id: event, question }: ResetEvent, id: string, at: number): UndoneEvent {
  return { id, at, kind: 'undone', ...(question === undefined ? {} : { question }), event };
}

/**
 * The resets that keep some answers and grades of a file from counting, and that its writer hadn't made yet: who imports a
 * copy that was made before a reset wants back what stands in it.
 *
 * @param events all of them, those of the file among them
 */
export function resetsAgainst(file: readonly StudyEvent[], events: readonly StudyEvent[]): ResetEvent[] {
  const inFile = new Set(file.map(({ id }) => id));
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.event] : [])));
  const resets = events.filter((event): event is ResetEvent => event.kind === 'reset' && !inFile.has(event.id) && !undone.has(event.id));
  const studied = file.filter(({ id, kind }) => (kind === 'answered' || kind === 'graded') && !undone.has(id));
  return resets.filter((reset) => studied.some(({ at, question }) => at <= reset.at && (reset.question === undefined || reset.question === question)));
}
