import { Marked, Parser, type Links } from 'marked';
import { contentRenderer, type Figures } from './contentRenderer';
import { cutMarkdown } from './cutMarkdown';
import { escapeHtml } from '../../src/core/escapeHtml';
import { readBlocks, readLine, type Blocks } from './readBlocks';
import { sanitizeContent, sanitizeFigure } from './sanitize';

export interface RenderOptions {
  /** Phrasing content only, for text inside a button or a heading. */
  readonly inline?: boolean;
  readonly figures?: Figures;
}

/**
 * Renders a pack's Markdown: maths, highlighted code, figures of the pack, links to questions and terms (as
 * `data-question` and `data-term`). A diagram is left as an element with `data-diagram`, to be drawn once it is on the
 * page. Raw HTML comes out as text; a link that isn't `https:` or one of the pack's own as its text.
 */
export function renderMarkdown(text: string, { inline = false, figures = {} }: RenderOptions = {}): DocumentFragment {
  if (inline) return render(text, figures, (parser) => parser.parseInline(readLine(text)));
  const whole = document.createDocumentFragment();
  whole.append(...renderPieces(text, figures));
  return whole;
}

/** The same, piece by piece: each takes little time, so that a page can stay responsive between them. */
export function* renderPieces(text: string, figures: Figures): Generator<DocumentFragment, void> {
  const links = Object.create(null) as Links;
  const pieces = cutMarkdown(text);
  // A link may name an address that stands further down.
  const early = new Map<string, Blocks>();
  for (const piece of pieces.filter((each) => each.includes(']:'))) {
    early.set(piece, readBlocks(piece, links));
    yield document.createDocumentFragment();
  }
  for (const piece of pieces) {
    const { blocks, readRun } = early.get(piece) ?? readBlocks(piece, links);
    yield render(piece, figures, (parser) => {
      const parseInline = parser.parseInline.bind(parser);
      parser.parseInline = (tokens, renderer) => {
        readRun(tokens);
        return parseInline(tokens, renderer);
      };
      return parser.parse([...blocks]);
    });
  }
}

/** What is written in one place must not keep the rest from being shown. */
function render(text: string, figures: Figures, parse: (parser: Parser) => string): DocumentFragment {
  let html: string;
  try {
    html = parse(new Parser(new Marked(contentRenderer(figures)).defaults));
  } catch (error) {
    console.error(error);
    html = escapeHtml(text);
  }
  const content = sanitizeContent(html);
  // Each figure by itself, so that a broken one can't take along what comes after it.
  for (const place of content.querySelectorAll<HTMLElement>('[data-figure]')) {
    const svg = figures[decodeURIComponent(place.dataset['figure'] ?? '')] ?? '';
    place.replaceChildren(sanitizeFigure(svg.replace(/^<\?xml[^>]*>/, '')));
  }
  return content;
}
