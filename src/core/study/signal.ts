import type { Listen, Logger } from '../ports';

/** Tells its listeners that something has changed; one that throws doesn't stop the others, nor whoever tells. */
export interface Signal {
  readonly listen: Listen;
  readonly tell: () => void;
}

export function createSignal(logger: Logger): Signal {
  const listeners = new Set<() => void>();
  return {
    listen: (listener) => {
      // Whoever listens twice is told twice, and each time until that listening is disposed.
      const own = (): void => listener();
      listeners.add(own);
      return { dispose: () => void listeners.delete(own) };
    },
    tell: () => {
      for (const listener of [...listeners]) {
        try {
          listener();
        } catch (error) {
          logger.error('What should follow a change failed.', error);
        }
      }
    },
  };
}
