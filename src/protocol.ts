/**
 * Every message between the extension and its webviews. Messages are notifications: a page says `ready`, and the
 * extension sends the whole screen, then and whenever something on it changes.
 */
import type { Question, Term } from './core/content/pack';
import type { ExportText } from './core/export/exportRenderer';
import type { RoundMode } from './core/quiz/round';
import { parseRoundAction, type RoundAction } from './core/quiz/roundActions';
import type { PointMatch } from './core/reader/matchPoints';
import { endOfReview, type ReaderHistory, type ReaderPlace } from './core/reader/readerHistory';
import type { ReaderView, ScrollPlace } from './core/reader/readerView';
import type { ReviewWalk, WalkStep } from './core/reader/reviewWalk';
import type { QuestionState } from './core/study/questionState';
import { isGrade, type Confidence, type Grade } from './core/study/studyEvent';
import type { CalendarDay } from './core/study/yearCalendar';

/** What a link to a term shows without leaving the page. */
export interface TermNote {
  readonly term: string;
  /** Markdown. */
  readonly definition: string;
}

/** What every screen of the reader has. */
interface ReaderFrame {
  readonly strings: ReaderStrings;
  readonly language: string;
  /** The pack's other languages, each by its name in the page's language. */
  readonly otherLanguages: readonly { readonly code: string; readonly name: string }[];
  readonly history: ReaderHistory;
  /** Whether answers are hidden until the learner reveals them. */
  readonly recall: boolean;
  /** Kept for the extension. */
  readonly attempt: string | undefined;
  readonly walk: ReviewWalk | undefined;
  /** Where the review stands; undefined if there is none, or it is over. */
  readonly review: WalkView | undefined;
  /** Where to scroll to, if the page doesn't know better. */
  readonly scroll: ScrollPlace | undefined;
}

export interface WalkView {
  /** `Review: 2 of 7`. */
  readonly text: string;
  /** From 0 to 1: how much of it is behind. */
  readonly done: number;
  /** Whether what is shown is what the review is at. */
  readonly here: boolean;
}

/** How far the learner is with the question on show. Comes with its answer, and again whenever it changes. */
export interface StudyView {
  readonly state: { readonly name: QuestionState; readonly text: string };
  /** `comes back in 3 days`; undefined for a question that was never reviewed or is due. */
  readonly comesBack: string | undefined;
  readonly bookmarked: boolean;
  /** Whether this attempt to recall it has its grade. */
  readonly graded: boolean;
  readonly grades: readonly GradeView[];
  readonly said: GradeSaid | undefined;
}

export interface GradeView {
  readonly grade: Grade;
  readonly name: string;
  /** After how long the question comes back, in short: `3 d`; and in a sentence. */
  readonly interval: string;
  readonly outcome: string;
}

/** What was last done with a grade: `Good: comes back in 3 days`. */
export interface GradeSaid {
  readonly text: string;
  /** Whether it can be undone. */
  readonly undo: boolean;
}

/** Sent to the reader's page when the learner's progress has changed. */
export interface StudyNotice {
  readonly type: 'study';
  readonly question: string;
  readonly study: StudyView | undefined;
}

/** Sent to the reader's page: the answer to show. */
export interface AnswerScreen extends ReaderFrame {
  readonly type: 'answer';
  /** Its sections have the first use of each term linked. */
  readonly question: Question;
  readonly level: { readonly id: string; readonly title: string };
  readonly previous: NeighbourLink | undefined;
  readonly next: NeighbourLink | undefined;
  /** The terms that the answer links to, by id. */
  readonly terms: Readonly<Record<string, TermNote>>;
  readonly facts: {
    /** `6 min read`. */
    readonly readingTime: string;
    /** Where the question stands among all, `3 of 36`. */
    readonly place: string;
    /** What to do before the answer is revealed. */
    readonly hint: string;
  };
  /** Markdown: what the interviewer listens for, point by point. */
  readonly points: readonly string[];
  /** What a number of ticked points, from 0 to all, comes to, and the grade that it suggests. */
  readonly pointVerdicts: readonly { readonly text: string; readonly grade: Grade | undefined }[];
  /** Undefined until the learner's progress has been read. */
  readonly study: StudyView | undefined;
}

