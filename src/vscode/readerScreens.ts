import type { Question, Term } from '../core/content/pack';
import type { PackLibrary } from '../core/content/packLibrary';
import { packLinks } from '../core/content/packLinks';
import { listenedPoints } from '../core/reader/listenedPoints';
import { sectionScroll } from '../core/reader/sectionScroll';
import { otherNames } from '../core/content/termForms';
import { currentPlace } from '../core/reader/readerHistory';
import { readingMinutes } from '../core/reader/readingTime';
import type { ReaderView } from '../core/reader/readerView';
import { suggestGrade } from '../core/reader/suggestGrade';
import type { Locale, Translate } from '../core/ports';
import type { StudyNames } from '../core/study/studyNames';
import type { MarkTerms } from '../core/terms/termMarker';
import type { AnswerScreen, MarkdownStrings, NeighbourLink, QuestionLink, ReaderScreen, ReaderStrings, ReviewEndScreen, StudyView, TermNote, TermScreen, WalkView } from '../protocol';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly markdownStrings: (translate: Translate) => MarkdownStrings;
  readonly names: (translate: Translate) => StudyNames;
  /** Gives what links the first use of each term in a text of a language. */
  readonly termMarker: (language: string) => Promise<MarkTerms>;
  /** What is said of the learner's progress. */
  readonly study: {
    readonly answer: (questionId: string, view: ReaderView) => StudyView | undefined;
    readonly review: (view: ReaderView) => WalkView | undefined;
    readonly end: (view: ReaderView) => Pick<ReviewEndScreen, 'title' | 'summary' | 'questions' | 'next' | 'said'>;
  };
}

/** Makes the screen of a reader; rejects if what it is to show can't be read. */
export type MakeReaderScreen = (view: ReaderView) => Promise<ReaderScreen>;

export function createReaderScreens({ library, locale, markdownStrings, names, termMarker, study }: Dependencies): MakeReaderScreen {
  const frame = (view: ReaderView) => ({
    strings: readerStrings(locale.translateTo(view.language), markdownStrings),
    language: view.language,
    otherLanguages: library.languages.filter((code) => code !== view.language).map((code) => ({ code, name: languageName(code, view.language) })),
    history: view.history,
    recall: view.recall,
    attempt: view.attempt,
    walk: view.walk,
    review: study.review(view),
    scroll: view.scroll,
  });

  const answer = async (id: string, view: ReaderView): Promise<AnswerScreen> => {
    const { language } = view;
    const translate = locale.translateTo(language);
    const [written, terms, markTerms] = await Promise.all([library.question(id, language), library.terms(language), termMarker(language)]);
    const question = withMarkedTerms(written, markTerms);
    const points = listenedPoints(question.listensFor);
    const neighbour = (distance: number): NeighbourLink | undefined => {
      const other = library.neighbour(id, distance);
      return other === undefined ? undefined : { id: other, title: library.title(other, language) };
    };
    return {
      type: 'answer',
      ...frame(view),
      ...(view.section === undefined ? {} : { scroll: sectionScroll(question.explanation, view.section) }),
      question,
      level: library.shownLevel(id, language),
      previous: neighbour(-1),
      next: neighbour(1),
      terms: notes(sections(question), terms),
      facts: {
        readingTime: translate('{0} min read', readingMinutes(written)),
        place: translate('{0} of {1}', library.order.indexOf(id) + 1, library.order.length),
        hint: translate('Answer first, aloud or in writing, as you would in the room. Points that the interviewer listens for: {0}.', points.length),
      },
      points,
      pointVerdicts: [...points.keys(), points.length].map((ticked) => pointVerdict(ticked, points.length, translate, names(translate))),
      study: study.answer(id, view),
    };
  };

  const term = async (id: string, view: ReaderView): Promise<TermScreen> => {
    const { language } = view;
    const [glossary, uses] = await Promise.all([library.terms(language), library.uses(id)]);
    const found = glossary.find((each) => each.id === id);
    if (!found) throw new Error(`The pack has no term "${id}".`);
    const others = library.languages.filter((code) => code !== language);
    const namesElsewhere = await Promise.all(
      others.map(async (code) => ({ language: code, languageName: languageName(code, language), term: (await library.term(id, code))?.term ?? '' })),
    );
    const link = (questionId: string): QuestionLink => ({
      id: questionId,
      title: library.title(questionId, language),
      level: library.shownLevel(questionId, language),
    });
    return {
      type: 'term',
      ...frame(view),
      term: found,
      ...otherNames(found),
      otherNames: namesElsewhere.filter(({ term: name }) => name !== ''),
      explainedIn: found.questions.map(link),
      usedIn: uses.filter((questionId) => !found.questions.includes(questionId)).map(link),
      related: glossary.filter(({ id: other }) => found.see.includes(other)).map(({ id: other, term: name }) => ({ id: other, term: name })),
      terms: notes([found.definition], glossary),
    };
  };

  return (view) => {
    const { kind, id } = currentPlace(view.history);
    if (kind === 'review') return Promise.resolve({ type: 'end', ...frame(view), ...study.end(view) });
    return kind === 'question' ? answer(id, view) : term(id, view);
  };
}

