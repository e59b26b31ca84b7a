import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseExam, chooseItems, examLength } from '../../../../src/core/quiz/chooseItems';
import type { PoolQuestion } from '../../../../src/core/quiz/roundScope';
import { seededRandom } from '../../../../src/core/quiz/seededRandom';
import { noProgress, type Progress } from '../../../../src/core/study/progress';

const pool = (id: string, items: number, level = 'basic'): PoolQuestion => ({ id, level, tags: [], items: Array.from({ length: items }, (_, place) => `${id}#${place + 1}`) });
const verdicts = (items: Readonly<Record<string, boolean>>): Progress => new Map([['a', { ...noProgress, items }]]);
const nothing: Progress = new Map();

suite('The items of a round', () => {
  test('are as many as are wanted and there are, none twice, with as many questions as can be before one comes twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 8 }), fc.integer({ min: -3, max: 30 }), fc.integer(), (counts, length, seed) => {
        const questions = counts.map((count, index) => pool(`q${index}`, count));
        const chosen = chooseItems(questions, nothing, length, seededRandom(seed));
        const all = counts.reduce((sum, count) => sum + count, 0);
        assert.equal(chosen.length, Math.min(Math.max(0, length), all));
        assert.equal(new Set(chosen.map(({ id }) => id)).size, chosen.length);
        assert.ok(chosen.every(({ id, questionId }) => id.startsWith(`${questionId}#`)));
        const timesBefore = chosen.map(({ questionId }, place) => chosen.slice(0, place).filter((each) => each.questionId === questionId).length);
        assert.deepEqual(timesBefore, [...timesBefore].sort((a, b) => a - b));
        const mostBefore = Math.max(0, ...timesBefore);
        const times = counts.map((_, index) => chosen.filter(({ questionId }) => questionId === `q${index}`).length);
        for (const [index, count] of counts.entries()) assert.ok((times[index] ?? 0) >= Math.min(count, mostBefore));
      }),
    );
  });

  test('are about the preferred questions, and asked in an order by chance', () => {
    const questions = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => pool(id, 3));
    const asked = [1, 2, 3].map((seed) => chooseItems(questions, nothing, 6, seededRandom(seed)).map(({ questionId }) => questionId));
    for (const order of asked) assert.deepEqual([...order].sort(), ['a', 'b', 'c', 'd', 'e', 'f']);
    assert.equal(new Set(asked.map(String)).size, 3);
  });

  test('are those first that were never answered, then those answered wrongly, then the others', () => {
    const progress = verdicts({ 'a#1': true, 'a#2': false, 'a#3': true, 'a#4': false });
    for (let seed = 0; seed < 30; seed++) {
      const order = chooseItems([pool('a', 5)], progress, 5, seededRandom(seed)).map(({ id }) => id);
      assert.deepEqual([order[0], order.slice(1, 3).sort(), order.slice(3).sort()], ['a#5', ['a#2', 'a#4'], ['a#1', 'a#3']]);
    }
  });

  test('are each chosen at some time where there is nothing to choose between them', () => {
    const first = Array.from({ length: 60 }, (_, seed) => chooseItems([pool('a', 4)], nothing, 1, seededRandom(seed))[0]?.id);
    assert.equal(new Set(first).size, 4);
  });

  test('are the same for the same seed', () => {
    const choose = () => chooseItems([pool('a', 4), pool('b', 4)], nothing, 5, seededRandom(7));
    assert.deepEqual(choose(), choose());
  });

  test('are none for a length that is no number', () => {
    assert.deepEqual(chooseItems([pool('a', 4)], nothing, Number.NaN, seededRandom(1)), []);
    assert.equal(chooseItems([pool('a', 4)], nothing, Infinity, seededRandom(1)).length, 4);
  });
});

suite('The items of an exam', () => {
  const levels = { basic: 8, intermediate: 10, advanced: 11, engineer: 7 };
  const questions = Object.entries(levels).flatMap(([level, count]) => Array.from({ length: count }, (_, index) => pool(`${level}${index}`, 5, level)));
  const counts = (length?: number, seed = 1): number[] => {
    const chosen = chooseExam(questions, nothing, seededRandom(seed), length);
    return Object.keys(levels).map((level) => chosen.filter(({ questionId }) => questionId.startsWith(level)).length);
  };

  test('come from all levels in proportion to their questions', () => {
    const parts: readonly (readonly [number | undefined, readonly number[]])[] = [
      [undefined, [4, 6, 6, 4]],
      [36, [8, 10, 11, 7]],
      [4, [1, 1, 1, 1]],
      [0, [0, 0, 0, 0]],
      [180, [40, 50, 55, 35]],
      [999, [40, 50, 55, 35]],
    ];
    for (const [length, expected] of parts) assert.deepEqual(counts(length), expected);
    assert.equal(examLength, 20);
  });

  test('come from another level when one has too few', () => {
    const few = [pool('a', 1, 'basic'), pool('b', 1, 'basic'), pool('c', 9, 'advanced')];
    assert.equal(chooseExam(few, nothing, seededRandom(1), 8).filter(({ questionId }) => questionId === 'c').length, 6);
  });

  test('are about a question once while there are enough, whichever these are, and with the levels mixed', () => {
    const exams = [1, 2, 3, 4].map((seed) => chooseExam(questions, nothing, seededRandom(seed)));
    for (const exam of exams) assert.equal(new Set(exam.map(({ questionId }) => questionId)).size, 20);
    assert.ok(new Set(exams.flat().map(({ questionId }) => questionId)).size > 25);
    const changesOfLevel = (exam: (typeof exams)[number]): number => exam.filter(({ questionId }, place) => place > 0 && questionId.slice(0, 4) !== exam[place - 1]?.questionId.slice(0, 4)).length;
    for (const exam of exams) assert.ok(changesOfLevel(exam) > 6);
  });
});
