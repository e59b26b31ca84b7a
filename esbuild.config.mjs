// Builds everything: the extension for desktop and web, the webviews, the compiled pack, and the tests.
// `node esbuild.config.mjs [--watch]`
import { context, build } from 'esbuild';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const shared = { bundle: true, logLevel: 'warning', sourcemap: true, target: 'es2022' };

/**
 * esbuild turns a namespace import of an external module into a copy of it, once for each importing file. VS Code's API
 * has hundreds of members, and copying them was half of the time that the extension took to load. It is required once.
 */
const vscodeUncopied = {
  name: 'vscode-uncopied',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^vscode$/ }, ({ namespace }) => (namespace === 'vscode' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode' }));
    onLoad({ filter: /./, namespace: 'vscode' }, () => ({ contents: "module.exports = require('vscode');" }));
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replace("import * as vscode from 'vscode';", "const vscode = require('vscode');"), loader: 'ts' };
    });
  },
};

/**
 * ts-fsrs adds methods to `Date.prototype`, which all extensions of a host share. Nothing here uses them, and without them
 * whatever else isn't used can be left out as well.
 */
const fsrsAlone = {
  name: 'fsrs-alone',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]ts-fsrs[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/^Date\.prototype\.\w+ = function\([^]*?^\};$/gm, '');
      if (contents === source || contents.includes('Date.prototype')) throw new Error('ts-fsrs adds to Date.prototype in a way that the build doesn’t know.');
      return { contents, loader: 'js' };
    });
  },
};

/** What isn't needed at the start is a file of its own; on the desktop it is required like any other. */
const laterApart = {
  name: 'later-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/later$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './later.js', external: true } : undefined));
  },
};
const extension = { ...shared, entryPoints: ['src/extension.ts'], format: 'cjs', minify: true, metafile: true, plugins: [vscodeUncopied, fsrsAlone] };
const nodeTool = { ...shared, platform: 'node', format: 'esm', packages: 'external', target: 'node20' };

/** A module that imports every test file below a folder, so that none can be forgotten. */
async function allTests(folder) {
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.test\.tsx?$/.test(name)).sort();
  return { contents: files.map((name) => `import ${JSON.stringify(`./${name}`)};`).join('\n'), resolveDir: folder, loader: 'ts' };
}

const outputs = {
  desktop: {
    ...extension,
    plugins: [...extension.plugins, laterApart],
    platform: 'node',
    external: ['vscode'],
    outfile: 'dist/extension.js',
    define: { forWeb: 'false' },
    // A dynamic import becomes a `require` when its time comes.
    supported: { 'dynamic-import': false },
  },
  later: { ...extension, entryPoints: ['src/later.ts'], platform: 'node', outfile: 'dist/later.js' },
  // `vscode` is its only external: a Node built-in stops the build.
  web: { ...extension, platform: 'browser', external: ['vscode'], define: { forWeb: 'true' }, outfile: 'dist/web/extension.js' },
  // The web's extension host gives `vscode` only to the file that it loads itself, so this one is a function of it.
  laterForWeb: {
    ...extension,
    entryPoints: ['src/later.ts'],
    platform: 'browser',
    external: ['vscode'],
    banner: { js: 'export default (require) => { const module = { exports: {} };' },
    footer: { js: 'return module.exports; };' },
    outfile: 'dist/web/later.js',
  },
  webviews: {
    ...shared,
    entryPoints: { reader: 'media/reader/main.tsx', quiz: 'media/quiz/main.tsx', export: 'media/export/main.tsx', progress: 'media/progress/main.tsx' },
    outdir: 'dist/media',
    platform: 'browser',
    format: 'esm',
    splitting: true,
    minify: true,
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    chunkNames: 'chunks/[name]-[hash]',
    assetNames: 'fonts/[name]',
    // Every browser that VS Code runs in reads woff2.
    loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty' },
  },
  // No externals: an import of `vscode` stops the build.
  unit: { ...shared, stdin: await allTests('test/unit'), platform: 'node', format: 'cjs', jsx: 'automatic', jsxImportSource: 'preact', outfile: 'out/unit.cjs' },
  hostSuite: { ...shared, stdin: await hostSuite(`import Mocha from 'mocha'; const mocha = new Mocha({ ui: 'tdd', timeout: 20_000, reporter: class {} });`), platform: 'node', format: 'cjs', external: ['vscode', 'mocha'], outfile: 'out/host/suite.js' },
  hostSuiteWeb: { ...shared, stdin: await hostSuite(`import 'mocha/mocha.js'; const mocha = new globalThis.Mocha({ ui: 'tdd', timeout: 20_000, reporter: class {} });`), platform: 'browser', format: 'cjs', external: ['vscode'], outfile: 'out/host/suite.web.js' },
  activationProbe: { ...shared, entryPoints: ['test/bench/activationProbe.ts'], platform: 'node', format: 'cjs', external: ['vscode'], outfile: 'out/bench/activationProbe.js' },
  browserSuite: { ...nodeTool, stdin: await allTests('test/browser'), outfile: 'out/browser/suite.mjs' },
  tools: {
    ...nodeTool,
    entryPoints: {
      'host/runHostTests': 'test/host/runHostTests.ts',
      'host/startVSCode': 'test/host/startVSCode.ts',
      'browser/screenshots': 'test/browser/screenshots.ts',
      'bench/run': 'test/bench/run.ts',
      'checks/content': 'test/checks/content.ts',
      'checks/contentReport': 'test/checks/contentReport.ts',
      'checks/render': 'test/checks/render.ts',
      'checks/samples': 'test/checks/samples.ts',
      'checks/l10n': 'test/checks/l10n.ts',
      'hover/score': 'test/hover/score.ts',
      'hover/train': 'test/hover/train.ts',
    },
    outdir: 'out',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  },
};

