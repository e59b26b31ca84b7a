import type { Breathe } from './breathe';

/** Work that stops after each of its steps, which are short; it ends with its outcome. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does the work without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does the work in slices, so that everything else goes on meanwhile. */
export async function inSlices<T>(steps: Steps<T>, breathe: Breathe): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await breathe();
  }
}

/** The same work, which is given up before its next step once it is stale: its outcome is then undefined. */
export function* unlessStale<T>(steps: Steps<T>, isStale: () => boolean): Steps<T | undefined> {
  while (!isStale()) {
    const { done, value } = steps.next();
    if (done) return value;
    yield;
  }
  return undefined;
}
