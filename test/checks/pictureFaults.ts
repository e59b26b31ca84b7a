// What makes a drawn picture hard to read, measured on the page that shows it.

/**
 * What a picture may be in a column of 700 px, which is the reader's on a wide screen. A diagram that is wider is shrunk
 * to the column, and what counts then is its text: below 9 px (drawn at 14 px) nobody reads it. Higher than 900 px, it
 * no longer fits a screen. A box may stick out by the slack, since a text's box is higher than its letters.
 */
const limits = { text: 9, height: 900, slack: 3 };

interface Label {
  readonly name: string;
  readonly element: SVGTextElement;
  readonly box: DOMRect;
}

/** The faults of a drawn figure or diagram. */
export function pictureFaults(svg: SVGSVGElement): string[] {
  const faults: string[] = [];
  const frame = svg.getBoundingClientRect();
  if (frame.height > limits.height) faults.push(`the picture is ${Math.round(frame.height)} px high, at most ${limits.height} are allowed`);
  const labels = labelsOf(svg);
  const size = Math.min(...labels.map(({ element }) => Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element)));
  if (size < limits.text) faults.push(`the text of the picture is ${size.toFixed(1)} px high, at least ${limits.text} are needed`);
  labels.forEach(({ name, box }, index) => {
    if (!contains(frame, box)) faults.push(`the label "${name}" is cut`);
    for (const other of labels.slice(index + 1)) if (overlap(box, other.box)) faults.push(`the labels "${name}" and "${other.name}" overlap`);
  });
  return faults;
}

/** The faults of what Mermaid has drawn. */
export function diagramFaults(diagram: HTMLElement): string[] {
  const svg = diagram.querySelector('svg');
  if (!svg) return ['the diagram has no <svg'];
  const faults = pictureFaults(svg);
  if ((svg.querySelector('desc')?.textContent ?? '').trim() === '') faults.push('the diagram has no text alternative (accDescr)');
  const labels = labelsOf(svg);
  const nodes = [...svg.querySelectorAll('.node')].flatMap((node) => {
    const shape = node.querySelector(':scope > :is(rect, polygon, circle, path, g)');
    return shape ? [{ node, shape, box: shape.getBoundingClientRect() }] : [];
  });
  for (const { name, element, box } of labels) {
    for (const { node, shape, box: shapeBox } of nodes) {
      if (node.contains(element)) {
        if (!contains(shapeBox, box)) faults.push(`the label "${name}" doesn't fit its node`);
      } else if (shape.tagName !== 'polygon' && overlap(shapeBox, box)) {
        // The corners of a diamond's box are empty.
        faults.push(`the label "${name}" runs into the node "${nameOf(node)}"`);
      }
    }
  }
  for (const edge of svg.querySelectorAll<SVGPathElement>('.flowchart-link:not(.edge-thickness-invisible)')) {
    const points = pointsOf(edge);
    for (const { name, element, box } of labels) {
      const own = element.closest<SVGElement>('[data-id]')?.dataset['id'] === edge.dataset['id'];
      if (!own && points.some((point) => inside(box, point))) faults.push(`an edge (${edge.dataset['id'] ?? ''}) runs through the label "${name}"`);
    }
  }
  return faults;
}

const nameOf = (element: Element): string => element.textContent.trim();

function labelsOf(svg: SVGSVGElement): Label[] {
  const texts = [...svg.querySelectorAll('text')].filter((element) => nameOf(element) !== '');
  return texts.map((element) => ({ name: nameOf(element), element, box: element.getBoundingClientRect() }));
}

/** How much larger than its own units a text is shown, turned as it may be. */
function scaleOf(text: SVGTextElement): number {
  const { a, b } = text.getScreenCTM() ?? { a: 1, b: 0 };
  return Math.hypot(a, b);
}

/** A point for every few pixels of a line, where it stands in the window. */
function pointsOf(path: SVGPathElement): DOMPoint[] {
  const toWindow = path.getScreenCTM() ?? new DOMMatrix();
  const step = 4;
  return Array.from({ length: Math.floor(path.getTotalLength() / step) }, (_, index) => path.getPointAtLength(index * step).matrixTransform(toWindow));
}

const contains = (outer: DOMRect, inner: DOMRect): boolean =>
  inner.left > outer.left - limits.slack && inner.right < outer.right + limits.slack && inner.top > outer.top - limits.slack && inner.bottom < outer.bottom + limits.slack;
const overlap = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > limits.slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > limits.slack;
const inside = (box: DOMRect, { x, y }: DOMPoint): boolean =>
  x > box.left + limits.slack && x < box.right - limits.slack && y > box.top + limits.slack && y < box.bottom - limits.slack;
