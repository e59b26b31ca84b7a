import * as vscode from 'vscode';

/** Reads the files of a compiled pack, by name below its folder. */
export function createPackReader(folder: vscode.Uri): (name: string) => Promise<string> {
  const decoder = new TextDecoder();
  return async (name) => decoder.decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
}
