import DOMPurify, { type Config } from 'dompurify';

/** An address of anything but a part of the same picture, however it is written. */
const elsewhere = /\b(?:url|image-set|src)\(\s*["']?(?!["']?#)|\\|\/\*/i;
/** What a style could hide, or hide itself behind: a place over the page, rules from elsewhere, values by another name. */
const harmful = /@import|expression|var\(|fixed|sticky/i;
/** Attributes that are read as words, never as an address or a style. */
const words = /^(?:data-|aria-|class$|id$|role$|title$|alt$|encoding$|href$|d$)/;
/** Elements that fetch something, copy a part of the page, or bring HTML into a picture. */
const forbidden = ['form', 'input', 'textarea', 'select', 'button', 'dialog', 'img', 'picture', 'video', 'audio', 'source', 'track', 'image', 'use', 'feimage', 'foreignobject', 'map', 'area', 'slot', 'template'];
/** Attributes by which an element would fetch, go elsewhere, or take a name that the page's code uses. */
const forbiddenAttributes = ['srcset', 'src', 'target', 'name', 'xlink:href', 'xml:base', 'background', 'ping', 'usemap'];

const purify = DOMPurify(window);
purify.addHook('uponSanitizeAttribute', (element, attribute) => {
  const { attrName, attrValue } = attribute;
  if (attrName === 'href' && element.localName !== 'a' && !attrValue.startsWith('#')) attribute.keepAttr = false;
  if (!words.test(attrName) && (elsewhere.test(attrValue) || (attrName === 'style' && harmful.test(attrValue)))) attribute.keepAttr = false;
});
purify.addHook('uponSanitizeElement', (node, { tagName }) => {
  if (tagName === 'style' && (elsewhere.test(node.textContent ?? '') || harmful.test(node.textContent ?? ''))) node.textContent = '';
});

/**
 * The last step before the page: what is left of HTML, SVG and MathML when nothing in it may run, fetch anything, cover
 * the page or take its names. Links are kept; where they lead is for who makes them.
 */
function sanitize(html: string, options: Config): DocumentFragment {
  return purify.sanitize(html, { FORBID_TAGS: forbidden, FORBID_ATTR: forbiddenAttributes, ...options, RETURN_DOM_FRAGMENT: true });
}

/** A pack's content: text and formulas. */
export function sanitizeContent(html: string): DocumentFragment {
  return sanitize(html, {
    USE_PROFILES: { html: true, mathMl: true, svg: true },
    FORBID_TAGS: [...forbidden, 'style'],
    // KaTeX keeps its TeX there, for screen readers and for copying.
    ADD_TAGS: ['semantics', 'annotation'],
    ADD_ATTR: ['encoding'],
  });
}

/** Parts of a picture that are drawn anew wherever they are named: a few of them inside each other take minutes. */
const repeated = ['pattern', 'mask', 'clippath', 'marker', 'filter'];

/** A figure of a pack: shapes, texts and gradients are left of it. */
export function sanitizeFigure(svg: string): DocumentFragment {
  const picture = sanitize(svg, { USE_PROFILES: { svg: true }, FORBID_TAGS: [...forbidden, ...repeated, 'style'], ALLOW_DATA_ATTR: false });
  for (const style of picture.querySelectorAll('style')) style.remove();
  return picture;
}

/** What Mermaid has drawn, with its style sheet. */
export function sanitizeDiagram(svg: string): DocumentFragment {
  return sanitize(svg, { USE_PROFILES: { svg: true, svgFilters: true }, ADD_TAGS: ['style'], ADD_ATTR: ['role'] });
}
