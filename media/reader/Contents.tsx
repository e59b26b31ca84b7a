import { useEffect, useState } from 'preact/hooks';
import type { Section } from './sections';

interface Props {
  readonly label: string;
  readonly sections: readonly Section[];
}

/** How far below the top of the window a heading still counts as the one being read, in px. */
const reading = 96;

/** The table of contents, where there is room for it; it marks the section that is being read. */
export function Contents({ label, sections }: Props) {
  const entries = sections.flatMap(({ name, title, headings }) => [{ id: name, text: title, depth: 2 }, ...headings]);
  const [current, setCurrent] = useState('');

  useEffect(() => {
    let waiting = false;
    const follow = (): void => {
      waiting = false;
      const { scrollHeight, clientHeight } = document.documentElement;
      const atEnd = window.scrollY > 0 && window.scrollY + clientHeight >= scrollHeight - 2;
      const above = entries.filter(({ id }) => atEnd || (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= reading);
      setCurrent((above.at(-1) ?? entries[0])?.id ?? '');
    };
    const scrolled = (): void => {
      if (!waiting) requestAnimationFrame(follow);
      waiting = true;
    };
    follow();
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => window.removeEventListener('scroll', scrolled);
  }, [sections]);

  if (entries.length < 2) return null;
  const go = (event: MouseEvent, id: string): void => {
    event.preventDefault();
    goToHeading(id);
  };
  return (
    <nav class="contents" aria-label={label}>
      <p>{label}</p>
      <ol>
        {entries.map(({ id, text, depth }) => (
          <li key={id} class={`depth-${depth}`}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined} onClick={(event) => go(event, id)}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Scrolls to a heading and gives it the focus, so that reading goes on from there. */
export function goToHeading(id: string): void {
  const heading = document.getElementById(id);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  const still = document.body.classList.contains('vscode-reduce-motion') || matchMedia('(prefers-reduced-motion: reduce)').matches;
  heading.scrollIntoView({ behavior: still ? 'instant' : 'smooth', block: 'start' });
}
