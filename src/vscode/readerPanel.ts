import * as vscode from 'vscode';
import { idArgument } from '../core/content/commandArgument';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Lifetime, Locale, Logger } from '../core/ports';
import { currentPlace, startHistory, type ReaderPlace } from '../core/reader/readerHistory';
import type { ReaderView } from '../core/reader/readerView';
import { walkWithin } from '../core/reader/reviewWalk';
import type { GradedEvent } from '../core/study/studyEvent';
import { parseReaderState } from '../protocol';

/** What a panel shows. */
interface ReaderPage {
  readonly place: () => ReaderPlace;
  readonly show: (place: ReaderPlace, changes?: Partial<ReaderView>) => void;
  readonly review: (questionIds: readonly string[]) => void;
  readonly reopen: (undone: GradedEvent) => void;
}

interface Others {
  readonly openBeside: (place: ReaderPlace) => void;
  readonly openViewBeside: (view: ReaderView) => void;
}

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly logger: Logger;
  readonly openPage: (panel: vscode.WebviewPanel, first: ReaderView, others: Others) => ReaderPage;
  readonly chooseQuestion: () => void;
  readonly chooseTerm: () => void;
  readonly registerCommand: (name: string, run: (...args: readonly unknown[]) => unknown) => vscode.Disposable;
}

interface OpenReader extends ReaderPage {
  readonly panel: vscode.WebviewPanel;
}

interface OpenOptions {
  readonly where?: 'here' | 'beside';
  /** Whether the answer is hidden until it is revealed; without it a reader stays as it is. */
  readonly recall?: boolean;
  /** The heading of the explanation to go to, by its place among those of the third level, from 0; the answer is then shown. */
  readonly section?: number | undefined;
}

export interface Reader extends Lifetime {
  /** Shows an answer or a term in the reader used last, or in a new one. */
  readonly open: (place: ReaderPlace, options?: OpenOptions) => void;
  /** Starts a review of some questions there, at least one. */
  readonly review: (questionIds: readonly string[]) => void;
  /** Shows a question there whose grade was taken back, to be graded again. */
  readonly reopen: (undone: GradedEvent) => void;
  /** The question of the reader that is in front; undefined if there is none. */
  readonly activeQuestion: () => string | undefined;
}

const viewType = 'genaiInterview.reader';
const panelOptions = { enableFindWidget: true };

/** The panels that show answers and terms, and the commands that open them and move through them. */
export function registerReader(deps: Dependencies): Reader {
  const { library, locale, logger, registerCommand } = deps;
  /** The one used last is at the end. */
  let readers: readonly OpenReader[] = [];

  const add = (panel: vscode.WebviewPanel, view: ReaderView): void => {
    const page = deps.openPage(panel, view, {
      openBeside: (place) => open(place, { where: 'beside' }),
      openViewBeside: (beside) => openView(beside, 'beside'),
    });
    const reader: OpenReader = { ...page, panel };
    const touch = (): void => {
      readers = [...readers.filter((other) => other !== reader), reader];
    };
    touch();
    panel.onDidChangeViewState(() => panel.active && touch());
    panel.onDidDispose(() => {
      readers = readers.filter((other) => other !== reader);
    });
  };
  const openView = (view: ReaderView, where: 'here' | 'beside'): void => {
    const column = where === 'beside' ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    add(vscode.window.createWebviewPanel(viewType, '', column, panelOptions), view);
  };
  const viewOf = (place: ReaderPlace): ReaderView => ({ history: startHistory(place), language: locale.language(), recall: false });
  const open: Reader['open'] = (place, { where = 'here', section, recall = section === undefined ? undefined : false } = {}) => {
    const changes = { section, ...(recall === undefined ? {} : { recall }) };
    const current = readers.at(-1);
    if (current && where === 'here') {
      current.show(place, changes);
      current.panel.reveal();
    } else {
      openView({ ...viewOf(place), ...changes }, where);
    }
  };
  /** The reader used last, in front; a new one if there is none. */
  const inFront = (place: ReaderPlace): OpenReader | undefined => {
    if (readers.length === 0) openView(viewOf(place), 'here');
    readers.at(-1)?.panel.reveal();
    return readers.at(-1);
  };
  const openQuestion = (argument: unknown, where: 'here' | 'beside'): void => {
    const id = idArgument(argument);
    if (id !== undefined && library.has(id)) return open({ kind: 'question', id }, { where });
    if (id !== undefined) {
      logger.warn(`There is no question "${id}".`);
      void vscode.window.showWarningMessage(locale.translate('There is no question “{0}”.', id));
    }
    deps.chooseQuestion();
  };
  const openTerm = async (argument: unknown): Promise<void> => {
    const id = idArgument(argument);
    if (id !== undefined && (await library.term(id, locale.language()))) return open({ kind: 'term', id });
    if (id !== undefined) {
      logger.warn(`There is no term "${id}".`);
      void vscode.window.showWarningMessage(locale.translate('There is no term “{0}”.', id));
    }
    deps.chooseTerm();
  };
  const move = (distance: number): void => {
    const place = readers.at(-1)?.place();
    const id = place?.kind === 'question' ? library.neighbour(place.id, distance) : library.order[0];
    if (id !== undefined) open({ kind: 'question', id });
  };
  const first = (): ReaderView => viewOf({ kind: 'question', id: library.order[0] ?? '' });
  /** Term ids aren't known yet: a term that is gone is said on its page. */
  const restored = (state: unknown): ReaderView => {
    const view = parseReaderState(state);
    const { kind, id } = view ? currentPlace(view.history) : { kind: 'question', id: '' };
    if (!view || (kind === 'question' && !library.has(id)) || (kind === 'review' && !view.walk)) return first();
    return { ...view, language: library.language(view.language), walk: view.walk && walkWithin(view.walk, (id) => library.has(id)) };
  };

  const registered = vscode.Disposable.from(
    registerCommand('openQuestion', (argument) => openQuestion(argument, 'here')),
    registerCommand('openQuestionBeside', (argument) => openQuestion(argument, 'beside')),
    registerCommand('openTerm', openTerm),
    registerCommand('nextQuestion', () => move(1)),
    registerCommand('previousQuestion', () => move(-1)),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, state) => {
        add(panel, restored(state));
        return Promise.resolve();
      },
    }),
  );
  return {
    open,
    review: (questionIds) => {
      const [id] = questionIds;
      if (id !== undefined) inFront({ kind: 'question', id })?.review(questionIds);
    },
    reopen: (undone) => inFront({ kind: 'question', id: undone.question })?.reopen(undone),
    activeQuestion: () => {
      const place = readers.find(({ panel }) => panel.active)?.place();
      return place?.kind === 'question' ? place.id : undefined;
    },
    dispose: () => {
      registered.dispose();
      for (const { panel } of readers) panel.dispose();
    },
  };
}
