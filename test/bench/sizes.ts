import { readFile, stat } from 'node:fs/promises';
import type { Metafile } from 'esbuild';
import { packageExtension } from '../host/packageExtension';
import { printTable } from './table';

const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;

/** What is downloaded and loaded: the bundles, what a panel loads before it shows anything, and the package. */
export async function benchSizes(): Promise<void> {
  const vsix = await packageExtension();
  const metafiles = JSON.parse(await readFile('out/metafile.json', 'utf8')) as Record<'desktop' | 'web' | 'webviews', Metafile>;
  const size = async (file: string): Promise<number> => (await stat(file)).size;
  const page = (entry: string): number => staticFiles(metafiles.webviews, `dist/media/${entry}.js`).reduce((sum, file) => sum + (metafiles.webviews.outputs[file]?.bytes ?? 0), 0);
  const row = (what: string, bytes: number, limit: number | undefined): string[] => [what, kibibytes(bytes), limit === undefined ? '' : kibibytes(limit)];
  printTable('Size', ['what', 'size', 'goal, at most'], [
    row('desktop bundle, minified', await size('dist/extension.js'), 120 * 1024),
    row('loaded when it is first needed (desktop)', await size('dist/later.js'), undefined),
    row('web bundle, minified', await size('dist/web/extension.js'), 120 * 1024),
    row('of which the index of the pack', await size('dist/content/index.json'), undefined),
    row('loaded when it is first needed (web)', await size('dist/web/later.js'), undefined),
    row('script of the reader, without diagrams', page('reader'), undefined),
    row('script of the quiz, without diagrams', page('quiz'), undefined),
    row('script of the progress page', page('progress'), undefined),
    row('package (.vsix)', await size(vsix), 3 * 1024 * 1024),
  ]);
}

/** An output and what it imports before it runs. */
function staticFiles({ outputs }: Metafile, file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = (outputs[file]?.imports ?? []).filter(({ kind, external }) => kind === 'import-statement' && !external);
  return [file, ...imports.flatMap(({ path }) => staticFiles({ outputs, inputs: {} }, path, seen))];
}
