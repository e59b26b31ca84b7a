import { useEffect, useRef } from 'preact/hooks';

/** Moves the focus to an element without scrolling, unless the person is elsewhere in VS Code at the moment. */
export function focusHere(element: HTMLElement | null | undefined): void {
  if (document.hasFocus()) element?.focus({ preventScroll: true });
}

/** How long after a page has lost the focus something new in it is taken for the reason of it, in ms. */
const sameMove = 2000;
/** How long VS Code may need to give the focus to a page that it shows, in ms. */
const patience = 200;

/**
 * Takes the focus that VS Code meant for the page, as when a person who was reading chooses another question in the tree.
 * VS Code asks the frame around a page every 250 ms whether it has the focus. If it hears that the page has lost it just
 * when it gives it back, it takes that for the newer fact and leaves the focus on that frame, where keys do nothing.
 */
export function useMeantFocus(shown: string): void {
  const lost = useRef(-Infinity);
  useEffect(() => {
    const lose = (): void => {
      lost.current = performance.now();
    };
    addEventListener('blur', lose);
    return () => removeEventListener('blur', lose);
  }, []);
  useEffect(() => {
    if (document.hasFocus() || performance.now() - lost.current > sameMove) return;
    const timer = setTimeout(() => window.focus(), patience);
    // Once the focus has come, the person may have gone on from here to elsewhere.
    const stop = (): void => clearTimeout(timer);
    addEventListener('focus', stop);
    return () => {
      stop();
      removeEventListener('focus', stop);
    };
  }, [shown]);
}
