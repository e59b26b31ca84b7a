import * as vscode from 'vscode';

/**
 * Imports one of the extension's own modules where it is needed. For the web's extension host, which loads one file by
 * itself: its `import` knows no files, but takes what has been read. The build has made the module a function of what it requires,
 * which is VS Code alone.
 */
export async function importFile<Module>(file: vscode.Uri): Promise<Module> {
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    const { default: run } = (await import(url)) as { readonly default: (require: () => typeof vscode) => Module };
    return run(() => vscode);
  } finally {
    URL.revokeObjectURL(url);
  }
}
