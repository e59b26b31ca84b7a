import * as vscode from 'vscode';
import type { Translate } from '../core/ports';

/** How files outside of VS Code's own folders are chosen, named and shown to a person. */
export interface FileDialogs {
  /** Asks where to write; undefined if the person gives up. */
  readonly chooseTarget: (title: string, name: string, filters: Readonly<Record<string, string[]>>) => Promise<vscode.Uri | undefined>;
  /** Asks what to read; undefined if the person gives up. */
  readonly chooseSource: (title: string, button: string, filters: Readonly<Record<string, string[]>>) => Promise<vscode.Uri | undefined>;
  /** A file as its reader knows it. */
  readonly shownPath: (file: vscode.Uri) => string;
  /** Whether the file is on the machine in front of which the person sits. */
  readonly isHere: (file: vscode.Uri) => boolean;
  /** Shows where the file is, or what is in it if it is on another machine than the screen. */
  readonly reveal: (file: vscode.Uri) => Thenable<unknown>;
}

export function createFileDialogs(translate: Translate): FileDialogs {
  const isHere = (file: vscode.Uri): boolean => file.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  return {
    chooseTarget: async (title, name, filters) => {
      const folder = startFolder();
      return vscode.window.showSaveDialog({ title, saveLabel: translate('Export'), filters, ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}) });
    },
    chooseSource: async (title, openLabel, filters) => {
      const folder = startFolder();
      const chosen = await vscode.window.showOpenDialog({ title, openLabel, filters, ...(folder ? { defaultUri: folder } : {}) });
      return chosen?.[0];
    },
    shownPath: (file) => (file.scheme === 'file' ? file.fsPath : file.toString(true)),
    isHere,
    reveal: (file) => vscode.commands.executeCommand(isHere(file) ? 'revealFileInOS' : 'vscode.open', file),
  };
}

function startFolder(): vscode.Uri | undefined {
  return vscode.workspace.workspaceFolders?.[0]?.uri ?? homeFolder();
}

/** The web's extension host has none, and knows no environment. */
function homeFolder(): vscode.Uri | undefined {
  const { process } = globalThis as { readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> } };
  const path = process?.env?.['HOME'] ?? process?.env?.['USERPROFILE'];
  return path === undefined ? undefined : vscode.Uri.file(path);
}
