import * as vscode from 'vscode';
import type { Lifetime, Locale, Logger, Translate } from '../core/ports';

/** The languages other than English in which the interface is there. */
const translated = ['fr'];

interface Dependencies {
  /** The interface's texts in a language, as JSON by their English. */
  readonly readTexts: (language: string) => Promise<string>;
  readonly logger: Logger;
  /** The content's language for a wanted one. */
  readonly contentLanguage: (wanted: string) => string;
  /** `auto`, or a language. */
  readonly setting: () => string;
  readonly onDidChangeSettings: vscode.Event<void>;
}

/**
 * The language of content and interface: the setting's, or with `auto` VS Code's own. VS Code translates only into its
 * own display language, and that only after a restart; for any other one the same texts are looked up here. They
 * are read at the start, which doesn't wait for them: what is shown before is English, and is told that it has changed.
 */
export function createLocale({ readTexts, logger, contentLanguage, setting, onDidChangeSettings }: Dependencies): Locale & Lifetime {
  const chosen = (): string => contentLanguage(setting() === 'auto' ? vscode.env.language : setting());
  const changed = new vscode.EventEmitter<void>();
  let known: string | undefined;
  const language = (): string => (known ??= chosen());
  const texts = new Map<string, Readonly<Record<string, string>>>();
  const displayed = contentLanguage(vscode.env.language);
  for (const each of translated.filter((other) => other !== displayed)) {
    readTexts(each)
      .then((json) => {
        texts.set(each, JSON.parse(json) as Readonly<Record<string, string>>);
        if (language() === each) changed.fire();
      })
      .catch((error: unknown) => logger.error(`The interface’s texts could not be read in the language “${each}”.`, error));
  }
  const subscription = onDidChangeSettings(() => {
    const before = known;
    known = chosen();
    if (known !== before) changed.fire();
  });
  const translateTo =
    (wanted: string): Translate =>
    (message, ...args) =>
      wanted === displayed ? vscode.l10n.t(message, ...args) : fill(texts.get(wanted)?.[message] ?? message, args);
  return {
    language,
    translate: (message, ...args) => translateTo(language())(message, ...args),
    translateTo,
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
