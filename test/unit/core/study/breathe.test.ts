import assert from 'node:assert/strict';
import { createBreathe } from '../../../../src/core/study/breathe';

suite('Breathing in long work', () => {
  test('lets others go first when the work has gone on for a while, whichever way the clock jumps', async () => {
    let clock = 1000;
    let pauses = 0;
    const breathe = createBreathe(
      () => clock,
      () => {
        pauses++;
        return Promise.resolve();
      },
    );
    const after = async (milliseconds: number): Promise<number> => {
      clock += milliseconds;
      await breathe();
      return pauses;
    };
    assert.deepEqual([await after(0), await after(10), await after(4), await after(1), await after(10)], [0, 0, 0, 1, 1]);
    assert.deepEqual([await after(-100_000), await after(5)], [2, 2]);
  });

  test('waits no longer than it is told to', async () => {
    let clock = 0;
    let pauses = 0;
    const breathe = createBreathe(
      () => clock,
      () => {
        pauses++;
        return Promise.resolve();
      },
      8,
    );
    for (clock = 1; clock <= 24; clock++) await breathe();
    assert.equal(pauses, 3);
  });
});
