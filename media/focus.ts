/** Moves the focus to an element without scrolling, unless the person is elsewhere in VS Code at the moment. */
export function focusHere(element: HTMLElement | null | undefined): void {
  if (document.hasFocus()) element?.focus({ preventScroll: true });
}
