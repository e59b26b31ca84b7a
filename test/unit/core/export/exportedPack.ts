import type { Pack, Term } from '../../../../src/core/content/pack';
import { compilePack, indexFile, type PackIndex } from '../../../../src/core/content/packIndex';
import { createPackLibrary, type PackLibrary } from '../../../../src/core/content/packLibrary';
import type { ExportStrings } from '../../../../src/core/export/bodyHtml';
import type { RenderText } from '../../../../src/core/export/exportRenderer';
import { question } from '../../fakes';

const term = (id: string, name: string, definition: string): Term => ({ id, language: 'en', term: name, aliases: [], definition, questions: [], see: [] });

/** Two levels with questions that link to each other and to terms. */
const pack: Pack = {
  manifest: {
    id: 'tiny',
    version: '1.2.0',
    title: { en: 'Tiny & <b>small</b>' },
    languages: ['en'],
    levels: [
      { id: 'basic', title: { en: 'Basic <i>' }, questions: ['a', 'b'] },
      { id: 'advanced', title: { en: 'Advanced' }, questions: ['c'] },
    ],
  },
  questions: [
    question('a', { title: 'What is `a`?', oneBreath: 'See [b](question:b) and [c](question:c).', explanation: '[zeta](term:zeta)' }),
    question('b', { traps: '[Éta](term:eta)', followUps: [{ question: 'Why [x](term:unlinked)?', answer: '[alpha](term:alpha)' }] }),
    question('c', { listensFor: '[nothing](term:missing)' }),
  ],
  terms: [term('zeta', 'zeta', 'The last; see [alpha](term:alpha).'), term('alpha', 'Alpha', 'The first.'), term('eta', 'Éta', 'In between.'), term('unlinked', 'unlinked', 'In a heading.')],
};

export const packName = pack.manifest;

export function exportedLibrary(): PackLibrary {
  const files = compilePack(pack);
  const index = JSON.parse(files.get(indexFile) ?? '') as PackIndex;
  return createPackLibrary(index, (name) => Promise.resolve(files.get(name) ?? ''));
}

/** Shows which text was asked for, and how. */
export const markRendered: RenderText = ({ markdown, inline, headings }) => Promise.resolve(`{${inline ? 'inline' : headings}:${markdown}}`);

export const strings: ExportStrings = { contents: 'Contents', sources: 'Sources', glossary: 'Glossary', version: 'version 1.2.0' };
