import type { Term } from '../content/pack';
import type { QuestionSummary } from '../content/packIndex';
import { definitionText } from './definitionText';

/** What a pack says of a term. */
export interface HoverDefinition {
  readonly term: Term;
  /** Missing for the built-in pack. */
  readonly packTitle?: string;
}

/** What a hover says of a term. */
export interface HoverText {
  readonly id: string;
  readonly name: string;
  /** The field in which the words mean this; only where they can mean something else. */
  readonly sense: string | undefined;
  /** Markdown of which VS Code shows nothing but text. */
  readonly definition: string;
  /** What else it is called, a few at most. */
  readonly otherNames: readonly string[];
  /** The questions that explain it, the best one first, a few at most. */
  readonly questions: readonly QuestionSummary[];
  /** The id of the question whose items ask about it. */
  readonly quiz: string | undefined;
  /** The pack that the definition comes from; undefined for the built-in one. */
  readonly from: string | undefined;
  /** The other packs that define it. */
  readonly alsoIn: readonly string[];
}

const mostNames = 3;
const mostQuestions = 2;

/**
 * One definition of a term: that of the built-in pack if it has one, else the first. The other packs are only named.
 *
 * @param definitions those of all packs, in the order of these
 * @param ambiguous whether the words that are hovered can mean something else
 * @param summary undefined for a question that isn't there
 */
export function hoverText(
  definitions: readonly [HoverDefinition, ...HoverDefinition[]],
  ambiguous: boolean,
  summary: (questionId: string) => QuestionSummary | undefined,
): HoverText {
  const first = definitions.find(({ packTitle }) => packTitle === undefined) ?? definitions[0];
  const { term } = first;
  const questions = term.questions.flatMap((id) => summary(id) ?? []);
  const others = definitions.flatMap(({ packTitle }) => (packTitle === undefined || packTitle === first.packTitle ? [] : packTitle));
  const sense = ambiguous ? term.senses?.sense : undefined;
  return {
    id: term.id,
    name: term.term,
    sense: sense === '' ? undefined : sense,
    definition: definitionText(term.definition),
    otherNames: (term.also ?? []).slice(0, mostNames),
    questions: questions.slice(0, mostQuestions),
    quiz: questions.find(({ quizItems }) => quizItems > 0)?.id,
    from: first.packTitle,
    alsoIn: [...new Set(others)],
  };
}
