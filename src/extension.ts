import * as vscode from 'vscode';
import builtInPack from '../dist/content/index.json';
import type { PackIndex } from './core/content/packIndex';
import { createPackLibrary } from './core/content/packLibrary';
import { once } from './core/once';
import type { Translate } from './core/ports';
import { createRoundDesk } from './core/quiz/roundDesk';
import { createRoundMaker } from './core/quiz/roundMaker';
import { poolQuestions } from './core/quiz/roundScope';
import type { RoundGround } from './core/quiz/roundWish';
import { createBreathe } from './core/study/breathe';
import { createEventLog } from './core/study/eventLog';
import { timeOfNewEvent } from './core/study/eventTime';
import { dateOfDay } from './core/study/calendarDate';
import { createGradeBook } from './core/study/gradeBook';
import { createScheduler } from './core/study/memory';
import { createQuestionView } from './core/study/questionView';
import { undoneReset } from './core/study/resets';
import { createStudyChanges } from './core/study/studyChanges';
import type { ResetEvent } from './core/study/studyEvent';
import { createStudyDesk } from './core/study/studyDesk';
import type { FoundTerm } from './core/terms/termLookup';
import type * as Later from './later';
import type { QuizStrings } from './protocol';
import { createApi, type GenAIInterviewApi } from './vscode/api';
import { registerBookmarkDecorations } from './vscode/bookmarkDecorations';
import { createRegisterCommand } from './vscode/commands';
import { createEventFiles } from './vscode/eventFiles';
import { createFileDialogs } from './vscode/fileDialogs';
import { createFileReader } from './vscode/fileReader';
import { importFile } from './vscode/importFile';
import { registerInterviewDateCommand } from './vscode/interviewDateCommand';
import { createLocale } from './vscode/locale';
import { markdownStrings } from './vscode/markdownStrings';
import { notebookOf, wholeDocument } from './vscode/notebookText';
import { createOutputLogger } from './vscode/outputLogger';
import { registerProgressCommands } from './vscode/progressCommands';
import { registerProgressPanel } from './vscode/progressPanel';
import { createQuestionItems } from './vscode/questionItems';
import { registerQuestionOfTheDayCommand } from './vscode/questionOfTheDayCommand';
import { registerQuestionTree } from './vscode/questionTree';
import { registerQuestionViewCommands } from './vscode/questionViewCommands';
import { registerQuizCommands } from './vscode/quizCommands';
import { createQuizDialogs } from './vscode/quizDialogs';
import { createQuizPanel } from './vscode/quizPanel';
import { createOpenReaderPage } from './vscode/readerPage';
import { registerReader } from './vscode/readerPanel';
import { registerReviewCommands } from './vscode/readerReview';
import { createReaderStudy } from './vscode/readerStudy';
import { registerResetCommand } from './vscode/resetCommand';
import { createRoundTitles } from './vscode/roundTitles';
import { showSaveStatus } from './vscode/saveStatusMessages';
import { registerSearchCommand } from './vscode/searchCommand';
import { createSettings } from './vscode/settings';
import { registerStatusBar } from './vscode/statusBar';
import { studyNames } from './vscode/studyNames';
import { createStudyTexts } from './vscode/studyTexts';
import { registerTermHover } from './vscode/termHover';
import { registerTermsView } from './vscode/termsView';
import { createFillWebview } from './vscode/webviewPage';

/** Whether this is the bundle for the web's extension host: the build puts the answer here. */
declare const forWeb: boolean;

/**
 * Builds every object once, in order, and joins them. The only place that sees the extension's context. It waits for
 * nothing: the built-in pack's index is part of the bundle, and everything else is read when it is asked for.
 */
