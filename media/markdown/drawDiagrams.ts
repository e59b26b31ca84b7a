import { diagramTheme } from './diagramTheme';
import { limits } from './limits';
import { sanitizeDiagram } from './sanitize';

interface Options {
  /** The element whose theme's variables give the colours: a page's own, unless it is for paper. */
  readonly themed?: Element;
  /** Leaves what isn't drawn yet undrawn. */
  readonly stop?: AbortSignal;
}

/**
 * The kinds of diagrams that are drawn. With others, a few characters (a task of a million years, a million columns)
 * keep a page busy for good.
 */
const drawnKinds = /^\s*(?:%%[^{\n][^\n]*\n\s*)*(?:flowchart|graph|sequenceDiagram|stateDiagram(?:-v2)?|classDiagram|erDiagram|pie|timeline|quadrantChart)\b/;
/**
 * Mermaid puts what it draws on the page to measure it, before it can be sanitised. So a diagram that names addresses,
 * holds other HTML than line breaks, sets Mermaid's options or the members of all objects isn't drawn at all.
 */
const harmful = /(?:url|image-set|src)\s*\(|\bimg\s*:|cose-bilkent|@import|<(?!br\s*\/?>)[a-z!?/]|%%\s*\{|^\s*---|__proto__|\bprototype\b|\bconstructor\b/i;
/** How far a diagram may be shrunk: its text, of 14 px, is then 9 px high. */
const smallestScale = 9 / 14;
let drawn = 0;
/** Mermaid has one configuration for all, so that diagrams have to be drawn one after the other. */
let turn: Promise<void> = Promise.resolve();

/**
 * Draws the diagrams below an element in the theme's colours. Mermaid is loaded only where there is one.
 *
 * @param failed said above the source of a diagram that can't be drawn
 */
export async function drawDiagrams(root: ParentNode, failed: string, { themed = document.documentElement, stop }: Options = {}): Promise<void> {
  const fill = async (place: HTMLElement): Promise<void> => {
    if (stop?.aborted) return;
    const source = decodeURIComponent(place.dataset['diagram'] ?? '');
    const content = await draw(source, themed).catch((error: unknown) => {
      console.error(error);
      return sourceInstead(source, failed);
    });
    place.replaceChildren(content);
  };
  await Promise.all([...root.querySelectorAll<HTMLElement>('[data-diagram]')].map((place) => (turn = turn.then(() => fill(place)))));
}

/** Redraws all diagrams of the page whenever VS Code changes the theme. */
export function redrawOnThemeChange(failed: () => string): void {
  const observer = new MutationObserver(() => void drawDiagrams(document, failed()));
  observer.observe(document.body, { attributes: true, attributeFilter: ['data-vscode-theme-id', 'class'] });
}

async function draw(source: string, themed: Element): Promise<DocumentFragment> {
  if (source.length > limits.diagram) throw new Error(`A diagram has ${source.length} characters; ${limits.diagram} are drawn at most.`);
  if (!drawnKinds.test(source)) throw new Error('A diagram of this kind is not drawn.');
  if (harmful.test(source)) throw new Error('A diagram may neither fetch anything, nor hold HTML but line breaks, nor set options of Mermaid.');
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    suppressErrorRendering: true,
    maxEdges: limits.edges,
    theme: 'base',
    themeVariables: diagramTheme(themed),
    // Mermaid lets an edge show through its own label.
    themeCSS: '.edgeLabel rect { opacity: 1; }',
    flowchart: { curve: 'basis', padding: 12, nodeSpacing: 32, rankSpacing: 40, subGraphTitleMargin: { top: 4, bottom: 8 }, useMaxWidth: true },
    sequence: { useMaxWidth: true, mirrorActors: false },
  });
  drawn += 1;
  // Mermaid shows a no-break space as `&nbsp;`; the narrow one stays itself.
  const { svg } = await mermaid.render(`diagram-${drawn}`, source.replaceAll('\u00a0', '\u202f'));
  const content = sanitizeDiagram(svg);
  // Its width is the most that it takes; where there is less it shrinks as far as it can be read, then scrolls.
  const picture = content.querySelector('svg');
  if (picture) picture.style.minWidth = `${Math.ceil(picture.viewBox.baseVal.width * smallestScale)}px`;
  return content;
}

function sourceInstead(source: string, failed: string): DocumentFragment {
  const message = document.createElement('p');
  message.className = 'failed';
  message.textContent = failed;
  const code = document.createElement('pre');
  code.textContent = source;
  const content = document.createDocumentFragment();
  content.append(message, code);
  return content;
}
