import * as vscode from 'vscode';
import { once } from '../core/once';

type Row = vscode.TreeItem;

/**
 * The view of the terms in the active file.
 *
 * @param fill fills the view from the first time that it is seen; the rows as they are now
 */
export function registerTermsView(fill: (view: vscode.TreeView<Row>, redraw: () => void) => Promise<() => Promise<Row[]>>): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const rows = once(() => fill(view, () => changed.fire()));
  const view: vscode.TreeView<Row> = vscode.window.createTreeView('genaiInterview.termsInFile', {
    treeDataProvider: { onDidChangeTreeData: changed.event, getChildren: async () => (await rows())(), getTreeItem: (row) => row },
  });
  return vscode.Disposable.from(view, changed);
}
