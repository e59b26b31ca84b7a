import { blocksAt, joinLines, markdownLines } from '../content/markdownLines';
import type { QuizItem } from '../content/pack';
import { plainText } from '../content/plainText';
import { createWordCutter, speakingStems } from './stemmedWords';
import { weighWords, type WeighedWords } from './wordWeights';

/** The part of an answer's explanation that explains a quiz item. */
export interface ExplainingSection {
  /** Its place among the explanation's headings of the third level, from 0; undefined for what stands before the first. */
  readonly place: number | undefined;
  /** Markdown; undefined for the start of the explanation. */
  readonly heading: string | undefined;
}

/** What a word counts that only the wrong options have: they are about the same matter, but often about its neighbours too. */
const worthOfWrong = 0.5;

/** Finds the section whose words are most like an item's. It is the start of the explanation if none has any of them. */
export function explainingSection(item: QuizItem, explanation: string): ExplainingSection {
  const cut = createWordCutter();
  const stems = (texts: readonly string[]): Set<string> => speakingStems(cut(plainText(texts.join('\n\n'))));
  const texts = (right: boolean): string[] => item.options.filter((option) => option.right === right).flatMap((option) => [option.text, option.explanation]);
  const worth = new Map<string, number>();
  for (const stem of stems(texts(false))) worth.set(stem, worthOfWrong);
  for (const stem of stems([item.stem, ...texts(true)])) worth.set(stem, 1);

  const blocks = blocksAt(3, markdownLines(explanation));
  const sections = weighWords(blocks.map((block) => stems([block.heading, joinLines(block.lines)])));
  const scores = sections.map((section) => likeness(section, worth));
  const best = Math.max(0, ...scores);
  const place = best > 0 ? scores.indexOf(best) : undefined;
  return { place, heading: place === undefined ? undefined : blocks[place]?.heading };
}

/** How much of a section's weight lies in the item's words; a long section doesn't win by its length. */
function likeness({ weights, norm }: WeighedWords, worth: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [stem, weight] of weights) shared += weight ** 2 * (worth.get(stem) ?? 0);
  return shared === 0 ? 0 : shared / norm;
}
