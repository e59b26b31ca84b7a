import assert from 'node:assert/strict';
import { foldEvent, gradeOfAnswers, startOfFold, type JudgedAnswer, type QuestionProgress } from '../../../../src/core/study/progress';
import type { Confidence, StudyEvent } from '../../../../src/core/study/studyEvent';
import { answered, graded, now, scheduler } from './studyEvents';

/** `+` right, `-` wrong; `k` known, `g` guessed. */
function answers(text: string): readonly JudgedAnswer[] {
  const confidences: Readonly<Record<string, Confidence>> = { k: 'knew', g: 'guessed' };
  return text.split(' ').map((answer) => ({ right: answer.startsWith('+'), confidence: confidences[answer.slice(1)] }));
}

suite('The grade of a round’s answers about a question', () => {
  const cases = {
    again: ['-', '-g', '-k', '+ -', '+k -', '+ - -', '+ + - -'],
    hard: ['+g', '+ +g', '+k +k +g', '+ + -', '+k +k -', '+ + + - -', '+g +g -'],
    good: ['+', '+k', '+ +', '+k +k', '+ + +', '+k +k +'],
    easy: ['+k +k +k', '+k +k +k +k'],
  } as const;
  const meanings = {
    again: 'again, if half of them or more were wrong',
    hard: 'hard, if more than half were right, or all of them and one was guessed',
    good: 'good, if all were right and none was guessed',
    easy: 'easy, if three or more were right and each was known',
  } as const;
  for (const [grade, texts] of Object.entries(cases)) {
    test(`is ${meanings[grade as keyof typeof cases]}`, () => {
      for (const text of texts) assert.equal(gradeOfAnswers(answers(text)), grade, text);
    });
  }
});

suite('The progress of a question', () => {
  const progressOf = (events: readonly StudyEvent[], confidence?: Confidence): QuestionProgress => events.reduce((fold, event) => foldEvent(fold, event, event.at, confidence, scheduler), startOfFold).progress;
  const stabilityAfter = (...events: readonly StudyEvent[]): number | undefined => progressOf(events).memory?.stability;

  test('counts answers, and keeps the last verdict on each item', () => {
    const progress = progressOf([
      answered('1', now, { item: 'a', right: false }),
      answered('2', now + 1, { item: 'b' }),
      answered('3', now + 2, { item: 'a' }),
      answered('4', now + 3, { item: 'b', right: false }),
    ]);
    assert.deepEqual({ answers: progress.answers, right: progress.right, items: progress.items }, { answers: 4, right: 2, items: { a: true, b: false } });
    assert.deepEqual([progress.firstStudied, progress.lastStudied], [now, now + 3]);
  });

  test('takes the answers of one round as one review', () => {
    const round = progressOf([1, 2, 3].map((place) => answered(`${place}`, now + place, { round: 'r', item: `${place}` })));
    assert.equal(round.memory?.reviews, 1);
    assert.equal(round.memory.stability, stabilityAfter(graded('g', now)));
    assert.equal(round.memory.lastReview, now + 3);
  });

  test('lets a wrong answer of a round weigh on what its right ones had made of it', () => {
    const half = [answered('1', now, { round: 'r' }), answered('2', now + 1, { round: 'r', item: 'b', right: false })];
    assert.equal(stabilityAfter(...half), stabilityAfter(graded('g', now, { grade: 'again' })));
    const third = [...half, answered('3', now + 2, { round: 'r', item: 'c' })];
    assert.equal(stabilityAfter(...third), stabilityAfter(graded('g', now, { grade: 'hard' })));
  });

  test('takes answers of two rounds, or of none, as a review each', () => {
    assert.equal(progressOf([answered('1', now, { round: 'r' }), answered('2', now, { round: 's' })]).memory?.reviews, 2);
    assert.equal(progressOf([answered('1', now), answered('2', now)]).memory?.reviews, 2);
    assert.equal(progressOf([answered('1', now, { round: 'r' }), graded('2', now), answered('3', now, { round: 'r' })]).memory?.reviews, 3);
  });

  test('leaves the schedule alone in a round that asks for it, but counts the answers', () => {
    const progress = progressOf([answered('1', now, { cram: true, right: false }), answered('2', now, { cram: true })]);
    assert.equal(progress.memory, undefined);
    assert.deepEqual([progress.answers, progress.right], [2, 1]);
    const around = [answered('1', now, { round: 'r' }), answered('2', now, { round: 'r', cram: true, right: false }), answered('3', now, { round: 'r' })];
    assert.equal(progressOf(around).memory?.reviews, 1);
    assert.equal(stabilityAfter(...around), stabilityAfter(graded('g', now)));
  });

  test('isn’t begun, nor gone on with, in a round that leaves the schedule alone', () => {
    const crammed = answered('1', now, { cram: true });
    const never = progressOf([crammed]);
    assert.deepEqual([never.firstStudied, never.lastStudied], [undefined, undefined]);
    const between = progressOf([crammed, answered('2', now + 1), { ...crammed, id: '3', at: now + 2 }]);
    assert.deepEqual([between.firstStudied, between.lastStudied], [now + 1, now + 1]);
  });

  test('heeds what was said of an answer', () => {
    assert.equal(progressOf([answered('1', now)], 'guessed').memory?.stability, stabilityAfter(graded('g', now, { grade: 'hard' })));
  });
});
