import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateOfDay, dayOfDate, isoTime } from '../../../../src/core/study/calendarDate';
import { createCalendar } from '../../../../src/core/study/questionState';

suite('Dates', () => {
  const times = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2500, 0, 1) });

  test('are those of the calendar that everyone uses', () => {
    fc.assert(
      fc.property(times, (at) => {
        assert.equal(isoTime(at), new Date(at).toISOString());
        assert.equal(dateOfDay(Math.floor(at / 86_400_000)), new Date(at).toISOString().slice(0, 10));
      }),
      { examples: [[Date.UTC(2000, 1, 29)], [Date.UTC(2023, 11, 31)], [Date.UTC(2024, 11, 31)], [Date.UTC(1900, 1, 28)], [Date.UTC(2100, 2, 1)]] },
    );
  });

  test('give the day that a calendar gives to its noon, wherever the learner is', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: -12, max: 14 }), (at, hours) => {
        const date = new Date(at).toISOString().slice(0, 10);
        assert.equal(dayOfDate(date), createCalendar(hours * 60).dayNumber(Date.parse(`${date}T12:00:00Z`) - hours * 3_600_000));
      }),
    );
  });

  test('that do not exist are none', () => {
    for (const date of ['', 'soon', '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '2026-03-09T10:00', '09/03/2026']) assert.equal(dayOfDate(date), undefined, date);
    assert.equal(dayOfDate(' 2024-02-29 '), Date.UTC(2024, 1, 29) / 86_400_000);
  });
});
