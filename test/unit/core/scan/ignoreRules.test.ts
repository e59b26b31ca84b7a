import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createIgnoreRules, parentOf } from '../../../../src/core/scan/ignoreRules';

/** Which of the paths are left out, by rules that are given as the texts of the folders' files. */
function leftOut(texts: Readonly<Record<string, string>>, paths: readonly string[], opened = ''): string[] {
  const isIgnored = createIgnoreRules(Object.entries(texts).map(([folder, text]) => ({ folder, text })), opened);
  return paths.filter(isIgnored);
}

suite('What .gitignore files leave out', () => {
  test('is nothing without them', () => assert.deepEqual(leftOut({}, ['a.py', 'a/b.py', '.../x']), []));

  test('is what a pattern names, at any depth or tied to its folder, files or folders only', () => {
    const paths = ['log.txt', 'a/log.txt', 'build/x.js', 'a/build/x.js', 'a/build', 'docs/api/x.md', 'a/docs/api/x.md', 'x.tmp', 'a/b/x.tmp'];
    assert.deepEqual(leftOut({ '': 'log.txt\n' }, paths), ['log.txt', 'a/log.txt']);
    assert.deepEqual(leftOut({ '': '/log.txt\n' }, paths), ['log.txt']);
    assert.deepEqual(leftOut({ '': 'build/\n' }, paths), ['build/x.js', 'a/build/x.js']);
    assert.deepEqual(leftOut({ '': 'docs/api\n' }, paths), ['docs/api/x.md']);
    assert.deepEqual(leftOut({ '': '**/docs/api\n' }, paths), ['docs/api/x.md', 'a/docs/api/x.md']);
    assert.deepEqual(leftOut({ '': '*.tmp' }, paths), ['x.tmp', 'a/b/x.tmp']);
  });

  test('is nothing that a comment, an empty line or other letter case names', () => {
    assert.deepEqual(leftOut({ '': '# log.txt\n\n   \nLOG.txt\n' }, ['log.txt', '# log.txt']), []);
  });

  test('counts for the folder of a nested file and what is below it, and nowhere else', () => {
    const paths = ['x.log', 'a/x.log', 'a/b/x.log', 'ab/x.log', 'a/out/y.py', 'a/b/out/y.py'];
    assert.deepEqual(leftOut({ a: '*.log\n' }, paths), ['a/x.log', 'a/b/x.log']);
    assert.deepEqual(leftOut({ a: '/out\n' }, paths), ['a/out/y.py']);
    assert.deepEqual(leftOut({ a: 'b/out/\n' }, paths), ['a/b/out/y.py']);
    assert.deepEqual(leftOut({ a: 'out/  \r\n' }, paths), ['a/out/y.py', 'a/b/out/y.py']);
    assert.deepEqual(leftOut({ a: '*' }, paths), ['a/x.log', 'a/b/x.log', 'a/out/y.py', 'a/b/out/y.py']);
  });

  test('is taken in again by a later or a nearer negation', () => {
    const paths = ['x.log', 'keep.log', 'a/x.log', 'a/keep.log', 'a/b/keep.log'];
    assert.deepEqual(leftOut({ '': '*.log\n!keep.log\n' }, paths), ['x.log', 'a/x.log']);
    assert.deepEqual(leftOut({ '': '!keep.log\n*.log\n' }, paths), paths);
    assert.deepEqual(leftOut({ '': '*.log\n', a: '!keep.log\n' }, paths), ['x.log', 'keep.log', 'a/x.log']);
    assert.deepEqual(leftOut({ '': '*.log\n', a: '!/keep.log\n' }, paths), ['x.log', 'keep.log', 'a/x.log', 'a/b/keep.log']);
    assert.deepEqual(leftOut({ '': '*.log\n!keep.log\n', 'a/b': 'keep.log\n' }, paths), ['x.log', 'a/x.log', 'a/b/keep.log']);
  });

  test('can’t be taken in again below a folder that is left out', () => {
    assert.deepEqual(leftOut({ '': 'dist/\n!dist/keep.md\n', dist: '!keep.md\n' }, ['dist/keep.md']), ['dist/keep.md']);
    assert.deepEqual(leftOut({ '': 'dist/*\n!dist/keep.md\n' }, ['dist/keep.md', 'dist/x.md']), ['dist/x.md']);
  });

  test('still counts, pattern by pattern, below a folder that a nested file takes in again', () => {
    const rules = { '': 'build\n*.log\n', a: '!build/\n' };
    assert.deepEqual(leftOut(rules, ['build/x.py', 'a/build/x.py', 'a/build/x.log', 'a/build/build/x.py']), ['build/x.py', 'a/build/x.log']);
  });

  test('is asked of folders as well, whose paths end with a slash', () => {
    assert.deepEqual(leftOut({ '': 'out/\n', a: 'cache/\n' }, ['out/', 'out', 'src/', 'a/cache/', 'cache/']), ['out/', 'a/cache/']);
  });

  test('may be named with signs that mean something, in patterns and in the names of folders', () => {
    assert.deepEqual(leftOut({ '': '\\#x\n\\!y\n[ab].py\n' }, ['#x', '!y', 'a.py', 'c.py']), ['#x', '!y', 'a.py']);
    assert.deepEqual(leftOut({ 'app/[slug]': '\\#x\n\\!y\nz\n' }, ['app/[slug]/#x', 'app/[slug]/!y', 'app/[slug]/z', 'app/s/z']), ['app/[slug]/#x', 'app/[slug]/!y', 'app/[slug]/z']);
    assert.deepEqual(leftOut({ 'a (b)+{c}': 'z\n', '*': 'y\n' }, ['a (b)+{c}/z', '*/y', 'd/y']), ['a (b)+{c}/z', '*/y']);
  });

  test('counts for the folder that was opened only if that isn’t left out itself', () => {
    const rules = { '': 'sandbox/\n*.log\n', sandbox: '*.tmp\n' };
    const paths = ['sandbox/x.py', 'sandbox/x.log', 'sandbox/x.tmp'];
    assert.deepEqual(leftOut(rules, paths), paths);
    assert.deepEqual(leftOut(rules, paths, 'sandbox'), ['sandbox/x.tmp']);
    assert.deepEqual(leftOut({ '': '*.log\n' }, paths, 'sandbox'), ['sandbox/x.log']);
  });

  test('never fails, whatever stands in a file or a path', () => {
    const name = fc.stringMatching(/^[^/\0]{1,8}$/);
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(fc.constant(''), path), fc.string())), fc.array(path), (files, paths) => {
        leftOut(Object.fromEntries(files), paths);
      }),
    );
    assert.deepEqual(leftOut({ '': '[z-a]\n[\n\\\n!\n/\n(\nx\n', a: '[\n!\n\\\ny' }, ['x', 'a/y']), ['x', 'a/y']);
  });
});

suite('The folder that holds a path', () => {
  test('is the path up to its last part', () => {
    assert.deepEqual(['/a/b.py', '/a', 'a/b/', 'a/b', 'a', ''].map(parentOf), ['/a', '', 'a', 'a', '', '']);
  });
});
