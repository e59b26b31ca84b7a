import type { PackLibrary } from '../core/content/packLibrary';
import type { Locale, Logger, Translate } from '../core/ports';
import { currentPlace } from '../core/reader/readerHistory';
import type { ReaderView } from '../core/reader/readerView';
import { startWalk, walkOutcome } from '../core/reader/reviewWalk';
import type { GradeBook } from '../core/study/gradeBook';
import { relativeTime } from '../core/study/relativeTime';
import type { StudyDesk } from '../core/study/studyDesk';
import type { StudyNames } from '../core/study/studyNames';
import type { TimeSpan } from '../core/study/timeUntil';
import type { GradeSaid, ReviewEndScreen, StudyView, WalkView } from '../protocol';

interface Dependencies {
  readonly book: GradeBook;
  readonly desk: Pick<StudyDesk, 'plan'>;
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly names: (translate: Translate) => StudyNames;
  readonly logger: Logger;
  /** Reads the learner's progress. */
  readonly load: () => Promise<void>;
}

/** What the reader says of the learner's progress, in the language of its page. */
export interface ReaderStudy {
  /** Resolves once there is something to say: the learner's progress has been read, or can't be. */
  readonly ready: () => Promise<void>;
  /** Undefined until then. */
  readonly answer: (questionId: string, view: ReaderView) => StudyView | undefined;
  /** The attempt to recall a question that begins now; undefined until then. */
  readonly attempt: (questionId: string) => string | undefined;
  /** Where the review of a reader stands; undefined if it has none, or it is over. */
  readonly review: (view: ReaderView) => WalkView | undefined;
  /** What the review of a reader came to. */
  readonly end: (view: ReaderView) => Pick<ReviewEndScreen, 'title' | 'summary' | 'questions' | 'next' | 'said'>;
}

export function createReaderStudy({ book, desk, library, locale, names, logger, load }: Dependencies): ReaderStudy {
  let known = false;
  const said = (view: ReaderView, graded: string | undefined): GradeSaid | undefined => {
    const { history, language, walk, undone } = view;
    const translate = locale.translateTo(language);
    const last = book.lastGrade();
    const comesBack = (question: string): string => inWords(book.standing(question).comesBack, language, translate);
    if (graded !== undefined) {
      const own = book.lastGrade(graded);
      return own && { text: sentence(names(translate).grades[own.grade], comesBack(graded), translate), undo: own.id === last?.id };
    }
    if (undone) return { text: translate('Undone: {0} for “{1}”', names(translate).grades[undone.grade], library.title(undone.question, language)), undo: false };
    const onWalk = walk && (walk.ahead.length > 0 || currentPlace(history).kind === 'review');
    if (!last || !onWalk || walk.done.at(-1)?.event !== last.id) return undefined;
    return { text: translate('Previous question: {0}, {1}', names(translate).grades[last.grade], comesBack(last.question)), undo: true };
  };

  return {
    ready: async () => {
      await load().catch((error: unknown) => logger.error('The progress made so far could not be read.', error));
      known = true;
    },
    attempt: (questionId) => (known ? book.attempt(questionId) : undefined),
    answer: (questionId, view) => {
      if (!known) return undefined;
      const { language, attempt } = view;
      const translate = locale.translateTo(language);
      const { state, comesBack, bookmarked } = book.standing(questionId);
      const graded = attempt !== undefined && book.isGraded(questionId, attempt);
      return {
        state: { name: state, text: names(translate).states[state] },
        comesBack: comesBack && inWords(comesBack, language, translate),
        bookmarked,
        graded,
        grades: book.outcomes(questionId).map((outcome) => {
          const name = names(translate).grades[outcome.grade];
          return { grade: outcome.grade, name, interval: inShort(outcome.comesBack, translate), outcome: sentence(name, inWords(outcome.comesBack, language, translate), translate) };
        }),
        said: said(view, graded ? questionId : undefined),
      };
    },
    review: ({ history, walk, language }) => {
      if (!walk || walk.ahead.length === 0) return undefined;
      const translate = locale.translateTo(language);
      const total = walk.done.length + walk.ahead.length;
      const { kind, id } = currentPlace(history);
      return {
        text: translate('Review: {0} of {1}', walk.done.length + 1, total),
        done: walk.done.length / total,
        here: kind === 'question' && id === walk.ahead[0],
      };
    },
    end: (view) => {
      const { language, walk = startWalk([]) } = view;
      const translate = locale.translateTo(language);
      const { due, order } = desk.plan();
      const { steps, forgotten, left } = walkOutcome(walk, order);
      const reviewed = translate('Questions reviewed: {0}.', steps.length);
      const soon = forgotten.flatMap((id) => book.standing(id).comesBack ?? [])[0];
      const comesAgain = forgotten.length === 0 ? [] : [translate('Forgotten: {0}; {1}.', forgotten.length, inWords(soon, language, translate))];
      const quiz = { type: 'quickQuiz', label: translate('Quick quiz') } as const;
      const more = { type: 'review', label: due.length > 0 ? translate('Go on reviewing ({0})', order.length) : translate('Meet new questions ({0})', order.length) } as const;
      const rest = order.length === 0 ? [quiz] : left > 0 ? [more, quiz] : [quiz, more];
      return {
        title: left > 0 ? translate('End of the review') : translate('Done for today'),
        summary: [reviewed, ...comesAgain].join(' '),
        questions: steps.map(({ question, grade }) => ({
          id: question,
          title: library.title(question, language),
          grade,
          outcome: sentence(names(translate).grades[grade], inWords(book.standing(question).comesBack, language, translate), translate),
        })),
        next: [...rest, { type: 'progress', label: translate('Show progress') }],
        said: said(view, undefined),
      };
    },
  };
}

/** `Good: comes back in 3 days`. */
const sentence = (name: string, comesBack: string, translate: Translate): string => translate('{0}: {1}', name, comesBack);

/** `comes back in 3 days`; what has no time comes back now. */
function inWords(span: TimeSpan | undefined, language: string, translate: Translate): string {
  return span === undefined || span.value === 0 ? translate('comes back now') : translate('comes back {0}', relativeTime(span, language));
}

/** `3 d`. */
function inShort({ value, unit }: TimeSpan, translate: Translate): string {
  switch (unit) {
    case 'minute':
      return translate('{0} min', value);
    case 'hour':
      return translate('{0} h', value);
    case 'day':
      return translate('{0} d', value);
    case 'week':
      return translate('{0} wk', value);
    case 'month':
      return translate('{0} mo', value);
    case 'year':
      return translate('{0} yr', value);
  }
}
