import type { Question, Source } from '../content/pack';
import { sectionHeadings } from '../content/sections';
import { escapeHtml } from '../escapeHtml';
import type { RenderText } from './exportRenderer';

interface Options {
  readonly level: { readonly id: string; readonly title: string };
  /** The rank of the heading that the title gets. */
  readonly rank: number;
  readonly sourcesHeading: string;
  /** What stands at the end. */
  readonly foot: string;
  readonly render: RenderText;
}

/** An answer as an HTML article. */
export async function answerHtml(question: Question, { level, rank, sourcesHeading, foot, render }: Options): Promise<string> {
  const names = sectionHeadings(question.language);
  const inline = (markdown: string): Promise<string> => render({ markdown, inline: true, figures: {}, headings: rank + 2 });
  const block = async (markdown: string, figures: Question['figures'] = {}): Promise<string> =>
    `<div class="markdown">${await render({ markdown, inline: false, figures, headings: rank + 2 })}</div>`;
  const section = (kind: string, name: string, content: string): string =>
    `<section class="${kind}">\n${heading(rank + 1, 'section-title', escapeHtml(name))}\n${content}\n</section>`;
  const followUp = async ({ question: asked, answer }: Question['followUps'][number]): Promise<string> =>
    `${heading(rank + 2, 'follow-up', await inline(asked))}\n${await block(answer)}`;

  const [title, oneBreath, explanation, listensFor, traps, ...followUps] = await Promise.all([
    inline(question.title),
    ...[question.oneBreath, question.explanation, question.listensFor, question.traps].map((markdown) => block(markdown, question.figures)),
    ...question.followUps.map(followUp),
  ]);
  return [
    `<article class="answer" id="question-${escapeHtml(question.id)}">`,
    `<header>\n${eyebrow(level, question.tags)}\n${heading(rank, 'answer-title', title)}\n</header>`,
    section('breath', names.oneBreath, oneBreath ?? ''),
    section('explanation', names.explanation, explanation ?? ''),
    section('callout listens', names.listensFor, listensFor ?? ''),
    section('callout traps', names.traps, traps ?? ''),
    section('follow-ups', names.followUps, followUps.join('\n')),
    section('sources', sourcesHeading, `<ol>\n${question.sources.map(sourceHtml).join('\n')}\n</ol>`),
    `${foot}</article>`,
  ].join('\n');
}

export function heading(rank: number, kind: string, content: string): string {
  return `<h${rank} class="${kind}">${content}</h${rank}>`;
}

function eyebrow(level: Options['level'], tags: readonly string[]): string {
  const list = tags.map((tag) => `<li class="tag">${escapeHtml(tag)}</li>`).join('');
  return `<ul class="eyebrow"><li class="level level-${escapeHtml(level.id)}">${escapeHtml(level.title)}</li>${list}</ul>`;
}

function sourceHtml({ title, authors, year, venue, url }: Source): string {
  const name = `<cite>${escapeHtml(title)}</cite>`;
  const linked = url?.startsWith('https://') === true ? `<a href="${escapeHtml(url)}">${name}</a>` : name;
  const detail = [authors, venue, year].filter((text) => text !== undefined).join(', ');
  return `<li>${linked} <span class="detail">${escapeHtml(detail)}</span></li>`;
}
