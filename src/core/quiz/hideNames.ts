import type { CutWords } from './stemmedWords';
import type { FindNames } from './termNames';

const formulaOrCode = /\$[^$\n]+\$|`[^`\n]+`/g;
const hole = '…';
/** Holes with no more than that between them become one. */
const gap = /^[\s\-‐‑–]*$/;

/** What is to be hidden in a definition. */
export interface Secrets {
  readonly finders: readonly FindNames[];
  /** Stems of single words. */
  readonly stems: ReadonlySet<string>;
}

/** A definition without links, which would show where they lead. */
export function withoutLinks(markdown: string): string {
  return markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/**
 * A definition with holes in place of what would give its term away. A formula or a piece of code that holds some of it
 * goes as a whole.
 */
export function hideNames(definition: string, { finders, stems }: Secrets, cut: CutWords): string {
  const text = withoutLinks(definition);
  const found = [...finders.flatMap((findNames) => findNames(text)), ...cut(text).filter(({ stem }) => stems.has(stem))];
  const wholes = [...text.matchAll(formulaOrCode)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
  const spans = found.map((span) => wholes.find((whole) => whole.start <= span.start && span.end <= whole.end) ?? span);
  let shown = '';
  let done = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const before = text.slice(done, Math.max(done, start));
    if (!shown.endsWith(hole) || !gap.test(before)) shown += before + hole;
    done = end;
  }
  return shown + text.slice(done);
}
