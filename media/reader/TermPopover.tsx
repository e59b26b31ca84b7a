import { useEffect, useState } from 'preact/hooks';
import type { MarkdownStrings, TermNote } from '../../src/protocol';
import { InlineMarkdown, Markdown } from '../markdown/Markdown';

interface Shown {
  readonly note: TermNote;
  readonly link: HTMLElement;
}

interface Props {
  readonly terms: Readonly<Record<string, TermNote>>;
  /** What the definition is called among the regions of the page. */
  readonly label: string;
  readonly strings: MarkdownStrings;
  readonly announce: (text: string) => void;
}

const noteId = 'term-note';
const margin = 8;

/** Shows the definition of a term while its link is pointed at or has the focus; Escape puts it away. */
export function TermPopover({ terms, label, strings, announce }: Props) {
  const [shown, setShown] = useState<Shown>();

  useEffect(() => {
    const show = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-term]') : null;
      const id = link?.dataset['term'] ?? '';
      const note = Object.hasOwn(terms, id) ? terms[id] : undefined;
      if (link && note) setShown({ note, link });
      else if (!(event.target instanceof Element && event.target.closest(`#${noteId}`))) setShown(undefined);
    };
    const dismiss = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setShown(undefined);
    };
    document.addEventListener('pointerover', show);
    document.addEventListener('focusin', show);
    document.addEventListener('keydown', dismiss);
    return () => {
      document.removeEventListener('pointerover', show);
      document.removeEventListener('focusin', show);
      document.removeEventListener('keydown', dismiss);
    };
  }, [terms]);

  useEffect(() => {
    shown?.link.setAttribute('aria-describedby', noteId);
    return () => shown?.link.removeAttribute('aria-describedby');
  }, [shown]);

  const place = (element: HTMLElement | null): void => {
    if (!element || !shown) return;
    const link = shown.link.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = element;
    const left = Math.max(margin, Math.min(link.left, document.documentElement.clientWidth - offsetWidth - margin));
    const below = link.bottom + offsetHeight + margin <= window.innerHeight;
    element.style.left = `${left + window.scrollX}px`;
    element.style.top = `${(below ? link.bottom : link.top - offsetHeight) + window.scrollY}px`;
  };

  return (
    shown && (
      <aside aria-label={label}>
        <div id={noteId} role="tooltip" class="term-note" key={shown.note.term} ref={place}>
          <p class="term-name">
            <InlineMarkdown text={shown.note.term} />
          </p>
          <Markdown text={shown.note.definition} strings={strings} announce={announce} />
        </div>
      </aside>
    )
  );
}
