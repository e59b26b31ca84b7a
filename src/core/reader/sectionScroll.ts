import { markdownLines } from '../content/markdownLines';
import type { ScrollPlace } from './readerView';

/** The headings of an answer's page before those of its explanation: the title, the first section's and the explanation's own. */
const before = 3;

/**
 * Where the page of an answer stands at a heading of its explanation.
 *
 * @param explanation Markdown
 * @param section the heading's place among those of the third level, from 0; past the last one it is the start of the explanation
 */
export function sectionScroll(explanation: string, section: number): ScrollPlace {
  const headings = markdownLines(explanation).filter(({ text, literal }) => !literal && /^#{3,4} /.test(text));
  const wanted = headings.filter(({ text }) => text.startsWith('### '))[section];
  return { heading: wanted ? before + headings.indexOf(wanted) : before - 1, share: 0 };
}
