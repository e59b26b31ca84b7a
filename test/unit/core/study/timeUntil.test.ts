import assert from 'node:assert/strict';
import { day } from '../../../../src/core/study/memory';
import { createCalendar } from '../../../../src/core/study/questionState';
import { timeUntil } from '../../../../src/core/study/timeUntil';
import { now } from './studyEvents';

const minute = 60_000;
const hour = 60 * minute;

suite('How long it is until a time', () => {
  const calendar = createCalendar(0);
  const said = (left: number, from = now): string => {
    const { value, unit } = timeUntil(from + left, from, calendar);
    return `${value} ${unit}`;
  };
  const cases: readonly (readonly [what: string, texts: Readonly<Record<string, number>>])[] = [
    ['is no minutes for what is past', { '0 minute': -day }],
    ['is said in minutes below an hour', { '0 minute': 0, '1 minute': 40_000, '10 minute': 10 * minute, '59 minute': 59 * minute }],
    ['is said in hours for the rest of the day', { '1 hour': hour, '2 hour': 1.6 * hour, '18 hour': 18 * hour }],
    ['is said in days below two weeks', { '1 day': 19 * hour, '2 day': 2 * day, '13 day': 13 * day }],
    ['is said in weeks below two months', { '2 week': 14 * day, '3 week': 20 * day, '8 week': 59 * day }],
    ['is said in months below a year', { '2 month': 60 * day, '6 month': 180 * day, '11 month': 349 * day }],
    ['is said in years beyond that', { '1 year': 350 * day, '2 year': 730 * day }],
  ];
  for (const [what, texts] of cases) {
    test(what, () => {
      for (const [text, left] of Object.entries(texts)) assert.equal(said(left), text);
    });
  }

  test('doesn’t come to an hour in minutes', () => {
    assert.equal(said(59 * minute + 40_000), '1 hour');
  });

  test('is a day from late in the evening to the next day, however few hours that is, but minutes are minutes', () => {
    const late = Date.UTC(2026, 0, 7, 2);
    assert.equal(said(3 * hour, late), '1 day');
    assert.equal(said(1.5 * hour, late), '2 hour', 'the day changes at four');
    assert.equal(said(10 * minute, Date.UTC(2026, 0, 7, 3, 55)), '10 minute');
  });

  test('goes by the learner’s days', () => {
    const at = now + 19 * hour;
    assert.equal(timeUntil(at, now, createCalendar(0)).unit, 'day');
    assert.equal(timeUntil(at, now, createCalendar(-60)).unit, 'hour');
  });
});
