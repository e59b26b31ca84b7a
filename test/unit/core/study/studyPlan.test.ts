import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gainOfReview } from '../../../../src/core/study/interview';
import { createScheduler, type Memory, type Scheduler } from '../../../../src/core/study/memory';
import { noProgress, type Progress } from '../../../../src/core/study/progress';
import { createCalendar } from '../../../../src/core/study/questionState';
import { grades, type Grade } from '../../../../src/core/study/studyEvent';
import { planStudy, type StudyPlan, type StudySettings } from '../../../../src/core/study/studyPlan';
import { day, monday } from './arbitraryEvents';

const scheduler = createScheduler(0.9);
const calendar = createCalendar(0);
const today = calendar.dayNumber(monday);
const plain: StudySettings = { newPerDay: 3, retention: 0.9 };
const ids = (count: number): string[] => Array.from({ length: count }, (_, place) => `q${place + 1}`);

const remembered = (stability: number, daysAgo: number, forgotten = false): Memory => ({ stability, difficulty: 5, lastReview: monday - daysAgo * day, reviews: 1, lapses: 0, forgotten });
const withMemories = (memories: Readonly<Record<string, Memory>>): Progress =>
  new Map(Object.entries(memories).map(([id, memory]) => [id, { ...noProgress, memory, lastStudied: memory.lastReview, firstStudied: memory.lastReview }]));
const planAt = (questions: readonly string[], progress: Progress, settings: StudySettings, now = monday): StudyPlan => planStudy({ questions, progress, scheduler, calendar, now }, settings);
const nothing: Progress = new Map();

suite('The plan of a day', () => {
  test('has what is due, the least likely to be recalled first, and new questions in the order of the pack', () => {
    const progress = withMemories({ q2: remembered(10, 12), q3: remembered(10, 40), q4: remembered(30, 1), q6: remembered(1, 3) });
    const plan = planAt(ids(9), progress, plain);
    assert.deepEqual(plan.due, ['q3', 'q6', 'q2']);
    assert.deepEqual(plan.fresh, ['q1', 'q5', 'q7']);
    assert.deepEqual(plan.order, [...plan.due, ...plan.fresh]);
    assert.deepEqual([plan.left, plan.onCourse, plan.behind, plan.postponed, plan.interview], [6, false, 0, 0, undefined]);
  });

  test('counts the new questions of today against its quota, and those of yesterday not', () => {
    const progress = withMemories({ q1: remembered(30, 1), q2: remembered(30, 0.1), q3: remembered(30, 0) });
    assert.deepEqual(planAt(ids(9), progress, plain).fresh, ['q4']);
    assert.deepEqual(planAt(ids(9), progress, { ...plain, newPerDay: 2 }).fresh, []);
  });

  test('is on course once nothing is left to do', () => {
    assert.equal(planAt(ids(2), withMemories({ q1: remembered(30, 1), q2: remembered(30, 1) }), plain).onCourse, true);
    assert.equal(planAt(ids(2), withMemories({ q1: remembered(30, 1) }), { ...plain, newPerDay: 0 }).onCourse, true);
  });

  test('brings back today what was forgotten today, after everything else', () => {
    const progress = withMemories({ q1: remembered(1, 0.01, true), q2: remembered(10, 11) });
    assert.deepEqual(planAt(ids(2), progress, plain).due, ['q2', 'q1']);
  });

  test('still has as new what was only asked in rounds that leave the schedule alone', () => {
    const progress: Progress = new Map([['q1', { ...noProgress, answers: 1, lastStudied: monday - 2 * day, firstStudied: monday - 2 * day }]]);
    assert.deepEqual(planAt(ids(1), progress, plain).fresh, ['q1']);
  });

  test('lists a question once, though the pack has it twice', () => {
    assert.deepEqual(planAt(['q1', 'q2', 'q1'], withMemories({ q2: remembered(1, 9) }), plain).order, ['q2', 'q1']);
    assert.deepEqual(planAt(['q2', 'q1', 'q2'], withMemories({ q2: remembered(1, 9) }), plain).order, ['q2', 'q1']);
  });

  test('is about the chosen questions only', () => {
    const progress = withMemories({ q1: remembered(1, 9), q2: remembered(1, 9) });
    const plan = planAt(ids(5), progress, { ...plain, chosen: ['q5', 'q2', 'no longer in the pack'] });
    assert.deepEqual([plan.due, plan.fresh], [['q2'], ['q5']]);
  });

  test('holds at most sixty reviews, the most urgent ones, and says how many are postponed', () => {
    const progress = withMemories(Object.fromEntries(ids(100).map((id, place) => [id, remembered(1, 2 + place)])));
    const plan = planAt(ids(100), progress, plain);
    assert.deepEqual([plan.due.length, plan.postponed, plan.due[0]], [60, 40, 'q100']);

    // Twenty were reviewed and five met today.
    const later = withMemories(Object.fromEntries(ids(100).map((id, place) => [id, place < 25 ? remembered(30, 0.1) : remembered(1, 2 + place)])));
    const first = new Map([...later].map(([id, ofQuestion], place) => [id, place < 20 ? { ...ofQuestion, firstStudied: monday - 9 * day } : ofQuestion]));
    assert.deepEqual([planAt(ids(100), first, plain).due.length, planAt(ids(100), first, plain).postponed], [40, 35]);
  });
});

