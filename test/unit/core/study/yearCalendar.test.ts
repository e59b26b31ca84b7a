import assert from 'node:assert/strict';
import { dayOfDate } from '../../../../src/core/study/calendarDate';
import { yearCalendar } from '../../../../src/core/study/yearCalendar';

/** Days from a date on, with their reviews. */
const from = (date: string, reviews: readonly number[]) => reviews.map((count, place) => ({ day: (dayOfDate(date) ?? 0) + place, reviews: count }));

suite('The calendar of a year', () => {
  test('places days by weeks that begin on Monday', () => {
    // 2026-02-27 is a Friday.
    const { days, weeks, months } = yearCalendar(from('2026-02-27', Array.from({ length: 11 }, () => 0)));
    assert.deepEqual(days.map(({ week, weekday }) => `${week}:${weekday}`), ['0:4', '0:5', '0:6', '1:0', '1:1', '1:2', '1:3', '1:4', '1:5', '1:6', '2:0']);
    assert.equal(weeks, 3);
    assert.deepEqual(months, [{ week: 0, day: dayOfDate('2026-03-01') }]);
  });

  test('gives each strength a quarter of the days with reviews', () => {
    const { days, limits, daysWithReviews, reviews, best } = yearCalendar(from('2026-01-05', [0, 1, 2, 3, 4, 5, 6, 7, 80]));
    assert.deepEqual(limits, [2, 4, 6, 80]);
    assert.deepEqual(days.map(({ strength }) => strength), [0, 1, 1, 2, 2, 3, 3, 4, 4]);
    assert.deepEqual([daysWithReviews, reviews, best?.reviews], [8, 108, 80]);
  });

  test('has fewer strengths where the numbers are alike', () => {
    const { days, limits } = yearCalendar(from('2026-01-05', [3, 3, 0, 3]));
    assert.deepEqual(limits, [3]);
    assert.deepEqual(days.map(({ strength }) => strength), [1, 1, 0, 1]);
  });

  test('of a year without reviews has no strengths and no best day', () => {
    const { limits, best, reviews } = yearCalendar(from('2026-01-05', [0, 0]));
    assert.deepEqual([limits, best, reviews], [[], undefined, 0]);
  });

  test('names the first of the best days', () => {
    assert.equal(yearCalendar(from('2026-01-05', [1, 4, 4])).best?.day, dayOfDate('2026-01-06'));
  });
});
