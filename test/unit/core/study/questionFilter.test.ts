import assert from 'node:assert/strict';
import { filterOptions, noFilter, parseQuestionFilter, passes, sameFilter, translateFilter, type QuestionFilter } from '../../../../src/core/study/questionFilter';
import { idsOf, listed } from './listed';

const questions = [
  listed('gan', { state: 'due', weak: true, tags: ['images', 'training'] }),
  listed('vae', { state: 'learning', bookmarked: true, tags: ['images'] }),
  listed('moe', { state: 'known', tags: ['inference'] }),
  listed('rag'),
];
const shown = (filter: QuestionFilter): string[] => idsOf(questions.filter((question) => passes(filter, question)));

suite('A filter of questions', () => {
  test('lets through all, those in a state, with a bookmark, with mistakes, or with a tag', () => {
    assert.deepEqual(shown(noFilter), ['gan', 'vae', 'moe', 'rag']);
    const states = ['due', 'learning', 'known', 'new'] as const;
    assert.deepEqual(states.map((kind) => shown({ kind })), [['gan'], ['vae'], ['moe'], ['rag']]);
    assert.deepEqual([shown({ kind: 'bookmarked' }), shown({ kind: 'weak' })], [['vae'], ['gan']]);
    assert.deepEqual([shown({ kind: 'tag', tag: 'images' }), shown({ kind: 'tag', tag: 'none' })], [['gan', 'vae'], []]);
  });

  test('is offered with how many questions it shows, the tags last and the most used first', () => {
    const options = filterOptions(questions);
    for (const { filter, count } of options) assert.equal(count, shown(filter).length, JSON.stringify(filter));
    assert.deepEqual(
      options.map(({ filter }) => (filter.kind === 'tag' ? filter.tag : filter.kind)),
      ['all', 'due', 'new', 'learning', 'known', 'bookmarked', 'weak', 'images', 'training', 'inference'],
    );
  });

  test('is read back from what was kept or given, and from nothing else', () => {
    for (const { filter } of filterOptions(questions)) assert.deepEqual(parseQuestionFilter(JSON.parse(JSON.stringify(filter))), filter);
    assert.deepEqual(parseQuestionFilter('due'), { kind: 'due' });
    for (const other of [undefined, null, 7, '', 'tag', 'toString', {}, [], { kind: 'tag' }, { kind: 'tag', tag: 7 }, { kind: 'question', id: 'lora' }]) {
      assert.equal(parseQuestionFilter(other), undefined, JSON.stringify(other));
    }
  });

  test('is the same as another of its kind, and with the same tag', () => {
    assert.equal(sameFilter({ kind: 'due' }, { kind: 'due' }), true);
    assert.equal(sameFilter({ kind: 'due' }, { kind: 'new' }), false);
    assert.equal(sameFilter({ kind: 'tag', tag: 'a' }, { kind: 'tag', tag: 'a' }), true);
    assert.equal(sameFilter({ kind: 'tag', tag: 'a' }, { kind: 'tag', tag: 'b' }), false);
    assert.equal(sameFilter({ kind: 'tag', tag: 'a' }, { kind: 'all' }), false);
  });

  test('follows a tag into another language, and filters nothing where there is no such tag', () => {
    const summary = (id: string, ...tags: string[]) => ({ id, title: id, tags, quizItems: 1 });
    const english = [summary('gan', 'images', 'training'), summary('rag', 'retrieval')];
    const french = [summary('gan', 'images', 'entraînement'), summary('rag')];
    const translated = (tag: string): QuestionFilter => translateFilter({ kind: 'tag', tag }, [english, french], french);
    assert.deepEqual(translated('training'), { kind: 'tag', tag: 'entraînement' });
    assert.deepEqual(translated('entraînement'), { kind: 'tag', tag: 'entraînement' });
    assert.deepEqual(translated('images'), { kind: 'tag', tag: 'images' });
    assert.deepEqual([translated('retrieval'), translated('unknown')], [noFilter, noFilter]);
    assert.deepEqual(translateFilter({ kind: 'due' }, [english, french], french), { kind: 'due' });
  });
});
