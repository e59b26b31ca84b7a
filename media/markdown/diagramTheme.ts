/** The variables of Mermaid's theme in the colours that an element has. Mermaid computes with them, so it needs values rather than names. */
export function diagramTheme(themed: Element): Record<string, string | boolean> {
  const style = getComputedStyle(themed);
  const colour = (...names: readonly string[]): string => names.map((name) => style.getPropertyValue(`--vscode-${name}`).trim()).find((value) => value !== '') ?? '#808080';
  const foreground = colour('editor-foreground', 'foreground');
  const background = colour('editor-background');
  const surface = colour('editorWidget-background', 'editor-background');
  const line = colour('descriptionForeground', 'foreground');
  const border = colour('contrastBorder', 'textLink-foreground');
  return {
    darkMode: lightness(background) < lightness(foreground),
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

/** From 0 to 255. */
function lightness(colour: string): number {
  const { style } = document.createElement('span');
  style.color = colour;
  const [red = 0, green = 0, blue = 0] = (style.color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.3 * red + 0.6 * green + 0.1 * blue;
}
