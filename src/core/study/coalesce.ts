import type { Delay } from '../ports';

/**
 * Makes a request for work out of work that need not be done each time: it begins a little after the first request, runs once at a
 * time, and once more if it was asked for meanwhile. The work handles its own failures.
 *
 * @param wait milliseconds that pass between a request and the work
 */
export function coalesce(work: () => Promise<void>, delay: Delay, wait: number): () => void {
  let wanted = false;
  let going = false;
  const run = async (): Promise<void> => {
    while (wanted) {
      await delay(wait);
      wanted = false;
      await work();
    }
    going = false;
  };
  return () => {
    wanted = true;
    if (going) return;
    going = true;
    void run();
  };
}
