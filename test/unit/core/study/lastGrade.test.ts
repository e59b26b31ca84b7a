import assert from 'node:assert/strict';
import { day } from '../../../../src/core/study/memory';
import { lastGrade } from '../../../../src/core/study/lastGrade';
import type { StudyEvent } from '../../../../src/core/study/studyEvent';
import { answered, graded, now } from './studyEvents';

const undone = (id: string, event: string): StudyEvent => ({ id, at: now, kind: 'undone', question: 'lora', event });
const reset = (id: string, question?: string): StudyEvent => ({ id, at: now, kind: 'reset', ...(question === undefined ? {} : { question }) });

suite('The last grade', () => {
  test('is that of any question, or of the one that is asked for', () => {
    const events = [graded('1', 1), graded('2', 2, { question: 'rag' }), answered('3', 3)];
    assert.equal(lastGrade(events, now)?.id, '2');
    assert.equal(lastGrade(events, now, 'lora')?.id, '1');
    assert.equal(lastGrade(events, now, 'moe'), undefined);
    assert.equal(lastGrade([], now), undefined);
  });

  test('isn’t one that was undone: the one before it is the last then', () => {
    const events = [graded('1', 1), graded('2', 2), undone('u', '2')];
    assert.equal(lastGrade(events, now, 'lora')?.id, '1');
    assert.equal(lastGrade([...events, undone('v', '1')], now, 'lora'), undefined);
  });

  test('isn’t from before a reset of its question or of all, unless the reset was undone', () => {
    const events = [graded('1', 1, { question: 'rag' }), graded('2', 2)];
    assert.equal(lastGrade([...events, reset('r', 'lora')], now)?.id, '1');
    assert.equal(lastGrade([...events, reset('r', 'lora')], now, 'lora'), undefined);
    assert.equal(lastGrade([...events, reset('r', 'rag')], now, 'lora')?.id, '2');
    assert.equal(lastGrade([...events, reset('r')], now), undefined);
    assert.equal(lastGrade([...events, reset('r'), graded('3', now)], now)?.id, '3');
    assert.equal(lastGrade([...events, reset('r'), undone('u', 'r')], now)?.id, '2');
  });

  test('comes from a clock years ahead only if there is no other', () => {
    const ahead = graded('1', now + 4000 * day);
    assert.equal(lastGrade([graded('2', now), ahead], now)?.id, '2');
    assert.equal(lastGrade([ahead], now)?.id, '1');
    assert.equal(lastGrade([graded('2', now), ahead], now + 4000 * day)?.id, '1');
  });
});
