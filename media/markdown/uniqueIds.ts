/** Attributes whose words are ids. */
const listing = /^aria-(?:labelledby|describedby|controls|owns)$/;

/**
 * Gives the ids inside a picture an ending of their own: two copies on a page, or two pictures by different hands, must
 * not take each other's arrowheads and gradients.
 */
export function uniqueIds(picture: Element, ending: string): void {
  renameIds([picture, ...picture.querySelectorAll('*')], (id) => id + ending);
}

/** Renames the ids of some elements, and whatever in them refers to these ids; other references stay as they are. */
export function renameIds(elements: readonly Element[], newName: (id: string) => string): void {
  const named = elements.filter(({ id }) => id !== '');
  const ids = new Set(named.map(({ id }) => id));
  if (ids.size === 0) return;
  for (const element of named) element.id = newName(element.id);
  const renamed = (text: string, references: RegExp): string =>
    text.replace(references, (whole, before: string, id: string) => (ids.has(id) ? before + newName(id) : whole));
  for (const element of elements) {
    if (element.localName === 'style') element.textContent = renamed(element.textContent, /(#)([\p{L}\d_-]+)/gu);
    for (const attribute of element.attributes) {
      const { name, value } = attribute;
      if (listing.test(name)) attribute.value = renamed(value, /()(\S+)/g);
      else if (value.includes('#')) attribute.value = renamed(value, name.endsWith('href') ? /^(#)(.+)$/ : /(url\(\s*["']?#)([^"')\s]+)/g);
    }
  }
}
