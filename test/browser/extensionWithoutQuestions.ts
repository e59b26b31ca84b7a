import { build } from 'esbuild';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The extension with an empty pack in its bundle; the path of its folder. */
export async function extensionWithoutQuestions(): Promise<string> {
  const folder = resolve('out/extension-without-questions');
  for (const file of ['package.json', 'package.nls.json', 'media/icons']) await cp(file, join(folder, file), { recursive: true });
  await build({
    entryPoints: ['src/extension.ts'],
    outfile: join(folder, 'dist/web/extension.js'),
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    plugins: [
      {
        name: 'empty-pack',
        setup: (building) => {
          building.onLoad({ filter: /dist[\\/]content[\\/]index\.json$/ }, () => ({ contents: '{"languages":["en","fr"],"levels":[],"questions":{}}', loader: 'json' }));
        },
      },
    ],
  });
  return folder;
}
