import * as vscode from 'vscode';
import builtInPack from '../dist/content/index.json';
import type { PackIndex } from './core/content/packIndex';
import { createPackLibrary } from './core/content/packLibrary';
import { isRight } from './core/quiz/round';
import { createEventLog } from './core/study/eventLog';
import { createTermLookup } from './core/terms/termLookup';
import { createApi, type GenAIInterviewApi } from './vscode/api';
import { createRegisterCommand } from './vscode/commands';
import { createEventFiles } from './vscode/eventFiles';
import { createLocale } from './vscode/locale';
import { createOutputLogger } from './vscode/outputLogger';
import { createPackReader } from './vscode/packs';
import { registerQuestionTree } from './vscode/questionTree';
import { registerQuizCommands } from './vscode/quizCommands';
import { createQuizPanel } from './vscode/quizPanel';
import { registerReader } from './vscode/readerPanel';
import { registerSearchCommand } from './vscode/searchCommand';
import { createSettings } from './vscode/settings';
import { registerTermHover } from './vscode/termHover';
import { createFillWebview } from './vscode/webviewPage';

/**
 * Builds every object once, in order, and joins them. The only place that sees the extension's context. It waits for
 * nothing: the built-in pack's index is part of the bundle, and everything else is read when it is asked for.
 */
export function activate(context: vscode.ExtensionContext): GenAIInterviewApi {
  const file = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, ...path);
  const logger = createOutputLogger();
  const settings = createSettings(logger);
  const library = createPackLibrary(builtInPack as unknown as PackIndex, createPackReader(file('dist', 'content')));
  const locale = createLocale({ contentLanguage: library.language, setting: settings.language, onDidChangeSettings: settings.onDidChange });
  const registerCommand = createRegisterCommand(logger, locale.translate);
  const fill = createFillWebview(file('dist', 'media'));

  const log = createEventLog(createEventFiles(vscode.Uri.joinPath(context.globalStorageUri, 'events')), crypto.randomUUID(), logger);

  const quiz = createQuizPanel({
    library,
    locale,
    logger,
    random: Math.random,
    fill,
    openQuestion: (id) => reader.open(id),
    recordAnswer: (item) => {
      const event = { id: crypto.randomUUID(), at: Date.now(), kind: 'answered', question: item.questionId, item: item.id, right: isRight(item) } as const;
      void log.add(event);
    },
    chooseRound: () => void vscode.commands.executeCommand('genaiInterview.quiz'),
  });
  const reader = registerReader({
    library,
    locale,
    logger,
    fill,
    chooseQuestion: () => void vscode.commands.executeCommand('genaiInterview.searchQuestions'),
    quizQuestion: (id) => quiz.start([id], settings.quizLength()),
    registerCommand,
  });
  const findTerm = createTermLookup(library, locale.language);
  context.subscriptions.push(
    logger,
    settings,
    locale,
    quiz,
    reader,
    registerQuestionTree({ library, locale, log, logger }),
    registerQuizCommands({ library, locale, logger, length: settings.quizLength, start: quiz.start, registerCommand }),
    registerSearchCommand({ library, locale, open: reader.open, registerCommand }),
    registerTermHover({ library, locale, logger, enabled: settings.hoverEnabled, findTerm }),
  );
  return createApi({ library, locale, log, findTerm });
}
