import type { Pause } from '../ports';

/** Long work calls it between its steps, each of which is short: if the work has gone on for a while, everything else goes first. */
export type Breathe = () => Promise<void>;

/**
 * @param now milliseconds since 1970-01-01 UTC; it may jump
 * @param longest how long everything else may have to wait, but for one step, in milliseconds
 */
export function createBreathe(now: () => number, pause: Pause, longest = 15): Breathe {
  let since = now();
  return async () => {
    if (Math.abs(now() - since) < longest) return;
    await pause();
    since = now();
  };
}
