import * as vscode from 'vscode';
import type { Logger, Translate } from '../core/ports';

/** Registers a command whose failure is logged and shown, never left as an unhandled rejection. */
export type RegisterCommand = (name: string, run: (...args: readonly unknown[]) => unknown) => vscode.Disposable;

export function createRegisterCommand(logger: Logger, translate: Translate): RegisterCommand {
  return (name, run) =>
    vscode.commands.registerCommand(`genaiInterview.${name}`, async (...args: readonly unknown[]) => {
      try {
        await run(...args);
      } catch (error) {
        logger.error(`The command ${name} failed.`, error);
        void vscode.window.showErrorMessage(translate('GenAI Interview: this didn’t work. The output channel says why.'));
      }
    });
}
