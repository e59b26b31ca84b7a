import assert from 'node:assert/strict';
import { isForeign, leftOutGlob } from '../../../../src/core/scan/leftOut';

suite('What a scan doesn’t list', () => {
  test('is what others wrote, and folders that are left out, but for names that mean something else in a glob', () => {
    assert.equal(leftOutGlob(['dist', '.venv', 'a{b,c}', 'd*']), '{**/.git/**,**/node_modules/**,**/bower_components/**,**/site-packages/**,dist/**,.venv/**}');
    assert.deepEqual(['a/node_modules/b/.gitignore', 'node_modules', 'my_node_modules/x'].map(isForeign), [true, true, false]);
  });
});
