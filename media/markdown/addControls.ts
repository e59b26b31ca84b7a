import { Maximize2 } from 'lucide';
import type { MarkdownStrings } from '../../src/protocol';
import { copyButton } from './copyButton';
import { iconButton } from './Icon';

interface Options {
  readonly strings: MarkdownStrings;
  readonly announce: (text: string) => void;
  readonly openPicture: (picture: Element, button: HTMLElement) => void;
}

/** Adds to rendered Markdown what a person can do with it, once it is sanitised: a pack can't bring buttons of its own. */
export function addControls(content: ParentNode, { strings, announce, openPicture }: Options): void {
  for (const block of content.querySelectorAll('.code')) {
    block.prepend(copyButton(block.querySelector('code')?.textContent ?? '', strings, announce));
  }
  for (const picture of content.querySelectorAll<HTMLElement>('.figure, .diagram')) {
    const button = iconButton('enlarge', Maximize2, strings.enlarge);
    button.addEventListener('click', () => openPicture(picture, button));
    picture.addEventListener('click', ({ target }) => {
      const selecting = getSelection()?.isCollapsed === false;
      if (target instanceof Element && target.closest('svg') && !target.closest('a') && !selecting) openPicture(picture, button);
    });
    const frame = document.createElement(picture.localName);
    frame.className = 'picture';
    picture.replaceWith(frame);
    frame.append(picture, button);
  }
}
