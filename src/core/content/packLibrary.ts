import { oncePerKey } from '../oncePerKey';
import type { Language, Level, Question, Term } from './pack';
import { formsFile, glossaryFile, questionFile, usesFile, type PackIndex, type QuestionSummary, type TermForms, type TermUses } from './packIndex';

/** Looks things up in a compiled pack: what the index holds at once, bodies when they are asked for, each read once. */
export interface PackLibrary {
  readonly languages: readonly Language[];
  readonly levels: readonly Level[];
  /** The ids of all questions, in their order. */
  readonly order: readonly string[];
  /** The pack's language to use for a wanted one: itself, its base (`fr` for `fr-CA`), else the pack's first. */
  readonly language: (wanted: string) => Language;
  levelTitle(level: Level, language: Language): string;
  has(questionId: string): boolean;
  /** All questions, in their order. */
  summaries(language: Language): readonly QuestionSummary[];
  summary(questionId: string, language: Language): QuestionSummary | undefined;
  /** A question's title; its id if the pack has no such question. */
  title(questionId: string, language: Language): string;
  level(questionId: string): Level | undefined;
  /** The level of a question as it is shown; empty if the pack has no such question. */
  shownLevel(questionId: string, language: Language): { readonly id: string; readonly title: string };
  /** The question that stands a number of places after (or before) another one; undefined past either end. */
  neighbour(questionId: string, distance: number): string | undefined;
  /** Rejects if the pack has no such question, or it can't be read. */
  question(questionId: string, language: Language): Promise<Question>;
  forms(language: Language): Promise<readonly TermForms[]>;
  terms(language: Language): Promise<readonly Term[]>;
  term(termId: string, language: Language): Promise<Term | undefined>;
  /** The ids of the questions that use a term, in their order: the same in every language. */
  uses(termId: string): Promise<readonly string[]>;
}

/** @param readFile the text of one of the files that the compiler made, by its name */
export function createPackLibrary(index: PackIndex, readFile: (name: string) => Promise<string>): PackLibrary {
  const fallback = index.languages[0];
  const order = index.levels.flatMap((level) => level.questions);
  const read = oncePerKey(async (name): Promise<unknown> => JSON.parse(await readFile(name)));
  const summaries = (language: Language): readonly QuestionSummary[] => index.questions[language] ?? index.questions[fallback] ?? [];
  const summary = (questionId: string, language: Language): QuestionSummary | undefined => summaries(language).find(({ id }) => id === questionId);
  const level = (questionId: string): Level | undefined => index.levels.find(({ questions }) => questions.includes(questionId));
  const levelTitle = ({ id, title }: Level, language: Language): string => title[language] ?? title[fallback] ?? id;
  const terms = async (language: Language): Promise<readonly Term[]> => (await read(glossaryFile(language))) as readonly Term[];

  return {
    languages: index.languages,
    levels: index.levels,
    order,
    language: (wanted) => {
      const base = wanted.toLowerCase().split('-')[0];
      return index.languages.find((language) => language === wanted) ?? index.languages.find((language) => language === base) ?? fallback;
    },
    levelTitle,
    has: (questionId) => order.includes(questionId),
    summaries,
    summary,
    title: (questionId, language) => summary(questionId, language)?.title ?? questionId,
    level,
    shownLevel: (questionId, language) => {
      const found = level(questionId);
      return { id: found?.id ?? '', title: found ? levelTitle(found, language) : '' };
    },
    neighbour: (questionId, distance) => {
      const place = order.indexOf(questionId);
      return place < 0 ? undefined : order[place + distance];
    },
    question: async (questionId, language) => {
      if (!order.includes(questionId)) throw new Error(`The pack has no question "${questionId}".`);
      return (await read(questionFile(language, questionId))) as Question;
    },
    forms: async (language) => (await read(formsFile(language))) as readonly TermForms[],
    terms,
    term: async (termId, language) => (await terms(language)).find((term) => term.id === termId),
    uses: async (termId) => {
      const uses = (await read(usesFile)) as TermUses;
      return Object.hasOwn(uses, termId) ? (uses[termId] ?? []) : [];
    },
  };
}
