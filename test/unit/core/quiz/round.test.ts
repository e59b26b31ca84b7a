import assert from 'node:assert/strict';
import { answerItem, isRight, nextItem, retryRound, roundResult, startRound, type Round } from '../../../../src/core/quiz/round';
import { question, seededRandom } from '../../fakes';

const questions = ['a', 'b', 'c'].map((id) => question(id));
const rightAnswer = (round: Round): number => round.items[round.position]?.order.indexOf(0) ?? -1;
const wrongAnswer = (round: Round): number => round.items[round.position]?.order.indexOf(1) ?? -1;

suite('A round', () => {
  test('has the wanted length, no item twice, and asks about every question before it comes back to one', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { items } = startRound(questions, 6, seededRandom(seed));
      assert.equal(items.length, 6);
      assert.equal(new Set(items.map(({ id }) => id)).size, 6);
      assert.equal(new Set(items.slice(0, 3).map(({ questionId }) => questionId)).size, 3);
    }
  });

  test('is as long as there are items, when more are wanted', () => {
    assert.equal(startRound(questions, 99, seededRandom(1)).items.length, 12);
    assert.equal(startRound([], 5, seededRandom(1)).items.length, 0);
    assert.equal(startRound(questions, -1, seededRandom(1)).items.length, 0);
  });

  test('shows each option once, and the right one in every place alike', () => {
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < 400; seed++) {
      const order = startRound(questions, 1, seededRandom(seed)).items[0]?.order ?? [];
      assert.deepEqual([...order].sort(), [0, 1, 2, 3]);
      places[order.indexOf(0)] = (places[order.indexOf(0)] ?? 0) + 1;
    }
    for (const count of places) assert.ok(count > 60 && count < 140, String(places));
  });

  test('is the same for the same chance', () => {
    assert.deepEqual(startRound(questions, 5, seededRandom(7)), startRound(questions, 5, seededRandom(7)));
  });

  test('takes one answer to an item, and goes on only then', () => {
    const start = startRound(questions, 2, seededRandom(3));
    assert.equal(nextItem(start), start);
    const answered = answerItem(start, rightAnswer(start));
    assert.equal(answerItem(answered, wrongAnswer(start)), answered);
    assert.equal(nextItem(answered).position, 1);
  });

  test('ignores an answer that is none of the options', () => {
    const start = startRound(questions, 1, seededRandom(3));
    for (const answer of [-1, 4, 1.5, Number.NaN]) assert.equal(answerItem(start, answer), start);
  });

  test('counts what was right, and can retry what was not', () => {
    let round = startRound(questions, 3, seededRandom(5));
    for (const answer of [rightAnswer, wrongAnswer, rightAnswer]) round = nextItem(answerItem(round, answer(round)));
    const result = roundResult(round);
    assert.deepEqual([result.right, result.total, result.wrong.length], [2, 3, 1]);
    assert.ok(result.wrong.every((item) => !isRight(item)));
    const again = retryRound(result.wrong, seededRandom(6));
    assert.deepEqual(again.items.map(({ id, answered }) => [id, answered]), [[result.wrong[0]?.id, undefined]]);
    assert.equal(answerItem(round, 0), round, 'a finished round takes no answers');
  });
});
