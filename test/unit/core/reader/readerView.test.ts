import assert from 'node:assert/strict';
import { startHistory, visit } from '../../../../src/core/reader/readerHistory';
import { enter, type ReaderView } from '../../../../src/core/reader/readerView';
import { startWalk } from '../../../../src/core/reader/reviewWalk';

const view: ReaderView = {
  history: startHistory({ kind: 'question', id: 'lora' }),
  language: 'fr',
  recall: true,
  attempt: 'g1',
  walk: startWalk(['lora', 'rag']),
  scroll: { heading: 2, share: 0.5 },
  undone: { question: 'lora', grade: 'hard' },
  section: 1,
};
const next = visit(view.history, { kind: 'question', id: 'rag' });

suite('A reader that comes to another place', () => {
  test('keeps its language, its recall and its review', () => {
    const { language, recall, walk } = enter(view, next, 'g2');
    assert.deepEqual({ language, recall, walk }, { language: 'fr', recall: true, walk: view.walk });
  });

  test('begins that place’s own attempt, and forgets what was only for the place before', () => {
    const { history, attempt, scroll, section, undone } = enter(view, next, 'g2');
    assert.deepEqual({ history, attempt, scroll, section, undone }, { history: next, attempt: 'g2', scroll: undefined, section: undefined, undone: undefined });
    assert.equal(enter(view, next, undefined).attempt, undefined);
  });

  test('takes what it is to change on the way', () => {
    const undone = { question: 'rag', grade: 'again' } as const;
    assert.deepEqual(enter(view, next, 'g2', { recall: false, section: 3, undone, walk: undefined }), { ...enter(view, next, 'g2'), recall: false, section: 3, undone, walk: undefined });
  });
});
