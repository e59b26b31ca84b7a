import assert from 'node:assert/strict';
import { oncePerKey } from '../../../src/core/oncePerKey';

suite('What is made once', () => {
  test('is made for each key when it is first asked for', async () => {
    const made: string[] = [];
    const get = oncePerKey((key) => {
      made.push(key);
      return Promise.resolve(key.length);
    });
    assert.deepEqual(await Promise.all([get('en'), get('en'), get('fra')]), [2, 2, 3]);
    assert.deepEqual(made, ['en', 'fra']);
  });

  test('is made again after a failure', async () => {
    let fail = true;
    const get = oncePerKey(() => (fail ? Promise.reject(new Error('busy')) : Promise.resolve('ready')));
    await assert.rejects(get('en'), /busy/);
    fail = false;
    assert.equal(await get('en'), 'ready');
  });
});
