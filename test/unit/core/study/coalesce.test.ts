import assert from 'node:assert/strict';
import { coalesce } from '../../../../src/core/study/coalesce';
import { manualDelay } from '../../fakes';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

suite('Requests for the same work', () => {
  test('that come together are one, and begin after the wait', async () => {
    const { delay, elapse, waits } = manualDelay();
    let runs = 0;
    const work = (): Promise<void> => {
      runs++;
      return Promise.resolve();
    };
    const request = coalesce(work, delay, 200);
    for (let time = 0; time < 5; time++) request();
    assert.equal(runs, 0);
    elapse();
    await settled();
    assert.deepEqual([runs, waits], [1, [200]]);
    request();
    elapse();
    await settled();
    assert.equal(runs, 2, 'a later one is done as well');
  });

  test('that come during the work are done once more after it, never at the same time', async () => {
    const { delay, elapse } = manualDelay();
    const endings: (() => void)[] = [];
    const request = coalesce(() => new Promise((resolve) => endings.push(resolve)), delay, 200);
    request();
    elapse();
    await settled();
    request();
    request();
    elapse();
    await settled();
    assert.equal(endings.length, 1);
    endings[0]?.();
    await settled();
    elapse();
    await settled();
    assert.equal(endings.length, 2);
    endings[1]?.();
    await settled();
    elapse();
    await settled();
    assert.equal(endings.length, 2, 'nothing more was asked for');
  });
});
