import type { Random } from '../ports';

/**
 * Chance that can be repeated: the same seed gives the same numbers. A counter goes on by the golden ratio of 2³², and
 * MurmurHash3's finaliser mixes it, so that seeds and streams that differ by one have nothing in common.
 *
 * @param seed any number; its 32 lower bits count
 * @param stream sequences of one seed that don't depend on each other
 */
export function seededRandom(seed: number, stream = 0): Random {
  let state = mixed(mixed(seed | 0) + stream);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return (mixed(state) >>> 0) / 2 ** 32;
  };
}

function mixed(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/** The values in another order, each order being equally likely (Fisher–Yates). */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
