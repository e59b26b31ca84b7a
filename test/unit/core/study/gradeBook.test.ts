import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { createGradeBook } from '../../../../src/core/study/gradeBook';
import { day } from '../../../../src/core/study/memory';
import { noProgress, type Progress } from '../../../../src/core/study/progress';
import { createProgressFold } from '../../../../src/core/study/progressFold';
import { createStudyDesk } from '../../../../src/core/study/studyDesk';
import { grades, type Grade, type StudyEvent } from '../../../../src/core/study/studyEvent';
import { answered, arbitraryEvents, graded, now, scheduler } from './studyEvents';

const hour = 60 * 60_000;

/** A book on events that are there already; its clock can be put to any time. */
function openBook(events: readonly StudyEvent[] = [], start = now) {
  const clock = { now: start };
  const fold = createProgressFold(scheduler);
  fold.add(events, clock.now);
  const log = {
    progress: () => {
      fold.add([], clock.now);
      return fold.progress();
    },
    events: fold.events,
    add: (event: StudyEvent) => Promise.resolve(fold.add([event], clock.now)),
  };
  const preferences = { newPerDay: () => 4, retention: () => 0.9, interviewDate: () => '' };
  const desk = createStudyDesk({ questions: ['lora', 'rag', 'moe'], log, preferences, now: () => clock.now, clockOffset: () => 0 });
  let ids = 0;
  return { book: createGradeBook({ log, desk, now: () => clock.now, newId: () => `new ${++ids}` }), clock, log };
}

suite('The grade book', () => {
  test('says before a grade when the question comes back with it, and that holds', () => {
    for (const [place, grade] of grades.entries()) {
      const { book } = openBook([graded('1', now - 3 * day)]);
      const outcomes = book.outcomes('lora');
      assert.deepEqual(outcomes.map((outcome) => outcome.grade), grades);
      book.grade('lora', grade);
      assert.deepEqual(book.standing('lora').comesBack, outcomes[place]?.comesBack);
    }
  });

  test('lets a new question come back the later the better it was recalled, what was forgotten in minutes', () => {
    const outcomes = openBook().book.outcomes('lora');
    assert.deepEqual(outcomes.map(({ comesBack: { value, unit } }) => `${value} ${unit}`), ['10 minute', '1 day', '2 day', '8 day']);
  });

  test('knows where a question stands: new, learnt until it is due, due', () => {
    const { book, clock } = openBook();
    assert.deepEqual(book.standing('lora'), { state: 'new', comesBack: undefined, bookmarked: false });
    book.grade('lora', 'good');
    assert.deepEqual(book.standing('lora'), { state: 'learning', comesBack: { value: 2, unit: 'day' }, bookmarked: false });
    clock.now += 30 * day;
    assert.deepEqual(book.standing('lora'), { state: 'due', comesBack: undefined, bookmarked: false });
  });

  test('has what was forgotten as due at once, and says that it comes back in minutes', () => {
    const { book, clock } = openBook();
    book.grade('lora', 'again');
    clock.now += hour / 15;
    assert.deepEqual(book.standing('lora'), { state: 'due', comesBack: { value: 6, unit: 'minute' }, bookmarked: false });
    clock.now += hour / 10;
    assert.equal(book.standing('lora').comesBack, undefined);
  });

  test('sets a bookmark and takes it away', () => {
    const { book } = openBook();
    const toggled = (): boolean => {
      book.toggleBookmark('lora');
      return book.standing('lora').bookmarked;
    };
    assert.deepEqual([toggled(), toggled(), toggled()], [true, false, true]);
    assert.equal(book.standing('rag').bookmarked, false);
  });

  test('undoes the grade given last, of whichever question, then the one before it, then nothing', () => {
    const { book } = openBook([answered('1', now - day)]);
    const before = book.standing('lora');
    const first = book.grade('lora', 'again');
    const second = book.grade('rag', 'easy');
    assert.equal(book.lastGrade()?.id, second.id);
    assert.equal(book.undo()?.id, second.id);
    assert.equal(book.standing('rag').state, 'new');
    assert.equal(book.undo()?.id, first.id);
    assert.deepEqual(book.standing('lora'), before);
    assert.equal(book.undo(), undefined);
  });

  test('takes an attempt as graded until that is undone, and the next one as begun anew', () => {
    const { book } = openBook();
    const first = book.attempt('lora');
    assert.equal(book.isGraded('lora', first), false);
    book.grade('lora', 'hard');
    assert.equal(book.isGraded('lora', first), true);
    assert.equal(book.isGraded('rag', book.attempt('rag')), false);
    const second = book.attempt('lora');
    assert.equal(book.isGraded('lora', second), false);
    book.undo();
    assert.equal(book.isGraded('lora', first), false);
    assert.equal(book.isGraded('lora', second), false);
  });

  test('doesn’t take an attempt as graded because the grade before it was undone', () => {
    const { book } = openBook([graded('1', now - 5 * day)]);
    book.grade('lora', 'hard');
    const attempt = book.attempt('lora');
    book.undo();
    assert.equal(book.lastGrade('lora')?.id, '1');
    assert.equal(book.isGraded('lora', attempt), false);
    book.grade('lora', 'good');
    assert.equal(book.isGraded('lora', attempt), true);
  });

  test('says when the next question comes back', () => {
    const { book, clock } = openBook();
    assert.equal(book.nextReview(), undefined);
    book.grade('lora', 'easy');
    book.grade('rag', 'good');
    assert.deepEqual(book.nextReview(), { value: 2, unit: 'day' });
    clock.now += 30 * day;
    assert.deepEqual(book.nextReview(), { value: 0, unit: 'minute' });
  });

  for (const [lie, put] of [
    ['goes back an hour', -hour],
    ['stands still', 0],
    ['goes back ten years', -3650 * day],
  ] as const) {
    test(`holds what is done last against a clock that ${lie}`, () => {
      const { book, clock } = openBook();
      const attempt = book.attempt('lora');
      book.grade('rag', 'easy');
      book.toggleBookmark('lora');
      clock.now += put;
      book.toggleBookmark('lora');
      assert.equal(book.standing('lora').bookmarked, false);
      const last = book.grade('lora', 'hard');
      assert.equal(book.isGraded('lora', attempt), true);
      assert.equal(book.undo()?.id, last.id);
    });
  }

  test('grades once, and undoes that, though an earlier grade was given under a clock years ahead', () => {
    const { book } = openBook([graded('1', now + 4000 * day)]);
    const attempt = book.attempt('lora');
    assert.equal(book.isGraded('lora', attempt), false);
    const last = book.grade('lora', 'good');
    assert.equal(book.isGraded('lora', attempt), true);
    assert.equal(book.undo()?.id, last.id);
    assert.equal(book.isGraded('lora', attempt), false);
    assert.equal(book.undo()?.id, '1');
  });
});

