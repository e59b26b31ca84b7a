import * as vscode from 'vscode';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Lifetime, Locale, Logger, Random } from '../core/ports';
import { answerItem, isRight, nextItem, retryRound, roundResult, startRound, type Round, type RoundItem } from '../core/quiz/round';
import { parseFromQuiz, type FromQuiz, type NeighbourLink, type QuizStrings, type ToQuiz } from '../protocol';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly logger: Logger;
  readonly random: Random;
  readonly fill: (webview: vscode.Webview, bundle: 'quiz', language: string) => void;
  readonly openQuestion: (questionId: string) => void;
  readonly recordAnswer: (item: RoundItem) => void;
  readonly chooseRound: () => void;
}

export interface QuizPanel extends Lifetime {
  /** Starts a round on some questions, in place of the one that may be going on. */
  readonly start: (questionIds: readonly string[], length: number) => Promise<void>;
}

/** The panel in which a round of the quiz is played; there is one at a time. */
export function createQuizPanel(deps: Dependencies): QuizPanel {
  const { library, locale, logger } = deps;
  let panel: vscode.WebviewPanel | undefined;
  let ready = false;
  let round: Round = { items: [], position: 0 };

  const update = (): void => {
    if (!panel) return;
    panel.title = locale.translate('Quiz');
    if (ready) panel.webview.postMessage(quizScreen(deps, round)).then(undefined, (error: unknown) => logger.error('The quiz could not be updated.', error));
  };
  const receive = (message: FromQuiz | undefined, raw: unknown): void => {
    switch (message?.type) {
      case 'ready':
        ready = true;
        return update();
      case 'answer': {
        const before = round;
        round = answerItem(round, message.option);
        update();
        const answered = round.items[round.position];
        if (round !== before && answered) deps.recordAnswer(answered);
        return;
      }
      case 'next':
        round = nextItem(round);
        return update();
      case 'retry': {
        const { wrong } = roundResult(round);
        if (wrong.length === 0) return;
        round = retryRound(wrong, deps.random);
        return update();
      }
      case 'newRound':
        return deps.chooseRound();
      case 'open':
        if (library.has(message.question)) return deps.openQuestion(message.question);
    }
    logger.warn(`The quiz sent a message that can't be used: ${JSON.stringify(raw)}`);
  };
  const show = (): void => {
    if (panel) {
      panel.reveal();
      return update();
    }
    const opened = vscode.window.createWebviewPanel('genaiInterview.quiz', '', vscode.ViewColumn.Active);
    panel = opened;
    ready = false;
    opened.iconPath = new vscode.ThemeIcon('mortar-board');
    opened.webview.onDidReceiveMessage((raw: unknown) => receive(parseFromQuiz(raw), raw));
    opened.onDidDispose(() => {
      panel = undefined;
    });
    deps.fill(opened.webview, 'quiz', locale.language());
    update();
  };
  const subscription = locale.onDidChange(() => {
    translateRound(library, locale.language(), round)
      .then((translated) => {
        round = translated;
        update();
      })
      .catch((error: unknown) => logger.error('The quiz could not be shown in the other language.', error));
  });

  return {
    start: async (questionIds, length) => {
      const questions = await Promise.all(questionIds.map((id) => library.question(id, locale.language())));
      round = startRound(questions, length, deps.random);
      if (round.items.length > 0) return show();
      void vscode.window.showInformationMessage(locale.translate('There is nothing to ask about yet.'));
    },
    dispose: () => {
      subscription.dispose();
      panel?.dispose();
    },
  };
}

/** The same round, with its items in another language. */
async function translateRound(library: PackLibrary, language: string, round: Round): Promise<Round> {
  const items = await Promise.all(
    round.items.map(async (roundItem) => {
      const question = await library.question(roundItem.questionId, language);
      return { ...roundItem, item: question.quiz.find((item) => item.id === roundItem.id) ?? roundItem.item };
    }),
  );
  return { ...round, items };
}

function quizScreen({ library, locale }: Dependencies, round: Round): ToQuiz {
  const language = locale.language();
  const strings = quizStrings(locale, round);
  const link = (id: string): NeighbourLink => ({ id, title: library.title(id, language) });
  const current = round.items[round.position];
  if (!current) {
    const result = roundResult(round);
    const wrong = result.wrong.map((item) => ({ question: link(item.questionId), stem: item.item.stem }));
    return { type: 'result', strings, language, share: result.total === 0 ? 0 : result.right / result.total, wrong };
  }
  return {
    type: 'item',
    strings,
    language,
    done: (round.position + (current.answered === undefined ? 0 : 1)) / round.items.length,
    last: round.position + 1 === round.items.length,
    question: link(current.questionId),
    level: library.shownLevel(current.questionId, language),
    stem: current.item.stem,
    options: current.order.flatMap((place) => {
      const option = current.item.options[place];
      if (!option) return [];
      const verdict = current.answered === undefined ? undefined : { right: option.right, explanation: option.explanation };
      return [{ text: option.text, verdict }];
    }),
    answered: current.answered,
  };
}

function quizStrings({ translate }: Locale, round: Round): QuizStrings {
  const result = roundResult(round);
  const right = round.items.slice(0, round.position + 1).filter(isRight).length;
  const last = round.position + 1 >= round.items.length;
  return {
    placeOfTotal: translate('{0} of {1}', Math.min(round.position + 1, round.items.length), round.items.length),
    rightSoFar: translate('{0} right so far', right),
    right: translate('Right'),
    wrong: translate('Wrong'),
    rightAnswer: translate('Right answer'),
    wrongAnswer: translate('Wrong answer'),
    yourAnswer: translate('Your answer'),
    fullAnswer: translate('Read the full answer'),
    next: translate('Next question'),
    seeResult: translate('See the result'),
    keysToAnswer: translate('Press 1 to 4 to answer'),
    keysToGoOn: last ? translate('Press Enter for the result') : translate('Press Enter for the next question'),
    score: translate('{0} of {1} right', result.right, result.total),
    allRight: translate('Every answer was right.'),
    toReview: translate('To look at again'),
    retry: translate('Retry these'),
    newRound: translate('New round'),
    diagramFailed: translate('This diagram could not be drawn.'),
  };
}
