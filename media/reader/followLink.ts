import type { FromReader } from '../../src/protocol';

/** Follows a link to a question or a term of the pack; with Ctrl, ⌘ or the middle button beside this reader. */
export function followLink(event: MouseEvent, send: (message: FromReader) => void): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href="#"]') : null;
  if (!link || event.button > 1) return;
  event.preventDefault();
  const { question, term } = link.dataset;
  const beside = event.ctrlKey || event.metaKey || event.button === 1;
  if (question !== undefined) send({ type: 'open', place: { kind: 'question', id: question }, beside });
  else if (term !== undefined) send({ type: 'open', place: { kind: 'term', id: term }, beside });
}
