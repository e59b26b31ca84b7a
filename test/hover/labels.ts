import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TermDocument } from '../../src/core/terms/fileEvidence';
import { textDocument } from '../../src/core/terms/textDocument';

/** A place in a file with what a hover there should explain. */
export interface Label {
  readonly file: string;
  /** From 0; the character counts UTF-16 units. */
  readonly line: number;
  readonly character: number;
  readonly text: string;
  /** A concept; null where a hover would be wrong. */
  readonly expect: string | null;
  /** Concepts that are right as well. */
  readonly accept?: readonly string[];
  /** Shorter terms that are half right. */
  readonly weak?: readonly string[];
  /** `prose`, `identifier` or `negative`. */
  readonly kind: string;
  /** Of a term: whether a glossary of generative AI must have it. */
  readonly tier?: 'core' | 'extended';
  /** Of a place without a term: what it has that misleads. */
  readonly trap?: string;
  readonly lang?: string;
}

/** Labelled files: their texts are in `files/` beside the labels. */
export interface LabelledFiles {
  readonly labels: readonly Label[];
  readonly text: (file: string) => Promise<string>;
  /** The concept that a hover's title stands for, where the labels name concepts of their own. */
  readonly conceptOf: ((title: string) => string) | undefined;
}

export async function readLabels(folder: string): Promise<LabelledFiles> {
  const rows = (await readFile(join(folder, 'labels.jsonl'), 'utf8')).trim().split('\n');
  const concepts = await readFile(join(folder, 'concepts.json'), 'utf8').catch(() => undefined);
  return {
    labels: rows.map((row) => JSON.parse(row) as Label),
    text: (file) => readFile(join(folder, 'files', file), 'utf8'),
    conceptOf: concepts === undefined ? undefined : titles(JSON.parse(concepts) as Concepts),
  };
}

/** A labelled file as VS Code would open it. Two underscores in its name stand for a slash. */
export function labelledDocument(file: string, text: string): TermDocument {
  return textDocument(text, `/${file.replaceAll('__', '/')}`);
}

type Concepts = Readonly<Record<string, Readonly<Record<'en' | 'fr', readonly string[]>>>>;

const plain = (title: string): string => title.toLowerCase().replace(/[-_/]/g, ' ').replace(/\s+/g, ' ').trim();

/** "Low-rank adaptation (LoRA)" is looked up whole, then without the brackets, then by what they hold. */
function titles(concepts: Concepts): (title: string) => string {
  const names = new Map(Object.entries(concepts).flatMap(([name, { en, fr }]) => [name, ...en, ...fr].map((each) => [plain(each), name] as const)));
  return (title) => {
    const inner = /\(([^)]+)\)/.exec(title)?.[1] ?? '';
    return [title, title.replace(/\s*\([^)]*\)/, ''), inner].map((each) => names.get(plain(each))).find((name) => name !== undefined) ?? `?${plain(title)}`;
  };
}
