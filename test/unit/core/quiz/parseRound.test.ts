import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRound } from '../../../../src/core/quiz/parseRound';
import { startRound } from '../../../../src/core/quiz/round';
import { parseRoundScope } from '../../../../src/core/quiz/roundScope';
import { finish } from '../../../../src/core/quiz/roundSteps';
import { played, roundOf, settings } from './rounds';

const exam = finish(played(roundOf('exam', ['a', 'b'], { limitSeconds: 60, scope: { kind: 'level', id: 'basic' } }), [{ right: true, confidence: 'knew' }, { flagged: true }]), 5);
const termSubject = { id: 'term:x', questionId: 'a', options: 3, right: 0, term: { termId: 'x', asks: 'term' as const, options: ['x', 'y', 'z'] } };
const terms = startRound(settings({ scope: { kind: 'terms' } }), [termSubject], 3);
const kept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

suite('A round that was kept', () => {
  test('is read as it was', () => {
    for (const round of [exam, terms, roundOf('practice', ['a'])]) assert.deepEqual(parseRound(kept(round)), round);
  });

  test('loses what a round has not', () => {
    assert.deepEqual(parseRound({ ...exam, more: 1 }), exam);
  });

  const [item] = exam.items;
  const withItem = (changes: object) => ({ ...exam, items: [{ ...item, ...changes }, exam.items[1]] });
  const refused: Readonly<Record<string, unknown>> = {
    nothing: undefined,
    null: null,
    'a text': 'round',
    'a list': [exam],
    'another id': { ...exam, id: 1 },
    'a seed that is none': { ...exam, seed: Number.NaN },
    'an unknown mode': { ...exam, mode: 'sprint' },
    'an unknown scope': { ...exam, scope: { kind: 'mood' } },
    'a level without its id': { ...exam, scope: { kind: 'level' } },
    'no items': { ...exam, items: [] },
    'items that are none': { ...exam, items: 'many' },
    'an item twice': { ...exam, items: [item, item] },
    'a position past the end': { ...exam, position: 2 },
    'a position between places': { ...exam, position: 0.5 },
    'no start': { ...exam, startedAt: null },
    'an end that is no time': { ...exam, endedAt: 'now' },
    'a negative limit': { ...exam, limitSeconds: -1 },
    'an order that lacks a place': withItem({ order: [0, 1, 3] }),
    'an order that repeats a place': withItem({ order: [0, 0, 1, 2] }),
    'no options': withItem({ order: [], right: 0 }),
    'a right option that is none': withItem({ right: 4 }),
    'an answer that is no option': withItem({ answered: 4 }),
    'an odd judgement': withItem({ confidence: 'hoped' }),
    'a flag that is none': withItem({ flagged: 'yes' }),
    'more skips than there can be': withItem({ skipped: 3 }),
    'a negative time': withItem({ shownFor: -1 }),
    'a term that lacks an option': { ...terms, items: [{ ...terms.items[0], term: { ...termSubject.term, options: ['x', 'y'] } }] },
    'a term that asks for something else': { ...terms, items: [{ ...terms.items[0], term: { ...termSubject.term, asks: 'origin' } }] },
  };
  for (const [name, value] of Object.entries(refused)) test(`is refused with ${name}`, () => assert.equal(parseRound(value), undefined));

  test('is refused, not thrown about, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (value) => assert.equal(parseRound(value), undefined)));
    fc.assert(fc.property(fc.anything(), (value) => assert.doesNotThrow(() => [parseRound(withItem({ order: value })), parseRound({ ...exam, items: [value] }), parseRoundScope(value)])));
  });
});