/** Sent to the reader's page: what a review came to. */
export interface ReviewEndScreen extends ReaderFrame {
  readonly type: 'end';
  readonly title: string;
  readonly summary: string;
  /** What was graded, with what came of it. */
  readonly questions: readonly (NeighbourLink & { readonly grade: Grade; readonly outcome: string })[];
  /** What to do next, the best first. */
  readonly next: readonly { readonly type: 'review' | 'quickQuiz' | 'progress'; readonly label: string }[];
  readonly said: GradeSaid | undefined;
}

/** Sent to the reader's page: the page of a term. */
export interface TermScreen extends ReaderFrame {
  readonly type: 'term';
  readonly term: Term;
  /** What else it is called. */
  readonly names: readonly string[];
  /** What it is called in code. */
  readonly codeNames: readonly string[];
  readonly otherNames: readonly { readonly language: string; readonly languageName: string; readonly term: string }[];
  readonly explainedIn: readonly QuestionLink[];
  readonly usedIn: readonly QuestionLink[];
  readonly related: readonly { readonly id: string; readonly term: string }[];
  readonly terms: Readonly<Record<string, TermNote>>;
}

export interface QuestionLink extends NeighbourLink {
  readonly level: { readonly id: string; readonly title: string };
}

/** Sent to the reader's page in reply to `check`: which points the learner's own words speak for. */
export interface PointsNotice {
  readonly type: 'points';
  readonly question: string;
  /** One for each point of the answer. */
  readonly points: readonly PointMatch[];
}

export interface NeighbourLink {
  readonly id: string;
  readonly title: string;
}

/** A sentence in place of content. */
export interface NoticeScreen {
  readonly type: 'notice';
  readonly language: string;
  readonly text: string;
}

/** What every screen of the quiz has. */
interface QuizFrame {
  readonly strings: QuizStrings;
  readonly language: string;
}

/** Sent to the quiz's page while an item is on show. */
export interface QuizItemScreen extends QuizFrame {
  readonly type: 'item';
  readonly mode: RoundMode;
  /** Which item of which round it is. */
  readonly key: string;
  /** Where the item stands in the round, from 0. */
  readonly position: number;
  /** From 0 to 1: how much of the round is behind. */
  readonly done: number;
  /** Whether the result comes after it. */
  readonly last: boolean;
  readonly level: { readonly id: string; readonly title: string };
  /** Where it stands in the round, how many are right so far, what is particular about the round. */
  readonly facts: readonly string[];
  /** What is to be chosen, where the stem doesn't say so. */
  readonly prompt: string | undefined;
  /** Markdown. */
  readonly stem: string;
  readonly options: readonly QuizOptionView[];
  /** The option that was chosen, from 0; undefined until then. */
  readonly answered: number | undefined;
  readonly confidence: Confidence | undefined;
  readonly flagged: boolean;
  /** Said when it is skipped. */
  readonly skipping: string;
  /** Seconds until the exam is handed in; undefined where no time runs. The page counts on from there. */
  readonly secondsLeft: number | undefined;
  readonly explained: ExplainedAt;
  /** All items of an exam; undefined in other rounds. */
  readonly overview: ExamOverview | undefined;
}

export interface QuizOptionView {
  /** Markdown. */
  readonly text: string;
  /** Not sent in an exam until it is handed in. Otherwise the page has it from the start, so that it is there with the key. */
  readonly verdict: { readonly right: boolean; readonly explanation: string } | undefined;
}

/** Where the reader explains an item. */
export interface ExplainedAt {
  readonly place: ReaderPlace;
  /** The section among the explanation's headings of the third level, from 0; undefined for none in particular. */
  readonly section: number | undefined;
  /** What the link to it is called. */
  readonly label: string;
}

export interface ExamOverview {
  readonly items: readonly { readonly label: string; readonly answered: boolean; readonly flagged: boolean }[];
  /** What is open and what is flagged, in sentences. */
  readonly summary: readonly string[];
}

