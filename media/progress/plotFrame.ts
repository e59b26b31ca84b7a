import type { PlotOptions } from '@observablehq/plot';

/** What all charts have: the page's type, no axes but what is drawn by hand, and colours that are taken as they are. */
export const plotFrame = {
  className: 'plot',
  margin: 0,
  style: 'overflow: visible; font: inherit; font-size: 12px; max-width: 100%;',
} satisfies PlotOptions;

/** The colours of text and lines, as the theme has them now and later. */
export const ink = { text: 'var(--vscode-editor-foreground)', muted: 'var(--muted)', line: 'var(--border)' };
