import * as vscode from 'vscode';
import { questionArgument } from '../core/content/commandArgument';
import type { Question, Term } from '../core/content/pack';
import type { PackLibrary } from '../core/content/packLibrary';
import { packLinks } from '../core/content/packLinks';
import type { Lifetime, Locale, Logger } from '../core/ports';
import { parseFromReader, parseReaderState, type NeighbourLink, type ReaderStrings, type TermNote, type ToReader } from '../protocol';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly logger: Logger;
  readonly fill: (webview: vscode.Webview, bundle: 'reader', language: string) => void;
  readonly chooseQuestion: () => void;
  readonly quizQuestion: (questionId: string) => Promise<void>;
  readonly registerCommand: (name: string, run: (...args: readonly unknown[]) => unknown) => vscode.Disposable;
}

interface OpenReader {
  readonly panel: vscode.WebviewPanel;
  readonly questionId: () => string;
  readonly show: (questionId: string) => void;
}

export interface Reader extends Lifetime {
  /** Shows an answer in the reader used last, or in a new one beside the active editor. */
  readonly open: (questionId: string, where?: 'here' | 'beside') => void;
}

const viewType = 'genaiInterview.reader';

/** The panels that show answers, and the commands that open them and move through them. */
export function registerReader(deps: Dependencies): Reader {
  const { library, locale, logger, registerCommand } = deps;
  /** The one used last is at the end. */
  let readers: readonly OpenReader[] = [];

  const add = (panel: vscode.WebviewPanel, questionId: string): void => {
    const reader = openReader(deps, panel, questionId);
    const touch = (): void => {
      readers = [...readers.filter((other) => other !== reader), reader];
    };
    touch();
    panel.onDidChangeViewState(() => panel.active && touch());
    panel.onDidDispose(() => {
      readers = readers.filter((other) => other !== reader);
    });
  };
  const open: Reader['open'] = (questionId, where = 'here') => {
    const current = readers.at(-1);
    if (current && where === 'here') {
      current.show(questionId);
      current.panel.reveal();
      return;
    }
    const column = where === 'beside' ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    add(vscode.window.createWebviewPanel(viewType, '', column), questionId);
  };
  const openArgument = (argument: unknown, where: 'here' | 'beside'): void => {
    const id = questionArgument(argument);
    if (id !== undefined && library.has(id)) return open(id, where);
    if (id !== undefined) {
      logger.warn(`There is no question "${id}".`);
      void vscode.window.showWarningMessage(locale.translate('There is no question “{0}”.', id));
    }
    deps.chooseQuestion();
  };
  const move = (distance: number): void => {
    const current = readers.at(-1);
    const id = current ? library.neighbour(current.questionId(), distance) : library.order[0];
    if (id !== undefined) open(id);
  };

  const registered = vscode.Disposable.from(
    registerCommand('openQuestion', (argument) => openArgument(argument, 'here')),
    registerCommand('openQuestionBeside', (argument) => openArgument(argument, 'beside')),
    registerCommand('nextQuestion', () => move(1)),
    registerCommand('previousQuestion', () => move(-1)),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, state) => {
        const id = parseReaderState(state)?.question ?? '';
        add(panel, library.has(id) ? id : (library.order[0] ?? ''));
        return Promise.resolve();
      },
    }),
  );
  return {
    open,
    dispose: () => {
      registered.dispose();
      for (const { panel } of readers) panel.dispose();
    },
  };
}

function openReader(deps: Dependencies, panel: vscode.WebviewPanel, first: string): OpenReader {
  const { library, locale, logger } = deps;
  let questionId = first;
  let ready = false;

  const send = async (): Promise<void> => {
    const wanted = questionId;
    panel.title = library.summary(wanted, locale.language())?.title ?? 'GenAI Interview';
    if (!ready) return;
    const screen = await readerScreen(deps, wanted).catch((error: unknown): ToReader => {
      logger.error(`The question "${wanted}" could not be shown.`, error);
      const text = locale.translate('This answer could not be read. The output channel “GenAI Interview” says why.');
      return { type: 'notice', language: locale.language(), text };
    });
    if (wanted === questionId) await panel.webview.postMessage(screen);
  };
  const update = (): void => {
    send().catch((error: unknown) => logger.error('The reader could not be updated.', error));
  };

  const subscriptions = [
    locale.onDidChange(update),
    panel.webview.onDidReceiveMessage((raw: unknown) => {
      const message = parseFromReader(raw);
      if (message?.type === 'ready') {
        ready = true;
        update();
      } else if (message?.type === 'open' && library.has(message.question)) {
        questionId = message.question;
        update();
      } else if (message?.type === 'quiz') {
        deps.quizQuestion(questionId).catch((error: unknown) => logger.error('The quiz could not be started.', error));
      } else {
        logger.warn(`The reader sent a message that can't be used: ${JSON.stringify(raw)}`);
      }
    }),
  ];
  panel.onDidDispose(() => {
    for (const subscription of subscriptions) subscription.dispose();
  });
  panel.iconPath = new vscode.ThemeIcon('book');
  deps.fill(panel.webview, 'reader', locale.language());
  update();
  return {
    panel,
    questionId: () => questionId,
    show: (id) => {
      questionId = id;
      update();
    },
  };
}

async function readerScreen({ library, locale }: Dependencies, id: string): Promise<ToReader> {
  const language = locale.language();
  const [question, terms] = await Promise.all([library.question(id, language), library.terms(language)]);
  const neighbour = (distance: number): NeighbourLink | undefined => {
    const other = library.neighbour(id, distance);
    return other === undefined ? undefined : { id: other, title: library.title(other, language) };
  };
  return {
    type: 'answer',
    strings: readerStrings(locale, library.order.indexOf(id) + 1, library.order.length),
    question,
    level: library.shownLevel(id, language),
    previous: neighbour(-1),
    next: neighbour(1),
    terms: linkedTerms(question, terms),
  };
}

/** The terms that the answer links to. */
function linkedTerms(question: Question, terms: readonly Term[]): Record<string, TermNote> {
  const text = [question.oneBreath, question.explanation, question.listensFor, question.traps, ...question.followUps.map((each) => each.answer)].join('\n');
  const linked = new Set(packLinks(text).flatMap(({ kind, id }) => (kind === 'term' ? [id] : [])));
  return Object.fromEntries(terms.filter((term) => linked.has(term.id)).map(({ id, term, definition }) => [id, { term, definition }]));
}

function readerStrings({ translate }: Locale, place: number, total: number): ReaderStrings {
  return {
    inOneBreath: translate('In one breath'),
    explanation: translate('Explanation'),
    listensFor: translate('What the interviewer listens for'),
    traps: translate('Traps'),
    followUps: translate('Likely follow-ups'),
    sources: translate('Sources'),
    previous: translate('Previous'),
    next: translate('Next'),
    quiz: translate('Quiz me on this'),
    placeOfTotal: translate('{0} of {1}', place, total),
    diagramFailed: translate('This diagram could not be drawn.'),
  };
}