function withMarkedTerms(question: Question, markTerms: MarkTerms): Question {
  const [oneBreath = '', explanation = '', listensFor = '', traps = '', ...answers] = sections(question).map(markTerms);
  const followUps = question.followUps.map((followUp, index) => ({ ...followUp, answer: answers[index] ?? followUp.answer }));
  return { ...question, oneBreath, explanation, listensFor, traps, followUps };
}

function sections({ oneBreath, explanation, listensFor, traps, followUps }: Question): string[] {
  return [oneBreath, explanation, listensFor, traps, ...followUps.map(({ answer }) => answer)];
}

/** What is said on the page of the terms that some texts link to. */
function notes(texts: readonly string[], terms: readonly Term[]): Record<string, TermNote> {
  const linked = new Set(texts.flatMap(packLinks).flatMap(({ kind, id }) => (kind === 'term' ? [id] : [])));
  return Object.fromEntries(terms.filter(({ id }) => linked.has(id)).map(({ id, term, definition }) => [id, { term, definition }]));
}

/** What a language is called in another one. */
function languageName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}

function pointVerdict(ticked: number, total: number, translate: Translate, { grades }: StudyNames): AnswerScreen['pointVerdicts'][number] {
  const grade = suggestGrade(ticked, total);
  return { text: translate('Points made: {0} of {1}. That suggests the grade “{2}”.', ticked, total, grades[grade ?? 'again']), grade };
}

/** `{0}` in a text is filled by the page. */
function readerStrings(translate: Translate, markdownStrings: Dependencies['markdownStrings']): ReaderStrings {
  return {
    inOneBreath: translate('In one breath'),
    explanation: translate('Explanation'),
    listensFor: translate('What the interviewer listens for'),
    traps: translate('Traps'),
    followUps: translate('Likely follow-ups'),
    sources: translate('Sources'),
    previous: translate('Previous'),
    next: translate('Next'),
    previousQuestion: translate('Previous question'),
    nextQuestion: translate('Next question'),
    quiz: translate('Quiz me on this'),
    markdown: markdownStrings(translate),
    tools: translate('Tools'),
    contents: translate('On this page'),
    back: translate('Back'),
    forward: translate('Forward'),
    recall: translate('Hide the answer and recall it'),
    browse: translate('Show the whole answer'),
    switchLanguage: translate('Show in {0}'),
    languageBeside: translate('Open in {0} beside'),
    copyMarkdown: translate('Copy as Markdown'),
    exportHtml: translate('Export as HTML'),
    help: translate('Keyboard shortcuts'),
    close: translate('Close'),
    search: translate('Search questions'),
    searchTag: translate('Search the tag {0}'),
    nowShown: translate('Now shown: {0}'),
    yourAnswer: translate('Your answer'),
    yourAnswerHint: translate('Notes or whole sentences. They stay on this machine.'),
    reveal: translate('Reveal the next section'),
    revealAll: translate('Reveal everything'),
    startOver: translate('Start over'),
    revealed: translate('Revealed: {0}'),
    followUpOpened: translate('Answer shown: {0}'),
    tickPoints: translate('Tick the points that you made. Those your words speak for are ticked already.'),
    youSaid: translate('You said: {0}'),
    term: translate('Term'),
    alsoKnownAs: translate('Also known as'),
    inCode: translate('In code'),
    explainedIn: translate('Explained in'),
    usedIn: translate('Also used in'),
    related: translate('Related terms'),
    spaceKey: translate('Space'),
    find: translate('Find in this page'),
    bookmark: translate('Bookmark'),
    quickQuiz: translate('Quick quiz'),
    gradePrompt: translate('How well did you recall it?'),
    grade: translate('Grade: {0}'),
    suggested: translate('Suggested'),
    undo: translate('Undo'),
    undoGrade: translate('Undo the last grade'),
    review: translate('Today’s review'),
    toReview: translate('Back to the review'),
    endReview: translate('End the review'),
  };
}
