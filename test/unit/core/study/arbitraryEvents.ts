import fc from 'fast-check';
import { grades, mergeEvents, parseStudyEvent, type StudyEvent } from '../../../../src/core/study/studyEvent';

/** 2026-03-09 is a Monday. */
export const monday = Date.UTC(2026, 2, 9, 12);
export const day = 24 * 60 * 60 * 1000;

const questions = ['lora', 'rag', 'rlhf', 'moe'];
const id = fc.integer({ min: 1, max: 60 }).map((number) => `event-${number}`);
const common = { id, at: fc.integer({ min: monday - 200 * day, max: monday }), question: fc.constantFrom(...questions) };
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const answered = fc
  .record({ ...common, item: fc.integer({ min: 1, max: 3 }), right: fc.boolean(), round: optional(fc.constantFrom('round 1', 'round 2')), cram: fc.boolean(), seconds: optional(fc.integer({ min: 0, max: 1000 })) })
  .map(({ item, round, cram, seconds, ...event }): StudyEvent => ({
    ...event,
    kind: 'answered',
    item: `${event.question}#${item}`,
    ...(round === undefined ? {} : { round }),
    ...(cram ? { cram } : {}),
    ...(seconds === undefined ? {} : { seconds }),
  }));

const rarer: fc.Arbitrary<StudyEvent>[] = [
  fc.record({ ...common, kind: fc.constant('judged'), event: id, confidence: fc.constantFrom('knew', 'guessed') }),
  fc.record({ ...common, kind: fc.constant('bookmarked'), on: fc.boolean() }),
  fc.record({ ...common, kind: fc.constant('undone'), event: id }),
];
const reset = fc
  .record({ ...common, everything: fc.boolean() })
  .map(({ everything, question, ...event }): StudyEvent => (everything ? { ...event, kind: 'reset' } : { ...event, kind: 'reset', question }));
const graded: fc.Arbitrary<StudyEvent> = fc.record({ ...common, kind: fc.constant('graded'), grade: fc.constantFrom(...grades) });

/** Events of all kinds in their order, of four questions over two hundred days until noon of a Monday. */
export const arbitraryEvents: fc.Arbitrary<StudyEvent[]> = fc
  .array(fc.oneof({ weight: 8, arbitrary: answered }, { weight: 4, arbitrary: graded }, { weight: 3, arbitrary: fc.oneof(...rarer) }, { weight: 1, arbitrary: reset }), { maxLength: 60 })
  // As they come from a file.
  .map((events) => mergeEvents(events.flatMap((event) => parseStudyEvent(event) ?? []), []));
