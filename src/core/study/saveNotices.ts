import type { SetAside } from './segmentReader';
import type { SaveStatus } from './segmentWriter';

/** What is to be said of saving. */
export type SaveNotice = 'failing' | 'mended';

/** Says what is to be told of each status, so that a failure is told once, however often it goes on, and so is its end. */
export function createSaveNotices(): (status: SaveStatus) => SaveNotice | undefined {
  let failing = false;
  return ({ status }) => {
    const failed = status === 'unsaved';
    if (failed === failing) return undefined;
    failing = failed;
    return failed ? 'failing' : 'mended';
  };
}

/** The files that aren't among those reported before, and the names to remember from now on: those that are still there. */
export function unreported(setAside: readonly SetAside[], reported: readonly string[]): { readonly files: readonly SetAside[]; readonly remember: readonly string[] } {
  const files = setAside.filter(({ name }) => !reported.includes(name));
  return { files, remember: setAside.map(({ name }) => name) };
}
