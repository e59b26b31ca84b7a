/** The part of mocha's interface that is the same in Node and in the browser. */
export interface MochaInstance {
  readonly suite: { emit(event: 'pre-require', context: unknown, file: string, mocha: MochaInstance): void };
  run(done: (failures: number) => void): {
    on(event: 'pass', listener: (test: { fullTitle(): string }) => void): unknown;
    on(event: 'fail', listener: (test: { fullTitle(): string }, error: Error) => void): unknown;
  };
}

/** Runs the test files that `load` brings in, prints a line for each test, and rejects if any failed. */
export async function runSuite(mocha: MochaInstance, load: () => void): Promise<void> {
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const counts = { passing: 0, failing: 0 };
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => {
      counts.passing += 1;
      console.log(`  ok ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error) => {
      counts.failing += 1;
      console.log(`  FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
  });
  console.log(`${counts.passing} passing, ${counts.failing} failing`);
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
