import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createEmptyCard, fsrs, get_fuzz_range, Rating, type Card } from 'ts-fsrs';
import { createScheduler, day, type Memory } from '../../../../src/core/study/memory';
import { grades, type Grade } from '../../../../src/core/study/studyEvent';
import { now, scheduler } from './studyEvents';

const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

interface Review {
  readonly grade: Grade;
  /** Days since the review before. */
  readonly days: number;
}

function memoryAfter(reviews: readonly Review[]): Memory {
  let at = now;
  let memory: Memory | undefined;
  for (const { grade, days } of reviews) {
    at += days * day;
    memory = scheduler.review(memory, grade, at);
  }
  assert.ok(memory);
  return memory;
}

/** The same reviews by the scheduler that ts-fsrs offers itself, without steps of minutes, which it would add. */
function cardAfter(reviews: readonly Review[]): Card {
  const reference = fsrs({ request_retention: 0.9, maximum_interval: 365, enable_fuzz: false, learning_steps: [], relearning_steps: [] });
  let at = now;
  let card = createEmptyCard(new Date(now));
  for (const { grade, days } of reviews) {
    at += days * day;
    card = reference.next(card, new Date(at), ratings[grade]).card;
  }
  return card;
}

suite('The memory of a question', function () {
  this.timeout(20_000);

  test('begins as FSRS 6 says, by the first grade', () => {
    const firsts = grades.map((grade) => memoryAfter([{ grade, days: 0 }]));
    assert.deepEqual(firsts.map(({ stability }) => stability), [0.212, 1.2931, 2.3065, 8.2956]);
    assert.deepEqual(firsts.map(({ difficulty }) => Number(difficulty.toFixed(4))), [6.4133, 5.1122, 2.1181, 1]);
  });

  test('comes to FSRS’s own published state after its published reviews', () => {
    const published = [0, 0, 1, 3, 8, 21].map((days, place) => ({ days, grade: place === 0 ? ('again' as const) : ('good' as const) }));
    const { stability, difficulty } = memoryAfter(published);
    assert.deepEqual([Number(stability.toFixed(4)), Number(difficulty.toFixed(4))], [53.6269, 6.3575]);
  });

  test('goes as the scheduler of ts-fsrs lets it go, and so does the interval, but for its spread', () => {
    const arbitraryReviews = fc.array(fc.record({ grade: fc.constantFrom(...grades), days: fc.integer({ min: 0, max: 400 }) }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(arbitraryReviews, (reviews) => {
        const [memory, card] = [memoryAfter(reviews), cardAfter(reviews)];
        assert.ok(Math.abs(memory.stability - card.stability) < 1e-6 * card.stability, `${memory.stability} for ${card.stability}`);
        assert.ok(Math.abs(memory.difficulty - card.difficulty) < 1e-6, `${memory.difficulty} for ${card.difficulty}`);
        assert.equal(memory.reviews, card.reps);
        assert.equal(memory.lastReview, card.last_review?.getTime());
        if (memory.forgotten) return;
        const interval = Math.min(365, Math.max(1, Math.round(card.stability)));
        const { min_ivl: least, max_ivl: most } = interval < 2.5 ? { min_ivl: interval, max_ivl: interval } : get_fuzz_range(interval, 0, 365);
        const days = (scheduler.dueAt(memory, 'lora') - memory.lastReview) / day;
        assert.ok(Number.isInteger(days) && days >= least && days <= most, `${days} days for ${interval}`);
      }),
      { numRuns: 1500 },
    );
  });

  test('is due again when the chance of recall falls to what is wanted', () => {
    const memory = memoryAfter([0, 5, 20].map((days) => ({ grade: 'good' as const, days })));
    for (const retention of [0.8, 0.9, 0.95]) {
      const dues = Array.from({ length: 40 }, (_, place) => createScheduler(retention).dueAt(memory, `question-${place}`));
      const mean = dues.reduce((sum, due) => sum + due, 0) / dues.length;
      assert.ok(Math.abs(scheduler.recall(memory, mean) - retention) < 0.02, `${scheduler.recall(memory, mean)} for ${retention}`);
    }
  });

  test('is due in minutes when it was forgotten, and counts that', () => {
    const memory = memoryAfter([{ grade: 'good', days: 0 }, { grade: 'again', days: 3 }]);
    assert.equal(scheduler.dueAt(memory, 'lora') - memory.lastReview, 10 * 60 * 1000);
    assert.equal(memory.lapses, 1);
    assert.equal(memoryAfter([{ grade: 'again', days: 0 }]).lapses, 0);
  });

  test('spreads what was learnt together, always in the same way', () => {
    const memory = memoryAfter([0, 5, 20].map((days) => ({ grade: 'good' as const, days })));
    const dues = Array.from({ length: 20 }, (_, place) => scheduler.dueAt(memory, `question-${place}`));
    assert.ok(new Set(dues).size > 3);
    assert.deepEqual(Array.from({ length: 20 }, (_, place) => createScheduler(0.9).dueAt(memory, `question-${place}`)), dues);
  });

  test('never waits longer than a year', () => {
    const memory = memoryAfter(Array.from({ length: 12 }, (_, place) => ({ grade: 'easy' as const, days: place * 60 })));
    assert.ok(memory.stability > 1000);
    for (let place = 0; place < 50; place++) assert.ok(scheduler.dueAt(memory, `question-${place}`) <= memory.lastReview + 365 * day);
  });

  test('takes a review that is dated before the last as made with it', () => {
    const memory = scheduler.review(undefined, 'good', now);
    assert.deepEqual(scheduler.review(memory, 'good', now - 5 * day), scheduler.review(memory, 'good', now));
    assert.equal(scheduler.recall(memory, now - 5 * day), 1);
  });
});
