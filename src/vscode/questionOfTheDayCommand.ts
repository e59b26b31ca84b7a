import * as vscode from 'vscode';
import type { Locale } from '../core/ports';
import type { StudyDesk } from '../core/study/studyDesk';

interface Dependencies {
  readonly locale: Locale;
  readonly desk: StudyDesk;
  /** Reads what was studied before: the question depends on it. */
  readonly load: () => Promise<void>;
  /** Opens a question with its answer hidden. */
  readonly recall: (questionId: string) => void;
  readonly registerCommand: (name: string, run: () => unknown) => vscode.Disposable;
}

/** The command that asks the question of the day. */
export function registerQuestionOfTheDayCommand({ locale, desk, load, recall, registerCommand }: Dependencies): vscode.Disposable {
  return registerCommand('openQuestionOfTheDay', async () => {
    await load();
    const question = desk.questionOfTheDay();
    if (question === undefined) void vscode.window.showInformationMessage(locale.translate('There is nothing to ask about yet.'));
    else recall(question);
  });
}
