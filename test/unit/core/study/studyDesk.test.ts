import assert from 'node:assert/strict';
import fc from 'fast-check';
import { day } from '../../../../src/core/study/memory';
import { hasStudied } from '../../../../src/core/study/progress';
import { createProgressFold } from '../../../../src/core/study/progressFold';
import { isStudiedToday, questionOfTheDay } from '../../../../src/core/study/questionOfTheDay';
import { createStudyDesk } from '../../../../src/core/study/studyDesk';
import type { StudyEvent } from '../../../../src/core/study/studyEvent';
import { arbitraryEvents, monday } from './arbitraryEvents';
import { graded, now, scheduler } from './studyEvents';

const questions = ['lora', 'rag', 'rlhf', 'moe'];

/** A desk whose settings and clock can be turned. */
function sitDown(events: readonly StudyEvent[], at = now) {
  const fold = createProgressFold(scheduler);
  fold.add(events, at);
  const settings = { newPerDay: 2, retention: 0.9, interviewDate: '', now: at, offset: 0 };
  const desk = createStudyDesk({
    questions,
    log: { progress: fold.progress, events: fold.events },
    preferences: { newPerDay: () => settings.newPerDay, retention: () => settings.retention, interviewDate: () => settings.interviewDate },
    now: () => settings.now,
    clockOffset: () => settings.offset,
  });
  return { desk, settings, add: (...more: StudyEvent[]) => fold.add(more, settings.now) };
}

suite('The study desk', () => {
  test('has more due if the learner wants to retain more', () => {
    const { desk, settings } = sitDown([graded('1', now - 2 * day), graded('2', now - 2 * day, { question: 'rag', grade: 'easy' })]);
    const dueAt = (retention: number): readonly string[] => {
      settings.retention = retention;
      return desk.plan().due;
    };
    assert.deepEqual([dueAt(0.75), dueAt(0.9), dueAt(0.97)], [[], ['lora'], ['lora', 'rag']]);
    assert.deepEqual(questions.map(desk.state), ['due', 'due', 'new', 'new']);
  });

  test('plans for the interview of the settings, and without one if that is past or no date', () => {
    const { desk, settings } = sitDown([]);
    const planFor = (date: string) => {
      settings.interviewDate = date;
      const { interview, newPerDay } = desk.plan();
      return [interview?.daysLeft, newPerDay, desk.outlook()?.daysLeft];
    };
    assert.deepEqual(planFor(''), [undefined, 2, undefined]);
    assert.deepEqual(planFor('2026-01-07'), [1, 4, 1]);
    assert.deepEqual(planFor('2026-01-05'), [undefined, 2, undefined]);
    assert.deepEqual(planFor('soon'), [undefined, 2, undefined]);
  });

  test('says of a question that it is due exactly if the plan has it as due, as long as no interview and no full day changes that', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.constantFrom(0.8, 0.9, 0.95), fc.integer({ min: 0, max: 60 * day }), (events, retention, later) => {
        const { desk, settings } = sitDown(events, monday);
        settings.retention = retention;
        settings.now += later;
        const dueByState = questions.filter((id) => desk.state(id) === 'due');
        assert.deepEqual([...desk.plan().due].sort(), dueByState.sort());
        assert.deepEqual([...desk.plan().fresh], questions.filter((id) => !desk.study().progress.get(id)?.memory).slice(0, desk.plan().fresh.length));
      }),
    );
  });

  test('ends the day by the learner’s own clock, which changes with the season', () => {
    const late = Date.UTC(2026, 0, 6, 23);
    const { desk, settings } = sitDown([graded('1', late - 2 * day)], late);
    const today = desk.study().calendar.dayNumber(late);
    settings.offset = 6 * 60;
    assert.equal(desk.study().calendar.dayNumber(late), today + 1);
    settings.offset = -6 * 60;
    assert.equal(desk.study().calendar.dayNumber(late), today);
    settings.interviewDate = '2026-01-07';
    assert.equal(desk.plan().interview?.daysLeft, 1);
    settings.offset = 6 * 60;
    assert.equal(desk.plan().interview?.daysLeft, 0);
  });

  test('asks the same question of the day as if it were worked out anew, whatever comes in meanwhile', () => {
    fc.assert(
      fc.property(arbitraryEvents, arbitraryEvents, fc.constantFrom(0, 1, 5), (before, later, days) => {
        const { desk, settings, add } = sitDown(before, monday);
        const check = (): void => {
          const { scheduler: current, calendar } = desk.study();
          const fold = createProgressFold(scheduler);
          fold.add([...before, ...later], settings.now);
          assert.equal(desk.questionOfTheDay(), questionOfTheDay(questions, added ? fold.events() : before, current, calendar, settings.now));
        };
        let added = false;
        check();
        settings.retention = 0.8;
        check();
        const known = new Set(before.map(({ id }) => id));
        later = later.filter(({ id }) => !known.has(id));
        add(...later);
        added = true;
        settings.now += days * day;
        check();
      }),
    );
  });

  test('knows whether the question of the day was studied today', () => {
    const { desk, settings, add } = sitDown([graded('1', now - day)]);
    assert.equal(isStudiedToday(desk.study(), 'lora'), false);
    assert.equal(isStudiedToday(desk.study(), 'rag'), false);
    add(graded('2', now));
    assert.equal(isStudiedToday(desk.study(), 'lora'), true);
    settings.now += day;
    assert.equal(isStudiedToday(desk.study(), 'lora'), false);
  });

  test('counts the days in a row, again after each change and each day', () => {
    const { desk, settings, add } = sitDown([graded('1', now - 2 * day), graded('2', now - day)]);
    assert.equal(desk.streak(), 2);
    add(graded('3', now));
    assert.equal(desk.streak(), 3);
    add({ id: 'u', at: now + 1, kind: 'undone', question: 'lora', event: '3' });
    assert.equal(desk.streak(), 2);
    settings.now += day;
    assert.equal(desk.streak(), 0);
  });

  test('has nothing studied if there are only bookmarks', () => {
    const { desk, add } = sitDown([{ id: 'b', at: now, kind: 'bookmarked', question: 'lora', on: true }]);
    assert.equal(hasStudied(desk.study().progress), false);
    add(graded('1', now));
    assert.equal(hasStudied(desk.study().progress), true);
  });
});
