import assert from 'node:assert/strict';
import { createRenewal } from '../../../../src/core/study/renewal';
import { manualDelay } from '../../fakes';

function follow() {
  const time = manualDelay();
  const state = { wanted: true };
  const begun: (() => boolean)[] = [];
  const renew = createRenewal({
    work: (isStale) => Promise.resolve(void begun.push(isStale)),
    isWanted: () => state.wanted,
    delay: time.delay,
  });
  const elapse = async (): Promise<number> => {
    time.elapse();
    await new Promise(setImmediate);
    return begun.length;
  };
  return { state, renew, elapse, time, isStale: (place: number) => begun[place]?.() };
}

suite('Work that changes make stale', () => {
  test('begins once, after the last of the changes', async () => {
    const { renew, elapse, time } = follow();
    renew(300);
    renew(300);
    renew(50);
    assert.deepEqual(time.waits, [300, 300, 50]);
    assert.equal(await elapse(), 1);
    assert.equal(await elapse(), 1);
  });

  test('is stale as soon as something changes, and begins anew', async () => {
    const { renew, elapse, isStale } = follow();
    renew(50);
    await elapse();
    assert.equal(isStale(0), false);
    renew(300);
    assert.equal(isStale(0), true);
    assert.equal(await elapse(), 2);
    assert.deepEqual([isStale(0), isStale(1)], [true, false]);
  });

  test('is left while nobody looks', async () => {
    const { state, renew, elapse, time, isStale } = follow();
    renew(50);
    await elapse();
    state.wanted = false;
    assert.equal(isStale(0), true);
    renew(300);
    assert.deepEqual(time.waits, [50], 'no timer is set');
    state.wanted = true;
    renew(50);
    state.wanted = false;
    assert.equal(await elapse(), 1);
  });
});