/** Sent to the quiz's page when the round is over. */
export interface QuizResultScreen extends QuizFrame {
  readonly type: 'result';
  readonly key: string;
  /** What the round was about. */
  readonly title: string;
  /** `7 of 10 right`. */
  readonly score: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly facts: readonly string[];
  /** What the learner's judgements say, in sentences; empty if there are none. */
  readonly calibration: readonly string[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly GroupView[] }[];
  /** What is to be looked at again: wrong, without an answer, or flagged. */
  readonly again: readonly ReviewView[];
}

export interface GroupView {
  readonly name: string;
  /** `3 of 5`. */
  readonly score: string;
  /** From 0 to 1. */
  readonly share: number;
}

export interface ReviewView {
  readonly key: string;
  /** Markdown. */
  readonly stem: string;
  readonly marks: readonly { readonly kind: 'right' | 'wrong' | 'open' | 'flagged'; readonly label: string }[];
  readonly options: readonly QuizOptionView[];
  readonly answered: number | undefined;
  readonly explained: ExplainedAt;
}

/** Sent to the quiz's page when there is no round to show. */
export interface QuizNoticeScreen extends QuizFrame {
  readonly type: 'notice';
  readonly text: string;
}

/** A whole screen of the reader. */
export type ReaderScreen = AnswerScreen | TermScreen | ReviewEndScreen;

/** A chart in words, and in numbers. */
export interface ChartText {
  readonly title: string;
  /** What the chart shows, in a sentence or two. */
  readonly gist: string;
  /** What it takes for the chart to be drawn, said in its place; undefined if it can be drawn. */
  readonly missing: string | undefined;
  readonly table: DataTable;
}

export interface DataTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of each is its heading. */
  readonly rows: readonly (readonly string[])[];
}

export interface DueChart extends ChartText {
  readonly bars: readonly DueBar[];
}

export interface DueBar {
  /** Days from today. */
  readonly ahead: number;
  readonly reviews: number;
  /** `Monday 9 March: 3 reviews` */
  readonly name: string;
  /** What stands below it; empty for most. */
  readonly tick: string;
}

export interface YearChart extends ChartText {
  readonly days: readonly (CalendarDay & { readonly name: string })[];
  readonly weeks: number;
  readonly months: readonly { readonly week: number; readonly name: string }[];
  /** From Monday on. */
  readonly weekdays: readonly string[];
  readonly legendTitle: string;
  /** What each strength stands for, from none on. */
  readonly legend: readonly string[];
}

export interface RecallChart extends ChartText {
  /** The weeks of it, from 0 on, each with what stands below it; empty for most. */
  readonly ticks: readonly string[];
  readonly points: readonly RecallPoint[];
  /** The shares that lines across are drawn at, the least first; it is the bottom. */
  readonly scale: readonly { readonly share: number; readonly name: string }[];
  readonly wanted: { readonly share: number; readonly name: string };
  /** What the two lines and the hollow points are. */
  readonly reviews: string;
  readonly answers: string;
  readonly few: string;
}

export interface RecallPoint {
  readonly week: number;
  readonly of: 'reviews' | 'answers';
  /** From 0 to 1. */
  readonly share: number;
  /** Whether it is a share of so few that it says little. */
  readonly few: boolean;
  readonly name: string;
}

export interface LevelsChart extends ChartText {
  readonly levels: readonly {
    readonly id: string;
    readonly title: string;
    /** In the order in which they are drawn. */
    readonly states: readonly { readonly state: QuestionState; readonly name: string; readonly count: number; readonly text: string }[];
  }[];
  /** How many questions the largest level has. */
  readonly most: number;
}

/** What is recalled least. */
export interface WeakList<Item> {
  readonly title: string;
  /** What the list shows, or what it takes for it to show something. */
  readonly text: string;
  readonly items: readonly (Item & {
    /** Tells the items apart. */
    readonly key: string;
    readonly facts: string;
    /** From 0 to 1. */
    readonly recall: number;
  })[];
}

/** Sent to the progress page. */
export interface ProgressScreen {
  readonly type: 'progress';
  readonly language: string;
  readonly strings: ProgressStrings;
  readonly today: readonly string[];
  /** The one thing to do next. */
  readonly next: 'review' | 'read' | 'quiz';
  readonly figures: readonly { readonly name: string; readonly value: string; readonly note: string }[];
  readonly due: DueChart;
  readonly year: YearChart;
  readonly recall: RecallChart;
  readonly levels: LevelsChart;
  readonly weakest: WeakList<{ readonly question: NeighbourLink }>;
  readonly weakestTags: WeakList<{ readonly tag: string; readonly hint: string }>;
}

