import * as vscode from 'vscode';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Delay, Lifetime, Listen, Locale, Logger, Translate } from '../core/ports';
import type { Breathe } from '../core/study/breathe';
import { coalesce } from '../core/study/coalesce';
import type { EventLog } from '../core/study/eventLog';
import type { StudyDesk } from '../core/study/studyDesk';
import type { StudyNames } from '../core/study/studyNames';
import type * as Later from '../later';
import { parseFromProgress, type FromProgress, type ToProgress } from '../protocol';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly names: (translate: Translate) => StudyNames;
  readonly log: Pick<EventLog, 'load' | 'events'>;
  readonly desk: Pick<StudyDesk, 'study' | 'plan'>;
  /** The chance of recall at which a question comes again, between 0 and 1. */
  readonly retention: () => number;
  readonly logger: Logger;
  readonly delay: Delay;
  readonly breathe: Breathe;
  readonly fill: (webview: vscode.Webview, bundle: 'progress', language: string) => void;
  readonly later: () => Promise<Pick<typeof Later, 'createProgressScreen' | 'inSlices' | 'progressView' | 'statisticsSteps'>>;
  readonly openQuestion: (questionId: string) => void;
  /** Runs another of the extension's commands. */
  readonly run: (command: string, ...args: readonly unknown[]) => void;
  /** Tells when what there is to study may have changed, as at the end of the day. */
  readonly onDidChange: Listen;
  readonly registerCommand: (name: string, run: (...args: readonly unknown[]) => unknown) => vscode.Disposable;
}

const viewType = 'genaiInterview.progress';
const panelOptions = { enableFindWidget: true };

/** Changes that come within so many milliseconds are shown together. */
const wait = 200;

/** The panel that shows how far the learner has come, of which there is one at a time, and the command that opens it. */
export function registerProgressPanel(deps: Dependencies): Lifetime {
  const { library, locale, log, desk, logger } = deps;
  let panel: vscode.WebviewPanel | undefined;
  let ready = false;
  let latest = 0;

  const makeScreen = async (): Promise<ToProgress> => {
    try {
      await log.load();
    } catch (error) {
      logger.error('The progress made so far could not be read.', error);
      const text = locale.translate('This page could not be read. The output channel “GenAI Interview” says why.');
      return { type: 'notice', language: locale.language(), text };
    }
    const [study, plan] = [desk.study(), desk.plan()];
    const outline = { levels: library.levels, questions: library.summaries(locale.language()) };
    const { createProgressScreen, inSlices, progressView, statisticsSteps } = await deps.later();
    const statistics = await inSlices(statisticsSteps(log.events(), study, outline), deps.breathe);
    return createProgressScreen({ library, locale, names: deps.names })(progressView(statistics, study, plan, deps.retention()));
  };
  const send = async (): Promise<void> => {
    if (!panel) return;
    panel.title = locale.translate('Progress');
    if (!ready || !panel.visible) return;
    const attempt = ++latest;
    const screen = await makeScreen();
    if (attempt === latest) await panel.webview.postMessage(screen);
  };
  const sendOrLog = (): Promise<void> => send().catch((error: unknown) => logger.error('The progress page could not be updated.', error));
  const update = coalesce(sendOrLog, deps.delay, wait);

  const receive = (message: FromProgress): void => {
    switch (message.type) {
      case 'ready':
        ready = true;
        return void sendOrLog();
      case 'open':
        if (!library.has(message.question)) return logger.warn(`There is no question "${message.question}".`);
        return deps.openQuestion(message.question);
      case 'search':
        return deps.run('searchQuestions', `#${message.tag}`);
      case 'review':
        return deps.run('reviewDue');
      case 'read': {
        const id = desk.plan().fresh[0] ?? library.order[0];
        return id === undefined ? undefined : deps.openQuestion(id);
      }
      case 'quiz':
        return deps.run('quiz');
      case 'interviewDate':
        return deps.run('setInterviewDate');
    }
  };
  const open = (opened: vscode.WebviewPanel): void => {
    panel = opened;
    ready = false;
    opened.iconPath = new vscode.ThemeIcon('graph');
    opened.webview.onDidReceiveMessage((raw: unknown) => {
      const message = parseFromProgress(raw);
      if (message) receive(message);
      else logger.warn(`The progress page sent a message that can't be used: ${JSON.stringify(raw)}`);
    });
    opened.onDidDispose(() => {
      if (panel === opened) panel = undefined;
    });
    deps.fill(opened.webview, 'progress', locale.language());
    void sendOrLog();
  };

  const registered = vscode.Disposable.from(
    deps.registerCommand('showProgress', () => {
      if (panel) panel.reveal();
      else open(vscode.window.createWebviewPanel(viewType, '', vscode.ViewColumn.Active, panelOptions));
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (restored) => {
        if (panel) restored.dispose();
        else open(restored);
        return Promise.resolve();
      },
    }),
  );
  const listening = deps.onDidChange(update);
  return {
    dispose: () => {
      for (const each of [registered, listening]) each.dispose();
      panel?.dispose();
    },
  };
}
