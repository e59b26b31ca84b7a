import 'katex/contrib/copy-tex';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MarkdownStrings } from '../../src/protocol';
import type { Figures } from './contentRenderer';
import { fillMarkdown } from './fillMarkdown';
import { renderMarkdown } from './renderMarkdown';

interface Props {
  readonly text: string;
  readonly figures?: Figures | undefined;
  /** Headings get the ids `prefix-1`, `prefix-2` … in the order of `headingsOf`. */
  readonly idPrefix?: string | undefined;
  readonly strings: MarkdownStrings;
  /** Says something to those who can't see the page. */
  readonly announce: (text: string) => void;
  /** Called once everything is on the page, diagrams and all. */
  readonly onRendered?: (() => void) | undefined;
}

const noFigures: Figures = {};

/** A block of a pack's Markdown. */
export function Markdown({ text, figures = noFigures, idPrefix, strings, announce, onRendered }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const told = useRef({ announce, onRendered });
  told.current = { announce, onRendered };
  const sameFigures = useSame(figures);
  const sameStrings = useSame(strings);
  useLayoutEffect(() => {
    if (!element.current) return;
    return fillMarkdown(element.current, text, {
      figures: sameFigures,
      idPrefix,
      strings: sameStrings,
      announce: (said) => told.current.announce(said),
      onRendered: () => told.current.onRendered?.(),
    });
  }, [text, sameFigures, idPrefix, sameStrings]);
  const tellOfTex = (): void => {
    if (formulaSelected()) announce(strings.copiedTex);
  };
  return <div class="markdown" ref={element} onCopy={tellOfTex} />;
}

/** Whether what is copied now has a formula in it, in whose place its TeX goes to the clipboard. */
function formulaSelected(): boolean {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return false;
  const range = selection.getRangeAt(0);
  return [...document.querySelectorAll('.katex')].some((formula) => range.intersectsNode(formula));
}

/** A line of a pack's Markdown, inside a heading or a button. */
export function InlineMarkdown({ text }: { readonly text: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => element.current?.replaceChildren(renderMarkdown(text, { inline: true })), [text]);
  return <span ref={element} />;
}

/** The object as it was, as long as it says the same: each message of the extension brings new ones. */
function useSame<T extends object>(value: T): T {
  const kept = useRef(value);
  const entries = Object.entries(value);
  const before = new Map(Object.entries(kept.current));
  if (entries.length !== before.size || entries.some(([name, each]) => before.get(name) !== each)) kept.current = value;
  return kept.current;
}
