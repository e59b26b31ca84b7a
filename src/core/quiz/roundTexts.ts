import type { Language, Question, QuizItem } from '../content/pack';
import type { PackLibrary } from '../content/packLibrary';
import { plainText } from '../content/plainText';
import { once } from '../once';
import type { Random } from '../ports';
import type { Progress } from '../study/progress';
import type { ChosenItem } from './chooseItems';
import { explainingSection } from './explainingSection';
import { stillFits, subjectOf, type RoundItem, type Subject } from './round';
import { createTermQuiz, type TermQuiz } from './termQuiz';

/** The section of an answer that explains an item. */
export interface SectionLink {
  /** Its place among the explanation's headings of the third level, from 0; undefined for what stands before the first. */
  readonly place: number | undefined;
  /** Plain text; undefined for the start of the explanation. */
  readonly heading: string | undefined;
}

/** What the items of a round say in one language. */
export interface RoundTexts {
  /** Undefined if the pack no longer has it. */
  readonly item: (item: RoundItem) => QuizItem | undefined;
  /** Whether it can still be shown as it was made. */
  readonly fits: (item: RoundItem) => boolean;
  /** Undefined for an item about a term, and for one whose question is gone. It is found when it is first asked for. */
  readonly section: (item: RoundItem) => SectionLink | undefined;
}

/** Reads from the pack what rounds ask. */
export interface ItemReader {
  /** What is asked of chosen items, in their order; what the pack doesn't have is left out. */
  readonly subjects: (chosen: readonly ChosenItem[], language: Language) => Promise<Subject[]>;
  readonly termSubjects: (termIds: readonly string[], progress: Progress, length: number, random: Random) => Promise<Subject[]>;
  readonly texts: (items: readonly RoundItem[], language: Language) => Promise<RoundTexts>;
}

export function createItemReader(library: PackLibrary): ItemReader {
  const termQuiz = once(async () => createTermQuiz(await Promise.all(library.languages.map((language) => library.terms(language)))));
  const questionsOf = async (ids: readonly string[], language: Language): Promise<Map<string, Question>> => {
    const known = [...new Set(ids)].filter((id) => library.has(id));
    return new Map(await Promise.all(known.map(async (id) => [id, await library.question(id, language)] as const)));
  };
  return {
    subjects: async (chosen, language) => {
      const questions = await questionsOf(chosen.map(({ questionId }) => questionId), language);
      return chosen.flatMap(({ id, questionId }) => {
        const item = questions.get(questionId)?.quiz.find((each) => each.id === id);
        return item ? [subjectOf(questionId, item)] : [];
      });
    },
    termSubjects: async (termIds, progress, length, random) => (await termQuiz()).subjects(termIds, progress, length, random),
    texts: async (items, language) => {
      const asked = items.filter(({ term }) => !term).map(({ questionId }) => questionId);
      const terms: Promise<TermQuiz | undefined> = items.some(({ term }) => term) ? termQuiz() : Promise.resolve(undefined);
      return createTexts(await questionsOf(asked, language), await terms, language);
    },
  };
}

function createTexts(questions: ReadonlyMap<string, Question>, terms: TermQuiz | undefined, language: Language): RoundTexts {
  const items = new Map([...questions.values()].flatMap(({ quiz }) => quiz.map((item) => [item.id, item])));
  const sections = new Map<string, SectionLink>();
  const findSection = (item: QuizItem, question: Question): SectionLink => {
    const { place, heading } = explainingSection(item, question.explanation);
    return { place, heading: heading === undefined ? undefined : plainText(heading).trim() };
  };
  const itemOf = ({ id, term }: RoundItem): QuizItem | undefined => (term ? terms?.item(term, language) : items.get(id));
  return {
    item: itemOf,
    fits: (item) => stillFits(item, itemOf(item)),
    section: ({ id, questionId, term }) => {
      const [item, question] = [items.get(id), questions.get(questionId)];
      if (term || !item || !question) return undefined;
      const section = sections.get(id) ?? findSection(item, question);
      sections.set(id, section);
      return section;
    },
  };
}
