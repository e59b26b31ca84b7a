import { renameIds } from '../markdown/uniqueIds';

let groups = 0;

/**
 * Puts a prefix of its own before the ids of each picture below an element, and of what is outside pictures: ids have to
 * differ over the whole file, and pictures are drawn without knowing each other.
 */
export function makeIdsUnique(root: HTMLElement): void {
  const members = new Map<Element, Element[]>();
  for (const element of root.querySelectorAll('*')) {
    const group = outermostPicture(element, root);
    members.set(group, [...(members.get(group) ?? []), element]);
  }
  for (const elements of members.values()) {
    const prefix = `p${(groups += 1)}-`;
    renameIds(elements, (id) => prefix + id);
  }
}

function outermostPicture(element: Element, root: Element): Element {
  const picture = element.closest('svg');
  return picture === null ? root : picture.parentElement?.closest('svg') ? outermostPicture(picture.parentElement, root) : picture;
}