suite('Undoing the last grade', function () {
  this.timeout(20_000);
  /** Tells what comes before all others, so that what a clock years ahead has dated has its place. */
  const earliest = answered('first', -8.64e15, { question: 'moe' });
  /** Without questions of which only a reset is left to tell. */
  const whatIsThere = (progress: Progress): Progress => new Map([...progress].filter(([, of]) => !isDeepStrictEqual(of, noProgress)));
  const given = fc.record({ question: fc.constantFrom('lora', 'rag'), grade: fc.constantFrom<Grade>(...grades), later: fc.constantFrom(-hour, 0, 1, hour, 5 * day) });

  test('gives the same progress as if it had never been given, whatever came before it and whatever the clock does', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.array(given, { minLength: 1, maxLength: 4 }), (events, gradings) => {
        // Not at a time at which an event can just be believed: then no later one could be.
        const { book, clock, log } = openBook([earliest, ...events], now + hour / 6);
        for (const { question, grade, later } of gradings) {
          clock.now += later;
          const before = whatIsThere(log.progress());
          const { id } = book.grade(question, grade);
          assert.equal(book.undo()?.id, id);
          assert.deepEqual(whatIsThere(log.progress()), before);
          book.grade(question, grade);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('comes to the progress of all events but that grade, wherever it came from', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const { book, log } = openBook([earliest, ...events]);
        const all = log.events();
        const undone = book.undo();
        const without = createProgressFold(scheduler);
        without.add(
          all.filter(({ id }) => id !== undone?.id),
          now,
        );
        assert.deepEqual(whatIsThere(log.progress()), whatIsThere(without.progress()));
      }),
      { numRuns: 3000 },
    );
  });
});
