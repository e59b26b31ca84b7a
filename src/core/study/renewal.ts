import type { Delay } from '../ports';

interface Dependencies {
  /** Handles its own failures, and ends soon once it is stale. */
  readonly work: (isStale: () => boolean) => Promise<void>;
  /** Whether anybody looks at its outcome. */
  readonly isWanted: () => boolean;
  readonly delay: Delay;
}

/**
 * Makes a request for work that whatever changes makes stale: each request ends what is going on or waiting, and the work begins anew
 * when no other request has come for so many milliseconds. Nobody looking, it doesn't begin, and ends.
 */
export function createRenewal({ work, isWanted, delay }: Dependencies): (wait: number) => void {
  let latest = 0;
  return (wait) => {
    const own = ++latest;
    if (!isWanted()) return;
    const isStale = (): boolean => own !== latest || !isWanted();
    void delay(wait).then(() => (isStale() ? undefined : work(isStale)));
  };
}
