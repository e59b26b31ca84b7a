import assert from 'node:assert/strict';
import { startRound, type Round } from '../../../../src/core/quiz/round';
import { eventsOf } from '../../../../src/core/quiz/roundEvents';
import { finish, flagItem, judgeItem, nextItem, skipItem } from '../../../../src/core/quiz/roundSteps';
import { parseStudyEvent } from '../../../../src/core/study/studyEvent';
import { answered, roundOf, settings } from './rounds';

const termRound = (questionId: string): Round =>
  startRound(settings(), [{ id: 'term:x', questionId, options: 3, right: 0, term: { termId: 'x', asks: 'definition', options: ['x', 'y', 'z'] } }], 0);

suite('The events of a round', () => {
  test('are an answer, with its round and how long it took, and the judgement of it', () => {
    const start = roundOf('practice', ['a']);
    const after = answered(start, true, 2345);
    assert.deepEqual(eventsOf(start, after, 2345), [{ id: 'r1/a#1', at: 2345, kind: 'answered', question: 'a', item: 'a#1', right: true, round: 'r1', seconds: 2.3 }]);
    const judged = judgeItem(after, 'guessed', 3000);
    assert.deepEqual(eventsOf(after, judged, 3000), [{ id: 'r1/a#1/guessed/3000', at: 3000, kind: 'judged', question: 'a', event: 'r1/a#1', confidence: 'guessed' }]);
  });

  test('are none for what changes neither', () => {
    const start = answered(roundOf('practice', ['a', 'b']), false);
    for (const after of [start, nextItem(start, 1), flagItem(start), skipItem(nextItem(start, 1), 2), finish(start, 3)]) assert.deepEqual(eventsOf(start, after, 9), []);
  });

  test('of a judgement that is changed are told apart, so that the last one counts', () => {
    const start = answered(roundOf('practice', ['a']), true);
    const [knew, guessed, knewAgain] = (['knew', 'guessed', 'knew'] as const).map((confidence, index) => [judgeItem(start, confidence, index), index] as const);
    assert.ok(knew && guessed && knewAgain);
    const ids = [[start, knew], [knew[0], guessed], [guessed[0], knewAgain]] as const;
    assert.equal(new Set(ids.flatMap(([before, [after, now]]) => eventsOf(before, after, now).map(({ id }) => id))).size, 3);
  });

  test('of an exam come when it is handed in, as of its end, and only once', () => {
    const start = roundOf('exam', ['a', 'b', 'c'], { limitSeconds: 60 });
    const sure = judgeItem(answered(start, true, 1000), 'knew', 1000);
    const open = judgeItem(nextItem(sure, 2000), 'guessed', 2000);
    assert.deepEqual([eventsOf(start, sure, 1000), eventsOf(sure, open, 2000)], [[], []]);
    const end = finish(open, 99_000);
    assert.deepEqual(
      eventsOf(open, end, 99_000).map(({ id, at, kind }) => [id, at, kind]),
      [
        ['r1/a#1', 60_000, 'answered'],
        ['r1/a#1/knew/60000', 60_000, 'judged'],
      ],
    );
    assert.deepEqual(eventsOf(end, flagItem(end), 99_000), []);
  });

  test('leave the schedule alone when one crams', () => {
    const start = roundOf('cram', ['a']);
    assert.deepEqual(eventsOf(start, answered(start, false), 0).map((event) => event.kind === 'answered' && [event.cram, event.right]), [[true, false]]);
  });

  test('of a term name the question that explains it, and leave the schedule alone', () => {
    const start = termRound('lora');
    const [event] = eventsOf(start, answered(start, true), 0);
    assert.deepEqual(event && 'item' in event && [event.question, event.item, event.cram], ['lora', 'term:x', true]);
  });

  test('are none for a term that no question explains', () => {
    const start = termRound('');
    assert.deepEqual(eventsOf(start, answered(start, true), 0), []);
  });

  test('are read from a file as they were written', () => {
    const start = roundOf('cram', ['a']);
    const after = judgeItem(answered(start, true, 700), 'knew', 700);
    for (const event of eventsOf(start, after, 700)) assert.deepEqual(parseStudyEvent(JSON.parse(JSON.stringify(event))), event);
    assert.equal(eventsOf(start, after, 700).length, 2);
  });
});
