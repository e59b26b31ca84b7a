import assert from 'node:assert/strict';
import fc from 'fast-check';
import { day } from '../../../../src/core/study/memory';
import { noProgress, type QuestionProgress } from '../../../../src/core/study/progress';
import { createProgressFold } from '../../../../src/core/study/progressFold';
import { createCalendar, questionState, type QuestionState } from '../../../../src/core/study/questionState';
import type { StudyEvent } from '../../../../src/core/study/studyEvent';
import { answered, graded, now, scheduler } from './studyEvents';

const calendar = createCalendar(0);

function stateAfter(events: readonly StudyEvent[], at: number): QuestionState {
  const fold = createProgressFold(scheduler);
  fold.add(events, at);
  return questionState('lora', fold.progress().get('lora'), scheduler, calendar.endOfDay(at));
}

suite('The state of a question', () => {
  test('is new until it was studied', () => {
    assert.equal(stateAfter([], now), 'new');
    assert.equal(stateAfter([{ id: 'b', at: now, kind: 'bookmarked', question: 'lora', on: true }], now), 'new');
    assert.equal(stateAfter([graded('1', now), { id: 'r', at: now + 1, kind: 'reset' }], now + 1), 'new');
  });

  test('goes from learning to known as it is remembered for longer, and is due in between', () => {
    const first = [graded('1', now)];
    assert.equal(stateAfter(first, now), 'learning');
    assert.equal(stateAfter(first, now + day), 'learning');
    assert.equal(stateAfter(first, now + 2 * day), 'due');
    const second = [...first, graded('2', now + 2 * day)];
    assert.equal(stateAfter(second, now + 2 * day), 'known');
    assert.equal(stateAfter(second, now + 30 * day), 'due');
  });

  test('is due the whole day, from the hour at which the day changes', () => {
    const due = now + 2 * day;
    const hour = (time: number): number => calendar.endOfDay(due) - day + time * 60 * 60 * 1000;
    assert.equal(stateAfter([graded('1', now)], hour(0)), 'due');
    assert.equal(stateAfter([graded('1', now)], hour(-1)), 'learning');
  });

  test('is due at once when it was forgotten', () => {
    assert.equal(stateAfter([graded('1', now, { grade: 'again' })], now), 'due');
    assert.equal(stateAfter([answered('1', now, { right: false })], now), 'due');
  });

  test('isn’t known while an item of it went wrong the last time', () => {
    const memory = scheduler.review(undefined, 'easy', now);
    const known: QuestionProgress = { ...noProgress, memory, lastStudied: now, items: { a: true } };
    assert.equal(questionState('lora', known, scheduler, calendar.endOfDay(now)), 'known');
    assert.equal(questionState('lora', { ...known, items: { a: true, b: false } }, scheduler, calendar.endOfDay(now)), 'learning');
  });

  test('is still new when it was only asked aside of the schedule', () => {
    assert.equal(stateAfter([answered('1', now, { cram: true })], now), 'new');
  });
});

suite('The learner’s calendar', () => {
  const at = (hours: number, minutes = 0): number => Date.UTC(2026, 0, 6, hours, minutes);

  test('changes the day at four in the morning by the learner’s clock', () => {
    const paris = createCalendar(60);
    assert.equal(paris.endOfDay(at(12)), Date.UTC(2026, 0, 7, 3));
    assert.equal(paris.endOfDay(at(2, 59)), at(3));
    assert.equal(paris.endOfDay(at(3)), Date.UTC(2026, 0, 7, 3));
    const newYork = createCalendar(-300);
    assert.equal(newYork.endOfDay(at(8, 59)), at(9));
    assert.equal(createCalendar(330).endOfDay(at(0)), Date.UTC(2026, 0, 6, 22, 30));
  });

  test('numbers days without a gap, each as long as the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -12 * 60, max: 14 * 60 }), fc.integer({ min: -8e15, max: 8e15 }), (offset, time) => {
        const { dayNumber, endOfDay } = createCalendar(offset);
        const end = endOfDay(time);
        assert.ok(end > time && end <= time + day);
        assert.equal(dayNumber(end - 1), dayNumber(time));
        assert.equal(dayNumber(end), dayNumber(time) + 1);
        assert.equal(endOfDay(end), end + day);
      }),
    );
  });
});
