import type { Term } from './pack';

/** The forms under which a term is met: its name without what that says in brackets, and its aliases. */
export function termForms(term: Term): string[] {
  const name = term.term.replace(/\s*\([^)]*\)/g, '').trim();
  return [...new Set([name, ...term.aliases])];
}
