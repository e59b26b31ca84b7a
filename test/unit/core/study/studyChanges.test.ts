import assert from 'node:assert/strict';
import type { Listen } from '../../../../src/core/ports';
import { day } from '../../../../src/core/study/memory';
import { createCalendar } from '../../../../src/core/study/questionState';
import { createSignal, type Signal } from '../../../../src/core/study/signal';
import { createStudyChanges } from '../../../../src/core/study/studyChanges';
import { manualDelay, memoryLogger } from '../../fakes';
import { now as tuesday } from './studyEvents';

const calendar = createCalendar(0);
const minute = 60_000;

function watch(start = tuesday) {
  const clock = { now: start };
  const time = manualDelay();
  const logger = memoryLogger();
  const sources: readonly Signal[] = [createSignal(logger), createSignal(logger)];
  const changes = createStudyChanges({ sources: sources.map(({ listen }): Listen => listen), study: () => ({ calendar, now: clock.now }), delay: time.delay, logger });
  let told = 0;
  changes.onDidChange(() => told++);
  const elapse = async (): Promise<void> => {
    time.elapse();
    await new Promise(setImmediate);
  };
  return { clock, time, sources, changes, told: () => told, elapse };
}

suite('Changes of what there is to study', () => {
  test('are told once if they come together', async () => {
    const { sources, told, elapse } = watch();
    for (const { tell } of [...sources, ...sources]) tell();
    assert.equal(told(), 0);
    await elapse();
    assert.equal(told(), 1);
    sources[0]?.tell();
    await elapse();
    assert.equal(told(), 2);
  });

  test('are told when the learner’s day ends, and not before', async () => {
    const { clock, time, told, elapse } = watch(calendar.endOfDay(tuesday) - 10 * minute);
    await elapse();
    const wait = time.waits.at(-1) ?? 0;
    assert.ok(wait > 10 * minute && wait < 11 * minute, `waits ${wait} ms`);
    clock.now += 5 * minute;
    await elapse();
    assert.equal(told(), 0);
    clock.now += 6 * minute;
    await elapse();
    assert.equal(told(), 1);
    clock.now += day;
    await elapse();
    assert.equal(told(), 2, 'the next day’s end is told as well');
  });

  test('are noticed within a quarter of an hour after the machine has slept', async () => {
    const { time, elapse } = watch();
    await elapse();
    assert.equal(time.waits.at(-1), 15 * minute);
  });

  test('are no longer told once it is over', async () => {
    const { clock, sources, changes, told, elapse, time } = watch();
    await elapse();
    sources[0]?.tell();
    changes.dispose();
    clock.now += day;
    await elapse();
    sources[0]?.tell();
    const waits = time.waits.length;
    await elapse();
    assert.deepEqual([told(), time.waits.length], [0, waits]);
  });
});
