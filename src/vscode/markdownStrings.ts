import type { Translate } from '../core/ports';
import type { MarkdownStrings } from '../protocol';

/** What pages say around a pack's Markdown, in the language of the interface. */
export function markdownStrings(translate: Translate): MarkdownStrings {
  return {
    diagramFailed: translate('This diagram could not be drawn.'),
    copyCode: translate('Copy the code'),
    copied: translate('Copied'),
    copyFailed: translate('The code could not be copied.'),
    copiedTex: translate('Copied, formulas as TeX'),
    enlarge: translate('Enlarge the picture'),
    picture: translate('Picture'),
    zoomIn: translate('Zoom in'),
    zoomOut: translate('Zoom out'),
    resetZoom: translate('Fit to the window'),
    close: translate('Close'),
    scrollableCode: translate('Code that scrolls sideways'),
    scrollableTable: translate('Table that scrolls sideways'),
    scrollableFormula: translate('Formula that scrolls sideways'),
  };
}
