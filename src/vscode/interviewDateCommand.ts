import * as vscode from 'vscode';
import type { Locale } from '../core/ports';
import { checkInterviewDate, dateAhead } from '../core/study/interviewOutlook';
import type { StudyDesk } from '../core/study/studyDesk';
import type { StudyTexts } from '../core/study/studyTexts';

interface Dependencies {
  readonly locale: Locale;
  readonly desk: StudyDesk;
  readonly texts: StudyTexts;
  /** Reads what was studied before: the plan depends on it. */
  readonly load: () => Promise<void>;
  /** The date that is in force, empty if there is none. */
  readonly date: () => string;
  /** Writes it into the user's settings. */
  readonly setDate: (date: string) => PromiseLike<void>;
  readonly registerCommand: (name: string, run: (...args: readonly unknown[]) => unknown) => vscode.Disposable;
}

/** The command that sets the date of the interview, and says what the plan then is. */
export function registerInterviewDateCommand(deps: Dependencies): vscode.Disposable {
  return deps.registerCommand('setInterviewDate', async (argument) => {
    const date = typeof argument === 'string' ? argument.trim() : await chooseDate(deps);
    if (date === undefined) return;
    const problem = problemOf(deps, date);
    if (problem === undefined) await setDate(deps, date);
    else void vscode.window.showWarningMessage(problem);
  });
}

async function setDate({ locale: { translate }, desk, texts, load, date: dateInForce, setDate: write }: Dependencies, date: string): Promise<void> {
  await write(date);
  await load();
  if (dateInForce() !== date) return void vscode.window.showWarningMessage(translate('The settings of this workspace have another interview date, which holds here: {0}.', dateInForce()));
  const outlook = desk.outlook();
  void vscode.window.showInformationMessage(outlook ? texts.outlook(outlook) : translate('No interview is planned. New questions a day: {0}.', desk.plan().newPerDay));
}

/** Why a text can't be the date; undefined if it can. */
function problemOf({ locale: { translate }, desk }: Dependencies, text: string): string | undefined {
  const { calendar, now } = desk.study();
  const checked = checkInterviewDate(text, calendar, now);
  if (!('problem' in checked)) return undefined;
  return checked.problem === 'past' ? translate('This day is past.') : translate('Write the date as {0}, or leave it empty.', dateAhead(14, calendar, now));
}

interface Choice extends vscode.QuickPickItem {
  /** Undefined for a date that is still to be written. */
  readonly date?: string;
}

/** The date that was chosen or written, empty for none; undefined if the learner thought better of it. */
async function chooseDate(deps: Dependencies): Promise<string | undefined> {
  const { locale, desk, texts, date: dateInForce } = deps;
  const { translate } = locale;
  const { calendar, now } = desk.study();
  const inDays = (days: number, label: string): Choice => {
    const date = dateAhead(days, calendar, now);
    return { label, description: texts.date(date), date };
  };
  const current = dateInForce();
  const choices: Choice[] = [
    inDays(7, translate('In 1 week')),
    inDays(14, translate('In 2 weeks')),
    inDays(30, translate('In 30 days')),
    { label: translate('Choose a date…') },
    { label: translate('No interview'), date: '' },
  ];
  const placeHolder = current === '' ? translate('When your interview is') : translate('When your interview is; now {0}', texts.date(current));
  const chosen = await vscode.window.showQuickPick(choices, { placeHolder });
  if (!chosen || chosen.date !== undefined) return chosen?.date;
  const written = await vscode.window.showInputBox({
    prompt: translate('The date of your interview, as {0}; empty for none', dateAhead(14, calendar, now)),
    value: current,
    // VS Code may give the focus back to a page after the list has closed; and what is typed isn't lost.
    ignoreFocusOut: true,
    validateInput: (text) => problemOf(deps, text),
  });
  return written?.trim();
}
