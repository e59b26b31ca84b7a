import fc from 'fast-check';
import { createEventLog, type EventLog } from '../../../../src/core/study/eventLog';
import { createScheduler, day } from '../../../../src/core/study/memory';
import { grades, type AnsweredEvent, type GradedEvent, type StudyEvent } from '../../../../src/core/study/studyEvent';
import type { Delay, Logger, Pause, Store } from '../../../../src/core/ports';
import { manualDelay, memoryLogger, memoryStore, type MemoryStore } from '../../fakes';

/** A Tuesday morning. */
export const now = Date.UTC(2026, 0, 6, 9);

export const scheduler = createScheduler(0.9);

export function answered(id: string, at: number, changes: Partial<AnsweredEvent> = {}): AnsweredEvent {
  return { id, at, kind: 'answered', question: 'lora', item: 'lora#1', right: true, ...changes };
}

export function graded(id: string, at: number, changes: Partial<GradedEvent> = {}): GradedEvent {
  return { id, at, kind: 'graded', question: 'lora', grade: 'good', ...changes };
}

interface LogChanges {
  readonly writer?: string;
  readonly logger?: Logger;
  readonly now?: () => number;
  readonly pause?: Pause;
  readonly delay?: Delay;
}

/** A log on a store, as a window has it. */
export function openLog(store: Store, changes: LogChanges = {}): EventLog {
  return createEventLog({
    store,
    writer: 'w',
    scheduler,
    logger: memoryLogger(),
    now: () => now,
    pause: () => Promise.resolve(),
    delay: manualDelay().delay,
    ...changes,
  });
}

/** The ids of all events that a window would find, in order. It finds them in a copy, since a window tidies up. */
export async function idsIn(store: MemoryStore): Promise<readonly string[]> {
  const log = openLog(memoryStore(Object.fromEntries(store.texts)), { writer: 'reader' });
  await log.load();
  return log.events().map(({ id }) => id);
}

/** Times that are alike, apart, and lie on every side of what can be believed. */
const arbitraryTime: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }).map((steps) => now - steps * 9 * 60 * 60 * 1000) },
  { weight: 2, arbitrary: fc.integer({ min: -400, max: 0 }).map((days) => now + days * day) },
  { weight: 2, arbitrary: fc.integer({ min: -1, max: 1 }).map((step) => now + day + step) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 20 * 365 }).map((days) => now + days * day) },
  { weight: 1, arbitrary: fc.constantFrom(0, -day, -8.64e15, 8.64e15) },
);

/** Few names, so that events of one question, item and round meet, and judge, undo and contradict each other. */
const arbitraryId = fc.integer({ min: 0, max: 25 }).map((place) => `e${place}`);

export const arbitraryEvent: fc.Arbitrary<StudyEvent> = fc
  .record({
    base: fc.record({ id: arbitraryId, at: arbitraryTime }),
    question: fc.constantFrom('lora', 'rag', '__proto__'),
    kind: fc.constantFrom('graded', 'answered', 'answered', 'answered', 'judged', 'bookmarked', 'reset', 'undone'),
    grade: fc.constantFrom(...grades),
    item: fc.constantFrom('1', '2', '__proto__'),
    round: fc.constantFrom('r1', 'r2', undefined),
    yes: fc.boolean(),
    rarely: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
    event: arbitraryId,
  })
  .map(({ base, question, kind, grade, item, round, yes, rarely, event }): StudyEvent => {
    switch (kind) {
      case 'graded':
        return { ...base, kind, question, grade };
      case 'answered':
        return { ...base, kind, question, item, right: yes, ...(round === undefined ? {} : { round }), ...(rarely ? { cram: true } : {}) };
      case 'judged':
        return { ...base, kind, question, event, confidence: yes ? 'knew' : 'guessed' };
      case 'bookmarked':
        return { ...base, kind, question, on: yes };
      case 'reset':
        return rarely ? { ...base, kind } : { ...base, kind, question };
      default:
        return rarely ? { ...base, kind: 'undone', event } : { ...base, kind: 'undone', question, event };
    }
  });

/** Lists in which some ids come twice, at times with other content. */
export const arbitraryEvents = fc.array(arbitraryEvent, { maxLength: 24, size: 'max' });
