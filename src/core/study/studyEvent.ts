/** Something a learner did. Progress is a fold over all of these, whichever window or machine they came from. */
export interface AnsweredEvent {
  readonly id: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly kind: 'answered';
  readonly question: string;
  /** Id of the quiz item, `lora#1`. */
  readonly item: string;
  readonly right: boolean;
}

export type StudyEvent = AnsweredEvent;

/** Reads an event from what stands in a file; undefined if it isn't one. */
export function parseStudyEvent(value: unknown): StudyEvent | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, at, kind, question, item, right } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof at !== 'number' || !Number.isFinite(at) || kind !== 'answered') return undefined;
  if (typeof question !== 'string' || typeof item !== 'string' || typeof right !== 'boolean') return undefined;
  return { id, at, kind, question, item, right };
}

/** The union of two lists of events: sorted by time, then id; events of the same id count once. */
export function mergeEvents(first: readonly StudyEvent[], second: readonly StudyEvent[]): StudyEvent[] {
  const byId = new Map([...first, ...second].map((event) => [event.id, event]));
  return [...byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
