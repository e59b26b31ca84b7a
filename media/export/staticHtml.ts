import type { ExportText } from '../../src/core/export/exportRenderer';
import { drawDiagrams } from '../markdown/drawDiagrams';
import { renderMarkdown } from '../markdown/renderMarkdown';
import { dropFetches } from './dropFetches';
import { makeIdsUnique } from './makeIdsUnique';

interface Surroundings {
  readonly stage: HTMLElement;
  /** Ids of what is in the file. */
  readonly questions: readonly string[];
  readonly terms: readonly string[];
  readonly diagramFailed: string;
}

/** Renders a pack's Markdown as HTML that needs neither a script nor another file. */
export async function staticHtml(text: ExportText, { stage, questions, terms, diagramFailed }: Surroundings): Promise<string> {
  const { markdown, inline, figures, headings } = text;
  const place = document.createElement('div');
  stage.replaceChildren(place);
  place.append(renderMarkdown(markdown, { inline, figures }));
  await drawDiagrams(place, diagramFailed, { themed: stage });
  for (const diagram of place.querySelectorAll<HTMLElement>('[data-diagram]')) finishDiagram(diagram);
  dropFetches(place);
  makeIdsUnique(place);
  for (const link of place.querySelectorAll('a')) resolveLink(link, inline ? undefined : { questions, terms });
  for (const heading of place.querySelectorAll<HTMLHeadingElement>('h1, h2, h3, h4, h5, h6')) moveHeading(heading, headings - 3);
  for (const cell of place.querySelectorAll('th')) if (cell.textContent.trim() === '') cell.replaceWith(document.createElement('td'));
  // What is wider than a phone's screen scrolls by itself, also by keys.
  for (const wide of place.querySelectorAll('.katex-display, .figure, .diagram, pre, .table')) wide.setAttribute('tabindex', '0');
  return place.innerHTML;
}

/** Takes away what only Mermaid needed, most of a drawing's size. */
function finishDiagram(diagram: HTMLElement): void {
  delete diagram.dataset['diagram'];
  for (const path of diagram.querySelectorAll('path')) {
    path.removeAttribute('data-points');
    path.setAttribute('d', (path.getAttribute('d') ?? '').replace(/-?\d+\.\d+(?![\de])/g, (number) => String(Math.round(Number(number) * 100) / 100)));
  }
}

/** Links to what is in the file lead there; all others of the pack's own become their text, as does any in a heading. */
function resolveLink(link: HTMLAnchorElement, inFile: Pick<Surroundings, 'questions' | 'terms'> | undefined): void {
  const { question, term } = link.dataset;
  if (inFile && question === undefined && term === undefined) return;
  delete link.dataset['question'];
  if (question !== undefined && inFile?.questions.includes(question)) link.setAttribute('href', `#question-${question}`);
  else if (term !== undefined && inFile?.terms.includes(term)) link.setAttribute('href', `#term-${term}`);
  else link.replaceWith(...link.childNodes);
}

/** Gives a heading the rank that it has in the file, and as its class the one that it was written with. */
function moveHeading(heading: HTMLHeadingElement, distance: number): void {
  const rank = Number(heading.tagName.slice(1));
  const moved = document.createElement(`h${Math.min(6, Math.max(1, rank + distance))}`);
  moved.className = `h${rank}`;
  moved.append(...heading.childNodes);
  heading.replaceWith(moved);
}
