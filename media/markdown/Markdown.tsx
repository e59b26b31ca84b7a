import { useLayoutEffect, useRef } from 'preact/hooks';
import { drawDiagrams } from './drawDiagrams';
import { renderMarkdown } from './renderMarkdown';

interface Props {
  readonly text: string;
  readonly figures?: Readonly<Record<string, string>>;
  /** Said in place of a diagram that can't be drawn. */
  readonly diagramFailed: string;
}

/** Always the same object: a fresh one at each render would render the text again. */
const noFigures = {};

/** A block of a pack's Markdown. */
export function Markdown({ text, figures = noFigures, diagramFailed }: Props) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    target.replaceChildren(renderMarkdown(text, { figures }));
    void drawDiagrams(target, diagramFailed);
  }, [text, figures, diagramFailed]);
  return <div class="markdown" ref={element} />;
}

/** A line of a pack's Markdown, inside a heading or a button. */
export function InlineMarkdown({ text }: { readonly text: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => element.current?.replaceChildren(renderMarkdown(text, { inline: true })), [text]);
  return <span ref={element} />;
}
