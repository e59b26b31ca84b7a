import * as vscode from 'vscode';
import type { Locale } from '../core/ports';
import type { RoundWish } from '../core/quiz/roundWish';

/** What the quiz says, and asks, outside its page. */
export interface QuizDialogs {
  /** Resolves to whether the result is to be shown. */
  readonly timeIsUp: () => Promise<boolean>;
  /** What is to become of an exam that goes on when another round is wanted; undefined for nothing new. */
  readonly giveUpExam: () => Promise<'goBack' | 'giveUp' | undefined>;
  /** Says what to do where there is nothing to ask. */
  readonly nothingToAsk: (wish: RoundWish) => void;
}

export function createQuizDialogs({ translate }: Locale): QuizDialogs {
  return {
    timeIsUp: async () => {
      const see = translate('See the result');
      return (await vscode.window.showInformationMessage(translate('Time is up: your exam has been handed in.'), see)) === see;
    },
    giveUpExam: async () => {
      const [goBack, giveUp] = [translate('Back to the exam'), translate('Give it up')];
      const detail = translate('If you give it up, its answers are not kept.');
      const answer = await vscode.window.showWarningMessage(translate('An exam is going on.'), { modal: true, detail }, goBack, giveUp);
      return answer === goBack ? 'goBack' : answer === giveUp ? 'giveUp' : undefined;
    },
    nothingToAsk: (wish) => {
      const kind = wish.mode === 'practice' ? wish.scope.kind : 'everything';
      const texts: Partial<Record<typeof kind, string>> = {
        bookmarked: translate('You have no bookmarks yet. Bookmark a question in the reader to be asked about it here.'),
        mistakes: translate('There are no mistakes to go over: the last answer to every item was right.'),
        terms: translate('None of the terms in this file can be asked about.'),
      };
      void vscode.window.showInformationMessage(texts[kind] ?? translate('There is nothing to ask about here. Choose something else with the command “Quick Quiz”.'));
    },
  };
}
