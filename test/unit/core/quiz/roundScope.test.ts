import assert from 'node:assert/strict';
import { parseRoundScope, poolQuestions, questionsIn, type RoundScope } from '../../../../src/core/quiz/roundScope';
import { noProgress, type Progress } from '../../../../src/core/study/progress';

const levels = [
  { id: 'basic', title: {}, questions: ['a', 'b', 'gone'] },
  { id: 'advanced', title: {}, questions: ['c'] },
];
const summaries = ['a', 'b', 'c'].map((id, index) => ({ id, title: id, tags: index > 0 ? ['rag'] : [], quizItems: 2 }));
const questions = poolQuestions(levels, summaries);
const progress: Progress = new Map([
  ['a', { ...noProgress, bookmarked: true, items: { 'a#1': true, 'a#2': false } }],
  ['b', { ...noProgress, items: { 'b#1': true } }],
]);

suite('The scope of a round', () => {
  test('is picked from the questions of a pack, with their level and items', () => {
    assert.deepEqual(questions[2], { id: 'c', level: 'advanced', tags: ['rag'], items: ['c#1', 'c#2'] });
    assert.equal(questions.length, 3);
  });

  const picks: readonly (readonly [RoundScope, readonly string[]])[] = [
    [{ kind: 'everything' }, ['a', 'b', 'c']],
    [{ kind: 'due' }, ['a', 'b', 'c']],
    [{ kind: 'level', id: 'basic' }, ['a', 'b']],
    [{ kind: 'level', id: 'none' }, []],
    [{ kind: 'tag', id: 'rag' }, ['b', 'c']],
    [{ kind: 'question', id: 'c' }, ['c']],
    [{ kind: 'bookmarked' }, ['a']],
    [{ kind: 'mistakes' }, ['a']],
    [{ kind: 'gaps', ids: ['c', 'gone', 'a'] }, ['c', 'a']],
  ];
  for (const [scope, ids] of picks) {
    test(`takes in ${ids.join(', ') || 'nothing'} for ${JSON.stringify(scope)}`, () => {
      assert.deepEqual(questionsIn(scope, questions, progress).map(({ id }) => id), ids);
      assert.deepEqual(parseRoundScope(JSON.parse(JSON.stringify(scope))), scope);
    });
  }

  test('takes in only those items whose last answer was wrong, for mistakes', () => {
    assert.deepEqual(questionsIn({ kind: 'mistakes' }, questions, progress).map(({ items }) => items), [['a#2']]);
  });
});
