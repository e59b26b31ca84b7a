import assert from 'node:assert/strict';
import { atOnce, inSlices, unlessStale, type Steps } from '../../../../src/core/study/steps';

function* count(log: string[]): Steps<string> {
  for (const place of [1, 2]) {
    log.push(`step ${place}`);
    yield;
  }
  return 'outcome';
}

suite('Work in steps', () => {
  test('is done at once, or lets everything else go first between its steps, with the same outcome', async () => {
    const log: string[] = [];
    assert.equal(atOnce(count(log)), 'outcome');
    assert.deepEqual(log.splice(0), ['step 1', 'step 2']);
    const breathe = (): Promise<void> => Promise.resolve(void log.push('pause'));
    assert.equal(await inSlices(count(log), breathe), 'outcome');
    assert.deepEqual(log, ['step 1', 'pause', 'step 2', 'pause']);
  });

  test('is given up before the next step once it is stale', () => {
    const log: string[] = [];
    assert.equal(atOnce(unlessStale(count(log), () => log.length > 0)), undefined);
    assert.deepEqual(log.splice(0), ['step 1']);
    assert.equal(atOnce(unlessStale(count(log), () => false)), 'outcome');
  });
});
