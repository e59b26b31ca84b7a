// The page of the check of rendering: renders one text of a pack as the extension's pages do, and says what is wrong.
import katex from 'katex';
import { drawDiagrams } from '../../media/markdown/drawDiagrams';
import { renderMarkdown } from '../../media/markdown/renderMarkdown';
import '../../media/reader/reader.css';
import { diagramFaults, pictureFaults } from './pictureFaults';

export interface Text {
  readonly markdown: string;
  readonly inline: boolean;
  readonly figures: Readonly<Record<string, string>>;
}

export interface Fault {
  readonly message: string;
  /** Text of the pack's file where the fault lies, if it is known. */
  readonly source?: string;
}

export interface Outcome {
  readonly formulas: number;
  readonly diagrams: number;
  readonly figures: number;
  readonly faults: readonly Fault[];
}

const failed = 'not drawn';

/** Marks that rendering should have consumed. */
const leftovers: readonly RegExp[] = [
  /\$/, /\*\*|__/, /(?<![\p{L}\d])\*(?=\p{L})|(?<=\p{L})\*(?![\p{L}\d])/u, /\]\(|\[[ x]\]/, /`/, /\b(term|question):[\p{L}\d]/u,
  /\\[a-zA-Z]{2,}|\\[()[\]]/, /acc(Title|Descr)/, /&#?\w+;|#\w+;/, /<\/?[a-z]+\s*\/?>/, /^\s*(#{1,6} |\|.*\|)/m, /!\[/,
];

declare global {
  interface Window {
    renderText: (text: Text) => Promise<Outcome>;
  }
}

window.renderText = async ({ markdown, inline, figures }) => {
  const errors: string[] = [];
  console.error = (...parts: unknown[]) => errors.push(parts.map(String).join(' ').replace(/\s+/g, ' '));
  const column = document.querySelector<HTMLElement>('#column') ?? document.body;
  column.replaceChildren(renderMarkdown(markdown, { inline, figures }));
  await drawDiagrams(column, failed);
  await document.fonts.ready;
  const faults = [...formulaFaults(column), ...textFaults(column), ...figureFaults(column, markdown), ...limitFaults(column)];
  const diagrams = [...column.querySelectorAll<HTMLElement>('[data-diagram]')];
  for (const diagram of diagrams) {
    const source = sourceOf(diagram);
    const messages = diagram.querySelector('.failed') ? [`the diagram isn't drawn: ${errors.shift() ?? ''}`] : diagramFaults(diagram);
    faults.push(...messages.map((message) => ({ message, source })));
  }
  faults.push(...errors.map((error) => ({ message: `the console has an error: ${error}` })));
  return {
    formulas: column.querySelectorAll('.katex').length,
    diagrams: diagrams.length,
    figures: column.querySelectorAll('.figure').length,
    faults,
  };
};

function formulaFaults(column: HTMLElement): Fault[] {
  const broken = [...column.querySelectorAll<HTMLElement>('.katex-error')].map((element) => ({ message: element.title, source: element.textContent }));
  const warned = [...column.querySelectorAll('.katex')].flatMap((element) => {
    const source = element.querySelector('annotation')?.textContent ?? '';
    const found: Fault[] = [];
    // KaTeX's warnings (a letter it has no font for, a line break that does nothing) all show on the page.
    const strict = (code: string, message: string): 'ignore' => {
      found.push({ message: `the formula ${source}: ${message} [${code}]`, source });
      return 'ignore';
    };
    try {
      // A command that KaTeX doesn't know is shown as its TeX, so that it fails only here.
      katex.renderToString(source, { displayMode: element.parentElement?.className === 'katex-display', strict });
    } catch (error) {
      found.push({ message: String(error), source });
    }
    if (/(?<![\\\p{L}])\p{Ll}{3,} +\p{Ll}{2,}/u.test(source.replace(/\\[a-z]+\{[^{}]*\}/g, ''))) found.push({ message: `words inside a formula: ${source}`, source });
    return found;
  });
  return [...broken, ...warned];
}

/** What is shown as it is written, since it is too long to be set. */
function limitFaults(column: HTMLElement): Fault[] {
  return [...column.querySelectorAll('.source, .plain')].map(({ textContent }) => ({ message: `this is beyond a limit: ${textContent.slice(0, 80)}`, source: textContent }));
}

/** A line of a diagram's source that no other diagram has. */
function sourceOf(diagram: HTMLElement): string {
  const lines = decodeURIComponent(diagram.dataset['diagram'] ?? '').split('\n');
  return lines.find((line) => line.includes('accDescr')) ?? lines[1] ?? '```mermaid';
}

function textFaults(column: HTMLElement): Fault[] {
  const faults = [...column.querySelectorAll('del')].map((element) => ({ message: 'text is struck through', source: element.textContent }));
  const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    const inside = walker.currentNode.parentElement?.closest('.katex, .katex-error, code, style, desc');
    const left = inside ? undefined : leftovers.map((mark) => mark.exec(text)?.[0]).find((found) => found !== undefined);
    if (left === undefined) continue;
    const diagram = walker.currentNode.parentElement?.closest<HTMLElement>('[data-diagram]');
    const source = diagram ? sourceOf(diagram) : text.split('\n').find((line) => line.includes(left)) ?? text;
    faults.push({ message: `"${left}" is left in: ${text.trim()}`, source });
  }
  return faults;
}

function figureFaults(column: HTMLElement, markdown: string): Fault[] {
  const figures = [...column.querySelectorAll<HTMLElement>('.figure')];
  const faults = figures.flatMap((figure) => {
    const svg = figure.querySelector('svg');
    const messages = svg ? pictureFaults(svg) : ['the figure has no <svg'];
    if ((figure.getAttribute('aria-label') ?? '').trim() === '') messages.push('the figure has no text alternative');
    return messages.map((message) => ({ message, source: `![${figure.getAttribute('aria-label') ?? ''}` }));
  });
  const wanted = markdown.match(/^!\[/gm)?.length ?? 0;
  return wanted > figures.length ? [...faults, { message: 'a figure is missing where this text is shown', source: '![' }] : faults;
}
