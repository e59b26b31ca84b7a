import type { AnswerScreen } from '../../src/protocol';
import { headingsOf } from '../markdown/headingsOf';
import type { Attempt } from './pageState';

export interface Section {
  /** Also the id of its heading. */
  readonly name: SectionName;
  readonly title: string;
  /** The headings inside it, with their ids. */
  readonly headings: readonly { readonly id: string; readonly text: string; readonly depth: number }[];
}

const sectionNames = ['breath', 'explanation', 'listens', 'traps', 'follow-ups', 'sources'] as const;
type SectionName = (typeof sectionNames)[number];

/** How many sections an answer has. */
export const sectionCount = sectionNames.length;

/** Whether a section has been revealed. */
export function isShown(name: SectionName, attempt: Attempt): boolean {
  return sectionNames.indexOf(name) < attempt.revealed;
}

/** The sections of an answer that are on show, in order: all of them, or in recall those that have been revealed. */
export function shownSections({ strings, question, recall }: AnswerScreen, attempt: Attempt): readonly Section[] {
  const section = (name: SectionName, title: string, markdown = ''): Section => ({
    name,
    title,
    headings: headingsOf(markdown).map(({ text, depth }, index) => ({ id: `${name}-${index + 1}`, text, depth })),
  });
  const all = [
    section('breath', strings.inOneBreath),
    section('explanation', strings.explanation, question.explanation),
    section('listens', strings.listensFor),
    section('traps', strings.traps),
    section('follow-ups', strings.followUps),
    section('sources', strings.sources),
  ];
  return recall ? all.slice(0, attempt.revealed) : all;
}
