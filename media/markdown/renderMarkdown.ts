import DOMPurify, { type Config } from 'dompurify';
import { Marked, type RendererObject } from 'marked';
import markedKatex from 'marked-katex-extension';
import { highlightCode } from './highlightCode';

export interface RenderOptions {
  /** Phrasing content only, for text inside a button or a heading. */
  readonly inline?: boolean;
  /** SVG text of figures by the path that the Markdown gives them. */
  readonly figures?: Readonly<Record<string, string>>;
}

const purifyOptions: Config & { RETURN_DOM_FRAGMENT: true } = {
  RETURN_DOM_FRAGMENT: true,
  USE_PROFILES: { html: true, mathMl: true, svg: true },
  // KaTeX keeps its TeX there, for screen readers and for copying.
  ADD_TAGS: ['semantics', 'annotation'],
  ADD_ATTR: ['encoding'],
  FORBID_TAGS: ['style', 'form', 'input', 'textarea', 'select', 'button', 'dialog'],
};

/**
 * Renders a pack's Markdown: maths, highlighted code, figures of the pack, links to questions and terms (as
 * `data-question` and `data-term`). A diagram is left as an element with `data-diagram`, to be drawn once it is on the
 * page. Raw HTML comes out as text; a link that isn't `https:` or one of the pack's own as its text.
 */
export function renderMarkdown(text: string, { inline = false, figures = {} }: RenderOptions = {}): DocumentFragment {
  const marked = new Marked({ gfm: true, renderer: rendererFor(figures) }, markedKatex({ nonStandard: true, throwOnError: false, strict: false, trust: false, maxExpand: 500 }));
  const html = inline ? marked.parseInline(text, { async: false }) : marked.parse(text, { async: false });
  return DOMPurify.sanitize(html, purifyOptions);
}

function rendererFor(figures: Readonly<Record<string, string>>): RendererObject {
  return {
    html: ({ text }) => escapeHtml(text),
    code: ({ text, lang }) => {
      const language = /^\S*/.exec(lang ?? '')?.[0] ?? '';
      // Encoded, since DOMPurify takes an arrow in an attribute for the end of a comment.
      if (language === 'mermaid') return `<div class="diagram" data-diagram="${encodeURIComponent(text)}"></div>`;
      return `<pre tabindex="0"><code>${highlightCode(text, language) ?? escapeHtml(text)}</code></pre>`;
    },
    link({ href, tokens }) {
      const content = this.parser.parseInline(tokens);
      const [, scheme, id] = /^(question|term):(.+)$/.exec(href) ?? [];
      if (scheme !== undefined && id !== undefined) return `<a href="#" data-${scheme}="${escapeHtml(id)}">${content}</a>`;
      return href.startsWith('https://') ? `<a href="${escapeHtml(href)}">${content}</a>` : content;
    },
    image: ({ href, text }) => {
      const svg = figures[href];
      return svg === undefined ? escapeHtml(text) : `<span class="figure" role="img" aria-label="${escapeHtml(text)}">${svg.replace(/^<\?xml[^>]*>/, '')}</span>`;
    },
    table({ header, rows }) {
      const cells = (row: typeof header, tag: string): string =>
        row.map((cell) => `<${tag}${cell.align ? ` align="${cell.align}"` : ''}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('');
      const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
      return `<div class="table" tabindex="0"><table><thead><tr>${cells(header, 'th')}</tr></thead><tbody>${body}</tbody></table></div>`;
    },
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
