import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ScrollPlace } from '../../src/core/reader/readerView';
import type { ReaderScreen } from '../../src/protocol';
import { createPlaceKeeper, type PlaceKeeper } from './scrollPlace';

const top: ScrollPlace = { heading: 0, share: 0 };

/**
 * Scrolls a new page to its top; one that is gone back to, to where it was left; and one that only changes (its
 * language, say) stays where it is.
 *
 * @param left where each place of the history was left, by its place there
 * @param onLeft is told when that changes
 */
export function useScrollPlace(page: RefObject<Element | null>, screen: ReaderScreen, left: { current: Readonly<Record<number, ScrollPlace>> }, onLeft: () => void): void {
  const keeper = useRef<PlaceKeeper>(undefined);
  const shown = useRef<ReaderScreen>(undefined);
  const tell = useRef(onLeft);
  tell.current = onLeft;

  useLayoutEffect(() => {
    if (!page.current) return;
    keeper.current ??= createPlaceKeeper(page.current, (place) => {
      left.current = { ...left.current, [shown.current?.history.current ?? 0]: place };
      tell.current();
    });
    keeper.current.hold(target(shown.current, screen, left.current[screen.history.current]));
    shown.current = screen;
  }, [screen]);
}

function target(before: ReaderScreen | undefined, { history, scroll, attempt }: ReaderScreen, left: ScrollPlace | undefined): ScrollPlace {
  if (!before) return left ?? scroll ?? top;
  const from = before.history.places[before.history.current];
  const to = history.places[history.current];
  // Another attempt at the same question starts at its top.
  const samePlace = from?.kind === to?.kind && from?.id === to?.id && (before.attempt ?? attempt) === attempt;
  if (scroll) return scroll;
  const goneTo = before.history.places.length === history.places.length && before.history.current !== history.current;
  return samePlace || goneTo ? (left ?? top) : top;
}
