import { withoutLinks } from './hideNames';
import type { RoundItem } from './round';
import type { RoundResult, Score } from './roundResult';

/** What an item is called in the reader's language. */
export interface ItemTexts {
  /** Markdown; only its first line is used. */
  readonly stem: string;
  /** The title of the question that explains it. */
  readonly question: string;
  /** The heading of the section to read; undefined if there is none in particular. */
  readonly section: string | undefined;
}

/** The sentences of a result in the reader's language. */
export interface ResultTexts {
  readonly title: string;
  /** Sentences on the whole: the score, the time, the calibration. */
  readonly summary: readonly string[];
  readonly byLevel: string;
  readonly byTag: string;
  readonly wrong: string;
  readonly open: string;
  readonly flagged: string;
  /** `Advanced: 3 of 5 right`. */
  readonly groupScore: (title: string, score: Score) => string;
  readonly levelTitle: (levelId: string) => string;
  readonly item: (item: RoundItem) => ItemTexts;
}

/** A result as Markdown to paste into notes of one's own; what there is nothing of is left out. */
export function resultMarkdown(result: RoundResult, texts: ResultTexts): string {
  const items = (some: readonly RoundItem[]): string[] => some.map((item) => itemLine(texts.item(item)));
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [texts.byLevel, result.levels.map((group) => texts.groupScore(texts.levelTitle(group.id), group))],
    [texts.byTag, result.tags.map((group) => texts.groupScore(group.id, group))],
    [texts.wrong, items(result.wrong)],
    [texts.open, items(result.open)],
    [texts.flagged, items(result.flagged)],
  ];
  const parts = sections.flatMap(([heading, lines]) => (lines.length === 0 ? [] : [`## ${heading}`, lines.map((line) => `- ${line}`).join('\n')]));
  return `${[`# ${texts.title}`, ...texts.summary, ...parts].join('\n\n')}\n`;
}

function itemLine({ stem, question, section }: ItemTexts): string {
  const [asked = ''] = stem.trim().split('\n');
  const where = [question, ...(section === undefined ? [] : [section])].map(withoutLinks).join(' › ');
  return `${withoutLinks(asked)}  \n  → ${where}`;
}
