import assert from 'node:assert/strict';
import { currentPlace, endOfReview, go, startHistory, visit, type ReaderPlace } from '../../../../src/core/reader/readerHistory';

const question = (id: string): ReaderPlace => ({ kind: 'question', id });
const term = (id: string): ReaderPlace => ({ kind: 'term', id });

suite('What was read in a reader', () => {
  test('goes back and forward through it, and stays at either end', () => {
    const history = visit(visit(startHistory(question('a')), term('t')), question('b'));
    assert.deepEqual(currentPlace(go(history, -1)), term('t'));
    assert.deepEqual(currentPlace(go(go(history, -1), -1)), question('a'));
    assert.deepEqual(go(go(go(history, -1), -1), -1), go(go(history, -1), -1));
    assert.deepEqual(go(go(history, -1), 1), history);
    assert.deepEqual(go(history, 1), history);
  });

  test('loses what lay ahead when another place is visited', () => {
    const history = visit(go(visit(visit(startHistory(question('a')), question('b')), question('c')), -1), question('d'));
    assert.deepEqual(history, { places: [question('a'), question('b'), question('d')], current: 2 });
  });

  test('does not count the place that is already shown', () => {
    const history = visit(startHistory(question('a')), question('b'));
    assert.equal(visit(history, question('b')), history);
    assert.notEqual(visit(history, term('b')), history, 'a term may be called like a question');
  });

  test('holds what a review came to like any other place, once if nothing comes between', () => {
    const history = visit(visit(startHistory(question('a')), endOfReview), question('b'));
    assert.deepEqual(currentPlace(go(history, -1)), endOfReview);
    const end = visit(history, endOfReview);
    assert.equal(end.places.length, 4);
    assert.equal(visit(end, { kind: 'review', id: 'end' }), end);
    assert.notEqual(visit(end, question('end')), end, 'a question may be called like it');
  });

  test('forgets the oldest of very many', () => {
    let history = startHistory(question('0'));
    for (let place = 1; place < 150; place++) history = visit(history, question(String(place)));
    assert.equal(history.places.length, 100);
    assert.deepEqual(currentPlace(history), question('149'));
    assert.deepEqual(history.places[0], question('50'));
  });
});
