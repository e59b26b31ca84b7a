import type { IconNode } from 'lucide';
import { h, render } from 'preact';

/** An icon of Lucide's, in the colour of the text around it. */
export function Icon({ icon }: { readonly icon: IconNode }) {
  return (
    <svg
      class="icon"
      width="16"
      height="16"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {icon.map(([tag, attributes]) => h(tag, attributes as Record<string, string>))}
    </svg>
  );
}

/** A button that shows an icon, for places that Preact doesn't render; its label is its accessible name and its tooltip. */
export function iconButton(className: string, icon: IconNode, label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.ariaLabel = label;
  button.title = label;
  render(<Icon icon={icon} />, button);
  return button;
}
