/** A link by which a pack's Markdown names one of its questions or terms. */
export interface PackLink {
  readonly kind: 'question' | 'term';
  readonly id: string;
}

/** The links `[…](question:id)` and `[…](term:id)` of a text, in order. */
export function packLinks(markdown: string): PackLink[] {
  return [...markdown.matchAll(/\]\((question|term):([^)\s]+)\)/g)].map(([, kind, id = '']) => ({ kind: kind === 'term' ? 'term' : 'question', id }));
}
