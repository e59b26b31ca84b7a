import * as vscode from 'vscode';
import type { Lifetime, Locale, Translate } from '../core/ports';
import french from '../l10n/bundle.l10n.fr.json';

const bundles: Readonly<Record<string, Readonly<Record<string, string>>>> = { fr: french };

interface Dependencies {
  /** The content's language for a wanted one. */
  readonly contentLanguage: (wanted: string) => string;
  /** `auto`, or a language. */
  readonly setting: () => string;
  readonly onDidChangeSettings: vscode.Event<void>;
}

/**
 * The language of content and interface: the setting's, or with `auto` VS Code's own. VS Code translates only into its
 * own display language, and that only after a restart; for any other one the same bundle is looked up here.
 */
export function createLocale({ contentLanguage, setting, onDidChangeSettings }: Dependencies): Locale & Lifetime {
  const wanted = (): string => contentLanguage(setting() === 'auto' ? vscode.env.language : setting());
  const changed = new vscode.EventEmitter<void>();
  let known: string | undefined;
  const language = (): string => (known ??= wanted());
  const subscription = onDidChangeSettings(() => {
    const before = known;
    known = wanted();
    if (known !== before) changed.fire();
  });
  const translate: Translate = (message, ...args) =>
    language() === contentLanguage(vscode.env.language) ? vscode.l10n.t(message, ...args) : fill(bundles[language()]?.[message] ?? message, args);
  return {
    language,
    translate,
    onDidChange: changed.event,
    dispose: () => {
      subscription.dispose();
      changed.dispose();
    },
  };
}

function fill(message: string, args: readonly (string | number)[]): string {
  return message.replace(/\{(\d+)\}/g, (mark, place: string) => String(args[Number(place)] ?? mark));
}