/** A module whose `run()` runs the host tests, with the mocha of Node or of the browser. */
async function hostSuite(mocha) {
  const { contents, ...rest } = await allTests('test/host/suite');
  const load = contents.replaceAll('import ', 'require(').replaceAll(';', ');');
  return { ...rest, contents: `import { runSuite } from '../runSuite'; ${mocha} export const run = () => runSuite(mocha, () => { ${load} });` };
}

/** Compiles the built-in pack with the parser that the extension has; problems stop the build. */
async function compileContent() {
  const modules = ['./src/core/content/packParser', './src/core/content/packIndex', './test/checks/packFolder'];
  const contents = modules.map((module) => `export * from '${module}';`).join('\n');
  await build({ ...nodeTool, stdin: { contents, resolveDir: '.', loader: 'ts' }, outfile: 'out/packCompiler.mjs' });
  const { parsePack, compilePack, readPackFolder } = await import(`${pathToFileURL('out/packCompiler.mjs')}?${Date.now()}`);
  const { pack, problems } = parsePack(await readPackFolder('content'));
  for (const { file, line, message } of problems) console.error(`content/${file}:${line}: ${message}`);
  if (!pack || problems.length > 0) throw new Error('The built-in pack has problems.');
  await rm('dist/content', { recursive: true, force: true });
  for (const [name, text] of compilePack(pack)) {
    await mkdir(dirname(join('dist/content', name)), { recursive: true });
    await writeFile(join('dist/content', name), text);
  }
}

/** The licences that may be bundled, and the texts that they ask to be passed on: one file, from what really is in the bundles. */
async function writeNotices(metafiles) {
  const allowed = /^\(?(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|MPL-2\.0 OR Apache-2\.0|Unlicense|CC0-1\.0)\)?$/;
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => Object.keys(output.inputs)));
  const folders = [...new Set(inputs.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []))].sort();
  const notices = await Promise.all(
    folders.map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      const file = (await readdir(folder)).find((each) => /^(licen[cs]e|copying)/i.test(each));
      const text = file ? (await readFile(join(folder, file), 'utf8')).trim() : 'The package holds no text of its licence.';
      // A manifest may leave the licence to the text.
      const kind = license ?? (/^The MIT License/.test(text) ? 'MIT' : undefined);
      if (!allowed.test(kind)) throw new Error(`${name} can't be bundled: its licence is ${kind}`);
      return `${name} ${version} (${kind})\n\n${text}`;
    }),
  );
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}

await compileContent(); // first: the extension's bundle holds the index
if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(Object.values(outputs).map((options) => context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await rm('dist/media', { recursive: true, force: true });
  const results = await Promise.all(Object.entries(outputs).map(async ([name, options]) => [name, await build(options)]));
  // What went into each bundle, for the benchmark of sizes.
  const metafiles = results.flatMap(([name, result]) => (result.metafile ? [[name, result.metafile]] : []));
  await writeFile('out/metafile.json', JSON.stringify(Object.fromEntries(metafiles)));
  await writeNotices(metafiles.map(([, metafile]) => metafile));
}
