import type { MarkedExtension, RendererObject, Tokens } from 'marked';
import { escapeHtml } from '../../src/core/escapeHtml';
import { highlightCode, languageName } from './highlightCode';
import { limits } from './limits';
import type { MathToken } from './mathTokens';
import type { PlainToken } from './readBlocks';
import { createMathRenderer } from './renderMath';

/** SVG text of figures by the path that the Markdown gives them. */
export type Figures = Readonly<Record<string, string>>;

/** How a pack's Markdown becomes HTML, which is still to be sanitised. A figure is left as an element with `data-figure`, its path. */
export function contentRenderer(figures: Figures): MarkedExtension {
  const renderMath = createMathRenderer();
  return {
    renderer: rendererFor(figures),
    extensions: [
      { name: 'math', renderer: (token) => renderMath(token as MathToken) },
      { name: 'mathBlock', renderer: (token) => renderMath(token as MathToken) },
      { name: 'plain', renderer: (token) => plainHtml((token as PlainToken).raw) },
    ],
  };
}

function rendererFor(figures: Figures): RendererObject {
  return {
    html: ({ text }) => escapeHtml(text),
    // After a `<script>`, marked takes text for raw HTML.
    text: (token) => ('escaped' in token && token.escaped ? escapeHtml(token.text) : false),
    code: ({ text, lang }) => {
      const language = /^\S*/.exec(lang ?? '')?.[0] ?? '';
      // Encoded, since DOMPurify takes an arrow in an attribute for the end of a comment.
      if (language === 'mermaid') return `<div class="diagram" data-diagram="${encodeURIComponent(text)}"></div>\n`;
      const name = ['', 'text', 'plaintext'].includes(language) ? '' : ` data-language="${escapeHtml(languageName(language))}"`;
      return `<div class="code"${name}><pre><code>${highlightCode(text, language) ?? escapeHtml(text)}</code></pre></div>\n`;
    },
    link({ href, tokens }) {
      const content = this.parser.parseInline(tokens);
      const [, scheme, id] = /^(question|term):(.+)$/.exec(href) ?? [];
      if (scheme !== undefined && id !== undefined) return `<a href="#" data-${scheme}="${escapeHtml(id)}">${content}</a>`;
      return href.startsWith('https://') ? `<a href="${escapeHtml(href)}">${content}</a>` : content;
    },
    image: ({ href, text }) => {
      const svg = Object.hasOwn(figures, href) ? figures[href] : undefined;
      if (svg === undefined || svg.length > limits.figure) return escapeHtml(text);
      return `<span class="figure" role="img" aria-label="${escapeHtml(text)}" data-figure="${encodeURIComponent(href)}"></span>`;
    },
    table({ header, rows }) {
      const cell = ({ align, tokens }: Tokens.TableCell, tag: string): string =>
        `<${tag}${align ? ` align="${align}"` : ''}>${this.parser.parseInline(tokens)}</${tag}>`;
      // The blanks are for those who copy a table as text.
      const row = (cells: readonly Tokens.TableCell[], tag: string): string => `<tr>${cells.map((each) => cell(each, tag)).join('\t')}</tr>\n`;
      const body = rows.map((cells) => row(cells, 'td')).join('');
      return `<div class="table"><table><thead>${row(header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`;
    },
  };
}

/** In paragraphs that the page lays out one after the other. */
function plainHtml(text: string): string {
  const parts = text.match(/[^]{1,4000}(?:\s|$)|[^]{4000}/g) ?? [];
  return parts.map((part) => `<p class="plain">${escapeHtml(part)}</p>\n`).join('');
}
