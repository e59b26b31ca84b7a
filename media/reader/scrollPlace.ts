import type { ScrollPlace } from '../../src/core/reader/readerView';

/** Where the page is scrolled to. */
export function readScroll(): ScrollPlace {
  const tops = headingTops();
  const heading = Math.max(0, tops.findLastIndex((top) => top <= window.scrollY));
  const [from, to] = gap(tops, heading);
  return { heading, share: Math.max(0, Math.min(1, (window.scrollY - from) / (to - from))) };
}

/** Scrolls there; a page that has become shorter is scrolled to its end. */
function scrollToPlace({ heading, share }: ScrollPlace): void {
  const [from, to] = gap(headingTops(), heading);
  window.scrollTo({ top: from + share * (to - from), behavior: 'instant' });
}

/** Where a heading is on the page and where the next one is; the page's ends count as headings. */
function gap(tops: readonly number[], heading: number): [number, number] {
  const end = document.documentElement.scrollHeight;
  const from = heading === 0 ? 0 : (tops[heading] ?? end);
  return [from, Math.max(from + 1, tops[heading + 1] ?? end)];
}

function headingTops(): number[] {
  return [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map((heading) => heading.getBoundingClientRect().top + window.scrollY);
}

/** What a person does to move in the page. */
const moves = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

export interface PlaceKeeper {
  /** Goes to a place, and stays there while the page's contents come in and change their height, until the person moves. */
  hold(place: ScrollPlace): void;
}

/** @param onScrolled is told where the page stands whenever it has been scrolled */
export function createPlaceKeeper(page: Element, onScrolled: (place: ScrollPlace) => void): PlaceKeeper {
  let held: ScrollPlace | undefined;
  let last: ScrollPlace = { heading: 0, share: 0 };
  let waiting = false;
  const restore = (): void => {
    if (held) scrollToPlace(held);
  };
  const scrolled = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      last = held ?? readScroll();
      onScrolled(last);
    });
  };
  new ResizeObserver(restore).observe(page);
  for (const move of moves) window.addEventListener(move, () => (held = undefined), { passive: true, capture: true });
  window.addEventListener('scroll', scrolled, { passive: true });
  // A change of width moves every line.
  window.addEventListener('resize', () => (held ??= last));
  return {
    hold: (place) => {
      held = place;
      last = place;
      restore();
    },
  };
}
