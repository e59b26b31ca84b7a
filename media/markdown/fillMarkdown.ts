import type { MarkdownStrings } from '../../src/protocol';
import { addControls } from './addControls';
import type { Figures } from './contentRenderer';
import { drawDiagrams } from './drawDiagrams';
import { keepScrollable } from './keepScrollable';
import { openPicture } from './PictureView';
import { renderPieces } from './renderMarkdown';
import { runInSlices } from './runInSlices';
import { uniqueIds } from './uniqueIds';

interface Options {
  readonly figures: Figures;
  readonly idPrefix: string | undefined;
  readonly strings: MarkdownStrings;
  readonly announce: (text: string) => void;
  /** Called once everything is there, diagrams and all. */
  readonly onRendered: () => void;
}

let figuresShown = 0;

/**
 * Fills an element with Markdown: its beginning at once, the rest in slices, then the diagrams. Until all is there the
 * element is marked as busy.
 *
 * @returns ends it, and lets go of what was made for it
 */
export function fillMarkdown(target: HTMLElement, text: string, { figures, idPrefix, strings, announce, onRendered }: Options): () => void {
  const stop = new AbortController();
  const scrollable = keepScrollable(strings);
  let closePicture = (): void => undefined;
  const open = (picture: Element, button: HTMLElement): void => {
    closePicture = openPicture(picture, strings, button);
  };
  let headings = 0;
  const pieces = renderPieces(text, figures);
  const addPiece = (): boolean => {
    const next = pieces.next();
    if (next.done) return false;
    const content = next.value;
    if (idPrefix !== undefined) for (const heading of content.children) if (heading.matches('h3, h4')) heading.id = `${idPrefix}-${++headings}`;
    for (const figure of content.querySelectorAll('.figure svg')) uniqueIds(figure, `-figure-${++figuresShown}`);
    addControls(content, { strings, announce, openPicture: open });
    scrollable.add(content);
    target.append(content);
    return true;
  };

  target.replaceChildren();
  target.ariaBusy = 'true';
  void runInSlices(addPiece, stop.signal).then(async () => {
    await drawDiagrams(target, strings.diagramFailed, { stop: stop.signal });
    if (stop.signal.aborted) return;
    target.ariaBusy = null;
    onRendered();
  });
  return () => {
    stop.abort();
    scrollable.stop();
    closePicture();
  };
}
