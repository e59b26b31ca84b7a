import { useLayoutEffect } from 'preact/hooks';
import { actionOfKey, type RoundAction } from '../../src/core/quiz/roundActions';

/**
 * Runs what the learner does by the keyboard. Keys with Ctrl, Alt or ⌘ stay VS Code's, a dialog keeps all of them while it is open, and
 * what can be pressed keeps the Enter that presses it.
 */
export function useQuizKeys(act: (action: RoundAction) => void, help: () => void): void {
  // At once with the screen: a key pressed now is meant for what is now to be seen.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest('dialog[open]') || (event.key === 'Enter' && target.closest('a, button, summary'))) return;
      const action = actionOfKey(event);
      if (!action && event.key !== '?') return;
      event.preventDefault();
      if (action) act(action);
      else help();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
