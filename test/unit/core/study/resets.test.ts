import assert from 'node:assert/strict';
import { createProgressFold } from '../../../../src/core/study/progressFold';
import { resetsAgainst, undoneReset } from '../../../../src/core/study/resets';
import type { ResetEvent, StudyEvent } from '../../../../src/core/study/studyEvent';
import { answered, now, scheduler } from './studyEvents';

const reset = (id: string, at: number, question?: string): ResetEvent => ({ id, at, kind: 'reset', ...(question === undefined ? {} : { question }) });
const undone = (id: string, event: string): StudyEvent => ({ id, at: now + 50, kind: 'undone', question: 'lora', event });
const file = [answered('1', now), answered('2', now + 1, { question: 'rag' })];
const idsOf = (events: readonly StudyEvent[], from: readonly StudyEvent[] = file): string[] => resetsAgainst(from, [...file, ...events]).map(({ id }) => id);

suite('The resets that stand against a file', () => {
  test('are those that were made after what stands in it', () => {
    assert.deepEqual(idsOf([reset('r', now + 9)]), ['r']);
    assert.deepEqual(idsOf([reset('r', now - 9)]), []);
    assert.deepEqual(idsOf([reset('r', now + 9, 'rag'), reset('s', now + 9, 'moe')]), ['r']);
  });

  test('are none that were taken back, or stand in the file as well', () => {
    assert.deepEqual(idsOf([reset('r', now + 9), undone('u', 'r')]), []);
    assert.deepEqual(idsOf([], [...file, reset('r', now + 9)]), []);
  });

  test('are none if nothing in the file counts', () => {
    const bookmark: StudyEvent = { id: 'b', at: now, kind: 'bookmarked', question: 'lora', on: true };
    assert.deepEqual(resetsAgainst([bookmark], [bookmark, reset('r', now + 9)]), []);
    assert.deepEqual(idsOf([reset('r', now + 9), undone('u', '1'), undone('v', '2')]), []);
  });

  test('can be taken back: then everything is as before, of every question or of one', () => {
    for (const question of [undefined, 'lora']) {
      const fold = createProgressFold(scheduler);
      fold.add(file, now + 99);
      const before = fold.progress();
      const made = reset('r', now + 9, question);
      fold.add([made], now + 99);
      assert.equal(fold.progress().get('lora')?.answers, 0);
      fold.add([undoneReset(made, 'u', now + 50)], now + 99);
      assert.deepEqual(fold.progress(), before);
    }
  });
});
