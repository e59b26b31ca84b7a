import MiniSearch from 'minisearch';
import { foldAccents } from '../foldAccents';
import { answerText } from './answerText';
import type { Question, Term } from './pack';
import { plainText } from './plainText';
import { termForms } from './termForms';

/** The ids of what a query matches, best first. A word of it may be unfinished, lack accents or hold a small typo. */
export type Search = (query: string) => readonly string[];

const processTerm = (term: string): string | null => foldAccents(term) || null;
const forgiving = {
  prefix: (term: string) => term.length >= 2,
  fuzzy: (term: string) => (term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0),
  weights: { fuzzy: 0.3, prefix: 0.6 },
  combineWith: 'AND',
} as const;

/** Builds the search over the questions of one language, by words of their title, tags and answers, or by `#tag` alone. */
export function createSearch(questions: readonly Question[]): Search {
  const index = new MiniSearch<Question>({
    fields: ['title', 'tags', 'terms', 'body'],
    extractField: (question, field) => {
      if (field === 'id') return question.id;
      if (field === 'title') return question.title;
      if (field === 'tags') return question.tags.join(' ');
      if (field === 'terms') return question.terms.join(' ');
      return plainText(answerText(question));
    },
    processTerm,
    searchOptions: { ...forgiving, boost: { title: 6, tags: 3, terms: 3 } },
  });
  index.addAll(questions);
  return (query) => (query.trim().startsWith('#') ? questionsTagged(questions, query.trim().slice(1)) : index.search(query).map(({ id }) => String(id)));
}

/** The questions that have a tag, in their order; those with a tag that begins so where there is none. */
function questionsTagged(questions: readonly Question[], tag: string): string[] {
  const wanted = spelling(tag);
  const having = (fits: (tag: string) => boolean): string[] => questions.filter(({ tags }) => tags.map(spelling).some(fits)).map(({ id }) => id);
  const exactly = having((each) => each === wanted);
  return exactly.length > 0 ? exactly : having((each) => each.startsWith(wanted));
}

/** Builds the search over the terms of one language; a term with just the name or alias that was asked for comes first. */
export function createTermSearch(terms: readonly Term[]): Search {
  const index = new MiniSearch<Term>({
    fields: ['term', 'aliases', 'definition'],
    extractField: (term, field) => {
      if (field === 'id') return term.id;
      if (field === 'term') return term.term;
      if (field === 'aliases') return term.aliases.join(' ');
      return plainText(term.definition);
    },
    processTerm,
    searchOptions: { ...forgiving, boost: { term: 6, aliases: 4 } },
  });
  index.addAll(terms);
  const byName = new Map(terms.flatMap((term) => [term.term, ...termForms(term)].map((name) => [spelling(name), term.id] as const)));
  return (query) => {
    const named = byName.get(spelling(query));
    const found = index.search(query).map(({ id }) => String(id));
    return named === undefined ? found : [named, ...found.filter((id) => id !== named)];
  };
}

/** What two spellings of a name have in common: no letter case, no accents, spaces for hyphens. */
function spelling(name: string): string {
  return foldAccents(name.trim()).replace(/[\s_‐‑-]+/g, ' ');
}
