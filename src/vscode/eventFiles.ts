import * as vscode from 'vscode';
import type { Store } from '../core/ports';

/** A store in a folder: a file for each text. The folder is made with the first of them. */
export function createEventFiles(folder: vscode.Uri): Store {
  // A file that isn't UTF-8 is damaged: it must not pass for a whole one.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const encoder = new TextEncoder();
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  return {
    list: async () => {
      try {
        const entries = await vscode.workspace.fs.readDirectory(folder);
        return entries.flatMap(([name, type]) => (type === vscode.FileType.File ? [name] : []));
      } catch (error) {
        if (isNotFound(error)) return [];
        throw error;
      }
    },
    read: async (name) => decoder.decode(await vscode.workspace.fs.readFile(file(name))),
    write: async (name, text) => {
      const write = (): Thenable<void> => vscode.workspace.fs.writeFile(file(name), encoder.encode(text));
      try {
        await write();
      } catch (error) {
        if (!isNotFound(error)) throw error;
        await vscode.workspace.fs.createDirectory(folder);
        await write();
      }
    },
    rename: async (from, to) => vscode.workspace.fs.rename(file(from), file(to), { overwrite: false }),
    delete: async (name) => {
      try {
        await vscode.workspace.fs.delete(file(name));
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
