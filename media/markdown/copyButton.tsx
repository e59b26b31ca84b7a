import { Check, Copy, TriangleAlert, type IconNode } from 'lucide';
import { render } from 'preact';
import type { MarkdownStrings } from '../../src/protocol';
import { Icon, iconButton } from './Icon';

/** How long a button shows what became of the copying, in milliseconds. */
const shown = 2_000;

/** A button that puts a text on the clipboard, and says whether it could. */
export function copyButton(text: string, strings: MarkdownStrings, announce: (text: string) => void): HTMLButtonElement {
  const button = iconButton('copy', Copy, strings.copyCode);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const show = (icon: IconNode, title: string): void => {
    render(<Icon icon={icon} />, button);
    button.title = title;
  };
  const say = (icon: IconNode, outcome: string): void => {
    announce(outcome);
    show(icon, outcome);
    clearTimeout(waiting);
    waiting = setTimeout(() => show(Copy, strings.copyCode), shown);
  };
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => say(Check, strings.copied),
      () => say(TriangleAlert, strings.copyFailed),
    );
  });
  return button;
}
