import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkInterviewDate, dateAhead, interviewOutlook, type InterviewOutlook } from '../../../../src/core/study/interviewOutlook';
import { noProgress, type Progress } from '../../../../src/core/study/progress';
import { createScheduler } from '../../../../src/core/study/memory';
import { createCalendar } from '../../../../src/core/study/questionState';
import { planStudy, type Study } from '../../../../src/core/study/studyPlan';
import { day, monday } from './arbitraryEvents';

const calendar = createCalendar(0);
const scheduler = createScheduler(0.9);
const today = calendar.dayNumber(monday);
const ids = (count: number): string[] => Array.from({ length: count }, (_, place) => `q${place + 1}`);
const metAt = (at: number) => ({ ...noProgress, lastStudied: at, firstStudied: at, memory: { stability: 9, difficulty: 5, lastReview: at, reviews: 1, lapses: 0, forgotten: false } });
const nothing: Progress = new Map();
const studyOf = (count: number, progress: Progress, now: number): Study => ({ questions: ids(count), progress, scheduler, calendar, now });

function outlook(count: number, daysLeft: number, wanted = 0, progress = nothing): InterviewOutlook | undefined {
  const study = studyOf(count, progress, monday);
  return interviewOutlook(study, planStudy(study, { newPerDay: wanted, retention: 0.9, interviewDay: today + daysLeft }), wanted);
}

suite('The outlook to an interview', () => {
  test('says how many new questions a day that means, and when the last is met', () => {
    assert.deepEqual(outlook(26, 18), { daysLeft: 18, newPerDay: 2, unmet: 26, behind: 0, allMetOn: today + 12 });
    assert.deepEqual(outlook(26, 18, 13), { daysLeft: 18, newPerDay: 13, unmet: 26, behind: 0, allMetOn: today + 1 });
    assert.deepEqual(outlook(3, 18, 4), { daysLeft: 18, newPerDay: 4, unmet: 3, behind: 0, allMetOn: today });
  });

  test('counts what is met already', () => {
    const progress: Progress = new Map([['q1', metAt(monday - 2 * day)], ['q2', metAt(monday)]]);
    assert.deepEqual(outlook(6, 9, 2, progress), { daysLeft: 9, newPerDay: 2, unmet: 4, behind: 0, allMetOn: today + 2 });
    assert.deepEqual(outlook(2, 9, 2, progress), { daysLeft: 9, newPerDay: 2, unmet: 0, behind: 0, allMetOn: undefined });
  });

  test('says honestly what can’t be met', () => {
    assert.deepEqual(outlook(36, 2), { daysLeft: 2, newPerDay: 12, unmet: 36, behind: 12, allMetOn: undefined });
    assert.deepEqual(outlook(36, 0), { daysLeft: 0, newPerDay: 0, unmet: 36, behind: 36, allMetOn: undefined });
  });

  test('is none without an interview ahead', () => assert.equal(outlook(5, -1), undefined));

  test('comes true for a learner who meets each day’s new questions, and never on the day of the interview', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 5 }), (count, daysLeft, wanted) => {
        const foreseen = outlook(count, daysLeft, wanted);
        const progress = new Map<string, ReturnType<typeof metAt>>();
        let last: number | undefined;
        for (let now = monday; calendar.dayNumber(now) <= today + daysLeft; now += day) {
          const { fresh } = planStudy(studyOf(count, progress, now), { newPerDay: wanted, retention: 0.9, interviewDay: today + daysLeft });
          for (const id of fresh) progress.set(id, metAt(now));
          if (fresh.length > 0) last = calendar.dayNumber(now);
        }
        assert.equal(count - progress.size, foreseen?.behind);
        assert.equal(foreseen?.allMetOn, progress.size === count ? last : undefined);
        assert.ok((foreseen?.allMetOn ?? 0) < today + daysLeft || daysLeft === 0);
      }),
    );
  });
});

suite('The date of an interview', () => {
  const check = (text: string) => checkInterviewDate(text, calendar, monday);
  test('is a day from today on, or nothing', () => {
    assert.deepEqual(check('2026-03-09'), { date: '2026-03-09' });
    assert.deepEqual(check(' 2027-01-31 '), { date: '2027-01-31' });
    assert.deepEqual(check('  '), { date: '' });
    assert.deepEqual(check('2026-03-08'), { problem: 'past' });
    for (const text of ['tomorrow', '09/03/2026', '2026-3-9', '2027-02-29', '2027-13-01']) assert.deepEqual(check(text), { problem: 'no date' }, text);
  });

  test('is still today for a learner who is up after midnight', () => {
    assert.deepEqual(checkInterviewDate('2026-03-08', calendar, Date.UTC(2026, 2, 9, 2)), { date: '2026-03-08' });
  });

  test('can be so many days ahead', () => {
    assert.deepEqual([0, 7, 30].map((days) => dateAhead(days, calendar, monday)), ['2026-03-09', '2026-03-16', '2026-04-08']);
  });
});
