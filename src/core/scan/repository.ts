import { parentOf } from './ignoreRules';

/** The top folder of the repository that holds a folder; the folder itself if none does. */
export async function repositoryTop(folder: string, isRepository: (folder: string) => Promise<boolean>): Promise<string> {
  for (let each = folder; each !== ''; each = parentOf(each)) if (await isRepository(each)) return each;
  return folder;
}

/** The folders from the top one down to the one that holds a folder; none if that is the top one itself. */
export function foldersAbove(folder: string, top: string): string[] {
  const above: string[] = [];
  for (let each = folder; each !== top && each !== ''; ) {
    each = parentOf(each);
    above.unshift(each);
  }
  return above;
}

/** A path as it is below a folder. */
export function pathBelow(folder: string, path: string): string {
  return path.slice(folder.length).replace(/^\//, '');
}
