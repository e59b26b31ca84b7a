import type { Locale, Translate } from '../core/ports';
import { showsVerdict, type Round, type RoundItem } from '../core/quiz/round';
import { roundStatus } from '../core/quiz/roundStatus';
import { timeLeft } from '../core/quiz/roundSteps';
import type { RoundTexts } from '../core/quiz/roundTexts';
import { shownOptions } from '../core/quiz/shownOptions';
import type { ExamOverview, ExplainedAt, QuizItemScreen, QuizResultScreen, QuizStrings, ToQuiz } from '../protocol';

interface Dependencies {
  readonly locale: Locale;
  readonly strings: (translate: Translate) => QuizStrings;
  readonly titles: {
    readonly level: (item: RoundItem) => { readonly id: string; readonly title: string };
    readonly explained: (item: RoundItem, texts: RoundTexts) => ExplainedAt;
  };
  readonly resultScreen: (round: Round, texts: RoundTexts) => Omit<QuizResultScreen, 'strings' | 'language'>;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
}

/** Makes the quiz's screen; without a round it says how to start one. */
export type MakeQuizScreen = (round: Round | undefined, texts: RoundTexts) => ToQuiz;

export function createQuizScreens({ locale, strings, titles, resultScreen, now }: Dependencies): MakeQuizScreen {
  const { translate } = locale;
  const itemScreen = (round: Round, item: RoundItem, texts: RoundTexts): Omit<QuizItemScreen, 'strings' | 'language'> => {
    const { total, place, done, right, isLast } = roundStatus(round);
    const isExam = round.mode === 'exam';
    const text = texts.item(item);
    return {
      type: 'item',
      mode: round.mode,
      key: `${round.id}/${item.id}`,
      position: round.position,
      done: done / total,
      last: isLast,
      level: titles.level(item),
      facts: [
        translate('{0} of {1}', place, total),
        right === undefined ? translate('{0} answered', done) : translate('{0} right so far', right),
        ...(round.mode === 'cram' ? [translate('Cramming: your schedule stays as it is')] : []),
      ],
      prompt: item.term && (item.term.asks === 'term' ? translate('Which term is this?') : translate('What does this term mean?')),
      stem: text?.stem ?? '',
      // The page is to draw a verdict without waiting for an answer; an exam has none to draw.
      options: shownOptions(item, text, !isExam || showsVerdict(round, item)),
      answered: item.answered,
      confidence: item.confidence,
      flagged: item.flagged,
      skipping: skippingText(round, item, translate),
      secondsLeft: timeLeft(round, now()),
      explained: titles.explained(item, texts),
      overview: isExam ? examOverview(round, translate) : undefined,
    };
  };
  return (round, texts) => {
    const frame = { strings: strings(translate), language: locale.language() };
    const item = round?.items[round.position];
    if (!round || !item) return { ...frame, type: 'notice', text: translate('No round is going on. A good round asks what is due, what went wrong, and what is new.') };
    return { ...frame, ...(round.endedAt === undefined ? itemScreen(round, item, texts) : resultScreen(round, texts)) };
  };
}

function skippingText({ mode }: Round, { skipped }: RoundItem, translate: Translate): string {
  if (mode === 'exam') return translate('Left open');
  return skipped === 0 ? translate('Skipped: it comes again at the end') : translate('Skipped: it stays without an answer');
}

function examOverview({ items }: Round, translate: Translate): ExamOverview {
  const numbers = (some: (item: RoundItem) => boolean): string[] => items.flatMap((item, place) => (some(item) ? [String(place + 1)] : []));
  const open = numbers(({ answered }) => answered === undefined);
  const flagged = numbers((item) => item.flagged);
  return {
    items: items.map(({ answered, flagged: isFlagged }, place) => ({
      label: [
        translate('Question {0}', place + 1),
        answered === undefined ? translate('open') : translate('answered'),
        ...(isFlagged ? [translate('flagged')] : []),
      ].join(', '),
      answered: answered !== undefined,
      flagged: isFlagged,
    })),
    summary: [
      open.length === 0 ? translate('Everything is answered.') : translate('Still open ({0}): {1}', open.length, open.join(', ')),
      ...(flagged.length === 0 ? [] : [translate('Flagged ({0}): {1}', flagged.length, flagged.join(', '))]),
    ],
  };
}
