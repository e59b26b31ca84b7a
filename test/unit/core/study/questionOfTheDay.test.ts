import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createScheduler } from '../../../../src/core/study/memory';
import { createCalendar } from '../../../../src/core/study/questionState';
import { questionOfTheDay } from '../../../../src/core/study/questionOfTheDay';
import { mergeEvents, type Grade, type StudyEvent } from '../../../../src/core/study/studyEvent';
import { arbitraryEvents, day, monday } from './arbitraryEvents';

const scheduler = createScheduler(0.9);
const calendar = createCalendar(0);
const pack = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'];
const graded = (question: string, daysAgo: number, grade: Grade): StudyEvent => ({ id: `${question} ${daysAgo}`, at: monday - daysAgo * day, kind: 'graded', question, grade });
const on = (events: readonly StudyEvent[], daysLater = 0, questions = pack): string | undefined => questionOfTheDay(questions, events, scheduler, calendar, monday + daysLater * day);

suite('The question of the day', () => {
  test('stays the same all day, whatever is done in it', () => {
    const questions = ['lora', 'rag', 'rlhf', 'moe', 'gan'];
    const start = calendar.endOfDay(monday) - day;
    fc.assert(
      fc.property(arbitraryEvents, arbitraryEvents, fc.integer({ min: 0, max: day - 1 }), (before, during, passed) => {
        const today = during.map((event, place): StudyEvent => ({ ...event, id: `today ${event.id}`, at: start + (passed * place) / during.length }));
        const atStart = questionOfTheDay(questions, before.filter(({ at }) => at < start), scheduler, calendar, start);
        assert.equal(questionOfTheDay(questions, mergeEvents(before, today), scheduler, calendar, start + passed), atStart);
        assert.ok(atStart);
      }),
    );
  });

  test('is another one the next day, as long as there is a choice', () => {
    for (let later = 0; later < 20; later++) assert.notEqual(on([], later), on([], later + 1));
  });

  test('is one of the next new ones for a beginner', () => {
    const asked = new Set(Array.from({ length: 14 }, (_, later) => on([], later)));
    assert.deepEqual([...asked].sort(), pack.slice(0, 7));
  });

  test('is one that was due when the day began, rather than a new one', () => {
    const events = [graded('q3', 20, 'good'), graded('q8', 1, 'easy')];
    assert.deepEqual([0, 1, 2].map((later) => on(events, later)), ['q3', 'q3', 'q3']);
  });

  test('is one that went wrong the last time, if none is due', () => {
    const wrong: StudyEvent = { id: 'x', at: monday - day, kind: 'answered', question: 'q7', item: 'q7#1', right: false, cram: true };
    assert.equal(on([graded('q7', 1.5, 'easy'), wrong]), 'q7');
  });

  test('is any once everything is known, and none without questions', () => {
    const events = ['q0', 'q1'].map((id) => graded(id, 1, 'easy'));
    assert.deepEqual([on(events, 0, ['q0', 'q1']), on(events, 1, ['q0', 'q1'])].sort(), ['q0', 'q1']);
    assert.equal(on(events, 0, []), undefined);
  });
});
