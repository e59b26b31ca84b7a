import type { TermForms } from '../content/packIndex';
import { definitionText } from '../terms/definitionText';
import { profileAnswer, type ModelAnswer, type PointProfile } from './pointProfiles';
import { createTextCutter, type TextUnit } from './textUnits';
import { withoutTypos } from './typos';

/** Whether a learner's text seems to make a point. */
export interface PointMatch {
  readonly suggested: boolean;
  /** The words of the text that speak for the point, as they were written, in order, each once; also where they don't suffice. */
  readonly words: readonly string[];
}

/** Compares a learner's text with the points of an answer; one match for each point, in their order. */
export type MatchPoints = (text: string) => readonly PointMatch[];

/** A point is made in one place of a text: within so many characters, about fifty words. */
const stretch = 300;
/** The least that place has to say of all that a point says. */
const bar = 0.14;
/** Around a point that is made, this share of the words and more are the model answer's, if that has so many different ones. */
const subjectShare = 0.55;
const fullSubject = 250;
/** Characters on either side of a place that show what the text speaks of there. */
const surroundings = 500;
/** A word that says less than this of a point isn't shown for it. */
const telling = 0.1;

/**
 * Prepares the comparison of learners' texts with the points that the interviewer listens for. It goes by words alone:
 * it can't tell a statement from its negation, and a text in another language than the answer matches by little.
 * The numbers above were chosen on answers that the unit tests measure it with, and on some more.
 * @param forms the terms of every language of the pack
 */
export function createPointMatcher(forms: readonly TermForms[]): (answer: ModelAnswer) => MatchPoints {
  const cut = createTextCutter(forms);
  return (answer) => {
    const { points, subject } = profileAnswer(answer, cut);
    return (typed) => {
      const text = readable(typed);
      const units = withoutTypos(cut(text), subject);
      return points.map((point) => {
        const place = strongestPlace(units, point);
        const needed = bar * point.content * doubt(around(place.units, units), subject);
        return { suggested: place.strength > 0 && place.strength >= needed, words: shownWords(place.units, point, text) };
      });
    };
  };
}

/** Formulas as the points have them, and no link targets. All patterns are bounded: what is typed may be of any length. */
function readable(typed: string): string {
  return typed
    .replace(/\]\([^()\s]{1,500}\)/g, ']')
    .replace(/\$[^$\n]{1,300}\$/g, (formula) => definitionText(formula).replaceAll('\\', ''));
}

interface Place {
  readonly strength: number;
  /** Those that speak for the point, in order. */
  readonly units: readonly TextUnit[];
}

/** The place of the text that says most of a point; what is said twice counts once. */
function strongestPlace(units: readonly TextUnit[], { weights }: PointProfile): Place {
  const hits = units.filter(({ key }) => (weights.get(key) ?? 0) > 0);
  const counts = new Map<string, number>();
  let [from, strength] = [0, 0];
  let best = { strength: 0, from: 0, to: 0 };
  hits.forEach((hit, index) => {
    const before = counts.get(hit.key) ?? 0;
    counts.set(hit.key, before + 1);
    if (before === 0) strength += weights.get(hit.key) ?? 0;
    for (let first = hits[from]; first && first.start < hit.start - stretch; first = hits[++from]) {
      const left = (counts.get(first.key) ?? 0) - 1;
      counts.set(first.key, left);
      if (left === 0) strength -= weights.get(first.key) ?? 0;
    }
    if (strength > best.strength) best = { strength, from, to: index + 1 };
  });
  return { strength: best.strength, units: hits.slice(best.from, best.to) };
}

function around(place: readonly TextUnit[], units: readonly TextUnit[]): readonly TextUnit[] {
  const from = (place[0]?.start ?? 0) - surroundings;
  const to = (place.at(-1)?.end ?? 0) + surroundings;
  return units.filter(({ start, end }) => start >= from && end <= to);
}

/**
 * How many times more a text has to say because it seems to speak of something else: 1 when on the subject, more the
 * fewer of its words the model answer has. Questions of one field share words enough for a stray point to seem made.
 */
function doubt(units: readonly TextUnit[], subject: ReadonlySet<string>): number {
  const known = new Map<string, boolean>();
  let termEnd = 0;
  for (const { key, isTerm, start, end } of units) {
    // The words of a known term are known, in whatever language it is named.
    if (isTerm && subject.has(key)) termEnd = Math.max(termEnd, end);
    if (!isTerm) known.set(key, known.get(key) === true || subject.has(key) || start < termEnd);
  }
  const share = [...known.values()].filter(Boolean).length / Math.max(1, known.size);
  const expected = subjectShare * Math.min(1, Math.sqrt(subject.size / fullSubject));
  return share === 0 ? Infinity : Math.max(1, expected / share) ** 2;
}

function shownWords(units: readonly TextUnit[], { weights }: PointProfile, text: string): string[] {
  const seen = new Set<string>();
  const words: string[] = [];
  let shownTo = 0;
  for (const { key, start, end } of units) {
    if ((weights.get(key) ?? 0) < telling) continue;
    // A term stands for its words, here and further on.
    if (start >= shownTo && !seen.has(key)) words.push(text.slice(start, end));
    seen.add(key);
    shownTo = Math.max(shownTo, end);
  }
  return words;
}
