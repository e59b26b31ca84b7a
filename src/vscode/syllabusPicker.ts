import * as vscode from 'vscode';
import type { PackLibrary } from '../core/content/packLibrary';
import { createFormats } from '../core/formats';
import type { Locale, Logger, Translate } from '../core/ports';
import type { RoundWish } from '../core/quiz/roundWish';
import type { ScanOutcome, SkipReason } from '../core/scan/scanFiles';
import { syllabusOf, type SyllabusTerm } from '../core/scan/syllabus';
import type { QuestionState } from '../core/study/questionState';
import type { StudyNames } from '../core/study/studyNames';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly logger: Logger;
  /** Resolves once what the learner knows is read. */
  readonly load: () => Promise<void>;
  readonly state: (questionId: string) => QuestionState;
  readonly mutedTerms: () => readonly string[];
  readonly names: (translate: Translate) => StudyNames;
  readonly start: (wish: RoundWish) => Promise<void>;
  readonly openTerm: (termId: string) => void;
}

interface File {
  readonly path: string;
  readonly uri: vscode.Uri;
}

interface Row extends vscode.QuickPickItem {
  /** Undefined for a line between rows. */
  readonly run?: () => unknown;
  /** What the row's button does. */
  readonly goToUse?: () => Thenable<unknown>;
}

/** The quick pick of the terms that a workspace's files use, with how well they are known: a term opens its page, or where it is used first. */
export function createSyllabusPicker(deps: Dependencies) {
  return async (outcome: ScanOutcome<File>, at: number, scanAgain: () => Promise<void>): Promise<void> => {
    await deps.load().catch((error: unknown) => deps.logger.error('The progress made so far could not be read.', error));
    showRows(await rowsOf(outcome, at, scanAgain, deps), deps);
  };
}

async function rowsOf(outcome: ScanOutcome<File>, at: number, scanAgain: () => Promise<void>, deps: Dependencies): Promise<readonly Row[]> {
  const { library, locale, state, mutedTerms, start } = deps;
  const { translate } = locale;
  const language = locale.language();
  const muted = mutedTerms();
  const ground = { glossary: await library.terms(language), has: (id: string) => library.has(id), state, isMuted: (id: string) => muted.includes(id) };
  const { gaps, known, unasked, questions } = syllabusOf(outcome, ground);
  const time = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeStyle: 'short' }).format(at);
  const quiz: Row = {
    label: `$(mortar-board) ${translate('Quiz on the gaps')}`,
    description: questions.length === 1 ? translate('1 question') : translate('{0} questions', questions.length),
    detail: translate('What your files use most comes first'),
    run: () => start({ mode: 'practice', scope: { kind: 'gaps', ids: questions } }),
  };
  const again: Row = { label: `$(refresh) ${translate('Scan again')}`, description: translate('last at {0}', time), detail: lookedAt(outcome, translate), run: scanAgain };
  const between = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const list = (title: string, terms: readonly SyllabusTerm<File>[]): Row[] => (terms.length === 0 ? [] : [between(`${title} (${terms.length})`), ...terms.map((term) => termRow(term, deps))]);
  return [
    ...(questions.length > 0 ? [quiz] : []),
    again,
    ...list(translate('Terms to learn'), gaps),
    ...list(translate('Known terms'), known),
    ...list(translate('Terms without a question'), unasked),
  ];
}

function termRow({ termId, name, count, files, first, question }: SyllabusTerm<File>, { library, locale, names, openTerm }: Dependencies): Row {
  const { translate } = locale;
  const language = locale.language();
  const number = createFormats(language).number(count);
  const { uri } = first.file;
  const { line, start, end } = first.place;
  const place = `${vscode.workspace.asRelativePath(uri)}:${line + 1}`;
  return {
    label: name,
    description: files === 1 ? translate('{0}× in 1 file', number) : translate('{0}× in {1} files', number, files),
    ...(question ? { detail: `$(${stateIcons[question.state]}) ${names(translate).states[question.state]} · ${library.title(question.id, language)}` } : {}),
    buttons: [{ iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: translate('Go to its first use: {0}', place) }],
    run: () => openTerm(termId),
    goToUse: () => vscode.window.showTextDocument(uri, { selection: new vscode.Range(line, start, line, end) }),
  };
}

/** As the tree of questions shows them. */
const stateIcons: Readonly<Record<QuestionState, string>> = { new: 'circle-outline', learning: 'color-mode', due: 'history', known: 'pass-filled' };

/** `Files: 214 · left out: 4 (binary: 3, larger than 1 MiB: 1)`. */
function lookedAt({ files, skipped }: ScanOutcome<File>, translate: Translate): string {
  const reasons: Readonly<Record<SkipReason, string>> = {
    binary: translate('binary: {0}', skipped.binary),
    large: translate('larger than 1 MiB: {0}', skipped.large),
    minified: translate('minified: {0}', skipped.minified),
    unreadable: translate('unreadable: {0}', skipped.unreadable),
  };
  const found = (Object.keys(reasons) as SkipReason[]).filter((reason) => skipped[reason] > 0);
  if (found.length === 0) return translate('Files: {0}', files);
  const total = found.reduce((sum, reason) => sum + skipped[reason], 0);
  return translate('Files: {0} · left out: {1} ({2})', files, total, found.map((reason) => reasons[reason]).join(', '));
}

function showRows(rows: readonly Row[], { locale: { translate }, logger }: Dependencies): void {
  const picker = vscode.window.createQuickPick<Row>();
  const act = (work: (() => unknown) | undefined): void => {
    picker.hide();
    Promise.resolve(work?.()).catch((error: unknown) => {
      logger.error('What was chosen among the terms of the workspace could not be done.', error);
      void vscode.window.showErrorMessage(translate('GenAI Interview: this didn’t work. The output channel says why.'));
    });
  };
  picker.title = translate('Your code is the syllabus');
  picker.placeholder = translate('Choose a term to open its page');
  picker.matchOnDetail = true;
  // Else VS Code puts what matches by its label first; it has the property, though its typings don't.
  if ('sortByLabel' in picker) picker.sortByLabel = false;
  picker.items = rows;
  picker.onDidAccept(() => {
    const [chosen] = picker.selectedItems;
    act(chosen?.run);
  });
  picker.onDidTriggerItemButton(({ item }) => act(item.goToUse));
  picker.onDidHide(() => picker.dispose());
  picker.show();
}