/** Sent to the progress page while nothing has been studied. */
export interface BeginScreen {
  readonly type: 'begin';
  readonly language: string;
  readonly strings: ProgressStrings;
  readonly text: string;
}

export type ToProgress = ProgressScreen | BeginScreen | NoticeScreen;

export interface ProgressStrings {
  readonly title: string;
  readonly today: string;
  readonly review: string;
  readonly read: string;
  readonly quiz: string;
  readonly interviewDate: string;
  readonly showTable: string;
}

/** Sent to the reader's page once it has drawn an answer: the screens of the answers next to it, so that these come up at once. */
export interface AheadNotice {
  readonly type: 'ahead';
  readonly screens: readonly AnswerScreen[];
}

export type ToReader = ReaderScreen | NoticeScreen | PointsNotice | AheadNotice | StudyNotice;
export type ToQuiz = QuizItemScreen | QuizResultScreen | QuizNoticeScreen;

export interface ReaderStrings {
  readonly inOneBreath: string;
  readonly explanation: string;
  readonly listensFor: string;
  readonly traps: string;
  readonly followUps: string;
  readonly sources: string;
  readonly previous: string;
  readonly next: string;
  readonly previousQuestion: string;
  readonly nextQuestion: string;
  readonly quiz: string;
  readonly markdown: MarkdownStrings;
  readonly tools: string;
  readonly contents: string;
  readonly back: string;
  readonly forward: string;
  readonly recall: string;
  readonly browse: string;
  /** `{0}` stands for the language's name. */
  readonly switchLanguage: string;
  readonly languageBeside: string;
  readonly copyMarkdown: string;
  readonly exportHtml: string;
  readonly help: string;
  readonly close: string;
  readonly search: string;
  /** `{0}` stands for the tag. */
  readonly searchTag: string;
  /** `{0}` stands for the title that is now shown. */
  readonly nowShown: string;
  readonly yourAnswer: string;
  readonly yourAnswerHint: string;
  readonly reveal: string;
  readonly revealAll: string;
  readonly startOver: string;
  /** `{0}` stands for the section's title. */
  readonly revealed: string;
  /** `{0}` stands for the follow-up whose answer was opened. */
  readonly followUpOpened: string;
  readonly tickPoints: string;
  /** `{0}` stands for the learner's words. */
  readonly youSaid: string;
  readonly term: string;
  readonly alsoKnownAs: string;
  readonly inCode: string;
  readonly explainedIn: string;
  readonly usedIn: string;
  readonly related: string;
  readonly spaceKey: string;
  readonly find: string;
  readonly bookmark: string;
  readonly quickQuiz: string;
  readonly gradePrompt: string;
  /** `{0}` stands for the name of a grade. */
  readonly grade: string;
  readonly suggested: string;
  readonly undo: string;
  readonly undoGrade: string;
  readonly review: string;
  readonly toReview: string;
  readonly endReview: string;
}

export interface QuizStrings {
  readonly right: string;
  readonly wrong: string;
  /** Said of an option once the item is answered. */
  readonly rightAnswer: string;
  readonly wrongAnswer: string;
  readonly yourAnswer: string;
  readonly next: string;
  readonly previous: string;
  readonly seeResult: string;
  readonly skip: string;
  readonly flag: string;
  readonly unflag: string;
  readonly flagged: string;
  readonly unflagged: string;
  readonly howSure: string;
  readonly knew: string;
  readonly guessed: string;
  readonly chosen: string;
  readonly keys: string;
  readonly answerKeys: string;
  readonly enterKey: string;
  readonly close: string;
  /** Which keys do what before the answer. */
  readonly keysToAnswer: string;
  readonly allItems: string;
  readonly handIn: string;
  readonly keepOn: string;
  readonly timeLeft: string;
  /** Said when a minute is left. */
  readonly lastMinute: string;
  readonly allRight: string;
  readonly toReview: string;
  readonly why: string;
  readonly showAll: string;
  readonly retry: string;
  readonly newRound: string;
  readonly copyResult: string;
  readonly markdown: MarkdownStrings;
}

