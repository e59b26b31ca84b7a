import { inOrderOfBelief } from './countedEvents';
import type { EventLog } from './eventLog';
import { timeOfNewEvent } from './eventTime';
import { lastGrade } from './lastGrade';
import type { QuestionState } from './questionState';
import type { StudyDesk } from './studyDesk';
import { grades, type Grade, type GradedEvent } from './studyEvent';
import { timeUntil, type TimeSpan } from './timeUntil';

/** What a grade would come to: when the question then comes back. */
export interface GradeOutcome {
  readonly grade: Grade;
  readonly comesBack: TimeSpan;
}

/** How far the learner is with a question. */
export interface Standing {
  readonly state: QuestionState;
  /** When it comes back; undefined if it was never reviewed, or may come at once. */
  readonly comesBack: TimeSpan | undefined;
  readonly bookmarked: boolean;
}

/** What a learner says of a question by hand: how well it was recalled, that this was a slip, and that it is to be found again. */
export interface GradeBook {
  readonly standing: (question: string) => Standing;
  /** What each grade would come to if it were given now. */
  readonly outcomes: (question: string) => readonly GradeOutcome[];
  /** The grade given last that counts, to one question or to any. */
  readonly lastGrade: (question?: string) => GradedEvent | undefined;
  /** The name of an attempt to recall a question that begins now: it lasts until the question is graded, and again if that is undone. */
  readonly attempt: (question: string) => string;
  readonly isGraded: (question: string, attempt: string) => boolean;
  readonly grade: (question: string, grade: Grade) => GradedEvent;
  /** Takes back the grade given last, and returns it; undefined if there is none. */
  readonly undo: () => GradedEvent | undefined;
  readonly toggleBookmark: (question: string) => void;
  /** When the next question comes back; undefined if none was ever reviewed. */
  readonly nextReview: () => TimeSpan | undefined;
}

interface Dependencies {
  readonly log: Pick<EventLog, 'progress' | 'events' | 'add'>;
  readonly desk: Pick<StudyDesk, 'study' | 'state'>;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** A name that no other event has, on any machine. */
  readonly newId: () => string;
}

export function createGradeBook({ log, desk, now, newId }: Dependencies): GradeBook {
  const last = (question?: string): GradedEvent | undefined => lastGrade(log.events(), now(), question);
  const newEvent = () => ({ id: newId(), at: timeOfNewEvent(log.events(), now()) });
  const isBookmarked = (question: string): boolean => log.progress().get(question)?.bookmarked ?? false;
  const dueAt = (question: string): number | undefined => {
    const { progress, scheduler } = desk.study();
    const memory = progress.get(question)?.memory;
    return memory && scheduler.dueAt(memory, question);
  };
  const until = (at: number): TimeSpan => {
    const study = desk.study();
    return timeUntil(at, study.now, study.calendar);
  };
  return {
    standing: (question) => {
      const due = dueAt(question);
      return { state: desk.state(question), comesBack: due === undefined || due <= now() ? undefined : until(due), bookmarked: isBookmarked(question) };
    },
    outcomes: (question) => {
      const { progress, scheduler, now: at } = desk.study();
      const memory = progress.get(question)?.memory;
      return grades.map((grade) => ({ grade, comesBack: until(scheduler.dueAt(scheduler.review(memory, grade, at), question)) }));
    },
    lastGrade: last,
    attempt: (question) => last(question)?.id ?? '',
    isGraded: (question, attempt) => {
      const events = inOrderOfBelief(log.events(), now());
      const place = (event: string | undefined): number => events.findLastIndex(({ id }) => id === event);
      // The grade that an attempt is named after may have been undone since.
      return place(last(question)?.id) > place(attempt);
    },
    grade: (question, grade) => {
      const event: GradedEvent = { ...newEvent(), kind: 'graded', question, grade };
      void log.add(event);
      return event;
    },
    undo: () => {
      const event = last();
      if (event) void log.add({ ...newEvent(), kind: 'undone', question: event.question, event: event.id });
      return event;
    },
    toggleBookmark: (question) => void log.add({ ...newEvent(), kind: 'bookmarked', question, on: !isBookmarked(question) }),
    nextReview: () => {
      const due = desk.study().questions.flatMap((question) => dueAt(question) ?? []);
      return due.length === 0 ? undefined : until(Math.min(...due));
    },
  };
}
