/** How well an answer was recalled, from not at all to without effort: FSRS's four grades. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';
export const grades: readonly Grade[] = ['again', 'hard', 'good', 'easy'];

/** Whether the learner knew an answer or guessed it. */
export type Confidence = 'knew' | 'guessed';

interface EventBase {
  /** Unique among all events of all windows and machines. */
  readonly id: string;
  /** Milliseconds since 1970-01-01 UTC, by the clock of the machine. */
  readonly at: number;
}

/** The learner recalled an answer in the reader and graded it. */
export interface GradedEvent extends EventBase {
  readonly kind: 'graded';
  readonly question: string;
  readonly grade: Grade;
}

/** The learner answered a quiz item. */
export interface AnsweredEvent extends EventBase {
  readonly kind: 'answered';
  readonly question: string;
  /** Id of the quiz item, `lora#1`. */
  readonly item: string;
  readonly right: boolean;
  /** The round in which it was asked; answers of one round about one question are one review. */
  readonly round?: string;
  /** Set in a round that leaves the schedule alone. */
  readonly cram?: true;
  /** Seconds from the item's showing to its answer. */
  readonly seconds?: number;
}

/** The learner said of an answer whether it was known or guessed. */
export interface JudgedEvent extends EventBase {
  readonly kind: 'judged';
  readonly question: string;
  /** Id of the answered event. */
  readonly event: string;
  readonly confidence: Confidence;
}

export interface BookmarkedEvent extends EventBase {
  readonly kind: 'bookmarked';
  readonly question: string;
  readonly on: boolean;
}

/** All that was done before, with one question or with all, no longer counts; bookmarks stay. */
export interface ResetEvent extends EventBase {
  readonly kind: 'reset';
  readonly question?: string;
}

/** An earlier event no longer counts. */
export interface UndoneEvent extends EventBase {
  readonly kind: 'undone';
  /** Missing if that event is a reset of everything. */
  readonly question?: string;
  /** Id of the event that no longer counts. */
  readonly event: string;
}

/** Something a learner did. Progress is a fold over all of these, whichever window or machine they came from. */
export type StudyEvent = GradedEvent | AnsweredEvent | JudgedEvent | BookmarkedEvent | ResetEvent | UndoneEvent;

/** Beyond it there is no date, in milliseconds before or after 1970-01-01 UTC. */
const lastTime = 8.64e15;

/** Reads an event from what stands in a file; undefined if it isn't one, or of a kind that this version doesn't know. */
export function parseStudyEvent(value: unknown): StudyEvent | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  const { id, at, kind, question, event } = fields;
  if (typeof id !== 'string' || typeof at !== 'number' || !(Math.abs(at) <= lastTime)) return undefined;
  if ((kind === 'reset' || kind === 'undone') && (question === undefined || typeof question === 'string')) {
    const about = question === undefined ? {} : { question };
    if (kind === 'reset') return { id, at, kind, ...about };
    return typeof event === 'string' ? { id, at, kind, ...about, event } : undefined;
  }
  if (typeof question !== 'string') return undefined;
  const { grade, item, right, round, cram, seconds, confidence, on } = fields;
  switch (kind) {
    case 'graded':
      return isGrade(grade) ? { id, at, kind, question, grade } : undefined;
    case 'answered': {
      if (typeof item !== 'string' || typeof right !== 'boolean') return undefined;
      const answered: Mutable<AnsweredEvent> = { id, at, kind, question, item, right };
      if (typeof round === 'string') answered.round = round;
      if (cram === true) answered.cram = cram;
      if (typeof seconds === 'number' && seconds >= 0) answered.seconds = seconds;
      return answered;
    }
    case 'judged':
      return typeof event === 'string' && (confidence === 'knew' || confidence === 'guessed') ? { id, at, kind, question, event, confidence } : undefined;
    case 'bookmarked':
      return typeof on === 'boolean' ? { id, at, kind, question, on } : undefined;
    default:
      return undefined;
  }
}

type Mutable<T> = { -readonly [Field in keyof T]: T[Field] };

export function isGrade(value: unknown): value is Grade {
  return grades.some((grade) => grade === value);
}

/** The order in which events are folded: by time, then id. */
export function compareEvents(a: StudyEvent, b: StudyEvent): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The union of two lists of events, in their order; events of the same id count once. */
export function mergeEvents(first: readonly StudyEvent[], second: readonly StudyEvent[]): StudyEvent[] {
  const byId = new Map<string, StudyEvent>();
  for (const events of [first, second]) {
    for (const event of events) {
      const known = byId.get(event.id);
      byId.set(event.id, known ? preferredEvent(known, event) : event);
    }
  }
  return [...byId.values()].sort(compareEvents);
}

/**
 * The one that counts of two events of the same id, whichever comes first. They are the same unless a file was tampered
 * with; then it is the first by its text.
 */
export function preferredEvent(first: StudyEvent, second: StudyEvent): StudyEvent {
  return isSameEvent(first, second) || canonicalText(first) < canonicalText(second) ? first : second;
}

/** Whether two events say the same. */
export function isSameEvent(first: StudyEvent, second: StudyEvent): boolean {
  if (first === second) return true;
  const fields = Object.entries(first);
  return fields.length === Object.keys(second).length && fields.every(([field, value]) => second[field as keyof StudyEvent] === value);
}

function canonicalText(event: StudyEvent): string {
  return JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));
}