export type FromReader =
  | { readonly type: PlainRequest }
  | { readonly type: 'open'; readonly place: ReaderPlace; readonly beside: boolean }
  | { readonly type: 'go'; readonly by: -1 | 1 }
  | { readonly type: 'recall'; readonly on: boolean }
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'languageBeside'; readonly language: string; readonly scroll: ScrollPlace }
  /** A search to start: words, or a tag as `#tag`. */
  | { readonly type: 'search'; readonly query: string }
  /** The learner's own answer, to be held against the points. */
  | { readonly type: 'check'; readonly text: string }
  /** How well the question was recalled in that attempt: by the time it arrives, the reader may show something else. */
  | { readonly type: 'grade'; readonly question: string; readonly attempt: string; readonly grade: Grade };

/** What the reader's page asks for by a word. */
type PlainRequest = (typeof plainRequests)[number];
const plainRequests = ['ready', 'quiz', 'copy', 'export', 'bookmark', 'undo', 'resumeReview', 'endReview', 'review', 'quickQuiz', 'progress'] as const;

export type FromQuiz =
  | { readonly type: 'ready' | 'retry' | 'newRound' | 'copy' | 'timeUp' }
  /** What the learner does with the item on show. */
  | { readonly type: 'step'; readonly action: RoundAction }
  | { readonly type: 'open'; readonly place: ReaderPlace; readonly section: number | undefined };

export type FromProgress =
  | { readonly type: 'ready' | 'review' | 'read' | 'quiz' | 'interviewDate' }
  | { readonly type: 'open'; readonly question: string }
  | { readonly type: 'search'; readonly tag: string };

/** What the reader's page keeps of its view, for the extension to restore it after a reload of the window. */
export type ReaderState = Omit<ReaderView, 'scroll' | 'section' | 'undone'>;

type Fields = Readonly<Record<string, unknown>>;

function fields(message: unknown): Fields {
  return typeof message === 'object' && message !== null ? (message as Fields) : {};
}

/** Reads what the reader's page sent; undefined if it is none of its messages. */
export function parseFromReader(message: unknown): FromReader | undefined {
  const { type, place, beside, by, on, language, scroll, query, text, question, attempt, grade } = fields(message);
  const plain = plainRequests.find((each) => each === type);
  if (plain) return { type: plain };
  switch (type) {
    case 'open': {
      const parsed = parsePlace(place);
      return parsed && { type, place: parsed, beside: beside === true };
    }
    case 'grade':
      return typeof question === 'string' && typeof attempt === 'string' && isGrade(grade) ? { type, question, attempt, grade } : undefined;
    case 'go':
      return by === -1 || by === 1 ? { type, by } : undefined;
    case 'recall':
      return typeof on === 'boolean' ? { type, on } : undefined;
    case 'language':
      return typeof language === 'string' ? { type, language } : undefined;
    case 'languageBeside': {
      const parsed = parseScroll(scroll);
      return typeof language === 'string' && parsed ? { type, language, scroll: parsed } : undefined;
    }
    case 'search':
      return typeof query === 'string' ? { type, query } : undefined;
    case 'check':
      return typeof text === 'string' ? { type, text } : undefined;
    default:
      return undefined;
  }
}

function parsePlace(value: unknown): ReaderPlace | undefined {
  const { kind, id } = fields(value);
  if (kind === 'review') return endOfReview;
  return (kind === 'question' || kind === 'term') && typeof id === 'string' ? { kind, id } : undefined;
}

function parseScroll(value: unknown): ScrollPlace | undefined {
  const { heading, share } = fields(value);
  return typeof heading === 'number' && typeof share === 'number' ? { heading, share } : undefined;
}

/** Reads what the progress page sent; undefined if it is none of its messages. */
export function parseFromProgress(message: unknown): FromProgress | undefined {
  const { type, question, tag } = fields(message);
  switch (type) {
    case 'ready':
    case 'review':
    case 'read':
    case 'quiz':
    case 'interviewDate':
      return { type };
    case 'open':
      return typeof question === 'string' ? { type, question } : undefined;
    case 'search':
      return typeof tag === 'string' ? { type, tag } : undefined;
    default:
      return undefined;
  }
}

