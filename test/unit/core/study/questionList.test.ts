import assert from 'node:assert/strict';
import { createProgressFold } from '../../../../src/core/study/progressFold';
import { listQuestions } from '../../../../src/core/study/questionList';
import { createCalendar } from '../../../../src/core/study/questionState';
import { answered, graded, now, scheduler } from './studyEvents';

const levels = [
  { id: 'basic', title: {}, questions: ['gan', 'vae'] },
  { id: 'advanced', title: {}, questions: ['moe', 'rag'] },
];
const summaries = ['rag', 'moe', 'gan'].map((id) => ({ id, title: `Title of ${id}`, tags: [`tag of ${id}`], quizItems: 4 }));

suite('The list of questions', () => {
  test('has the questions of each level in their order, each with where the learner stands', () => {
    const fold = createProgressFold(scheduler);
    fold.add(
      [
        answered('1', now, { question: 'gan', item: 'gan#1', right: false }),
        graded('2', now, { question: 'moe', grade: 'easy' }),
        { id: '3', at: now, kind: 'bookmarked', question: 'rag', on: true },
      ],
      now,
    );
    const questions = listQuestions(levels, summaries, { questions: ['gan', 'vae', 'moe', 'rag'], progress: fold.progress(), scheduler, calendar: createCalendar(0), now });
    assert.deepEqual(questions, [
      { id: 'gan', title: 'Title of gan', level: 'basic', tags: ['tag of gan'], state: 'due', bookmarked: false, weak: true },
      { id: 'vae', title: 'vae', level: 'basic', tags: [], state: 'new', bookmarked: false, weak: false },
      { id: 'moe', title: 'Title of moe', level: 'advanced', tags: ['tag of moe'], state: 'known', bookmarked: false, weak: false },
      { id: 'rag', title: 'Title of rag', level: 'advanced', tags: ['tag of rag'], state: 'new', bookmarked: true, weak: false },
    ]);
  });
});
