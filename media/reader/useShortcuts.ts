import { useLayoutEffect } from 'preact/hooks';
import type { ReaderAction } from './readerActions';

/**
 * Runs actions by their keys. Keys with Ctrl, Alt or ⌘ stay VS Code's, and a text field or an open dialog keeps all of them; a
 * button, a box or a link keeps the Space that works it.
 */
export function useShortcuts(actions: readonly ReaderAction[]): void {
  // At once with the screen: a key pressed now is meant for what is now to be seen.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.repeat) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest('textarea, dialog[open]')) return;
      if (event.key === ' ' && target.closest('button, summary, a, input, [tabindex="0"]')) return;
      const action = actions.find(({ key }) => key === event.key.toLowerCase());
      if (!action || action.disabled) return;
      event.preventDefault();
      action.run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
