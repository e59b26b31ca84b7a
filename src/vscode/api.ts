import type * as vscode from 'vscode';
import type { Question, QuizItem, Term } from '../core/content/pack';
import type { PackLibrary } from '../core/content/packLibrary';
import type { Locale } from '../core/ports';
import { questionState, type QuestionState } from '../core/study/progress';
import type { EventLog } from '../core/study/eventLog';
import type { FindTerm } from '../core/terms/termLookup';

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
  /** How far the learner is, by question id; times in milliseconds since 1970-01-01 UTC. */
  readonly progress: () => Promise<Record<string, { state: QuestionState; answers: number; right: number; lastAnswered: number | undefined }>>;
}

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
  readonly log: EventLog;
  readonly findTerm: FindTerm;
}

export function createApi({ library, locale, log, findTerm }: Dependencies): GenAIInterviewApi {
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
      const found = await findTerm(document.lineAt(position.line).text, position.character);
      return found && { ...copy(found), line: position.line };
    },
    progress: async () => {
      await log.load();
      const progress = log.progress();
      return Object.fromEntries(
        library.summaries(locale.language()).map(({ id, quizItems }) => {
          const known = progress.get(id);
          const state = questionState(known, quizItems);
          return [id, { state, answers: known?.answers ?? 0, right: known?.right ?? 0, lastAnswered: known?.lastAnswered }];
        }),
      );
    },
  };
  return Object.freeze(api);
}
