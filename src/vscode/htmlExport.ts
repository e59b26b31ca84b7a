import * as vscode from 'vscode';
import type { PackLibrary } from '../core/content/packLibrary';
import { bodyHtml, type ExportStrings } from '../core/export/bodyHtml';
import { exportTitle, readExportContent, type ExportContent, type PackName } from '../core/export/exportContent';
import { exportFileName } from '../core/export/exportFileName';
import type { ExportRenderer } from '../core/export/exportRenderer';
import { scopeOfArgument, type ExportScope } from '../core/export/exportScope';
import { htmlDocument } from '../core/export/htmlDocument';
import { fontFiles, inlineFonts } from '../core/export/inlineFonts';
import type { Locale, Logger, Translate } from '../core/ports';
import type { ExportStart } from '../protocol';

interface Dependencies {
  readonly library: PackLibrary;
  readonly pack: PackName;
  readonly locale: Locale;
  /** Translates what goes into a file of that language. */
  readonly translateTo: (language: string) => Translate;
  readonly logger: Logger;
  readonly files: {
    readonly chooseTarget: (title: string, name: string, filters: Readonly<Record<string, string[]>>) => Promise<vscode.Uri | undefined>;
    readonly shownPath: (file: vscode.Uri) => string;
    readonly isHere: (file: vscode.Uri) => boolean;
  };
  /** The folder of the file's style and its fonts. */
  readonly media: vscode.Uri;
  readonly openRenderer: (start: Omit<ExportStart, 'type'>) => ExportRenderer;
}

/**
 * Makes what the command does: it writes answers into one HTML file, to be printed or read anywhere. It may be given what to
 * export, a question or a level, and in which language.
 */
export function createHtmlExport(deps: Dependencies): (argument: unknown, wantedLanguage: unknown) => Promise<void> {
  const { library, locale, logger } = deps;
  return async (argument, wantedLanguage) => {
    const named = scopeOfArgument(argument, library);
    if (argument !== undefined && !named) logger.warn('The argument of the export names neither a question nor a level.');
    const scope = named ?? (await chooseScope(deps));
    if (!scope) return;
    // The tree's menu gives its selection as a second argument.
    const language = typeof wantedLanguage === 'string' ? library.language(wantedLanguage) : locale.language();
    const content = await readExportContent(scope, language, library, deps.pack);
    const target = await deps.files.chooseTarget(locale.translate('Export as HTML'), exportFileName(exportTitle(content)), { HTML: ['html'] });
    if (!target) return;
    const html = await makeFile(deps, content);
    if (html === undefined) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html));
    await tellWhere(target, deps);
  };
}

interface ScopePick extends vscode.QuickPickItem {
  /** Undefined for the pick that asks for the question next. */
  readonly scope: ExportScope | undefined;
}

async function chooseScope({ library, locale }: Dependencies): Promise<ExportScope | undefined> {
  const { translate } = locale;
  const language = locale.language();
  const title = translate('Export as HTML');
  const count = (questions: readonly string[]): string => translate('{0} questions', questions.length);
  const picks: readonly ScopePick[] = [
    ...library.levels.map((level) => ({ label: library.levelTitle(level, language), description: count(level.questions), scope: { kind: 'level', level } as const })),
    { label: translate('All levels'), description: count(library.order), scope: { kind: 'pack' } },
    { label: translate('One answer…'), scope: undefined },
  ];
  const chosen = await vscode.window.showQuickPick(picks, { title, placeHolder: translate('What to export') });
  if (!chosen || chosen.scope) return chosen?.scope;
  const answers = library.summaries(language).map(({ id, title: label }) => ({ label, description: library.shownLevel(id, language).title, id }));
  const answer = await vscode.window.showQuickPick(answers, { title, placeHolder: translate('Which answer to export'), matchOnDescription: true, ignoreFocusOut: true });
  return answer && { kind: 'answer', questionId: answer.id };
}

/** The text of the file; undefined if the person stopped it, by the notification or by closing the panel. */
async function makeFile(deps: Dependencies, content: ExportContent): Promise<string | undefined> {
  const { locale, translateTo, openRenderer } = deps;
  const { levels, terms, language } = content;
  const questions = levels.flatMap((level) => level.questions.map(({ id }) => id));
  const exporting = locale.translate('Exporting…');
  const translate = translateTo(language);
  const options = { location: vscode.ProgressLocation.Notification, title: locale.translate('Export as HTML'), cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const renderer = openRenderer({
      language: locale.language(),
      exporting,
      diagramFailed: translate('This diagram could not be drawn.'),
      questions,
      terms: terms.map(({ id }) => id),
    });
    token.onCancellationRequested(() => renderer.dispose());
    const progressed = (answers: number): void => {
      renderer.showProgress(answers / questions.length);
      progress.report({ increment: 100 / questions.length, message: locale.translate('{0} of {1}', answers, questions.length) });
    };
    try {
      const making = Promise.all([readCss(deps.media), bodyHtml(content, exportStrings(content, translate), renderer.render, progressed)]);
      const made = await Promise.race([making, renderer.closed.then(() => undefined)]);
      return made && htmlDocument({ language, title: exportTitle(content), css: made[0], body: made[1] });
    } finally {
      renderer.dispose();
    }
  });
}

function exportStrings({ pack }: ExportContent, translate: Translate): ExportStrings {
  return {
    contents: translate('Contents'),
    sources: translate('Sources'),
    glossary: translate('Glossary'),
    version: translate('version {0}', pack.version),
  };
}

async function readCss(media: vscode.Uri): Promise<string> {
  const read = (path: string): Thenable<Uint8Array> => vscode.workspace.fs.readFile(vscode.Uri.joinPath(media, path));
  const css = new TextDecoder().decode(await read('export.css'));
  const fonts = await Promise.all(fontFiles(css).map(async (path) => [path, base64(await read(path))] as const));
  return inlineFonts(css, new Map(fonts));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** A browser on another machine than the file's can't open it. */
async function tellWhere(file: vscode.Uri, { files, locale }: Dependencies): Promise<void> {
  const open = locale.translate('Open');
  const message = locale.translate('Exported to {0}', files.shownPath(file));
  const chosen = await vscode.window.showInformationMessage(message, ...(files.isHere(file) ? [open] : []));
  if (chosen === open) await vscode.env.openExternal(file);
}
