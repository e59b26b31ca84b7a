import assert from 'node:assert/strict';
import { createFormats } from '../../../src/core/formats';
import { dayOfDate } from '../../../src/core/study/calendarDate';

const day = dayOfDate('2026-03-09') ?? 0;

suite('Numbers and days', () => {
  test('are written as the English do', () => {
    const { number, percent, list, isOne, shortDay, longDay, date, weekday, shortWeekday, month } = createFormats('en');
    assert.deepEqual([number(12_345), percent(0.814), list(['a', 'b'])], ['12,345', '81%', 'a and b']);
    assert.deepEqual([0, 1, 2].map(isOne), [false, true, false]);
    assert.deepEqual([shortDay(day), longDay(day).replace(',', ''), date(day), weekday(day), shortWeekday(day), month(day)], ['9 Mar', 'Monday 9 March', '9 March 2026', 'Monday', 'Mon', 'Mar']);
  });

  test('are written as the French do', () => {
    const { number, percent, list, isOne, longDay, date } = createFormats('fr');
    assert.deepEqual([number(12_345), percent(0.814), list(['a', 'b'])], ['12\u202f345', '81\u202f%', 'a et b']);
    assert.deepEqual([0, 1, 2].map(isOne), [true, true, false]);
    assert.deepEqual([longDay(day), date(day)], ['lundi 9 mars', '9 mars 2026']);
    assert.deepEqual([longDay(day - 8), date(day - 8), date(day + 2)], ['dimanche 1er mars', '1er mars 2026', '11 mars 2026']);
  });
});
