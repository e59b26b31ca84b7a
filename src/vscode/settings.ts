import * as vscode from 'vscode';
import type { Lifetime, Logger } from '../core/ports';

/** The settings as they are now; a value that can't be used is taken as its default, and logged. */
export interface Settings {
  /** `auto`, or a language of the content. */
  readonly language: () => string;
  readonly hoverEnabled: () => boolean;
  /** Items in a round, at least 1. */
  readonly quizLength: () => number;
  readonly onDidChange: vscode.Event<void>;
}

const section = 'genaiInterview';

export function createSettings(logger: Logger): Settings & Lifetime {
  const changed = new vscode.EventEmitter<void>();
  const subscription = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) changed.fire();
  });
  const read = <T>(key: string, fallback: T, accepts: (value: unknown) => value is T): T => {
    const value: unknown = vscode.workspace.getConfiguration(section).get(key);
    if (accepts(value)) return value;
    if (value !== undefined) logger.warn(`The setting ${section}.${key} can't be ${JSON.stringify(value)}; ${JSON.stringify(fallback)} is used.`);
    return fallback;
  };
  return {
    language: () => read('language', 'auto', (value): value is string => value === 'auto' || value === 'en' || value === 'fr'),
    hoverEnabled: () => read('hover.enabled', true, (value): value is boolean => typeof value === 'boolean'),
    quizLength: () => read('quiz.length', 10, (value): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 1),
    onDidChange: changed.event,
    dispose: () => {
      subscription.dispose();
      changed.dispose();
    },
  };
}
