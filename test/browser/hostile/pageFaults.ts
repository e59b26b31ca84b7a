/** What the page of a reader or quiz may not hold, wherever it came from. Runs in the page, so it stands alone. */
export function pageFaults(): string[] {
  const faults: string[] = [];
  /** The case that an element belongs to: the nearest marker before it. */
  const caseOf = (element: Element): string => {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      for (let before: ChildNode | null = at; before; before = before.previousSibling) {
        const found = [...(before.textContent ?? '').slice(0, 50_000).matchAll(/before-(\d+)\./g)].at(-1);
        if (found) return `case ${found[1] ?? ''}`;
      }
    }
    return 'the page';
  };
  const fault = (element: Element, what: string): void => {
    const text = `${caseOf(element)}: ${what}`;
    if (faults.length < 30 && !faults.includes(text)) faults.push(text);
  };
  const ownIds = ['root', 'breath', 'explanation', 'listens', 'traps', 'follow-ups', 'sources', 'wrong', 'term-note'];
  const forbidden = 'script, iframe, frame, frameset, object, embed, applet, portal, base, meta, link, form, input, textarea, select, dialog, template, noscript, img, picture, source, video, audio, track, image, feImage, use, foreignObject, plaintext, xmp, marquee, title, slot, area, map';
  const places = new Set(['href', 'xlink:href', 'src', 'srcset', 'action', 'formaction', 'poster', 'background', 'data', 'ping', 'manifest', 'cite', 'longdesc', 'xml:base', 'codebase', 'archive', 'classid', 'usemap']);
  const page = document.querySelector('#root main');
  if (!page) return ['the page: it shows nothing'];

  for (const element of document.body.querySelectorAll(forbidden)) {
    const ownScript = element.localName === 'script' && element.parentElement === document.body;
    const namesSvg = element.localName === 'title' && element.closest('svg');
    if (!ownScript && !namesSvg) fault(element, `<${element.localName}>`);
  }
  for (const style of page.querySelectorAll('style')) if (!style.closest('.diagram svg')) fault(style, 'a style sheet');
  for (const button of page.querySelectorAll('button:not(.copy, .enlarge)')) if (button.closest('.markdown, .figure, .diagram')) fault(button, 'a button');

  const ids = new Map<string, Element>();
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on|:on/i.test(name)) fault(element, `the attribute ${name}`);
      const isLink = element.localName === 'a' && (value === '#' || /^https:\/\/[^/]/i.test(value));
      if (places.has(name) && page.contains(element) && !isLink && !/^#[\w-]*$/.test(value)) fault(element, `${element.localName} ${name}="${value.slice(0, 80)}"`);
      if (!isLink && !/^(?:data-|aria-|title$)/.test(name) && /(?:url|image-set|src)\(\s*["']?(?!["']?#)/i.test(value) && page.contains(element)) fault(element, `${name}="${value.slice(0, 80)}"`);
      if (name === 'name' && page.contains(element) && (value in document || value in window)) fault(element, `the name ${value}`);
      if (name === 'target' && page.contains(element)) fault(element, `the target ${value}`);
    }
    if (element.id === '') continue;
    const place = (of: Element): Element | null => of.closest('.figure, .diagram') ?? of.closest('.markdown, h1 span, summary span, .option .text');
    const other = ids.get(element.id);
    if (other && place(other) !== place(element)) fault(place(element) ? element : other, `the id ${element.id} of something else`);
    ids.set(element.id, element);
    if (place(element) && (ownIds.includes(element.id) || element.id in document || element.id in {})) fault(element, `the id ${element.id}`);
  }
  if (!document.getElementById('root')?.contains(page)) faults.push('the page: its root is hidden by another');
  if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) faults.push('the page: a prototype was changed');

  for (const element of page.querySelectorAll('.markdown *, h1 *, summary *, .option .text *')) {
    const style = getComputedStyle(element);
    if (style.position === 'fixed' || style.position === 'sticky') fault(element, `position: ${style.position}`);
    for (const property of ['background-image', 'mask-image', 'list-style-image', 'border-image-source', 'content', 'cursor', 'filter', 'clip-path', 'fill', 'stroke', 'marker-start', 'marker-mid', 'marker-end']) {
      const value = style.getPropertyValue(property);
      if (/url\(["']?(?!["']?#)/.test(value)) fault(element, `${property}: ${value.slice(0, 80)}`);
    }
  }

  const controls = [...page.querySelectorAll('.eyebrow, h1, section > h2, .quiz-me > button, .neighbours > button, .sources > li > *, .options > li > button kbd, .verdict, .actions > button, .follow-ups summary')];
  for (const control of controls) {
    if (!(control instanceof HTMLElement) || control.closest('.markdown')) continue;
    control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const [box] = control.getClientRects();
    if (!box || box.width === 0) {
      faults.push(`the page: ${control.className || control.localName} can't be seen`);
      continue;
    }
    const hit = document.elementFromPoint(box.left + Math.min(box.width, document.documentElement.clientWidth - box.left) / 2, box.top + Math.min(box.height, 20) / 2);
    // A term's definition lies over the page while it is pointed at.
    if (hit?.closest('.term-note')) continue;
    if (!hit || !control.contains(hit)) faults.push(`the page: ${control.className || control.localName} "${control.innerText.slice(0, 30)}" is covered by ${hit ? `<${hit.localName}> of ${caseOf(hit)}` : 'nothing'}`);
  }
  return faults;
}
