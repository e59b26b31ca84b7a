import ignore, { type Ignore } from 'ignore';

/** A `.gitignore` file. */
export interface IgnoreFile {
  /** The folder in which it stands, by its path below the top folder; empty for the top folder itself. */
  readonly folder: string;
  readonly text: string;
}

/**
 * Tells which paths Git would leave out. Rules of a folder count for all that is below it; where several speak of a path,
 * those of the nearest folder win, and of these the last. Nothing below a folder that is left out can be taken in again.
 *
 * @param opened the folder that is looked at, by its path below the top one: if it is itself left out, it was opened on
 * purpose, and what stands above it doesn't count
 * @returns whether a path below the top folder is left out; that of a folder ends with a slash
 */
export function createIgnoreRules(files: readonly IgnoreFile[], opened = ''): (path: string) => boolean {
  const own = new Map(files.map(({ folder, text }) => [folder, scopedRules(folder, text)]));
  const rules = new Map<string, FolderRules>();
  const rulesOf = (folder: string): FolderRules => {
    const known = rules.get(folder);
    if (known) return known;
    const above = folder === '' ? noRules() : rulesOf(parentOf(folder));
    const lines = own.get(folder);
    const found = lines ? readRules([...above.lines, ...lines]) : above;
    rules.set(folder, found);
    return found;
  };
  if (opened !== '' && rulesOf(parentOf(opened)).ignore.ignores(`${opened}/`)) {
    for (let folder = parentOf(opened); ; folder = parentOf(folder)) {
      own.delete(folder);
      if (folder === '') break;
    }
    rules.clear();
  }
  return (path) => rulesOf(parentOf(path)).ignore.ignores(path);
}

/** The path of the folder that holds it; empty for the top one. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/', path.length - 2)));
}

interface FolderRules {
  readonly lines: readonly string[];
  readonly ignore: Ignore;
}

const noRules = (): FolderRules => readRules([]);

function readRules(lines: readonly string[]): FolderRules {
  // A folder may be called "...", which looks like a path that leads out. Git minds the case of letters, but for some systems.
  const rules = ignore({ ignorecase: false, allowRelativePaths: true });
  const usable = lines.filter((line) => {
    try {
      rules.add(line);
      return true;
    } catch {
      return false; // nothing that Git could match either, such as a range without an end
    }
  });
  return { lines: usable, ignore: rules };
}

/** The rules of a folder's file as the top folder would have to write them, so that all can be read as one file. */
function scopedRules(folder: string, text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (folder === '') return lines;
  const base = folder.replace(/[\\*[\]]/g, '\\$&');
  return lines.flatMap((line) => {
    const negative = line.startsWith('!') ? '!' : '';
    const pattern = line.slice(negative.length).replace(/^\\(?=[!#])/, '');
    if (pattern.trim() === '' || line.startsWith('#')) return [];
    // A slash anywhere but at the end ties a pattern to its folder.
    const tied = /\/(?!\s*$)/.test(pattern);
    return [`${negative}/${base}/${tied ? pattern.replace(/^\//, '') : `**/${pattern}`}`];
  });
}
