import type { TermDocument } from './fileEvidence';

/** The language of a file, as VS Code names it, by the end of its name; what isn't known is plain text. */
const languages: ReadonlyMap<string, string> = new Map(
  Object.entries({
    markdown: 'md markdown mdown mkd',
    mdx: 'mdx',
    quarto: 'qmd',
    rmd: 'rmd',
    restructuredtext: 'rst',
    asciidoc: 'adoc asciidoc',
    latex: 'tex ltx',
    typst: 'typ',
    python: 'py pyi pyw',
    typescript: 'ts mts cts',
    typescriptreact: 'tsx',
    javascript: 'js mjs cjs',
    javascriptreact: 'jsx',
    json: 'json jsonl ndjson ipynb webmanifest geojson map',
    jsonc: 'jsonc code-workspace',
    yaml: 'yaml yml',
    toml: 'toml',
    ini: 'ini cfg',
    xml: 'xml xsd xsl svg csproj',
    html: 'html htm xhtml',
    css: 'css',
    scss: 'scss',
    less: 'less',
    vue: 'vue',
    svelte: 'svelte',
    go: 'go',
    java: 'java',
    kotlin: 'kt kts',
    scala: 'scala',
    csharp: 'cs csx',
    fsharp: 'fs fsx',
    rust: 'rs',
    c: 'c',
    cpp: 'cpp cc cxx h hh hpp hxx ino',
    'cuda-cpp': 'cu cuh',
    'objective-c': 'm',
    swift: 'swift',
    dart: 'dart',
    ruby: 'rb rake',
    php: 'php',
    perl: 'pl pm',
    lua: 'lua',
    r: 'r',
    julia: 'jl',
    elixir: 'ex exs',
    haskell: 'hs',
    sql: 'sql',
    graphql: 'graphql gql',
    proto3: 'proto',
    terraform: 'tf',
    shellscript: 'sh bash zsh bashrc zshrc',
    powershell: 'ps1 psm1',
    bat: 'bat cmd',
    dockerfile: 'dockerfile containerfile',
    makefile: 'makefile mk',
    ignore: 'gitignore dockerignore npmignore',
    properties: 'env properties',
  }).flatMap(([language, ends]) => ends.split(' ').map((end) => [end, language] as const)),
);

/** @param path with slashes between its parts */
export function languageOfPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  // A name without a dot is its own end; `Dockerfile.gpu` is a Dockerfile.
  const end = /^(?:docker|container|make)file(?=\.)/.exec(name)?.[0] ?? name.slice(name.lastIndexOf('.') + 1);
  return languages.get(end) ?? 'plaintext';
}

/** The text of a file as a document, with the lines that an editor would show. */
export function textDocument(text: string, path: string): TermDocument {
  const lines = text.split(/\r\n|\n|\r/);
  return {
    languageId: languageOfPath(path),
    version: 1,
    uri: { path },
    lineCount: lines.length,
    lineAt: (line) => ({ text: lines[line] ?? '' }),
  };
}
