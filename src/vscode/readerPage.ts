import * as vscode from 'vscode';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Listen, Locale, Logger } from '../core/ports';
import type { PointMatch } from '../core/reader/matchPoints';
import { currentPlace, endOfReview, go, startHistory, visit, type ReaderHistory, type ReaderPlace } from '../core/reader/readerHistory';
import { enter, type ReaderView } from '../core/reader/readerView';
import { endWalk, startWalk, stepBack, takeStep, type ReviewWalk } from '../core/reader/reviewWalk';
import type { GradeBook } from '../core/study/gradeBook';
import type { Grade, GradedEvent } from '../core/study/studyEvent';
import { parseFromReader, type FromReader, type ReaderScreen, type StudyView, type ToReader } from '../protocol';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly logger: Logger;
  readonly fill: (webview: vscode.Webview, bundle: 'reader', language: string) => void;
  readonly makeScreen: (view: ReaderView) => Promise<ReaderScreen>;
  /** Which points of an answer a learner's own text makes. */
  readonly matchPoints: (questionId: string, language: string, text: string) => Promise<readonly PointMatch[]>;
  readonly book: GradeBook;
  readonly study: {
    readonly ready: () => Promise<void>;
    readonly attempt: (questionId: string) => string | undefined;
    readonly answer: (questionId: string, view: ReaderView) => StudyView | undefined;
  };
  /** Tells that the learner's progress has changed, or what depends on it. */
  readonly onDidChangeStudy: Listen;
  /** Takes back the grade given last, wherever it was given. */
  readonly undo: () => void;
  /** Starts a review of what is left today. */
  readonly review: () => void;
  readonly showProgress: () => void;
  readonly chooseQuiz: () => void;
  readonly chooseQuestion: (query?: string) => void;
  readonly quizQuestion: (questionId: string) => Promise<void>;
  readonly copyAnswer: (questionId: string, language: string) => Promise<void>;
  readonly exportAnswer: (questionId: string, language: string) => void;
  /** Resolves once a page has had time to draw what it was sent. */
  readonly pause: () => Promise<void>;
}

/** What a page may ask for that concerns other readers. */
interface Others {
  readonly openBeside: (place: ReaderPlace) => void;
  readonly openViewBeside: (view: ReaderView) => void;
}

interface ReaderPage {
  readonly place: () => ReaderPlace;
  readonly show: (place: ReaderPlace, changes?: Partial<ReaderView>) => void;
  readonly review: (questionIds: readonly string[]) => void;
  readonly reopen: (undone: GradedEvent) => void;
}

/** Joins a panel to its page: what it shows, and what the page asks for. */
export function createOpenReaderPage(deps: Dependencies): (panel: vscode.WebviewPanel, first: ReaderView, others: Others) => ReaderPage {
  return (panel, first, others) => openPage(deps, panel, first, others);
}

