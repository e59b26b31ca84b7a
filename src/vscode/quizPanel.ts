import * as vscode from 'vscode';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Lifetime, Locale, Logger } from '../core/ports';
import type { ReaderPlace } from '../core/reader/readerHistory';
import type { Round } from '../core/quiz/round';
import type { RoundDesk } from '../core/quiz/roundDesk';
import type { MakeRound } from '../core/quiz/roundMaker';
import type { ItemReader, RoundTexts } from '../core/quiz/roundTexts';
import type { RoundWish } from '../core/quiz/roundWish';
import { parseFromQuiz, type FromQuiz, type ToQuiz } from '../protocol';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly logger: Logger;
  readonly desk: RoundDesk;
  readonly reader: () => Promise<ItemReader>;
  readonly makeRound: MakeRound;
  readonly views: () => Promise<{
    readonly makeScreen: (round: Round | undefined, texts: RoundTexts) => ToQuiz;
    readonly resultMarkdown: (round: Round, texts: RoundTexts) => string;
  }>;
  readonly dialogs: {
    readonly timeIsUp: () => Promise<boolean>;
    readonly giveUpExam: () => Promise<'goBack' | 'giveUp' | undefined>;
    readonly nothingToAsk: (wish: RoundWish) => void;
  };
  readonly fill: (webview: vscode.Webview, bundle: 'quiz', language: string) => void;
  readonly openPlace: (place: ReaderPlace, section: number | undefined) => void;
  readonly copy: (text: string) => Thenable<void>;
  readonly chooseRound: () => void;
}

export interface QuizPanel extends Lifetime {
  /** Starts a round in place of the one that may be going on; an exam isn't given up without asking. */
  readonly start: (wish: RoundWish) => Promise<void>;
  /** Shows the round where it was left, or the result of the last one. */
  readonly resume: () => Promise<void>;
}

const viewType = 'genaiInterview.quiz';
const noTexts: RoundTexts = { item: () => undefined, fits: () => false, section: () => undefined };

/** The panel in which rounds are played; there is one at a time. Closing it leaves the round as it is. */
export function createQuizPanel(deps: Dependencies): QuizPanel {
  const { locale, logger, desk } = deps;
  let panel: vscode.WebviewPanel | undefined;
  let ready = false;
  let texts = noTexts;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = (): void => {
    watchTime();
    if (!panel) return;
    panel.title = locale.translate('Quiz');
    if (ready) send(panel).catch((error: unknown) => logger.error('The quiz could not be updated.', error));
  };
  const send = async ({ webview }: vscode.WebviewPanel): Promise<void> => {
    const { makeScreen } = await deps.views();
    await webview.postMessage(makeScreen(desk.current(), texts));
  };
  /** An exam is handed in when its time is up, whether or not anyone looks. */
  const watchTime = (): void => {
    clearTimeout(timer);
    const left = desk.timeLeft();
    if (left !== undefined) timer = setTimeout(endInTime, left);
  };
  const endInTime = (): void => {
    if (!desk.checkTime()) return watchTime();
    update();
    if (panel?.visible !== true) {
      tellOfEnd().catch((error: unknown) => logger.error('The result of the exam could not be shown.', error));
    }
  };
  const tellOfEnd = async (): Promise<void> => {
    if (await deps.dialogs.timeIsUp()) await resume();
  };
  const readTexts = async (): Promise<void> => {
    texts = await (await deps.reader()).texts(desk.current()?.items ?? [], locale.language());
  };
  const receive = async (message: FromQuiz): Promise<void> => {
    switch (message.type) {
      case 'ready':
        ready = true;
        return update();
      case 'step':
        if (desk.take(message.action)) update();
        return;
      case 'timeUp':
        return endInTime();
      case 'retry':
        if (desk.retry()) update();
        return;
      case 'newRound':
        return deps.chooseRound();
      case 'copy': {
        const round = desk.current();
        if (round) await deps.copy((await deps.views()).resultMarkdown(round, texts));
        return;
      }
      case 'open': {
        const { place, section } = message;
        if (place.kind === 'term' || deps.library.has(place.id)) deps.openPlace(place, section);
        else logger.warn(`There is no question "${place.id}".`);
      }
    }
  };
  const adopt = (opened: vscode.WebviewPanel): void => {
    // A tab from before a reload comes back only when it is looked at: by then another may have been opened.
    const other = panel;
    panel = opened;
    other?.dispose();
    ready = false;
    opened.iconPath = new vscode.ThemeIcon('mortar-board');
    opened.webview.onDidReceiveMessage((raw: unknown) => {
      const message = parseFromQuiz(raw);
      if (message) receive(message).catch((error: unknown) => logger.error('What the quiz asked for could not be done.', error));
      else logger.warn(`The quiz sent a message that can't be used: ${JSON.stringify(raw)}`);
    });
    opened.onDidDispose(() => {
      if (panel === opened) panel = undefined;
    });
    deps.fill(opened.webview, 'quiz', locale.language());
    update();
  };
  const show = (): void => {
    if (!panel) return adopt(vscode.window.createWebviewPanel(viewType, '', vscode.ViewColumn.Active));
    panel.reveal();
    update();
  };
  const takeUp = async (): Promise<void> => {
    await readTexts();
    desk.resume((item) => texts.fits(item));
  };
  const resume = async (): Promise<void> => {
    // The round goes on in a panel that is open: nothing has been away.
    if (!panel) await takeUp();
    show();
  };
  /** Whether a round may be started: what was done in an exam isn't to be lost by a slip. */
  const mayReplace = async (): Promise<boolean> => {
    desk.checkTime();
    const round = desk.current();
    if (round?.mode !== 'exam' || round.endedAt !== undefined) return true;
    const answer = await deps.dialogs.giveUpExam();
    if (answer === 'goBack') await resume();
    return answer === 'giveUp';
  };
  const subscriptions = vscode.Disposable.from(
    locale.onDidChange(() => {
      readTexts()
        .then(update)
        .catch((error: unknown) => logger.error('The quiz could not be shown in the other language.', error));
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (restored) => {
        await takeUp().catch((error: unknown) => logger.error('The round could not be taken up again.', error));
        adopt(restored);
      },
    }),
  );
  watchTime();

  return {
    start: async (wish) => {
      if (!(await mayReplace())) return;
      const { settings, subjects } = await deps.makeRound(wish);
      if (subjects.length === 0) return deps.dialogs.nothingToAsk(wish);
      desk.start(settings, subjects);
      await readTexts();
      show();
    },
    resume,
    dispose: () => {
      clearTimeout(timer);
      subscriptions.dispose();
      panel?.dispose();
    },
  };
}
