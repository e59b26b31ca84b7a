import * as vscode from 'vscode';
import type { Lifetime, Listen, Locale } from '../core/ports';

/** The stars of bookmarked questions, which stand at the right edge of their rows, however narrow the view is. */
export interface BookmarkDecorations extends Lifetime {
  /** The address of a question for VS Code's decorations. */
  readonly address: (questionId: string) => vscode.Uri;
}

interface Dependencies {
  readonly isBookmarked: (questionId: string) => boolean;
  readonly locale: Locale;
  readonly onDidChange: Listen;
}

const scheme = 'genai-interview-question';

export function registerBookmarkDecorations({ isBookmarked, locale, onDidChange }: Dependencies): BookmarkDecorations {
  const changed = new vscode.EventEmitter<vscode.Uri[]>();
  const address = (questionId: string): vscode.Uri => vscode.Uri.from({ scheme, path: `/${questionId}` });
  const words = (questionId: string): string | undefined => (isBookmarked(questionId) ? locale.translate('Bookmarked') : undefined);
  /** What VS Code was told of each question. */
  const told = new Map<string, string | undefined>();
  // Only of questions that have changed: VS Code labels a row anew, and a tooltip that was about to show is lost.
  const update = (): void => {
    const others = [...told].filter(([id, before]) => words(id) !== before);
    if (others.length > 0) changed.fire(others.map(([id]) => address(id)));
  };
  const registered = vscode.Disposable.from(
    changed,
    onDidChange(update),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: (uri) => {
        if (uri.scheme !== scheme) return undefined;
        const id = uri.path.slice(1);
        const tooltip = words(id);
        told.set(id, tooltip);
        return tooltip === undefined ? undefined : new vscode.FileDecoration('★', tooltip);
      },
    }),
  );
  return {
    address,
    dispose: () => {
      registered.dispose();
    },
  };
}
