import type { TermDocument } from '../../../../src/core/terms/fileEvidence';

/** A document as VS Code would have it. */
export function documentOf(text: string, languageId = 'markdown', path = '/note.md'): TermDocument {
  const lines = text.split(/\r?\n/);
  return { languageId, version: 1, uri: { path }, lineCount: lines.length, lineAt: (line) => ({ text: lines[line] ?? '' }) };
}
