import type { Language, QuizItem, Term } from '../content/pack';
import type { Random } from '../ports';
import type { Progress } from '../study/progress';
import { hideNames, withoutLinks } from './hideNames';
import type { Subject, TermSubject } from './round';
import { shuffled } from './seededRandom';
import { createWordCutter } from './stemmedWords';
import type { FindNames } from './termNames';
import { createTermProfiles, type TermProfile, type TermText } from './termProfiles';
import { createRivalChooser } from './termRivals';

/** Makes items from the glossary: a definition whose term is to be chosen, or a term whose definition is. */
export interface TermQuiz {
  /**
   * Items about at most a number of terms, each once: those that were never asked about come first, then those whose
   * last answer was wrong. A term that has fewer than two wrong options is left out.
   */
  subjects(termIds: readonly string[], progress: Progress, length: number, random: Random): Subject[];
  /**
   * An item's texts, with its options in the order of the subject; undefined if the language lacks one of the terms. The
   * stem is a definition or a name alone: what to choose is said by whoever shows it.
   */
  item(subject: TermSubject, language: Language): QuizItem | undefined;
}

const wrongOptions = 3;
const fewestWrongOptions = 2;

/** @param glossaries the terms in each language */
export function createTermQuiz(glossaries: readonly (readonly Term[])[]): TermQuiz {
  const cut = createWordCutter();
  const profiles = createTermProfiles(glossaries, cut);
  const chooseRivals = createRivalChooser([...profiles.values()]);

  const subject = (profile: TermProfile, random: Random): Subject | undefined => {
    const asks = random() < 0.5 ? 'term' : 'definition';
    const options = [profile, ...chooseRivals(profile, asks, wrongOptions, random)].map(({ id }) => id);
    if (options.length <= fewestWrongOptions) return undefined;
    return { id: termItemId(profile.id), questionId: explainingQuestion(profile), options: options.length, right: 0, term: { termId: profile.id, asks, options } };
  };
  const optionOf = (id: string, language: Language): Option[] => {
    const profile = profiles.get(id);
    const text = profile?.texts.get(language);
    return profile && text ? [{ ...text, findNames: profile.findNames }] : [];
  };

  return {
    subjects: (termIds, progress, length, random) => {
      const known = [...new Set(termIds)].flatMap((id) => profiles.get(id) ?? []);
      const rank = (profile: TermProfile): number => [undefined, false, true].indexOf(progress.get(explainingQuestion(profile))?.items[termItemId(profile.id)]);
      const subjects: Subject[] = [];
      for (const profile of shuffled(known, random).sort((a, b) => rank(a) - rank(b))) {
        if (!(subjects.length < length)) break;
        const made = subject(profile, random);
        if (made) subjects.push(made);
      }
      return subjects;
    },
    item: ({ termId, asks, options }, language) => {
      const all = options.flatMap((id) => optionOf(id, language));
      const right = all.find(({ term }) => term.id === termId);
      if (!right || all.length < options.length) return undefined;
      const definition = (option: Option): string =>
        hideNames(option.term.definition, { finders: [option.findNames, right.findNames], stems: giveaways(option, all, asks) }, cut);
      const name = ({ term }: Option): string => term.term;
      const [shown, chosen] = asks === 'term' ? [definition, name] : [name, definition];
      return {
        id: termItemId(termId),
        stem: shown(right),
        options: all.map((option) => ({
          text: chosen(option),
          explanation: asks === 'term' ? withoutLinks(option.term.definition) : option.term.term,
          right: option === right,
        })),
      };
    },
  };
}

interface Option extends TermText {
  readonly findNames: FindNames;
}

/** The id of the items about a term: in whatever way it is asked about, it is one thing to know. */
function termItemId(termId: string): string {
  return `term:${termId}`;
}

function explainingQuestion({ questions }: TermProfile): string {
  const [best = ''] = questions;
  return best;
}

/** Stems of a term's name by which its definition could be told from the other options without understanding either. */
function giveaways(option: Option, all: readonly Option[], asks: TermSubject['asks']): ReadonlySet<string> {
  const others = all.filter((each) => each !== option).map(({ name, definition }) => (asks === 'term' ? name : definition).weights);
  return new Set([...option.name.weights.keys()].filter((stem) => !others.some((weights) => weights.has(stem))));
}
