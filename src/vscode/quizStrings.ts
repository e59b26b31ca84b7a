import type { Translate } from '../core/ports';
import type { MarkdownStrings, QuizStrings } from '../protocol';

/** The words of the quiz's page that are the same on every screen. */
export function quizStrings(translate: Translate, markdown: MarkdownStrings): QuizStrings {
  return {
    right: translate('Right'),
    wrong: translate('Wrong'),
    rightAnswer: translate('Right answer'),
    wrongAnswer: translate('Wrong answer'),
    yourAnswer: translate('Your answer'),
    next: translate('Next question'),
    previous: translate('Previous question'),
    seeResult: translate('See the result'),
    skip: translate('Skip'),
    flag: translate('Flag'),
    unflag: translate('Remove the flag'),
    flagged: translate('Flagged'),
    unflagged: translate('Flag removed'),
    howSure: translate('How sure were you?'),
    knew: translate('I knew it'),
    guessed: translate('I guessed'),
    chosen: translate('Chosen: {0}', '{0}'),
    keys: translate('Keyboard shortcuts'),
    answerKeys: translate('Answer'),
    enterKey: translate('Enter'),
    close: translate('Close'),
    keysToAnswer: translate('Press 1 to 4 to answer'),
    allItems: translate('All questions of the exam'),
    handIn: translate('Hand in'),
    keepOn: translate('Go on'),
    timeLeft: translate('Time left'),
    lastMinute: translate('One minute left'),
    allRight: translate('Every answer was right.'),
    toReview: translate('To look at again'),
    why: translate('Options and explanations'),
    showAll: translate('Show all'),
    retry: translate('Retry these'),
    newRound: translate('New round'),
    copyResult: translate('Copy as Markdown'),
    markdown,
  };
}
