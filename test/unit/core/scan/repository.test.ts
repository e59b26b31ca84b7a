import assert from 'node:assert/strict';
import { foldersAbove, pathBelow, repositoryTop } from '../../../../src/core/scan/repository';

const top = (folder: string, repositories: readonly string[]): Promise<string> => repositoryTop(folder, (each) => Promise.resolve(repositories.includes(each)));

suite('The repository of a folder', () => {
  test('is the nearest one that holds it, else the folder itself', async () => {
    assert.equal(await top('/home/me/repo/packages/app', ['/home/me/repo', '/home']), '/home/me/repo');
    assert.equal(await top('/home/me/repo', ['/home/me/repo']), '/home/me/repo');
    assert.equal(await top('/home/me/notes', []), '/home/me/notes');
    assert.equal(await top('/c:/work/app', ['/c:/work']), '/c:/work');
    assert.equal(await top('', []), '');
  });

  test('has folders above the one that was opened, from its top down', () => {
    assert.deepEqual(foldersAbove('/repo/packages/app', '/repo'), ['/repo', '/repo/packages']);
    assert.deepEqual(foldersAbove('/repo', '/repo'), []);
  });

  test('has paths below its top', () => {
    assert.deepEqual([pathBelow('/repo', '/repo/a/b.py'), pathBelow('/repo', '/repo'), pathBelow('', '/a')], ['a/b.py', '', 'a']);
  });
});
