import type * as vscode from 'vscode';
import type { Question, QuizItem, Term } from '../core/content/pack';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Locale } from '../core/ports';
import type { EventLog } from '../core/study/eventLog';
import type { QuestionState } from '../core/study/questionState';
import type { StudyDesk } from '../core/study/studyDesk';
import type { FoundTerm } from '../core/terms/termLookup';

/** What other extensions get from `activate`: plain data, in the content's language unless they name one. */
export interface GenAIInterviewApi {
  readonly version: 1;
  readonly languages: () => string[];
  readonly questions: (language?: string) => { id: string; title: string; level: string; tags: string[]; quizItems: number }[];
  /** Rejects if there is no such question. */
  readonly question: (id: string, language?: string) => Promise<Question>;
  readonly terms: (language?: string) => Promise<Term[]>;
  /** Those of one question, or all. Rejects if there is no such question. */
  readonly quizItems: (questionId?: string, language?: string) => Promise<QuizItem[]>;
  /** The term that a hover at that position would define; the range is in the position's line. */
  readonly findTerm: (document: vscode.TextDocument, position: vscode.Position) => Promise<{ term: Term; line: number; start: number; end: number } | undefined>;
  /** How far the learner is, by question id. */
  readonly progress: () => Promise<Record<string, QuestionProgressOfApi>>;
}

/** Times are in milliseconds since 1970-01-01 UTC. */
interface QuestionProgressOfApi {
  state: QuestionState;
  /** How often its quiz items were answered, and how often rightly. */
  answers: number;
  right: number;
  /** When it was last studied, in a quiz or in the reader. */
  lastAnswered: number | undefined;
  /** When its next review is due, and for how many days it is remembered; undefined if it was never reviewed. */
  due: number | undefined;
  stability: number | undefined;
}

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly log: EventLog;
  readonly desk: StudyDesk;
  readonly findTerm: (document: vscode.TextDocument, position: vscode.Position) => Promise<FoundTerm | undefined>;
}

export function createApi({ library, locale, log, desk, findTerm }: Dependencies): GenAIInterviewApi {
  const languageOf = (wanted: string | undefined): string => (wanted === undefined ? locale.language() : library.language(wanted));
  const copy = <T>(value: T): T => structuredClone(value);
  const api: GenAIInterviewApi = {
    version: 1,
    languages: () => [...library.languages],
    questions: (language) =>
      library
        .summaries(languageOf(language))
        .map(({ id, title, tags, quizItems }) => ({ id, title, level: library.level(id)?.id ?? '', tags: [...tags], quizItems })),
    question: async (id, language) => copy(await library.question(id, languageOf(language))),
    terms: async (language) => copy([...(await library.terms(languageOf(language)))]),
    quizItems: async (questionId, language) => {
      const ids = questionId === undefined ? library.order : [questionId];
      const questions = await Promise.all(ids.map((id) => api.question(id, language)));
      return questions.flatMap((question) => question.quiz);
    },
    findTerm: async (document, position) => {
      const found = await findTerm(document, position);
      return found && { term: copy(found.term), line: position.line, start: found.start, end: found.end };
    },
    progress: async () => {
      await log.load();
      const { progress, scheduler } = desk.study();
      return Object.fromEntries(
        library.order.map((id) => {
          const known = progress.get(id);
          const memory = known?.memory;
          return [
            id,
            {
              state: desk.state(id),
              answers: known?.answers ?? 0,
              right: known?.right ?? 0,
              lastAnswered: known?.lastStudied,
              due: memory && scheduler.dueAt(memory, id),
              stability: memory?.stability,
            },
          ];
        }),
      );
    },
  };
  return Object.freeze(api);
}
