import assert from 'node:assert/strict';
import type { Term } from '../../../../src/core/content/pack';
import { syllabusOf, type Syllabus } from '../../../../src/core/scan/syllabus';
import type { QuestionState } from '../../../../src/core/study/questionState';

const term = (id: string, questions: readonly string[]): Term => ({ id, language: 'en', term: id.toUpperCase(), aliases: [], definition: '', questions, see: [] });
const glossary = [term('lora', ['lora', 'peft']), term('adapter', ['lora']), term('rag', ['gone', 'rag']), term('token', ['tokens']), term('kv-cache', ['serving']), term('gpu', [])];
const states: Readonly<Record<string, QuestionState>> = { lora: 'learning', rag: 'due', tokens: 'known', serving: 'new', peft: 'new' };
const counted = (termId: string, count: number, files = 1) => ({ termId, count, files, first: { file: '/w/a.md', place: { line: 0, start: 0, end: 4 } } });
const syllabus = (terms: readonly ReturnType<typeof counted>[], muted: readonly string[] = []): Syllabus<string> =>
  syllabusOf({ terms }, { glossary, has: (id) => id in states, state: (id) => states[id] ?? 'new', isMuted: (id) => muted.includes(id) });
const ids = (terms: Syllabus<string>['gaps']): string[] => terms.map(({ termId }) => termId);
const everything = [counted('kv-cache', 3), counted('gpu', 9), counted('token', 50), counted('adapter', 4), counted('rag', 5), counted('lora', 3, 2)];

suite('What one’s files ask one to know', () => {
  test('is what they use most, by uses, then files, then name', () => {
    assert.deepEqual(ids(syllabus(everything).gaps), ['rag', 'adapter', 'lora', 'kv-cache']);
    assert.deepEqual(ids(syllabus([counted('rag', 1), counted('kv-cache', 1), counted('lora', 1)]).gaps), ['kv-cache', 'lora', 'rag']);
  });

  test('says of each term which question explains it best, and how well that is known', () => {
    const [rag, adapter] = syllabus(everything).gaps;
    assert.deepEqual([rag?.name, rag?.question, adapter?.question], ['RAG', { id: 'rag', state: 'due' }, { id: 'lora', state: 'learning' }]);
  });

  test('has gaps where that question isn’t known; other terms stand apart', () => {
    const { known, unasked } = syllabus(everything);
    assert.deepEqual([ids(known), ids(unasked)], [['token'], ['gpu']]);
  });

  test('asks each question of the gaps once, first the one whose terms are used most', () => {
    assert.deepEqual(syllabus(everything).questions, ['lora', 'rag', 'serving']);
    assert.deepEqual(syllabus([counted('token', 5), counted('gpu', 2)]).questions, []);
  });

  test('leaves out muted terms, their questions, and what the glossary no longer has', () => {
    const { gaps, questions } = syllabus([...everything, counted('gone', 70)], ['rag', 'adapter']);
    assert.deepEqual([ids(gaps), questions], [['lora', 'kv-cache'], ['lora', 'serving']]);
  });
});
