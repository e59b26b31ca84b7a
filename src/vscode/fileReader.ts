import * as vscode from 'vscode';

/** Reads the texts of a folder of the extension, by name. */
export function createFileReader(folder: vscode.Uri): (name: string) => Promise<string> {
  const decoder = new TextDecoder();
  return async (name) => decoder.decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
}