/** Reads what the quiz's page sent; undefined if it is none of its messages. */
export function parseFromQuiz(message: unknown): FromQuiz | undefined {
  const { type, action, place, section } = fields(message);
  switch (type) {
    case 'ready':
    case 'retry':
    case 'newRound':
    case 'copy':
    case 'timeUp':
      return { type };
    case 'step': {
      const parsed = parseRoundAction(action);
      return parsed && { type, action: parsed };
    }
    case 'open': {
      const parsed = parsePlace(place);
      return parsed && { type, place: parsed, section: typeof section === 'number' ? section : undefined };
    }
    default:
      return undefined;
  }
}

/** Reads what a reader's page had kept; undefined if it isn't that. Places that the pack no longer has are still in it. */
export function parseReaderState(state: unknown): ReaderState | undefined {
  const { history, recall, language, attempt, walk } = fields(state);
  const { places, current } = fields(history);
  if (!Array.isArray(places) || typeof current !== 'number' || typeof language !== 'string') return undefined;
  const parsed = places.map(parsePlace);
  if (!parsed.every((place) => place !== undefined) || parsed[current] === undefined) return undefined;
  const view: ReaderState = { history: { places: parsed, current }, recall: recall === true, language };
  return { ...view, ...(typeof attempt === 'string' ? { attempt } : {}), ...(walk === undefined ? {} : { walk: parseWalk(walk) }) };
}

/** What can't be read of a walk is not on it. */
function parseWalk(value: unknown): ReviewWalk {
  const { done, ahead } = fields(value);
  const steps = (Array.isArray(done) ? done : []).map(fields).flatMap(({ question, grade, event }): WalkStep[] => (typeof question === 'string' && isGrade(grade) && typeof event === 'string' ? [{ question, grade, event }] : []));
  return { done: steps, ahead: (Array.isArray(ahead) ? ahead : []).filter((id) => typeof id === 'string') };
}

/** What a page says around a pack's Markdown: on its buttons, and to those who can't see it. */
export interface MarkdownStrings {
  /** Said in place of a diagram that can't be drawn. */
  readonly diagramFailed: string;
  readonly copyCode: string;
  /** Said once code is on the clipboard, and when it can't be put there. */
  readonly copied: string;
  readonly copyFailed: string;
  /** Said of a selection that was copied, with TeX for its formulas. */
  readonly copiedTex: string;
  /** The button that opens the full view of a picture, and the name of that view. */
  readonly enlarge: string;
  readonly picture: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly resetZoom: string;
  readonly close: string;
  /** Names of what scrolls sideways in a narrow window. */
  readonly scrollableCode: string;
  readonly scrollableTable: string;
  readonly scrollableFormula: string;
}

/** Sent to the page that renders texts for an exported file, before the first of them. */
export interface ExportStart {
  readonly type: 'start';
  readonly language: string;
  /** Said on the page while it is open. */
  readonly exporting: string;
  readonly diagramFailed: string;
  /** Ids of the questions and terms that are in the file: links to any other become plain text. */
  readonly questions: readonly string[];
  readonly terms: readonly string[];
}

/** A text to be rendered; what comes back has its number. */
export interface ExportJob extends ExportText {
  readonly type: 'text';
  readonly job: number;
}

export type ToExport = ExportStart | ExportJob | { readonly type: 'progress'; /** From 0 to 1. */ readonly done: number };

export type FromExport =
  | { readonly type: 'ready' }
  | { readonly type: 'html'; readonly job: number; readonly html: string }
  | { readonly type: 'failed'; readonly job: number; readonly message: string };

/** Reads what the export's page sent; undefined if it is none of its messages. */
export function parseFromExport(message: unknown): FromExport | undefined {
  const { type, job, html, message: text } = fields(message);
  if (type === 'ready') return { type };
  if (type === 'html' && typeof job === 'number' && typeof html === 'string') return { type, job, html };
  if (type === 'failed' && typeof job === 'number' && typeof text === 'string') return { type, job, message: text };
  return undefined;
}
