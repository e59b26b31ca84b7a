import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countedEvents, judgements } from '../../../../src/core/study/countedEvents';
import { createScheduler, type Memory } from '../../../../src/core/study/memory';
import { createProgressFold } from '../../../../src/core/study/progressFold';
import { reviewsOf } from '../../../../src/core/study/reviews';
import { arbitraryEvents, monday } from './arbitraryEvents';

suite('Reviews', () => {
  test('lead to the memory that progress has, whatever the events', () => {
    const scheduler = createScheduler(0.9);
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const memories = new Map<string, Memory>();
        for (const { question, grade, to } of reviewsOf(countedEvents(events, monday), judgements(events))) memories.set(question, scheduler.review(memories.get(question), grade, to));
        const fold = createProgressFold(scheduler);
        fold.add(events, monday);
        const known = [...fold.progress()].flatMap(([question, { memory }]): [string, Memory][] => (memory ? [[question, memory]] : []));
        assert.deepEqual(memories, new Map([...memories.keys()].map((question) => [question, new Map(known).get(question)])));
        assert.equal(memories.size, known.length);
      }),
      { numRuns: 500 },
    );
  });
});
