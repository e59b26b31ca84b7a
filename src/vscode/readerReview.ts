import * as vscode from 'vscode';
import { idArgument } from '../core/content/commandArgument';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Locale } from '../core/ports';
import type { GradeBook } from '../core/study/gradeBook';
import { relativeTime } from '../core/study/relativeTime';
import type { StudyDesk } from '../core/study/studyDesk';
import type { GradedEvent } from '../core/study/studyEvent';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  /** Reads the learner's progress; rejects if it can't be read. */
  readonly load: () => Promise<void>;
  readonly desk: Pick<StudyDesk, 'plan'>;
  readonly book: GradeBook;
  readonly reader: {
    readonly review: (questionIds: readonly string[]) => void;
    readonly reopen: (undone: GradedEvent) => void;
    readonly activeQuestion: () => string | undefined;
  };
  readonly chooseQuiz: () => void;
  readonly registerCommand: (name: string, run: (...args: readonly unknown[]) => unknown) => vscode.Disposable;
}

/** The commands that walk through what is due, take back a grade, and set a bookmark. */
export function registerReviewCommands(deps: Dependencies): vscode.Disposable {
  const { library, locale, load, desk, book, reader, registerCommand } = deps;
  const say = (text: string): void => void vscode.window.showInformationMessage(text);
  return vscode.Disposable.from(
    registerCommand('reviewDue', async () => {
      await load();
      const { due, order } = desk.plan();
      if (due.length > 0) reader.review(order);
      else offerMore(deps, order);
    }),
    registerCommand('undoGrade', async () => {
      await load();
      const undone = book.undo();
      if (!undone) say(locale.translate('There is no grade to undo.'));
      else if (library.has(undone.question)) reader.reopen(undone);
    }),
    registerCommand('toggleBookmark', async (argument) => {
      const id = idArgument(argument) ?? reader.activeQuestion();
      if (id === undefined || !library.has(id)) return say(id === undefined ? locale.translate('No question is in front. Open the one to bookmark first.') : locale.translate('There is no question “{0}”.', id));
      await load();
      book.toggleBookmark(id);
    }),
  );
}

/** Nothing is due: says when something will be, and offers today's new questions, or else a quiz. */
function offerMore({ locale, book, reader, chooseQuiz }: Dependencies, fresh: readonly string[]): void {
  const { translate } = locale;
  const meet = translate('Meet new questions ({0})', fresh.length);
  const quiz = translate('Quick quiz');
  const next = book.nextReview();
  const text = next ? translate('Nothing is due today. The next review comes {0}.', relativeTime(next, locale.language())) : translate('Nothing is due yet: a question comes up for review once you have graded it or answered its quiz.');
  void vscode.window.showInformationMessage(text, ...(fresh.length > 0 ? [meet] : []), quiz).then((chosen) => {
    if (chosen === meet) reader.review(fresh);
    else if (chosen === quiz) chooseQuiz();
  });
}
