import * as vscode from 'vscode';
import type { Lifetime, Logger } from '../core/ports';
import { dayOfDate } from '../core/study/calendarDate';
import type { StudyPreferences } from '../core/study/studyDesk';

/** The settings as they are now; a value that can't be used is taken as its default, and logged. */
export interface Settings extends StudyPreferences {
  /** `auto`, or a language of the content. */
  readonly language: () => string;
  readonly hoverEnabled: () => boolean;
  /** Whether words are explained in every sense, or only in that of generative AI. */
  readonly hoverSense: () => 'auto' | 'always';
  /** Whether words are explained in documents of a language, by its id. */
  readonly hoverInLanguage: (languageId: string) => boolean;
  /** Ids of terms that are not to be explained. */
  readonly mutedTerms: () => readonly string[];
  /** These write into the user's settings, or into the workspace's if it is they that count. */
  readonly setHoverEnabled: (enabled: boolean) => PromiseLike<void>;
  readonly setMutedTerms: (termIds: readonly string[]) => PromiseLike<void>;
  /** Items in a round, at least 1. */
  readonly quizLength: () => number;
  readonly statusBarEnabled: () => boolean;
  /** Writes the date into the user's settings; empty takes it out. */
  readonly setInterviewDate: (date: string) => PromiseLike<void>;
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
  const write = (key: string, value: unknown): PromiseLike<void> => {
    const configuration = vscode.workspace.getConfiguration(section);
    const known = configuration.inspect(key);
    if (known?.workspaceValue !== undefined) return configuration.update(key, value, vscode.ConfigurationTarget.Workspace);
    const isDefault = JSON.stringify(value) === JSON.stringify(known?.defaultValue);
    return configuration.update(key, isDefault ? undefined : value, vscode.ConfigurationTarget.Global);
  };
  return {
    language: () => read('language', 'auto', (value): value is string => value === 'auto' || value === 'en' || value === 'fr'),
    hoverEnabled: () => read('hover.enabled', true, isBoolean),
    hoverSense: () => read('hover.sense', 'auto', (value): value is 'auto' | 'always' => value === 'auto' || value === 'always'),
    hoverInLanguage: (languageId) => read('hover.languages', {}, isFlags)[languageId] ?? true,
    mutedTerms: () => read('hover.mutedTerms', [], isTexts),
    setHoverEnabled: (enabled) => write('hover.enabled', enabled),
    setMutedTerms: (termIds) => write('hover.mutedTerms', termIds),
    quizLength: () => read('quiz.length', 10, isWithin(1, 200, true)),
    newPerDay: () => read('study.newPerDay', 4, isWithin(0, 50, true)),
    retention: () => read('study.retention', 0.9, isWithin(0.7, 0.97, false)),
    interviewDate: () => read('study.interviewDate', '', (value): value is string => typeof value === 'string' && (value === '' || dayOfDate(value) !== undefined)),
    statusBarEnabled: () => read('statusBar.enabled', true, isBoolean),
    setInterviewDate: (date) => vscode.workspace.getConfiguration(section).update('study.interviewDate', date === '' ? undefined : date, vscode.ConfigurationTarget.Global),
    onDidChange: changed.event,
    dispose: () => {
      subscription.dispose();
      changed.dispose();
    },
  };
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isFlags(value: unknown): value is Readonly<Record<string, boolean>> {
  return typeof value === 'object' && value !== null && Object.values(value).every(isBoolean);
}

function isWithin(least: number, most: number, whole: boolean): (value: unknown) => value is number {
  return (value): value is number => typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value));
}
