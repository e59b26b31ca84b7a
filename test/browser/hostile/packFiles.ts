import type { Field, NumberedCase } from './hostileCase';

/** A question that shows some cases. */
export interface Page {
  readonly id: string;
  /** The title of its level, unless one of its cases is that title. */
  readonly level: string;
  readonly cases: readonly NumberedCase[];
}

/** Stands right before and after every text, so that one sees whether it swallowed anything. */
export const markers = (number: number): readonly [before: string, after: string] => [`before-${number}.`, `after-${number}.`];

const inMarkers = ({ number, text }: NumberedCase): string => markers(number).join(` ${text} `);
const quoted = (text: string): string => JSON.stringify(text);

/** The files of a pack that has the pages as its questions, in English only. */
export function packFiles(pages: readonly Page[]): Map<string, string> {
  const files = new Map<string, string>([['pack.yaml', manifest(pages)], ['figures/plain.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>']]);
  const terms: string[] = ['- {id: plain, term: plain term, definition: A plain definition.}'];
  pages.forEach((page, index) => {
    files.set(`en/${page.id}.md`, question(page, index + 1));
    for (const each of page.cases) {
      if (each.field === 'figure') files.set(`figures/case-${each.number}.svg`, each.text);
      if (termFields.includes(each.field)) terms.push(term(each));
    }
  });
  return files.set('glossary.en.yaml', terms.join('\n'));
}

const termFields: readonly Field[] = ['term', 'alias', 'definition', 'termId'];

function manifest(pages: readonly Page[]): string {
  const levels = new Map<string, string[]>();
  for (const { id, level, cases } of pages) {
    const own = cases.find(({ field }) => field === 'levelTitle');
    const title = own ? inMarkers(own) : level;
    levels.set(title, [...(levels.get(title) ?? []), id]);
  }
  const lines = [...levels].map(([title, ids], index) => `  - {id: level-${index + 1}, title: {en: ${quoted(title)}}, questions: [${ids.map(quoted).join(', ')}]}`);
  return `id: hostile\nversion: 1.0.0\ntitle: {en: Hostile}\nlanguages: [en]\nlevels:\n${lines.join('\n')}\n`;
}

function term(each: NumberedCase): string {
  const text = (field: Field, other: string): string => quoted(each.field === field ? inMarkers(each) : other);
  const id = each.field === 'termId' ? each.text : `case-${each.number}`;
  return `- {id: ${quoted(id)}, term: ${text('term', `Term ${each.number}`)}, aliases: [${text('alias', `alias${each.number}`)}], definition: ${text('definition', 'A definition.')}}`;
}

function question({ cases }: Page, number: number): string {
  const of = (...fields: Field[]): readonly NumberedCase[] => cases.filter(({ field }) => fields.includes(field));
  const inField = (field: Field, other: string): string => of(field).map(inMarkers).join('\n\n') || other;
  const sourceCases = of('sourceTitle', 'sourceAuthors', 'sourceVenue', 'sourceUrl');
  const own = of('frontMatter').map(({ text }) => text);
  const front = [
    `title: ${quoted(inField('title', `Page ${number}`))}`,
    ...(own.some((text) => /^tags:/m.test(text)) ? [] : [`tags: [${of('tag').map((each) => quoted(inMarkers(each))).join(', ')}]`]),
    ...(own.some((text) => /^sources:/m.test(text)) ? [] : ['sources:', ...(sourceCases.length === 0 ? ['  - {title: T, authors: A, year: 2020, venue: V}'] : sourceCases.map(source))]),
    ...own,
  ];
  const followUps = [
    ...of('followUpQuestion').map((each) => `- **${inMarkers(each)}** Answer.`),
    ...of('followUpAnswer').map((each) => `- **Question ${each.number}?** ${inMarkers(each)}`),
  ];
  return `---
${front.join('\n')}
---
## In one breath
${inField('oneBreath', 'Breath.')}

## Explanation
${cases.map(block).filter(Boolean).join('\n\n') || 'Explanation.'}

## What the interviewer listens for
${inField('listensFor', '- **Point.** Text.')}

## Traps
${inField('traps', '- **Trap.** Text.')}

## Likely follow-ups
${followUps.join('\n') || '- **Question?** Answer.'}

## Quiz
${quiz(of('stem'), of('option'), of('optionWhy'))}`;
}

function source(each: NumberedCase): string {
  const text = (field: Field, other: string): string => quoted(each.field === field ? inMarkers(each) : other);
  const url = each.field === 'sourceUrl' ? `, url: ${quoted(each.text)}` : '';
  return `  - {title: ${text('sourceTitle', `Source ${each.number}`)}, authors: ${text('sourceAuthors', 'A')}, year: 2020, venue: ${text('sourceVenue', 'V')}${url}}`;
}

/** What the explanation shows of a case; nothing if it belongs elsewhere. */
function block(each: NumberedCase): string {
  const [before, after] = markers(each.number);
  const shown = blockText(each);
  return shown === undefined ? '' : `${before}\n\n${shown}\n\n${after}`;
}

function blockText({ field, text, number }: NumberedCase): string | undefined {
  switch (field) {
    case 'explanation':
      return text;
    case 'figure':
      return `![Figure ${number}](../figures/case-${number}.svg)`;
    case 'figureText':
      return `![${text}](../figures/plain.svg)`;
    case 'diagram':
      return `\`\`\`mermaid\n${text}\n\`\`\``;
    case 'formula':
      return `$$\n${text}\n$$`;
    case 'inlineFormula':
      return `A line with $${text}$ in it.`;
    case 'term':
    case 'alias':
    case 'definition':
      return `[term](term:case-${number})`;
    case 'termId':
      return `[term](term:${text})`;
    default:
      return undefined;
  }
}

function quiz(stems: readonly NumberedCase[], options: readonly NumberedCase[], whys: readonly NumberedCase[]): string {
  const items = Math.max(1, stems.length, Math.ceil(options.length / 4), Math.ceil(whys.length / 4));
  const text = (each: NumberedCase | undefined, other: string): string => (each ? inMarkers(each) : other);
  return Array.from({ length: items }, (_, item) => {
    const lines = Array.from({ length: 4 }, (_, place) => {
      const at = item * 4 + place;
      return `- [${place === 0 ? 'x' : ' '}] ${text(options[at], `Option ${at + 1}`)}\n  ${text(whys[at], 'Because.')}`;
    });
    return `### ${text(stems[item], 'Stem?')}\n${lines.join('\n')}\n`;
  }).join('\n');
}
