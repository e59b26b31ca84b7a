import { build } from 'esbuild';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { compilePack, indexFile } from '../../src/core/content/packIndex';
import type { Pack } from '../../src/core/content/pack';

/** The extension with another pack in place of the built-in one, for a web extension host; the path of its folder. */
export async function extensionWithPack(name: string, pack: Pack): Promise<string> {
  const folder = resolve('out', name);
  await rm(folder, { recursive: true, force: true });
  for (const file of ['package.json', 'package.nls.json', 'media/icons', 'src/l10n', 'dist/media']) await cp(file, join(folder, file), { recursive: true });
  const files = compilePack(pack);
  for (const [path, text] of files) {
    const file = join(folder, 'dist', 'content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await build({
    entryPoints: ['src/extension.ts'],
    outfile: join(folder, 'dist/web/extension.js'),
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    // All in one file, as the pages that are tested with it don't search.
    define: { forWeb: 'false' },
    plugins: [
      {
        name: 'other-index',
        setup: (building) => {
          building.onLoad({ filter: /dist[\\/]content[\\/]index\.json$/ }, () => ({ contents: files.get(indexFile) ?? '', loader: 'json' }));
        },
      },
    ],
  });
  return folder;
}
