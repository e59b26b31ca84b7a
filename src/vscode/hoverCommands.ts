import * as vscode from 'vscode';
import { idArgument } from '../core/content/commandArgument';
import type { Term } from '../core/content/pack';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Locale, Logger } from '../core/ports';
import { mutedAfterChoice, withMuted } from '../core/terms/mutedTerms';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly logger: Logger;
  readonly enabled: () => boolean;
  readonly setEnabled: (enabled: boolean) => PromiseLike<void>;
  readonly muted: () => readonly string[];
  readonly setMuted: (termIds: readonly string[]) => PromiseLike<void>;
}

export interface HoverCommands {
  /** Explains a term no more; without its id, lets the terms be chosen that aren't explained. */
  readonly mute: (argument: unknown) => Promise<void>;
  readonly toggle: () => Promise<void>;
}

/** What the commands do that say which terms are explained on hover, and whether any are. */
export function createHoverCommands(deps: Dependencies): HoverCommands {
  const { library, locale, logger, enabled, setEnabled, muted, setMuted } = deps;
  const { translate } = locale;

  /** Says something with buttons; a command is done before one of them is pressed. */
  const offer = (message: string, actions: Readonly<Record<string, () => PromiseLike<void>>>): void => {
    const pressed = async (): Promise<void> => {
      const chosen = await vscode.window.showInformationMessage(message, ...Object.keys(actions));
      if (chosen !== undefined) await actions[chosen]?.();
    };
    pressed().catch((error: unknown) => logger.error('The setting could not be written.', error));
  };

  const muteOne = async ({ id, term }: Term): Promise<void> => {
    const before = muted();
    await setMuted(withMuted(before, id));
    // Where VS Code doesn't know this, the hover stays until the mouse moves away.
    void vscode.commands.executeCommand('editor.action.hideHover').then(undefined, () => undefined);
    const [undo, all] = [translate('Undo'), translate('Muted terms…')];
    offer(translate('“{0}” is no longer explained on hover.', term), {
      [undo]: () => setMuted(muted().filter((other) => other !== id || before.includes(id))),
      [all]: () => chooseMuted(deps),
    });
  };

  return {
    mute: async (argument) => {
      const id = idArgument(argument);
      const term = id === undefined ? undefined : await library.term(id, locale.language());
      if (term) return muteOne(term);
      if (id !== undefined) {
        logger.warn(`There is no term "${id}".`);
        void vscode.window.showWarningMessage(translate('There is no term “{0}”.', id));
      }
      await chooseMuted(deps);
    },
    toggle: async () => {
      const wanted = !enabled();
      await setEnabled(wanted);
      const message = wanted ? translate('Terms are explained on hover.') : translate('Terms are no longer explained on hover.');
      offer(message, { [translate('Undo')]: () => setEnabled(!wanted) });
    },
  };
}

interface Row extends vscode.QuickPickItem {
  /** Undefined for a line between rows. */
  readonly id?: string;
}

/** All terms, those that are muted checked and first. */
async function chooseMuted({ library, locale, muted, setMuted }: Dependencies): Promise<void> {
  const { translate } = locale;
  const language = locale.language();
  const before = muted();
  const rows = (await library.terms(language))
    .map(({ id, term, aliases }) => ({ id, label: term, description: aliases.slice(0, 3).join(' · '), picked: before.includes(id) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
  const [checked, others] = [rows.filter(({ picked }) => picked), rows.filter(({ picked }) => !picked)];
  const between = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const all: Row[] = checked.length === 0 ? others : [between(translate('Muted')), ...checked, between(translate('Explained on hover')), ...others];
  const chosen = await vscode.window.showQuickPick(all, {
    canPickMany: true,
    matchOnDescription: true,
    title: translate('Muted terms'),
    placeHolder: translate('Checked terms are not explained on hover'),
  });
  if (chosen) await setMuted(mutedAfterChoice(before, rows.map(({ id }) => id), chosen.flatMap(({ id }) => id ?? [])));
}
