import type { Term } from '../content/pack';
import type { QuestionState } from '../study/questionState';
import type { CountedTerm, ScanOutcome } from './scanFiles';

/** A term that was met in one's files, with the question that explains it best. */
export interface SyllabusTerm<File> extends CountedTerm<File> {
  readonly name: string;
  /** Undefined if no question explains it. */
  readonly question: { readonly id: string; readonly state: QuestionState } | undefined;
}

/** What one's files ask one to know. */
export interface Syllabus<File> {
  /** Terms whose question isn't known yet, the one met most often first. */
  readonly gaps: readonly SyllabusTerm<File>[];
  /** Those whose question is known, in the same order. */
  readonly known: readonly SyllabusTerm<File>[];
  /** Those that no question explains, in the same order. */
  readonly unasked: readonly SyllabusTerm<File>[];
  /** The questions of the gaps, each once; the one whose terms are met most often comes first. */
  readonly questions: readonly string[];
}

interface Ground {
  /** The glossary in the language in which it is shown. */
  readonly glossary: readonly Term[];
  readonly has: (questionId: string) => boolean;
  readonly state: (questionId: string) => QuestionState;
  /** Whether a term isn't to be shown. */
  readonly isMuted: (termId: string) => boolean;
}

export function syllabusOf<File>({ terms }: Pick<ScanOutcome<File>, 'terms'>, { glossary, has, state, isMuted }: Ground): Syllabus<File> {
  const byId = new Map(glossary.map((term) => [term.id, term]));
  const met = terms
    .flatMap((counted): SyllabusTerm<File>[] => {
      const term = byId.get(counted.termId);
      if (!term || isMuted(term.id)) return [];
      const id = term.questions.find(has);
      return [{ ...counted, name: term.term, question: id === undefined ? undefined : { id, state: state(id) } }];
    })
    .sort((one, other) => other.count - one.count || other.files - one.files || (one.name < other.name ? -1 : 1));
  const gaps = met.filter(({ question }) => question && question.state !== 'known');
  const weights = new Map<string, number>();
  for (const { question, count } of gaps) if (question) weights.set(question.id, (weights.get(question.id) ?? 0) + count);
  const questions = [...weights].sort(([, one], [, other]) => other - one).map(([id]) => id);
  return { gaps, known: met.filter(({ question }) => question?.state === 'known'), unasked: met.filter(({ question }) => !question), questions };
}
