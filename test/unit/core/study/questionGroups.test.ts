import assert from 'node:assert/strict';
import { groupQuestions, parseQuestionSort, questionSorts, type QuestionSort } from '../../../../src/core/study/questionGroups';
import { idsOf, listed } from './listed';

const questions = [
  listed('gan', { level: 'basic', state: 'known', tags: ['training', 'images'] }),
  listed('vae', { level: 'basic', state: 'due', tags: ['images', 'images'] }),
  listed('moe', { level: 'advanced', state: 'due', tags: ['évaluation'] }),
  listed('rag', { level: 'advanced', state: 'known' }),
  listed('dpo', { level: 'advanced', state: 'learning', tags: ['zero-shot'] }),
];
const grouped = (sort: QuestionSort, from = questions): [string, string[]][] => groupQuestions(from, sort, 'fr').map(({ id, questions: members }) => [id, idsOf(members)]);

suite('Groups of questions', () => {
  test('are the levels in their order', () => {
    assert.deepEqual(grouped('level'), [['basic', ['gan', 'vae']], ['advanced', ['moe', 'rag', 'dpo']]]);
  });

  test('are the states, what is due first and what is known last, but none without a question', () => {
    assert.deepEqual(grouped('state'), [['due', ['vae', 'moe']], ['learning', ['dpo']], ['known', ['gan', 'rag']]]);
    assert.deepEqual(grouped('state', [...questions, listed('new')]).map(([id]) => id), ['due', 'learning', 'new', 'known']);
  });

  test('are the tags by the alphabet of the language, each with all its questions, and last what has no tag', () => {
    assert.deepEqual(grouped('tag'), [
      ['évaluation', ['moe']],
      ['images', ['gan', 'vae']],
      ['training', ['gan']],
      ['zero-shot', ['dpo']],
      ['', ['rag']],
    ]);
  });

  test('count what is known and what is due in them', () => {
    assert.deepEqual(
      groupQuestions(questions, 'level', 'en').map(({ id, known, due }) => ({ id, known, due })),
      [
        { id: 'basic', known: 1, due: 1 },
        { id: 'advanced', known: 1, due: 1 },
      ],
    );
  });

  test('are none without questions', () => {
    for (const sort of questionSorts) assert.deepEqual(groupQuestions([], sort, 'en'), []);
  });

  test('are chosen by a name, and by nothing else', () => {
    assert.deepEqual(questionSorts.map(parseQuestionSort), [...questionSorts]);
    for (const other of [undefined, null, 7, '', 'toString', { kind: 'level' }]) assert.equal(parseQuestionSort(other), undefined);
  });
});
