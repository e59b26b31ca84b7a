import * as vscode from 'vscode';
import type { Store } from '../core/ports';

/** A store in a folder: a file for each text. The folder is made with the first of them. */
export function createEventFiles(folder: vscode.Uri): Store {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  return {
    list: async () => {
      try {
        const entries = await vscode.workspace.fs.readDirectory(folder);
        return entries.flatMap(([name, type]) => (type === vscode.FileType.File ? [name] : []));
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
        throw error;
      }
    },
    read: async (name) => decoder.decode(await vscode.workspace.fs.readFile(file(name))),
    write: async (name, text) => {
      await vscode.workspace.fs.createDirectory(folder);
      await vscode.workspace.fs.writeFile(file(name), encoder.encode(text));
    },
  };
}
