import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TermForms } from '../../src/core/content/packIndex';
import { createDocumentTerms, type DocumentTerms } from '../../src/core/terms/documentTerms';
import { createTermIndex } from '../../src/core/terms/termIndex';

/** The built-in pack's terms by their ids, named in English, and their finder. */
export async function readPackTerms(): Promise<{ readonly names: ReadonlyMap<string, string>; readonly forms: readonly TermForms[]; readonly terms: DocumentTerms }> {
  const forms = await Promise.all(['en', 'fr'].map(async (language) => JSON.parse(await readFile(join('dist', 'content', language, 'forms.json'), 'utf8')) as TermForms[]));
  return {
    forms: forms.flat(),
    names: new Map(forms[0]?.map(({ id, term }) => [id, term])),
    terms: createDocumentTerms(createTermIndex(forms.flat()), () => false),
  };
}
