import type { Random } from '../ports';
import { shuffled } from './seededRandom';
import type { TermProfile } from './termProfiles';
import { similarity } from './wordWeights';

/** Chooses terms that can stand beside a term as wrong options, at most a number of them; the same in every language. */
export type ChooseRivals = (term: TermProfile, asks: 'term' | 'definition', count: number, random: Random) => readonly TermProfile[];

interface Rival {
  readonly profile: TermProfile;
  readonly plausibility: number;
  /** Its length over the term's. */
  readonly ratio: number;
}

/** From how many of the most plausible ones the wrong options are drawn. */
const drawnFrom = 7;
/** How many times longer or shorter a wrong option may be than the right one. */
const longestRatio = 1.9;
/** Added to the letters of a name, since a few more matter little between short ones. */
const shortNames = 10;
/** Terms whose definitions are more alike than that mean nearly the same. */
const nearlySame = 0.55;
/** What makes a wrong option plausible, and by how much. Likeness goes from 0 to 1; the rest is counted, up to 2. */
const worth = { likeDefinition: 6, likeName: 3, sameOpening: 1.5, linked: 1, sharedLink: 0.5, sharedQuestion: 0.5, definedByTerm: -1.5 };

export function createRivalChooser(profiles: readonly TermProfile[]): ChooseRivals {
  return (term, asks, count, random) => {
    const length = asks === 'term' ? nameLength : definitionLength;
    const rivals = profiles.flatMap((profile): Rival[] => {
      const ratio = length(profile) / length(term);
      const likely = profile === term || ratio > longestRatio || ratio < 1 / longestRatio ? undefined : plausibility(term, profile);
      return likely === undefined ? [] : [{ profile, plausibility: likely, ratio }];
    });
    const fit = firstThat(({ profile }) => isWrong(term, profile), drawnFrom, rivals.sort((a, b) => b.plausibility - a.plausibility));
    // Where the right option stands by length is drawn as well, so that it is the longest no more often than another.
    const wantedLonger = Math.floor(random() * (count + 1));
    const drawn = shuffled(fit, random);
    const longer = drawn.filter(({ ratio }) => ratio > 1);
    const others = drawn.filter(({ ratio }) => ratio <= 1);
    const wanted = [...longer.slice(0, wantedLonger), ...others.slice(0, count - wantedLonger)];
    return [...wanted, ...drawn.filter((rival) => !wanted.includes(rival))].slice(0, count).map(({ profile }) => profile);
  };
}

/** Undefined if one of them lacks a language of the other, or they mean nearly the same. */
function plausibility(term: TermProfile, rival: TermProfile): number | undefined {
  let [definitions, names, openings] = [0, 0, 0];
  for (const [language, text] of term.texts) {
    const other = rival.texts.get(language);
    const likeness = other ? similarity(text.definition, other.definition) : 1;
    if (!other || likeness > nearlySame) return undefined;
    definitions += likeness / term.texts.size;
    names += similarity(text.name, other.name) / term.texts.size;
    openings += shared(text.opening, other.opening) / term.texts.size;
  }
  const linked = Number(term.see.has(rival.id)) + Number(rival.see.has(term.id));
  return (
    worth.likeDefinition * definitions +
    worth.likeName * names +
    worth.sameOpening * Math.min(2, openings) +
    worth.linked * linked +
    worth.sharedLink * Math.min(2, shared(term.see, rival.see)) +
    worth.sharedQuestion * Math.min(2, shared(term.questions, rival.questions)) +
    worth.definedByTerm * Number(rival.mentions().has(term.id))
  );
}

/**
 * Whether the rival is sure not to be right as well: neither has the other's name in its own, the rival isn't defined
 * as a kind of the term, and the term's definition doesn't name it.
 */
function isWrong(term: TermProfile, rival: TermProfile): boolean {
  return !(term.mentions().has(rival.id) || rival.kinds().has(term.id) || term.parts().has(rival.id) || rival.parts().has(term.id));
}

/** The first ones that pass a test, without testing the rest. */
function firstThat<T>(passes: (value: T) => boolean, count: number, values: readonly T[]): T[] {
  const found: T[] = [];
  for (const value of values) {
    if (found.length === count) break;
    if (passes(value)) found.push(value);
  }
  return found;
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((each) => other.has(each)).length;
}

function nameLength({ texts }: TermProfile): number {
  return mean([...texts.values()].map(({ term }) => term.term.length)) + shortNames;
}

function definitionLength({ texts }: TermProfile): number {
  return mean([...texts.values()].map(({ term }) => term.definition.length));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