suite('The plan before an interview', () => {
  const before = (daysLeft: number): StudySettings => ({ ...plain, interviewDay: today + daysLeft });

  for (const [questions, daysLeft, perDay, behind] of [
    [36, 21, 3, 0], // 36 in 16 days
    [36, 11, 6, 0], // 36 in 6 days
    [36, 7, 12, 0], // 18 a day would be too many
    [36, 3, 12, 0],
    [36, 2, 12, 12],
    [36, 1, 12, 24],
    [36, 0, 0, 36],
    [200, 21, 12, 0],
    [300, 21, 12, 48],
    [4, 1, 4, 0],
    [36, 365, 3, 0],
  ] as const) {
    test(`of ${questions} questions, ${daysLeft} days ahead, has ${perDay} new ones a day, and ${behind} that can not be met`, () => {
      const plan = planAt(ids(questions), nothing, before(daysLeft));
      assert.deepEqual([plan.newPerDay, plan.fresh.length, plan.behind, plan.interview?.daysLeft], [perDay, Math.min(perDay, questions), behind, daysLeft]);
    });
  }

  test('has no more new questions once those of today are met', () => {
    const progress = withMemories(Object.fromEntries(ids(6).map((id) => [id, remembered(30, 0.1)])));
    const { newPerDay, fresh } = planAt(ids(36), progress, before(11));
    assert.deepEqual([newPerDay, fresh], [6, []]);
  });

  test('takes the middle of its day for the time of the interview, or now if that has passed', () => {
    assert.equal(planAt([], nothing, before(2)).interview?.at, calendar.endOfDay(monday) + 1.5 * day);
    const evening = calendar.endOfDay(monday) - 3_600_000;
    assert.equal(planAt([], nothing, before(0), evening).interview?.at, evening);
  });

  test('has those first whose review helps most on the day', () => {
    // q1 would soon be forgotten again; q2 will last.
    const progress = withMemories({ q1: { ...remembered(0.3, 3), difficulty: 10 }, q2: remembered(6, 9) });
    assert.deepEqual(planAt(ids(2), progress, before(20)).due, ['q2', 'q1']);
    assert.deepEqual(planAt(ids(2), progress, plain).due, ['q1', 'q2']);
  });

  test('has as many new questions as the learner wants, if that is more', () => {
    assert.equal(planAt(ids(99), nothing, { ...before(21), newPerDay: 20 }).fresh.length, 20);
  });

  test('is plain when the date is past', () => {
    const progress = withMemories({ q1: remembered(3, 9), q2: remembered(5, 1) });
    assert.deepEqual(planAt(ids(9), progress, before(-1)), planAt(ids(9), progress, plain));
  });

  test('puts new questions first', () => {
    const plan = planAt(ids(9), withMemories({ q1: remembered(1, 9) }), before(8));
    assert.deepEqual(plan.order, [...plan.fresh, 'q1']);
  });

  test('adds reviews in the last five days only, for what would else be recalled below 95 % on the day', () => {
    // Both are due after the interview; on any of these days q1 would be recalled with less than 95 %.
    const progress = withMemories({ q1: remembered(20, 8), q2: remembered(2000, 8) });
    const due = [6, 5, 1, 0].map((daysLeft) => planAt(['q1', 'q2'], progress, before(daysLeft)).due);
    assert.deepEqual(due, [[], ['q1'], ['q1'], ['q1']]);
  });

  test('shares out what is due and the added reviews evenly over the days that are left, the firmest of the added first', () => {
    // Ten are overdue on Monday; the others are due after the interview.
    const memories = new Map(ids(30).map((id, place) => [id, place < 10 ? remembered(8, 12) : remembered(15 + place / 8, 6)]));
    const loads = [5, 4, 3, 2, 1].map((daysLeft) => {
      const now = monday + (5 - daysLeft) * day;
      const done: string[] = [];
      // One after the other: what is done must not make the rest of the day longer.
      for (;;) {
        const progress = new Map([...withMemories(Object.fromEntries(memories))].map(([id, ofQuestion]) => [id, { ...ofQuestion, firstStudied: monday - 30 * day }]));
        const [id] = planAt(ids(30), progress, { ...plain, interviewDay: today + 5 }, now).due;
        if (id === undefined) return done;
        memories.set(id, scheduler.review(memories.get(id), 'good', now));
        done.push(id);
      }
    });
    assert.deepEqual(loads.map((load) => load.length), [10, 5, 5, 5, 5]);
    assert.deepEqual(loads[0]?.sort(), ids(10).sort());
    assert.deepEqual(loads[1]?.sort(), ['q26', 'q27', 'q28', 'q29', 'q30']);
    assert.deepEqual(loads[4]?.sort(), ['q11', 'q12', 'q13', 'q14', 'q15']);
  });
});