export function activate(context: vscode.ExtensionContext): GenAIInterviewApi {
  const file = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, ...path);
  const logger = createOutputLogger();
  const settings = createSettings(logger);
  const pack = builtInPack as unknown as PackIndex;
  const library = createPackLibrary(pack, createFileReader(file('dist', 'content')));
  const readInterface = createFileReader(file('src', 'l10n'));
  const locale = createLocale({
    readTexts: (language) => readInterface(`bundle.l10n.${language}.json`),
    logger,
    contentLanguage: library.language,
    setting: settings.language,
    onDidChangeSettings: settings.onDidChange,
  });
  /** Runs another of the extension's commands. */
  const run = (command: string, ...args: readonly unknown[]): void => void vscode.commands.executeCommand(`genaiInterview.${command}`, ...args);
  const registerCommand = createRegisterCommand(logger, locale.translate);
  const later = once(() => (forWeb ? importFile<typeof Later>(file('dist', 'web', 'later.js')) : import('./later')));
  const answerCheck = once(async () => (await later()).createAnswerCheck(library));
  const files = createFileDialogs(locale.translate);
  const fill = createFillWebview(file('dist', 'media'));

  const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const kept = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(context.globalStorageUri, ...path);
  const store = createEventFiles(kept('events'));
  const log = createEventLog({ store, writer: crypto.randomUUID(), scheduler: createScheduler(0.9), logger, now: Date.now, pause: () => delay(0), delay });
  const desk = createStudyDesk({
    questions: library.order,
    log,
    preferences: settings,
    now: Date.now,
    clockOffset: (at) => -new Date(at).getTimezoneOffset(),
  });

  beforeClosing = log.flush;
  const undoReset = (reset: ResetEvent): void => void log.add(undoneReset(reset, newId(), Date.now()));

  const changes = createStudyChanges({ sources: [log.onDidChange, settings.onDidChange, locale.onDidChange], study: desk.study, delay, logger });
  // What is due shows in the window before the view is opened, but starting VS Code doesn't wait for it.
  void delay(1000)
    .then(log.load)
    .catch((error: unknown) => logger.error('The progress made so far could not be read.', error));

  const newId = (): string => crypto.randomUUID();
  const newSeed = (): number => Math.floor(Math.random() * 2 ** 32);
  const rounds = createRoundDesk({
    keeper: { get: () => context.workspaceState.get('round'), set: (round) => void context.workspaceState.update('round', round) },
    record: (events) => {
      for (const event of events) void log.add(event);
    },
    now: Date.now,
    newId,
    newSeed,
  });
  const ground = (): RoundGround => ({
    pool: poolQuestions(library.levels, library.summaries(locale.language())),
    study: desk.study(),
    plan: desk.plan(),
    length: settings.quizLength(),
  });
  const itemReader = once(async () => (await later()).createItemReader(library));
  const titles = createRoundTitles(library, locale);
  const quiz = createQuizPanel({
    library,
    locale,
    logger,
    desk: rounds,
    reader: itemReader,
    makeRound: createRoundMaker({ reader: itemReader, ground, language: locale.language, newSeed }),
    views: once(async () => {
      const { createQuizResults, createQuizScreens, quizStrings } = await later();
      const results = createQuizResults({ library, locale, titles });
      const strings = (translate: Translate): QuizStrings => quizStrings(translate, markdownStrings(translate));
      return { makeScreen: createQuizScreens({ locale, strings, titles, resultScreen: results.screen, now: Date.now }), resultMarkdown: results.markdown };
    }),
    dialogs: createQuizDialogs(locale),
    fill,
    openPlace: (place, section) => reader.open(place, { section }),
    copy: (text) => vscode.env.clipboard.writeText(text),
    chooseRound: () => run('quiz'),
  });
  const book = createGradeBook({ log, desk, now: Date.now, newId });
  const study = createReaderStudy({ book, desk, library, locale, names: studyNames, logger, load: log.load });
  const readerScreens = once(async () => {
    const { createReaderScreens, createTermMarker } = await later();
    return createReaderScreens({ library, locale, markdownStrings, names: studyNames, termMarker: createTermMarker(library), study });
  });
  const reader = registerReader({
    library,
    locale,
    logger,
    openPage: createOpenReaderPage({
      library,
      locale,
      logger,
      fill,
      makeScreen: async (view) => (await readerScreens())(view),
      matchPoints: async (id, language, text) => (await answerCheck())(id, language, text),
      book,
      study,
      onDidChangeStudy: changes.onDidChange,
      undo: () => run('undoGrade'),
      review: () => reader.review(desk.plan().order),
      showProgress: () => run('showProgress'),
      chooseQuiz: () => run('quiz'),
      chooseQuestion: (query) => run('searchQuestions', query),
      quizQuestion: (id) => quiz.start({ mode: 'practice', scope: { kind: 'question', id } }),
      copyAnswer: async (id, language) => {
        const { answerMarkdown } = await later();
        const text = answerMarkdown(await library.question(id, language), locale.translateTo(language)('Sources'));
        await vscode.env.clipboard.writeText(text);
      },
      exportAnswer: (id, language) => run('exportHtml', id, language),
      pause: () => delay(300),
    }),
    chooseQuestion: () => run('searchQuestions'),
    chooseTerm: () => run('searchTerms'),
    registerCommand,
  });
  const texts = createStudyTexts(locale, studyNames);
  const bookmarks = registerBookmarkDecorations({ isBookmarked: (id) => log.progress().get(id)?.bookmarked ?? false, locale, onDidChange: changes.onDidChange });
  const items = createQuestionItems({ library, locale, texts, decorated: bookmarks.address, later, logger });
  const chosen = createQuestionView(context.workspaceState, logger);

  const terms = once(async () => (await later()).createPackTerms(library, () => settings.hoverSense() === 'always', wholeDocument)());
  const explained = once(async () => {
    const { createExplainedTerms, createTermHoverText, createTermLookup } = await later();
    const findTerm = createTermLookup(library, terms, locale.language, (id) => settings.mutedTerms().includes(id));
    return {
      find: createExplainedTerms({ findTerm, notebookOf, inLanguage: settings.hoverInLanguage }),
      text: createTermHoverText({ library, locale }),
    };
  });
  const findTerm = async (document: vscode.TextDocument, position: vscode.Position): Promise<FoundTerm | undefined> => (await explained()).find(document, position);
  const hoverCommands = once(async () =>
    (await later()).createHoverCommands({
      library,
      locale,
      logger,
      enabled: settings.hoverEnabled,
      setEnabled: settings.setHoverEnabled,
      muted: settings.mutedTerms,
      setMuted: settings.setMutedTerms,
    }),
  );
  const termsInFile = once(async () => {
    const { createActiveFile, createLackText, createTermsInFile } = await later();
    const active = createActiveFile((viewType) => viewType.includes('genaiInterview.'));
    context.subscriptions.push(active);
    const inFile = createTermsInFile({
      file: active,
      finder: terms,
      library,
      language: locale.language,
      mutedTerms: settings.mutedTerms,
      inLanguage: settings.hoverInLanguage,
      breathe: createBreathe(Date.now, () => delay(0), 8),
      delay,
      logger,
    });
    return { file: active, terms: inFile, lackText: createLackText(locale) };
  });
  const htmlExport = once(async () => {
    const { createHtmlExport, createOpenExportPanel } = await later();
    const openRenderer = createOpenExportPanel({ logger, fill });
    return createHtmlExport({ library, pack, locale, translateTo: locale.translateTo, logger, files, media: file('dist', 'media'), openRenderer });
  });
  const scan = once(async () => {
    const { createListWorkspaceFiles, createSyllabusPicker, createWorkspaceScan } = await later();
    const { state } = desk;
    const { load } = log;
    const { mutedTerms } = settings;
    const show = createSyllabusPicker({ library, locale, logger, load, state, mutedTerms, names: studyNames, start: quiz.start, openTerm: (id) => run('openTerm', id) });
    // Less than what is allowed: a step more always follows.
    const breatheOften = createBreathe(Date.now, () => delay(0), 8);
    return createWorkspaceScan({ locale, logger, listFiles: createListWorkspaceFiles(breatheOften, logger), terms, breathe: breatheOften, now: Date.now, show });
  });
  context.subscriptions.push(
    logger,
    settings,
    locale,
    log,
    quiz,
    reader,
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) log.refresh().catch((error: unknown) => logger.error('What other windows have saved could not be read.', error));
    }),
    changes,
    bookmarks,
    registerQuestionTree({ library, locale, desk, chosen, items, texts, load: log.load, onDidChange: changes.onDidChange, logger, delay }),
    registerQuestionViewCommands({ library, locale, desk, chosen, texts, registerCommand }),
    registerQuestionOfTheDayCommand({ locale, desk, load: log.load, recall: (id) => reader.open({ kind: 'question', id }, { recall: true }), registerCommand }),
    registerInterviewDateCommand({ locale, desk, texts, load: log.load, date: settings.interviewDate, setDate: settings.setInterviewDate, registerCommand }),
    registerStatusBar({ library, locale, desk, texts, enabled: settings.statusBarEnabled, onDidChange: changes.onDidChange }),
    registerReviewCommands({
      library,
      locale,
      load: log.load,
      desk,
      book,
      reader,
      chooseQuiz: () => run('quiz'),
      registerCommand,
    }),
    registerQuizCommands({
      library,
      locale,
      logger,
      ground: async () => {
        await log.load().catch((error: unknown) => logger.error('The progress made so far could not be read.', error));
        return ground();
      },
      current: rounds.current,
      termsInFile: async () => {
        const { terms: inFile, lackText } = await termsInFile();
        const listed = await inFile.list();
        return { ids: listed.terms.map(({ term }) => term.id), lack: lackText(listed) };
      },
      titles,
      start: quiz.start,
      resume: quiz.resume,
      registerCommand,
    }),
    registerCommand('scanWorkspace', async () => (await scan())()),
    registerSearchCommand({
      library,
      locale,
      later,
      open: (id) => reader.open({ kind: 'question', id }),
      openTerm: (id) => reader.open({ kind: 'term', id }),
      registerCommand,
    }),
    registerProgressPanel({
      library,
      locale,
      names: studyNames,
      log,
      desk,
      retention: settings.retention,
      logger,
      delay,
      breathe: createBreathe(Date.now, () => delay(0)),
      fill,
      later,
      openQuestion: (id) => reader.open({ kind: 'question', id }),
      run,
      onDidChange: changes.onDidChange,
      registerCommand,
    }),
    registerCommand('exportHtml', async (argument, language) => (await htmlExport())(argument, language)),
    registerProgressCommands({
      library,
      locale,
      log,
      logger,
      later,
      files,
      now: Date.now,
      today: () => dateOfDay(desk.study().calendar.dayNumber(Date.now())),
      undoReset,
      registerCommand,
    }),
    registerResetCommand({ library, locale, log, logger, later, files, backups: kept('backups'), now: () => timeOfNewEvent(log.events(), Date.now()), newId, undoReset, registerCommand }),
    showSaveStatus({
      log,
      locale,
      showLog: logger.show,
      exportProgress: () => run('exportProgress'),
      revealFile: (name) => files.reveal(kept('events', name)),
      reported: {
        get: () => context.globalState.get<readonly string[]>('reportedFiles') ?? [],
        set: (names) => void context.globalState.update('reportedFiles', names),
      },
    }),
    registerTermHover({ logger, enabled: settings.hoverEnabled, findTerm, hoverText: async (found) => (await explained()).text(found) }),
    registerCommand('muteTerm', async (id) => (await hoverCommands()).mute(id)),
    registerCommand('toggleHover', async () => (await hoverCommands()).toggle()),
    registerTermsView(async (view, redraw) => {
      const { createTermRows } = await later();
      const rows = createTermRows({ view, redraw, ...(await termsInFile()), locale, onDidChangeSettings: settings.onDidChange, registerCommand });
      context.subscriptions.push(rows);
      return rows.rows;
    }),
  );
  return createApi({ library, locale, log, desk, findTerm });
}

/** VS Code calls `deactivate` without anything that `activate` has made, so this is left for it here. */
let beforeClosing = (): Promise<void> => Promise.resolve();

/** VS Code waits for what is still to be saved, though not for long. */
export function deactivate(): Promise<void> {
  return beforeClosing();
}
