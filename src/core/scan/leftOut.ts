/** Folders of what others or tools wrote, which are left out whether or not `.gitignore` names them. */
const foreignFolders = ['.git', 'node_modules', 'bower_components', 'site-packages'];

/** @param path with slashes between its parts */
export function isForeign(path: string): boolean {
  return path.split('/').some((part) => foreignFolders.includes(part));
}

/**
 * The glob of all that needn't even be listed: it would only be left out later, but there may be very much of it.
 *
 * @param ignored names of folders right below the one that is searched
 */
export function leftOutGlob(ignored: readonly string[]): string {
  // A name that would mean something else in a glob is left out only once it is listed.
  const named = ignored.filter((name) => /^[\p{L}\p{N}_. -]+$/u.test(name));
  return `{${[...foreignFolders.map((name) => `**/${name}/**`), ...named.map((name) => `${name}/**`)].join(',')}}`;
}