suite('The gain of a review', () => {
  test('is what it adds to the chance of recall at a time, recalled or not', () => {
    const after = { good: remembered(9, 0), again: remembered(1, 0) };
    const fake: Scheduler = {
      review: (_, grade) => (grade === 'good' ? after.good : after.again),
      dueAt: () => 0,
      recall: (memory, at) => (at === 1 ? 0.6 : memory === after.good ? 0.9 : memory === after.again ? 0.5 : 0.4),
    };
    assert.ok(Math.abs(gainOfReview(remembered(3, 3), fake, 1, 2) - (0.6 * 0.9 + 0.4 * 0.5 - 0.4)) < 1e-12);
  });
});

/** Follows the plan exactly, from today until the day before the interview; says what each day had. */
function follow(count: number, daysLeft: number, settings: StudySettings, hours: readonly number[], gradeOf: (step: number) => Grade): { days: StudyPlan[]; progress: Progress } {
  const progress = new Map(nothing);
  const days: StudyPlan[] = [];
  let step = 0;
  for (let passed = 0; passed < daysLeft; passed++) {
    const start = monday + passed * day + (hours[passed % hours.length] ?? 0) * 3_600_000;
    for (let pass = 0; pass < 40; pass++) {
      const now = start + pass * 20 * 60_000;
      const plan = planStudy({ questions: ids(count), progress, scheduler, calendar, now }, { ...settings, interviewDay: today + daysLeft });
      days.push(plan);
      if (plan.left === 0) break;
      for (const id of plan.order) {
        const known = progress.get(id) ?? noProgress;
        // Nothing is forgotten again and again: a day has an end.
        const grade = pass > 3 ? 'good' : gradeOf(step++);
        progress.set(id, { ...known, firstStudied: known.firstStudied ?? now, lastStudied: now, memory: scheduler.review(known.memory, grade, now) });
      }
    }
  }
  return { days, progress };
}

suite('A plan that is followed exactly', () => {
  const settings = fc.record({ count: fc.integer({ min: 1, max: 60 }), daysLeft: fc.integer({ min: 1, max: 25 }), newPerDay: fc.integer({ min: 0, max: 15 }), retention: fc.constantFrom(0.8, 0.9, 0.95) });
  const hours = fc.array(fc.integer({ min: -6, max: 2 }), { minLength: 1, maxLength: 5 });

  test('meets every question before the interview, unless it says how many it can not; lists none twice; and ends each day', () => {
    fc.assert(
      fc.property(settings, hours, fc.array(fc.constantFrom(...grades), { minLength: 1 }), ({ count, daysLeft, ...rest }, times, given) => {
        const { days, progress } = follow(count, daysLeft, rest, times, (step) => given[step % given.length] ?? 'good');
        for (const plan of days) {
          assert.equal(new Set(plan.order).size, plan.order.length);
          assert.deepEqual([...plan.order].sort(), [...plan.due, ...plan.fresh].sort());
          assert.equal(plan.left, plan.order.length);
          assert.ok(plan.behind >= 0 && plan.postponed >= 0);
          assert.equal(plan.behind, days[0]?.behind);
        }
        assert.equal(days.filter(({ left }) => left === 0).length, daysLeft);
        assert.equal(progress.size, count - (days[0]?.behind ?? 0));
      }),
      { numRuns: 40 },
    );
  });

  test('leaves nothing unlikely to be recalled on the day that was not reviewed the day before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 25 }), hours, (count, daysLeft, times) => {
        const { days, progress } = follow(count, daysLeft, { newPerDay: 3, retention: 0.9 }, times, () => 'good');
        const at = days.at(-1)?.interview?.at ?? Number.NaN;
        for (const { memory } of progress.values()) assert.ok(memory && (scheduler.recall(memory, at) >= 0.95 || calendar.dayNumber(memory.lastReview) === today + daysLeft - 1));
      }),
      { numRuns: 40 },
    );
  });
});
