import type { DocumentTerms } from '../../src/core/terms/documentTerms';
import type { TermDocument } from '../../src/core/terms/fileEvidence';
import { labelledDocument, type Label, type LabelledFiles } from './labels';

export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Scores {
  readonly precision: number;
  /** On core terms. */
  readonly recall: number;
  readonly f1: number;
  /** Places without a term that stay silent; without those of ordinary words where the labels tell them apart. */
  readonly silence: number;
  /** By kind and language. */
  readonly shares: ReadonlyMap<string, Share>;
  readonly misses: readonly string[];
}

/** Hovers over each label of a folder. Half a point goes to a term that is only a part of the right one. */
export async function scoreHovers({ labels, text, conceptOf }: LabelledFiles, terms: DocumentTerms, names: ReadonlyMap<string, string>): Promise<Scores> {
  const documents = new Map<string, TermDocument>();
  const shares = new Map<string, { right: number; of: number }>();
  const misses: string[] = [];
  let shown = 0;
  let shownRight = 0;
  for (const label of labels) {
    const document = documents.get(label.file) ?? labelledDocument(label.file, await text(label.file));
    documents.set(label.file, document);
    const match = terms.at(document, label.line, label.character);
    const got = match && (conceptOf ? conceptOf(names.get(match.termId) ?? '') : match.termId);
    const right = pointsOf(label, got);
    if (got !== undefined) {
      shown += 1;
      if (label.expect !== null) shownRight += right;
    }
    for (const key of keysOf(label)) {
      const share = shares.get(key) ?? { right: 0, of: 0 };
      shares.set(key, { right: share.right + right, of: share.of + 1 });
    }
    if (right < 1) misses.push(`${label.file}:${label.line + 1}:${label.character + 1} "${label.text}" is ${label.expect ?? 'nothing'}, shown is ${got ?? 'nothing'}`);
  }
  const share = (key: string): number => (shares.get(key)?.right ?? 0) / (shares.get(key)?.of ?? 1);
  const precision = shown === 0 ? 0 : shownRight / shown;
  const recall = share('core');
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), silence: share(shares.has('trap ambiguous') ? 'trap ambiguous' : 'negative'), shares, misses };
}

function pointsOf({ expect, accept, weak }: Label, got: string | undefined): number {
  if (expect === null) return got === undefined ? 1 : 0;
  if (got === undefined) return 0;
  if (got === expect || accept?.includes(got)) return 1;
  return weak?.includes(got) ? 0.5 : 0;
}

function keysOf({ expect, kind, tier, trap, lang }: Label): string[] {
  if (expect === null) return ['negative', `trap ${trap ?? 'any'}`, `negative ${lang ?? ''}`];
  return [tier ?? 'core', kind, `term ${lang ?? ''}`];
}
