/** How long a page may be busy before it looks for what the person does, in milliseconds. */
const slice = 10;

/**
 * Takes steps until there are none left, with a pause for the browser whenever a slice of time is over. The first slice
 * runs at once.
 *
 * @param step takes a step; false once there is none
 * @param stop ends it at the next pause
 * @returns whether it came to the end
 */
export async function runInSlices(step: () => boolean, stop: AbortSignal): Promise<boolean> {
  for (;;) {
    const end = performance.now() + slice;
    while (performance.now() < end) if (!step()) return true;
    await nextTask();
    if (stop.aborted) return false;
  }
}

/** A timer would wait longer than needed, and in a page that isn't seen for a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
