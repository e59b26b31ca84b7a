import assert from 'node:assert/strict';
import { createSaveNotices, unreported } from '../../../../src/core/study/saveNotices';
import type { SaveStatus } from '../../../../src/core/study/segmentWriter';

const saved: SaveStatus = { status: 'saved' };
const unsaved = (waiting: number): SaveStatus => ({ status: 'unsaved', waiting, cause: new Error('disk full') });

suite('What is said of saving', () => {
  test('is that it fails, once, and that it works again, once', () => {
    const noticeOf = createSaveNotices();
    const statuses = [saved, unsaved(1), unsaved(2), unsaved(2), saved, saved, unsaved(1)];
    assert.deepEqual(statuses.map(noticeOf), [undefined, 'failing', undefined, undefined, 'mended', undefined, 'failing']);
  });

  test('names each file that isn’t understood once, and again only if it was gone in between', () => {
    const file = (name: string) => ({ name, reason: 'torn', events: 0 }) as const;
    const first = unreported([file('a'), file('b')], []);
    assert.deepEqual([first.files.map(({ name }) => name), first.remember], [['a', 'b'], ['a', 'b']]);
    const second = unreported([file('b'), file('c')], first.remember);
    assert.deepEqual([second.files.map(({ name }) => name), second.remember], [['c'], ['b', 'c']]);
    assert.deepEqual(unreported([file('a')], second.remember).files, [file('a')]);
  });
});
