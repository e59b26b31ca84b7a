import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seededRandom, shuffled } from '../../../../src/core/quiz/seededRandom';

const numbers = (seed: number, stream?: number): number[] => {
  const random = seededRandom(seed, stream);
  return Array.from({ length: 8 }, () => random());
};

suite('Seeded chance', () => {
  test('gives the same numbers for the same seed, all from 0 up to 1', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (seed) => {
        assert.deepEqual(numbers(seed), numbers(seed));
        assert.ok(numbers(seed).every((number) => number >= 0 && number < 1));
      }),
    );
  });

  test('gives other numbers for another seed or stream', () => {
    const sequences = [numbers(0), numbers(1), numbers(2), numbers(-1), numbers(0, 1), numbers(1, 1), numbers(0, 2)];
    assert.equal(new Set(sequences.flat()).size, sequences.flat().length);
  });

  test('has first numbers that are spread evenly over neighbouring seeds', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let seed = 0; seed < 5000; seed++) {
      const tenth = Math.floor((numbers(seed)[0] ?? 0) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) assert.ok(count > 410 && count < 590, String(tenths));
  });

  test('shuffles into each order equally often', () => {
    const counts = new Map<string, number>();
    const random = seededRandom(3);
    for (let time = 0; time < 6000; time++) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    assert.equal(counts.size, 6);
    for (const count of counts.values()) assert.ok(count > 880 && count < 1120, String([...counts]));
  });
});
