import { ArrowLeft, ArrowRight, Bookmark, BookOpen, CircleQuestionMark, Columns2, Copy, EyeOff, FileDown, Languages, Search, type IconNode } from 'lucide';
import type { FromReader, GradeSaid, ReaderScreen, StudyView } from '../../src/protocol';
import { noAttempt, type Attempt } from './pageState';
import { readScroll } from './scrollPlace';
import { sectionCount } from './sections';

/** Something that a person can do in the reader, by its key and perhaps by a button of the toolbar. */
export interface ReaderAction {
  readonly key: string;
  readonly label: string;
  /** Undefined for an action that has its place elsewhere on the page. */
  readonly icon: IconNode | undefined;
  readonly disabled?: boolean;
  /** Whether what it switches is on; undefined if it is no switch. */
  readonly pressed?: boolean | undefined;
  /** Whether it stands at the start of the toolbar. */
  readonly first?: boolean;
  readonly run: () => void;
}

interface Context {
  readonly screen: ReaderScreen;
  readonly study: StudyView | undefined;
  readonly said: GradeSaid | undefined;
  readonly attempt: Attempt;
  readonly send: (message: FromReader) => void;
  readonly change: (changes: Partial<Attempt>) => void;
  readonly announce: (text: string) => void;
  readonly help: () => void;
}

/** What can be done on a screen, in the order of the toolbar. */
export function readerActions({ screen, study, said, attempt, send, change, announce, help }: Context): ReaderAction[] {
  const { strings, history, otherLanguages } = screen;
  const answer = screen.type === 'answer' ? screen : undefined;
  const none = undefined;
  const open = (link: { readonly id: string } | undefined) => () => {
    if (link) send({ type: 'open', place: { kind: 'question', id: link.id }, beside: false });
  };
  const reveal = (count: number) => () => change({ revealed: Math.min(count, sectionCount) });
  const recall = answer?.recall ?? false;
  const hidden = recall && attempt.revealed < sectionCount;
  const gradable = recall && attempt.revealed > 0 && study?.graded === false;
  const [other] = otherLanguages;

  return [
    { key: 'b', label: strings.back, icon: ArrowLeft, first: true, disabled: history.current === 0, run: () => send({ type: 'go', by: -1 }) },
    { key: 'f', label: strings.forward, icon: ArrowRight, first: true, disabled: history.current === history.places.length - 1, run: () => send({ type: 'go', by: 1 }) },
    ...(answer
      ? [
          { key: 'n', label: strings.nextQuestion, icon: none, disabled: !answer.next, run: open(answer.next) },
          { key: 'p', label: strings.previousQuestion, icon: none, disabled: !answer.previous, run: open(answer.previous) },
          ...(hidden
            ? [
                { key: ' ', label: strings.reveal, icon: none, run: reveal(attempt.revealed + 1) },
                { key: 'a', label: strings.revealAll, icon: none, run: reveal(sectionCount) },
              ]
            : []),
          {
            key: 'r',
            label: recall ? strings.browse : strings.recall,
            icon: recall ? BookOpen : EyeOff,
            run: () => {
              change(noAttempt);
              send({ type: 'recall', on: !recall });
            },
          },
          ...(study?.grades ?? []).map(({ grade, name }, place) => ({
            key: String(place + 1),
            label: strings.grade.replace('{0}', name),
            icon: none,
            disabled: !gradable,
            run: () => send({ type: 'grade', question: answer.question.id, attempt: screen.attempt ?? '', grade }),
          })),
          { key: 'q', label: strings.quiz, icon: none, run: () => send({ type: 'quiz' }) },
          { key: 'm', label: strings.bookmark, icon: Bookmark, disabled: !study, pressed: study?.bookmarked ?? false, run: () => send({ type: 'bookmark' }) },
        ]
      : []),
    ...(screen.type === 'end' ? [{ key: 'q', label: strings.quickQuiz, icon: none, run: () => send({ type: 'quickQuiz' }) }] : []),
    ...(screen.type === 'term' ? [] : [{ key: 'u', label: strings.undoGrade, icon: none, disabled: said?.undo !== true, run: () => send({ type: 'undo' }) }]),
    ...(other
      ? [
          { key: 'l', label: strings.switchLanguage.replace('{0}', other.name), icon: Languages, run: () => send({ type: 'language', language: other.code }) },
          { key: 'o', label: strings.languageBeside.replace('{0}', other.name), icon: Columns2, run: () => send({ type: 'languageBeside', language: other.code, scroll: readScroll() }) },
        ]
      : []),
    ...(answer
      ? [
          {
            key: 'c',
            label: strings.copyMarkdown,
            icon: Copy,
            run: () => {
              send({ type: 'copy' });
              announce(strings.markdown.copied);
            },
          },
          { key: 'e', label: strings.exportHtml, icon: FileDown, run: () => send({ type: 'export' }) },
        ]
      : []),
    { key: '/', label: strings.search, icon: Search, run: () => send({ type: 'search', query: '' }) },
    { key: '?', label: strings.help, icon: CircleQuestionMark, run: help },
  ];
}
