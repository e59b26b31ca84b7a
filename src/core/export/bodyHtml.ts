import type { Term } from '../content/pack';
import { answerHtml, heading } from './answerHtml';
import { escapeHtml } from '../escapeHtml';
import type { ExportContent } from './exportContent';
import type { RenderText } from './exportRenderer';

/** What the file says besides the pack's own texts, in the language of the content. */
export interface ExportStrings {
  readonly contents: string;
  readonly sources: string;
  readonly glossary: string;
  /** The pack's version. */
  readonly version: string;
}

/** The rank of the headings that hold the answers' titles: the pack, its levels and the answers each have one. */
const ranks = { answer: 1, level: 2, pack: 3 } as const;

/**
 * The body of the exported file: a table of contents where there are several answers, the answers, the terms that they
 * link to.
 * @param progressed is told how many of the answers are done
 */
export async function bodyHtml(content: ExportContent, strings: ExportStrings, render: RenderText, progressed: (answers: number) => void): Promise<string> {
  const rank = ranks[content.kind];
  const several = content.kind !== 'answer';
  const foot = several ? `<p class="back"><a href="#contents">${escapeHtml(strings.contents)}</a></p>\n` : '';
  let done = 0;
  const parts: string[] = [];
  for (const level of content.levels) {
    const answers: string[] = [];
    for (const question of level.questions) {
      answers.push(await answerHtml(question, { level, rank, sourcesHeading: strings.sources, foot, render }));
      progressed((done += 1));
    }
    const all = answers.join('\n');
    parts.push(content.kind === 'pack' ? `<section class="part" id="level-${escapeHtml(level.id)}">\n${heading(2, 'part-title', escapeHtml(level.title))}\n${all}\n</section>` : all);
  }
  return [
    '<main>',
    ...(several ? [await cover(content, strings, render)] : []),
    ...parts,
    ...(content.terms.length > 0 ? [await glossary(content.terms, strings.glossary, render)] : []),
    '</main>',
    `<footer><p>${escapeHtml(content.pack.title)}, ${escapeHtml(strings.version)}</p></footer>`,
  ].join('\n');
}

/** The title of several answers, and links to each of them. */
async function cover({ kind, pack, levels, terms }: ExportContent, strings: ExportStrings, render: RenderText): Promise<string> {
  const link = async (id: string, title: string): Promise<string> =>
    `<li><a href="#question-${escapeHtml(id)}">${await render({ markdown: title, inline: true, figures: {}, headings: 3 })}</a></li>`;
  const lists = await Promise.all(
    levels.map(async ({ id, title, questions }) => {
      const items = await Promise.all(questions.map((question) => link(question.id, question.title)));
      const list = `<ol>\n${items.join('\n')}\n</ol>`;
      return kind === 'pack' ? `<p class="level level-${escapeHtml(id)}"><a href="#level-${escapeHtml(id)}">${escapeHtml(title)}</a></p>\n${list}` : list;
    }),
  );
  const title = kind === 'pack' ? pack.title : (levels[0]?.title ?? '');
  return [
    `<header class="cover">\n${kind === 'pack' ? '' : `<p class="eyebrow">${escapeHtml(pack.title)}</p>\n`}${heading(1, 'cover-title', escapeHtml(title))}\n</header>`,
    `<nav aria-labelledby="contents">\n<h2 class="section-title" id="contents">${escapeHtml(strings.contents)}</h2>`,
    ...lists,
    ...(terms.length > 0 ? [`<p><a href="#glossary">${escapeHtml(strings.glossary)}</a></p>`] : []),
    '</nav>',
  ].join('\n');
}

async function glossary(terms: readonly Term[], name: string, render: RenderText): Promise<string> {
  const entries = await Promise.all(
    terms.map(async ({ id, term, definition }) => {
      const [shown, meaning] = await Promise.all([
        render({ markdown: term, inline: true, figures: {}, headings: 3 }),
        render({ markdown: definition, inline: false, figures: {}, headings: 3 }),
      ]);
      return `<div class="term" id="term-${escapeHtml(id)}"><dt>${shown}</dt><dd class="markdown">${meaning}</dd></div>`;
    }),
  );
  return `<section class="glossary" id="glossary">\n<h2 class="section-title">${escapeHtml(name)}</h2>\n<dl>\n${entries.join('\n')}\n</dl>\n</section>`;
}
