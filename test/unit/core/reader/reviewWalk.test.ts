import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endWalk, startWalk, stepBack, takeStep, walkOutcome, walkWithin, type ReviewWalk } from '../../../../src/core/reader/reviewWalk';
import { grades, type Grade } from '../../../../src/core/study/studyEvent';

/** The walk after grades, `lora good`; the ids of their events are e1, e2 and so on. */
function walkAfter(walk: ReviewWalk, ...steps: readonly string[]): ReviewWalk {
  return steps.reduce((before, text, place) => {
    const [question = '', grade] = text.split(' ');
    return takeStep(before, { question, grade: grade as Grade, event: `e${place + 1}` });
  }, walk);
}

const three = startWalk(['lora', 'rag', 'moe']);

suite('A walk through reviews', () => {
  test('has each question once, in the order given', () => {
    assert.deepEqual(startWalk(['lora', 'rag', 'lora']), { done: [], ahead: ['lora', 'rag'] });
  });

  test('goes on to the next question with each grade, until it has an end', () => {
    assert.deepEqual(walkAfter(three, 'lora good').ahead, ['rag', 'moe']);
    const end = walkAfter(three, 'lora good', 'rag hard', 'moe easy');
    assert.deepEqual(end.ahead, []);
    assert.deepEqual(end.done.map(({ question, grade, event }) => `${question} ${grade} ${event}`), ['lora good e1', 'rag hard e2', 'moe easy e3']);
  });

  test('takes a question that is graded before its turn out of those ahead', () => {
    assert.deepEqual(walkAfter(three, 'moe good').ahead, ['lora', 'rag']);
  });

  test('isn’t changed by a grade for a question that isn’t ahead', () => {
    assert.equal(walkAfter(three, 'rlhf good'), three);
    const later = walkAfter(three, 'lora good');
    assert.equal(walkAfter(later, 'lora again'), later);
  });

  test('has what was forgotten once more at the end, but not a third time', () => {
    assert.deepEqual(walkAfter(three, 'lora again').ahead, ['rag', 'moe', 'lora']);
    assert.deepEqual(walkAfter(three, 'lora again', 'rag good', 'moe good', 'lora again').ahead, []);
    assert.deepEqual(walkAfter(startWalk(['lora']), 'lora again').ahead, ['lora']);
  });

  test('ends, whatever is graded, after two grades a question at most', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.constantFrom(...grades)), (questions, given) => {
        let walk = startWalk(questions);
        while (walk.ahead[0] !== undefined) {
          const { value: grade } = given.next() as IteratorYieldResult<Grade>;
          walk = takeStep(walk, { question: walk.ahead[0], grade, event: `e${walk.done.length}` });
          assert.ok(walk.done.length <= 2 * questions.length);
        }
        assert.deepEqual([...new Set(walk.done.map(({ question }) => question))], questions);
      }),
    );
  });

  test('is as before, and at that question, when its last grade is taken back', () => {
    const before = walkAfter(three, 'lora good');
    for (const grade of grades) assert.deepEqual(stepBack(takeStep(before, { question: 'rag', grade, event: 'x' }), 'x'), before);
    assert.deepEqual(stepBack(takeStep(before, { question: 'moe', grade: 'good', event: 'x' }), 'x').ahead, ['moe', 'rag']);
  });

  test('lets what was forgotten come again only once when that grade is taken back', () => {
    const back = stepBack(walkAfter(three, 'lora again'), 'e1');
    assert.deepEqual(back, three);
    assert.deepEqual(walkAfter(back, 'lora again').ahead, ['rag', 'moe', 'lora']);
  });

  test('goes on from its end when the last grade is taken back', () => {
    assert.deepEqual(stepBack(walkAfter(startWalk(['lora']), 'lora good'), 'e1'), startWalk(['lora']));
  });

  test('isn’t changed when a grade is taken back that wasn’t given on it', () => {
    assert.equal(stepBack(three, 'e1'), three);
  });

  test('has nothing ahead once it is broken off, and keeps what was done', () => {
    const begun = walkAfter(three, 'lora good');
    assert.deepEqual(endWalk(begun), { done: begun.done, ahead: [] });
  });

  test('loses what the pack no longer has', () => {
    const begun = walkAfter(three, 'lora good');
    assert.deepEqual(walkWithin(begun, (id) => id === 'moe'), { done: [], ahead: ['moe'] });
    assert.deepEqual(walkWithin(begun, () => true), begun);
  });
});

suite('What a walk came to', () => {
  test('is each question with its last grade, in the order of these', () => {
    const end = walkAfter(three, 'lora again', 'rag good', 'moe easy', 'lora hard');
    assert.deepEqual(walkOutcome(end, []).steps.map(({ question, grade }) => `${question} ${grade}`), ['rag good', 'moe easy', 'lora hard']);
  });

  test('names what was forgotten to the last, and doesn’t count that among what is left today', () => {
    const end = walkAfter(three, 'lora again', 'rag again', 'moe good', 'lora good', 'rag again');
    assert.deepEqual(walkOutcome(end, ['rag', 'rlhf', 'rope']).forgotten, ['rag']);
    assert.equal(walkOutcome(end, ['rag', 'rlhf', 'rope']).left, 2);
    assert.deepEqual(walkOutcome(startWalk([]), ['lora']), { steps: [], forgotten: [], left: 1 });
  });
});
