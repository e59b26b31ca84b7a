import assert from 'node:assert/strict';
import { parseFromExport, parseFromProgress, parseFromQuiz, parseFromReader, parseReaderState } from '../../src/protocol';

const odd = [undefined, null, 7, 'ready', [], {}, { type: 7 }, { type: 'else' }, { type: 'open' }, { type: 'open', place: 'lora' }, { type: 'open', place: { kind: 'tag', id: 'x' } }, { type: 'open', place: { kind: 'term', id: 7 } }, { type: 'go', by: 2 }, { type: 'recall' }, { type: 'language', language: 1 },
  { type: 'languageBeside', language: 'fr' }, { type: 'search' }, { type: 'check', text: null }, { type: 'answer', option: 1 }, { type: 'step' }, { type: 'step', action: { type: 'answer', option: 0.5 } }, { type: 'html', job: 1 }, { type: 'html', job: '1', html: '' }, { type: 'failed', job: 1, message: 7 },
  ...[{ question: 7 }, { attempt: undefined }, { grade: 'great' }, { grade: 'toString' }, { grade: 3 }].map((change) => ({ type: 'grade', question: 'lora', attempt: '', grade: 'good', ...change }))];

suite('A message from a page', () => {
  test('of a known form is read, without what does not belong to it', () => {
    assert.deepEqual(parseFromReader({ type: 'open', place: { kind: 'term', id: 'lora', extra: 1 }, extra: 1 }), { type: 'open', place: { kind: 'term', id: 'lora' }, beside: false });
    for (const message of [
      { type: 'ready' },
      { type: 'go', by: -1 },
      { type: 'recall', on: true },
      { type: 'language', language: 'fr' },
      { type: 'languageBeside', language: 'fr', scroll: { heading: 2, share: 0.5 } },
      { type: 'search', query: '#rag' },
      { type: 'check', text: '' },
      { type: 'grade', question: 'lora', attempt: '', grade: 'again' },
      { type: 'grade', question: 'lora', attempt: 'g1', grade: 'easy' },
      ...['quiz', 'copy', 'export', 'bookmark', 'undo', 'resumeReview', 'endReview', 'review', 'quickQuiz', 'progress'].map((type) => ({ type })),
    ]) {
      assert.deepEqual(parseFromReader({ ...message, extra: 1 }), message);
    }
    assert.deepEqual(parseFromReader({ type: 'open', place: { kind: 'review', id: 'else' }, beside: true }), { type: 'open', place: { kind: 'review', id: 'end' }, beside: true });
    assert.deepEqual(parseFromQuiz({ type: 'step', action: { type: 'answer', option: 3, extra: 1 }, extra: 1 }), { type: 'step', action: { type: 'answer', option: 3 } });
    assert.deepEqual(parseFromQuiz({ type: 'retry', option: 3 }), { type: 'retry' });
    assert.deepEqual(parseFromQuiz({ type: 'open', place: { kind: 'question', id: 'lora' }, section: 2 }), { type: 'open', place: { kind: 'question', id: 'lora' }, section: 2 });
    assert.deepEqual(parseFromQuiz({ type: 'open', place: { kind: 'term', id: 'lora' }, section: '2' }), { type: 'open', place: { kind: 'term', id: 'lora' }, section: undefined });
    for (const message of [{ type: 'ready' }, { type: 'review' }, { type: 'read' }, { type: 'quiz' }, { type: 'interviewDate' }, { type: 'open', question: 'lora' }, { type: 'search', tag: 'rag' }]) {
      assert.deepEqual(parseFromProgress({ ...message, extra: 1 }), message);
    }
    assert.deepEqual(parseFromExport({ type: 'html', job: 1, html: '<p>', extra: 1 }), { type: 'html', job: 1, html: '<p>' });
    assert.deepEqual(parseFromExport({ type: 'failed', job: 2, message: 'why' }), { type: 'failed', job: 2, message: 'why' });
  });

  test('of any other form is refused', () => {
    for (const message of odd) {
      assert.equal(parseFromReader(message), undefined);
      assert.equal(parseFromQuiz(message), undefined);
      assert.equal(parseFromProgress(message), undefined);
      assert.equal(parseFromExport(message), undefined);
    }
  });
});

suite('What a page has kept', () => {
  const history = { places: [{ kind: 'question', id: 'lora' }, { kind: 'review', id: 'end' }], current: 0 };
  const view = { history, recall: true, language: 'en' };
  const walk = { done: [{ question: 'rag', grade: 'hard', event: 'g1' }], ahead: ['lora', 'moe'] };

  test('holds the attempt and the review that a window was closed in', () => {
    assert.deepEqual(parseReaderState({ ...view, attempt: 'g2', walk }), { ...view, attempt: 'g2', walk });
    assert.deepEqual(parseReaderState(JSON.parse(JSON.stringify({ ...view, attempt: '', walk: undefined }))), { ...view, attempt: '' });
  });

  test('is read without what can’t be used of the attempt and the review', () => {
    assert.deepEqual(parseReaderState({ ...view, attempt: 7 }), view);
    const [step] = walk.done;
    const odd = { done: [step, { ...step, grade: 'great' }, { ...step, event: 1 }, { ...step, question: null }, 'x', null], ahead: ['lora', 7, null, 'moe'] };
    assert.deepEqual(parseReaderState({ ...view, walk: odd }), { ...view, walk });
    for (const nothing of [null, 'x', {}, { done: 7, ahead: 'lora' }]) assert.deepEqual(parseReaderState({ ...view, walk: nothing }), { ...view, walk: { done: [], ahead: [] } });
  });

  test('is read, or refused', () => {
    const kept = { history: { places: [{ kind: 'question', id: 'lora' }, { kind: 'term', id: 'adam' }], current: 1 }, recall: true, language: 'fr' };
    assert.deepEqual(parseReaderState({ ...kept, scrolls: {} }), kept);
    const step = { question: 'lora', grade: 'good', event: 'e1' };
    const onWalk = { ...kept, attempt: 'e1', walk: { done: [step], ahead: ['rag'] } };
    assert.deepEqual(parseReaderState(onWalk), onWalk, 'with the review that it is used for');
    assert.deepEqual(parseReaderState({ ...onWalk, walk: { done: [{ ...step, grade: 'great' }, 7, step], ahead: [7, 'rag'] } }), onWalk);
    const wrong = [{ places: [], current: 0 }, { places: kept.history.places, current: 2 }, { places: kept.history.places, current: 0.5 }, { places: [{ kind: 'question' }], current: 0 }, undefined];
    for (const state of [undefined, null, 'lora', {}, { ...kept, language: 7 }, ...wrong.map((history) => ({ ...kept, history }))]) assert.equal(parseReaderState(state), undefined);
  });
});
