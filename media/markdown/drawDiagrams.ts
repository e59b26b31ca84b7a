import DOMPurify from 'dompurify';

let drawn = 0;

/** Draws the diagrams below an element in the theme's colours. Mermaid is loaded only where there is one. */
export async function drawDiagrams(root: ParentNode, failed: string): Promise<void> {
  const places = [...root.querySelectorAll<HTMLElement>('[data-diagram]')];
  if (places.length === 0) return;
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    suppressErrorRendering: true,
    theme: 'base',
    themeVariables: themeVariables(),
    // Mermaid lets an edge show through its own label.
    themeCSS: '.edgeLabel rect { opacity: 1; }',
    flowchart: { curve: 'basis', padding: 12, nodeSpacing: 32, rankSpacing: 40, subGraphTitleMargin: { top: 4, bottom: 8 }, useMaxWidth: true },
    sequence: { useMaxWidth: true, mirrorActors: false },
  });
  for (const place of places) {
    try {
      drawn += 1;
      // Mermaid shows a no-break space as `&nbsp;`; the narrow one stays itself.
      const source = decodeURIComponent(place.dataset['diagram'] ?? '').replaceAll('\u00a0', '\u202f');
      const { svg } = await mermaid.render(`diagram-${drawn}`, source);
      place.replaceChildren(DOMPurify.sanitize(svg, { RETURN_DOM_FRAGMENT: true, USE_PROFILES: { svg: true, svgFilters: true }, ADD_TAGS: ['style'], ADD_ATTR: ['role'] }));
    } catch (error) {
      console.error(error);
      place.textContent = failed;
    }
  }
}

/** Redraws all diagrams of the page whenever VS Code changes the theme. */
export function redrawOnThemeChange(failed: () => string): void {
  const observer = new MutationObserver(() => void drawDiagrams(document, failed()));
  observer.observe(document.body, { attributes: true, attributeFilter: ['data-vscode-theme-id', 'class'] });
}

/** Mermaid computes with colours, so it needs their values rather than the names of the theme's variables. */
function themeVariables(): Record<string, string | boolean> {
  const style = getComputedStyle(document.documentElement);
  const colour = (...names: readonly string[]): string => names.map((name) => style.getPropertyValue(`--vscode-${name}`).trim()).find((value) => value !== '') ?? '#808080';
  const foreground = colour('editor-foreground', 'foreground');
  const background = colour('editor-background');
  const surface = colour('editorWidget-background', 'editor-background');
  const line = colour('descriptionForeground', 'foreground');
  const border = colour('contrastBorder', 'textLink-foreground');
  return {
    darkMode: !document.body.classList.contains('vscode-light') && !document.body.classList.contains('vscode-high-contrast-light'),
    fontFamily: style.getPropertyValue('--vscode-font-family') || 'sans-serif',
    fontSize: '14px',
    background,
    primaryColor: surface,
    primaryTextColor: foreground,
    primaryBorderColor: border,
    secondaryColor: surface,
    secondaryTextColor: foreground,
    secondaryBorderColor: line,
    tertiaryColor: background,
    tertiaryTextColor: foreground,
    tertiaryBorderColor: line,
    lineColor: line,
    textColor: foreground,
    mainBkg: surface,
    nodeBorder: border,
    clusterBkg: background,
    clusterBorder: line,
    titleColor: foreground,
    edgeLabelBackground: background,
    actorBkg: surface,
    actorBorder: border,
    actorTextColor: foreground,
    signalColor: foreground,
    signalTextColor: foreground,
    labelBoxBkgColor: surface,
    labelTextColor: foreground,
    loopTextColor: foreground,
    noteBkgColor: surface,
    noteTextColor: foreground,
    noteBorderColor: line,
  };
}
