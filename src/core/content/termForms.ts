import type { Term } from './pack';

/** The forms under which a term is met: its name without what that says in brackets, its other names, and its aliases. */
export function termForms(term: Term): string[] {
  const name = term.term.replace(/\s*\([^)]*\)/g, '').trim();
  return [...new Set([name, ...(term.also ?? []), ...term.aliases])];
}

const codeName = /[_.=()]|\p{Ll}\p{Lu}/u;

/** What else a term is called: in words, and in code (`use_lora`, `LoraConfig`). A form that differs by its case alone is left out. */
export function otherNames({ term, aliases }: Term): { readonly names: readonly string[]; readonly codeNames: readonly string[] } {
  const seen = new Set([term.toLowerCase()]);
  const others = aliases.filter((alias) => {
    const known = seen.has(alias.toLowerCase());
    seen.add(alias.toLowerCase());
    return !known;
  });
  return { names: others.filter((alias) => !codeName.test(alias)), codeNames: others.filter((alias) => codeName.test(alias)) };
}
