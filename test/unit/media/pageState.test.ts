import assert from 'node:assert/strict';
import { attemptKey, attemptOf, noAttempt, parsePageState, withAttempt, type PageState } from '../../../media/reader/pageState';

type Attempts = PageState['attempts'];

suite('The attempts that the reader’s page keeps', () => {
  test('are told apart by question and by the grade before them', () => {
    const keys = [attemptKey('lora', undefined), attemptKey('lora', 'g1'), attemptKey('lora', 'g2'), attemptKey('rag', 'g1')];
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(attemptKey('lora', undefined), attemptKey('lora', ''), 'nothing is lost when the grades become known');
  });

  test('begin with nothing, and change one at a time', () => {
    const key = attemptKey('lora', 'g1');
    assert.equal(attemptOf({}, key), noAttempt);
    const noted = withAttempt({}, key, { notes: 'low rank' });
    const revealed = withAttempt(withAttempt(noted, attemptKey('rag', ''), { revealed: 2 }), key, { revealed: 1 });
    assert.deepEqual(attemptOf(revealed, key), { ...noAttempt, notes: 'low rank', revealed: 1 });
    assert.deepEqual(attemptOf(revealed, attemptKey('rag', '')), { ...noAttempt, revealed: 2 });
    assert.deepEqual(noted, { [key]: { ...noAttempt, notes: 'low rank' } }, 'what was there before is left alone');
  });

  test('begin anew after a grade, and are there again once that is undone', () => {
    const attempts = withAttempt({}, attemptKey('lora', ''), { notes: 'low rank' });
    assert.equal(attemptOf(attempts, attemptKey('lora', 'g1')), noAttempt);
    assert.equal(attemptOf(attempts, attemptKey('lora', '')).notes, 'low rank');
  });

  test('of which there are very many lose the one that wasn’t touched for longest', () => {
    let attempts: Attempts = {};
    for (let place = 0; place < 100; place++) attempts = withAttempt(attempts, attemptKey(`q${place}`, ''), { revealed: 1 });
    attempts = withAttempt(attempts, attemptKey('q0', ''), { notes: 'still at it' });
    assert.equal(Object.keys(attempts).length, 100);
    attempts = withAttempt(attempts, attemptKey('another', ''), { revealed: 1 });
    assert.equal(Object.keys(attempts).length, 100);
    assert.equal(attemptOf(attempts, attemptKey('q0', '')).notes, 'still at it');
    assert.equal(attemptOf(attempts, attemptKey('q1', '')), noAttempt);
  });
});

suite('What the reader’s page had kept', () => {
  test('is read as far as it is there', () => {
    const attempts = withAttempt({}, attemptKey('lora', ''), { notes: 'low rank' });
    const scrolls = { 0: { heading: 2, share: 0.5 } };
    assert.deepEqual(parsePageState({ attempts, scrolls, language: 'fr' }), { attempts, scrolls });
    for (const nothing of [undefined, null, 'lora', {}]) assert.deepEqual(parsePageState(nothing), { attempts: {}, scrolls: {} });
  });
});
