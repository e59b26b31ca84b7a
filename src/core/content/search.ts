import MiniSearch from 'minisearch';
import { foldAccents } from '../foldAccents';
import type { Question } from './pack';
import { plainText } from './plainText';

/** Finds questions by words of their title, tags and answers; the ids of those that match, best first. */
export type Search = (query: string) => readonly string[];

/** Builds the search over the questions of one language. A word may be unfinished, lack accents or hold a small typo. */
export function createSearch(questions: readonly Question[]): Search {
  const index = new MiniSearch<Question>({
    fields: ['title', 'tags', 'terms', 'body'],
    extractField: (question, field) => {
      if (field === 'id') return question.id;
      if (field === 'title') return question.title;
      if (field === 'tags') return question.tags.join(' ');
      if (field === 'terms') return question.terms.join(' ');
      return plainText(
        [question.oneBreath, question.explanation, question.listensFor, question.traps]
          .concat(question.followUps.map((followUp) => `${followUp.question} ${followUp.answer}`))
          .join('\n\n'),
      );
    },
    processTerm: (term) => foldAccents(term) || null,
    searchOptions: {
      boost: { title: 6, tags: 3, terms: 3 },
      prefix: (term) => term.length >= 2,
      fuzzy: (term) => (term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0),
      weights: { fuzzy: 0.3, prefix: 0.6 },
      combineWith: 'AND',
    },
  });
  index.addAll(questions);
  return (query) => index.search(query).map((result) => String(result.id));
}
