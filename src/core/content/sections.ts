import type { Language } from './pack';

/** The parts of a question's file, in their order. */
export const sections = ['oneBreath', 'explanation', 'listensFor', 'traps', 'followUps', 'quiz'] as const;
export type Section = (typeof sections)[number];

type Headings = Readonly<Record<Section, string>>;

const english: Headings = {
  oneBreath: 'In one breath',
  explanation: 'Explanation',
  listensFor: 'What the interviewer listens for',
  traps: 'Traps',
  followUps: 'Likely follow-ups',
  quiz: 'Quiz',
};

const french: Headings = {
  oneBreath: 'En bref',
  explanation: 'Explication',
  listensFor: 'Ce que le recruteur veut entendre',
  traps: 'Pièges',
  followUps: 'Questions de relance',
  quiz: 'Quiz',
};

const headings: Readonly<Record<Language, Headings>> = { en: english, fr: french };

/** The headings of a language's files; a language without a table of its own uses the English ones. */
export function sectionHeadings(language: Language): Headings {
  return headings[language] ?? english;
}
