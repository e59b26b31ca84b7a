import { parsePack } from '../../../src/core/content/packParser';
import { compilePack } from '../../../src/core/content/packIndex';
import type { Problem } from '../../../src/core/content/pack';
import { diagramCases } from './diagramCases';
import { fieldCases } from './fieldCases';
import { figureCases } from './figureCases';
import { formulaCases } from './formulaCases';
import { numbered, type Field, type HostileCase, type NumberedCase } from './hostileCase';
import { htmlCases } from './htmlCases';
import { linkCases } from './linkCases';
import { markdownCases } from './markdownCases';
import { naughtyStrings } from './naughtyStrings';
import { oversizedCases } from './oversizedCases';
import { packFiles, type Page } from './packFiles';

/** Each kind of cases, with how many of them a page shows. */
const kinds: readonly (readonly [kind: string, perPage: number, cases: readonly HostileCase[]])[] = [
  ['HTML', 12, htmlCases],
  ['Links', 15, linkCases],
  ['Markdown', 12, markdownCases],
  ['Fields', 18, fieldCases],
  ['Figures', 8, figureCases],
  ['Diagrams', 8, diagramCases],
  ['Formulas', 10, formulaCases],
  ['Sizes', 4, oversizedCases],
  ['Naughty strings', 30, naughtyStrings],
];

/** A case as the parser took it. */
export interface JudgedCase extends NumberedCase {
  readonly kind: string;
  /** What the parser said against a pack of this case alone. */
  readonly problems: readonly Problem[];
  /** The parser left the text out, so that no page can show it. */
  readonly refused: boolean;
}

/** Every case, numbered from 1, each parsed in a pack of its own. */
export function judgedCases(): JudgedCase[] {
  const kindOf = kinds.flatMap(([kind, , cases]) => cases.map(() => kind));
  return numbered(kinds.flatMap(([, , cases]) => cases)).map((each, index) => judge(each, kindOf[index] ?? ''));
}

function judge(each: NumberedCase, kind: string): JudgedCase {
  const { pack, problems } = parsePack(packFiles([{ id: pageId([each], 1), level: kind, cases: [each] }]));
  const inJson = JSON.stringify(each.text).slice(1, -1);
  const kept = pack !== undefined && pack.questions.length > 0 && [...compilePack(pack).values()].some((file) => file.includes(inJson));
  return { ...each, kind, problems, refused: problems.length > 0 && !kept };
}

/** The cases that were not refused, on pages in their order. */
export function pagesOf(cases: readonly JudgedCase[]): Page[] {
  const shown = cases.filter(({ refused }) => !refused);
  const groups = kinds.flatMap(([kind, perPage]) => paginate(shown.filter((each) => each.kind === kind), perPage).map((group) => ({ kind, group })));
  return groups.map(({ kind, group }, index) => ({ id: pageId(group, index + 1), level: kind, cases: group }));
}

function pageId(group: readonly NumberedCase[], number: number): string {
  return group.find(({ field }) => field === 'questionId')?.text ?? `page-${number}`;
}

const onceAPage: readonly Field[] = ['title', 'levelTitle', 'oneBreath', 'listensFor', 'traps', 'frontMatter', 'questionId'];

/** Characters: a question of more than 262,144 is refused as a whole. */
const mostOnAPage = 200_000;

function paginate(cases: readonly JudgedCase[], perPage: number): JudgedCase[][] {
  const pages: JudgedCase[][] = [];
  for (const each of cases) {
    const page = pages.at(-1);
    const fits = (other: JudgedCase): boolean => !other.alone && (other.field !== each.field || !onceAPage.includes(each.field));
    const size = [...(page ?? []), each].reduce((sum, { text }) => sum + text.length, 0);
    if (page && page.length < perPage && size < mostOnAPage && !each.alone && page.every(fits)) page.push(each);
    else pages.push([each]);
  }
  return pages;
}
