import { answerText } from './answerText';
import type { Language, Localized, Pack, PackManifest, Question, Term, TermSenses } from './pack';
import { packLinks } from './packLinks';
import { termForms } from './termForms';

/** What is known of a question without reading it. */
export interface QuestionSummary {
  readonly id: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly quizItems: number;
}

/** A term's name and the forms under which it is met, the name among them. */
export interface TermForms {
  readonly id: string;
  readonly term: string;
  readonly forms: readonly string[];
  readonly senses?: TermSenses;
  /** Ids of related terms. */
  readonly see?: readonly string[];
}

/** The part of a compiled pack that is there from the start. */
export interface PackIndex extends PackManifest {
  readonly questions: Localized<readonly QuestionSummary[]>;
}

/** Question ids by the id of a term. */
export type TermUses = Readonly<Record<string, readonly string[]>>;

/**
 * Cuts a pack into texts by file name: the index, the uses of terms, and per language a file for each question, for the
 * glossary and for its forms.
 */
export function compilePack(pack: Pack): Map<string, string> {
  const { manifest } = pack;
  const perLanguage = <T>(make: (language: Language) => T): Record<Language, T> =>
    Object.fromEntries(manifest.languages.map((language) => [language, make(language)]));
  const index: PackIndex = {
    ...manifest,
    questions: perLanguage((language) => pack.questions.filter((question) => question.language === language).map(summary)),
  };
  const files = new Map([
    [indexFile, JSON.stringify(index)],
    [usesFile, JSON.stringify(usesOf(pack))],
  ]);
  for (const question of pack.questions) files.set(questionFile(question.language, question.id), JSON.stringify(question));
  for (const language of manifest.languages) {
    const terms = pack.terms.filter((term) => term.language === language);
    files.set(glossaryFile(language), JSON.stringify(terms));
    files.set(formsFile(language), JSON.stringify(terms.map(namesOf)));
  }
  return files;
}

export const indexFile = 'index.json';
export const usesFile = 'uses.json';
export const questionFile = (language: Language, id: string): string => `${language}/${id}.json`;
export const glossaryFile = (language: Language): string => `${language}/glossary.json`;
export const formsFile = (language: Language): string => `${language}/forms.json`;

function summary(question: Question): QuestionSummary {
  return { id: question.id, title: question.title, tags: question.tags, quizItems: question.quiz.length };
}

function namesOf(term: Term): TermForms {
  return { id: term.id, term: term.term, forms: termForms(term), see: term.see, ...(term.senses ? { senses: term.senses } : {}) };
}

/** The questions that name a term in their front matter or link to it in their answer, in any language; in their order. */
function usesOf({ manifest, questions }: Pack): TermUses {
  const uses = new Map<string, Set<string>>();
  for (const id of manifest.levels.flatMap((level) => level.questions)) {
    for (const question of questions.filter((each) => each.id === id)) {
      const linked = packLinks(answerText(question)).filter(({ kind }) => kind === 'term');
      for (const term of [...question.terms, ...linked.map((link) => link.id)]) uses.set(term, (uses.get(term) ?? new Set()).add(id));
    }
  }
  return Object.fromEntries([...uses].map(([term, ids]) => [term, [...ids]]));
}