function openPage(deps: Dependencies, panel: vscode.WebviewPanel, first: ReaderView, others: Others): ReaderPage {
  const { library, locale, logger, book, study } = deps;
  const attemptAt = ({ kind, id }: ReaderPlace): string | undefined => (kind === 'question' ? study.attempt(id) : undefined);
  let view: ReaderView = { ...first, attempt: first.attempt ?? attemptAt(currentPlace(first.history)) };
  let ready = false;

  const place = (): ReaderPlace => currentPlace(view.history);
  const post = async (message: ToReader): Promise<void> => {
    await panel.webview.postMessage(message);
  };
  const title = async ({ kind, id }: ReaderPlace, language: string): Promise<string | undefined> => {
    const translate = locale.translateTo(language);
    if (kind === 'review') return translate('Today’s review');
    return kind === 'question' ? library.summary(id, language)?.title : (await library.term(id, language))?.term;
  };
  const send = async (): Promise<void> => {
    const wanted = view;
    const { kind, id } = place();
    panel.title = (await title(place(), wanted.language)) ?? 'GenAI Interview';
    if (!ready) return;
    const screen = await deps.makeScreen(wanted).catch((error: unknown): ToReader => {
      logger.error(`The ${kind} "${id}" could not be shown.`, error);
      const text = locale.translate('This page could not be read. The output channel “GenAI Interview” says why.');
      return { type: 'notice', language: locale.language(), text };
    });
    if (wanted !== view) return;
    await post(screen);
    lookAhead(wanted).catch((error: unknown) => logger.error('The answers next to this one could not be made ready.', error));
  };
  const update = (changes: Partial<ReaderView> = {}): void => {
    view = { ...view, ...changes };
    send().catch((error: unknown) => logger.error('The reader could not be updated.', error));
  };
  const move = (history: ReaderHistory, changes?: Partial<ReaderView>): void => update(enter(view, history, attemptAt(currentPlace(history)), changes));
  const show: ReaderPage['show'] = (next, changes) => move(visit(view.history, next), changes);
  const lookAhead = async (shown: ReaderView): Promise<void> => {
    await deps.pause();
    const current = currentPlace(shown.history);
    if (shown !== view || current.kind !== 'question') return;
    const neighbours = [1, -1].flatMap((distance) => library.neighbour(current.id, distance) ?? []);
    const views = neighbours.map((id) => {
      const next = { kind: 'question' as const, id };
      return enter(shown, visit(shown.history, next), attemptAt(next));
    });
    const screens = (await Promise.all(views.map(deps.makeScreen))).filter((screen) => screen.type === 'answer');
    if (shown === view) await post({ type: 'ahead', screens });
    // The next question of a review is read ahead too.
    const onWalk = shown.walk?.ahead[1];
    if (onWalk !== undefined) await library.question(onWalk, shown.language);
  };
  const exists = async ({ kind, id }: ReaderPlace): Promise<boolean> => (kind === 'question' ? library.has(id) : (await library.term(id, view.language)) !== undefined);
  const onQuestion = async (what: string, run: (id: string) => Promise<unknown>): Promise<void> => {
    const { kind, id } = place();
    if (kind !== 'question') return;
    await run(id).catch((error: unknown) => logger.error(`${what} failed.`, error));
  };

  const walkOn = (walk: ReviewWalk): void => {
    const [id] = walk.ahead;
    show(id === undefined ? endOfReview : { kind: 'question', id }, { walk, recall: true });
  };
  const grade = (question: string, attempt: string, given: Grade): void => {
    const { kind, id } = place();
    // A key pressed twice, or meant for a question that is gone, grades nothing.
    if (kind !== 'question' || id !== question || view.attempt !== attempt || book.isGraded(question, attempt)) return;
    const { id: event } = book.grade(question, given);
    const walk = view.walk && takeStep(view.walk, { question, grade: given, event });
    if (walk && walk !== view.walk) walkOn(walk);
  };
  const studyChanged = async (): Promise<void> => {
    // Whatever the change came from has its turn first: it may go on to another question.
    await Promise.resolve();
    const { kind, id } = place();
    if (kind === 'review') return update();
    if (kind !== 'question') return;
    if (view.attempt === undefined) return update({ attempt: attemptAt(place()) });
    if (ready) await post({ type: 'study', question: id, study: study.answer(id, view) });
  };
  const tellStudy = (): void => {
    studyChanged().catch((error: unknown) => logger.error('The reader could not show what has changed.', error));
  };

  const receive = async (message: FromReader): Promise<void> => {
    const still = { scroll: undefined, section: undefined, undone: undefined };
    switch (message.type) {
      case 'ready':
        ready = true;
        return update();
      case 'open':
        if (!(await exists(message.place))) return logger.warn(`There is no ${message.place.kind} "${message.place.id}".`);
        return message.beside ? others.openBeside(message.place) : show(message.place);
      case 'go':
        return move(go(view.history, message.by));
      case 'recall':
        return update({ ...still, recall: message.on, attempt: attemptAt(place()) });
      case 'language':
        return update({ ...still, language: library.language(message.language) });
      case 'languageBeside':
        return others.openViewBeside({ ...view, ...still, history: startHistory(place()), language: library.language(message.language), scroll: message.scroll });
      case 'search':
        return deps.chooseQuestion(message.query);
      case 'quiz':
        return onQuestion('Starting the quiz', deps.quizQuestion);
      case 'copy':
        return onQuestion('Copying the answer', (id) => deps.copyAnswer(id, view.language));
      case 'export':
        return onQuestion('Exporting the answer', (id) => Promise.resolve(deps.exportAnswer(id, view.language)));
      case 'check':
        return onQuestion('Matching the points', async (id) => post({ type: 'points', question: id, points: await deps.matchPoints(id, view.language, message.text) }));
      case 'grade':
        return grade(message.question, message.attempt, message.grade);
      case 'undo':
        return deps.undo();
      case 'bookmark':
        return onQuestion('Setting the bookmark', (id) => Promise.resolve(book.toggleBookmark(id)));
      case 'resumeReview':
        return view.walk && walkOn(view.walk);
      case 'endReview':
        return view.walk && walkOn(endWalk(view.walk));
      case 'review':
        return deps.review();
      case 'quickQuiz':
        return deps.chooseQuiz();
      case 'progress':
        return deps.showProgress();
    }
  };
  const subscriptions = [
    // A choice of language in the settings is for every reader.
    locale.onDidChange(() => update({ language: locale.language() })),
    deps.onDidChangeStudy(tellStudy),
    panel.webview.onDidReceiveMessage((raw: unknown) => {
      const message = parseFromReader(raw);
      if (message) receive(message).catch((error: unknown) => logger.error('What the reader asked for could not be done.', error));
      else logger.warn(`The reader sent a message that can't be used: ${JSON.stringify(raw)}`);
    }),
  ];
  panel.onDidDispose(() => {
    for (const subscription of subscriptions) subscription.dispose();
  });
  panel.iconPath = new vscode.ThemeIcon('book');
  deps.fill(panel.webview, 'reader', view.language);
  update();
  // The answer doesn't wait for what is known of the learner.
  void study.ready().then(tellStudy);
  return {
    place,
    show,
    review: (questionIds) => walkOn(startWalk(questionIds)),
    reopen: ({ id, question, grade: taken }) =>
      show({ kind: 'question', id: question }, { recall: true, walk: view.walk && stepBack(view.walk, id), undone: { question, grade: taken } }),
  };
}
