import assert from 'node:assert/strict';
import { createQuestionView } from '../../../../src/core/study/questionView';
import { memoryLogger, memoryMemento } from '../../fakes';

suite('How the questions are shown', () => {
  test('is all of them by level, until something else is chosen, which is remembered', () => {
    const memento = memoryMemento();
    const first = createQuestionView(memento, memoryLogger());
    assert.deepEqual([first.filter(), first.sort()], [{ kind: 'all' }, 'level']);
    first.setFilter({ kind: 'tag', tag: 'images' });
    first.setSort('state');
    const second = createQuestionView(memento, memoryLogger());
    assert.deepEqual([second.filter(), second.sort()], [{ kind: 'tag', tag: 'images' }, 'state']);
  });

  test('tells of every choice, after it holds', () => {
    const view = createQuestionView(memoryMemento(), memoryLogger());
    const told: unknown[] = [];
    view.onDidChange(() => told.push([view.filter().kind, view.sort()]));
    view.setFilter({ kind: 'due' });
    view.setSort('tag');
    assert.deepEqual(told, [['due', 'level'], ['due', 'tag']]);
  });

  test('is the usual one if what was kept can’t be understood', () => {
    const view = createQuestionView(memoryMemento({ 'questions.filter': { kind: 'later' }, 'questions.sort': 7 }), memoryLogger());
    assert.deepEqual([view.filter(), view.sort()], [{ kind: 'all' }, 'level']);
  });

  test('holds even if it can’t be remembered, which is logged', async () => {
    const memento = memoryMemento();
    memento.broken = true;
    const logger = memoryLogger();
    const view = createQuestionView(memento, logger);
    view.setSort('state');
    await new Promise(setImmediate);
    assert.equal(view.sort(), 'state');
    assert.equal(logger.messages.length, 1);
  });
});
