import type { Breathe } from '../study/breathe';
import { inSlices, type Steps } from '../study/steps';
import type { DocumentTerms } from '../terms/documentTerms';
import { textDocument } from '../terms/textDocument';
import { termUses, type TermPlace, type TermUse } from '../terms/termUses';
import { isBinaryName, largestFile, readableText } from './readableText';

/** A file to be looked at; whoever reads it knows more of it. */
export interface ScannedFile {
  /** With slashes between its parts. */
  readonly path: string;
}

/** Why a file was left out; `minified` means that no person wrote it as it is. */
export type SkipReason = 'binary' | 'large' | 'minified' | 'unreadable';

/** A term with how often it was met. */
export interface CountedTerm<File> {
  readonly termId: string;
  readonly count: number;
  readonly files: number;
  /** Its first use, in the first file by path that has one. */
  readonly first: { readonly file: File; readonly place: TermPlace };
}

export interface ScanOutcome<File> {
  /** How many files were looked at. */
  readonly files: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  readonly terms: readonly CountedTerm<File>[];
}

export interface ScanPorts<File> {
  readonly terms: DocumentTerms;
  /** In bytes. */
  readonly size: (file: File) => PromiseLike<number>;
  readonly read: (file: File) => PromiseLike<Uint8Array>;
  readonly breathe: Breathe;
  /** Called with the number of files that are done. */
  readonly progressed: (done: number) => void;
  readonly isCancelled: () => boolean;
  /** Called with a file that could not be read. */
  readonly failed: (file: File, cause: unknown) => void;
}

/** So many files are read ahead of the one that is looked at. */
const ahead = 8;

/** Counts the terms of files, one after the other in slices; undefined if it was cancelled. */
export async function scanFiles<File extends ScannedFile>(files: readonly File[], ports: ScanPorts<File>): Promise<ScanOutcome<File> | undefined> {
  const skipped = { binary: 0, large: 0, minified: 0, unreadable: 0 };
  const counts = new Map<string, CountedTerm<File>>();
  let looked = 0;
  const readings = files.slice(0, ahead).map((file) => contentOf(file, ports));
  for (const [place, file] of files.entries()) {
    const content = (await readings.shift()) ?? 'unreadable';
    if (ports.isCancelled()) return undefined;
    const further = files[place + ahead];
    if (further) readings.push(contentOf(further, ports));
    const uses = typeof content === 'string' ? content : await inSlices(usesIn(content, file.path, ports.terms), ports.breathe);
    if (typeof uses === 'string') {
      skipped[uses] += 1;
    } else {
      looked += 1;
      for (const use of uses) counts.set(use.termId, withUse(counts.get(use.termId), use, file));
    }
    ports.progressed(place + 1);
    await ports.breathe();
  }
  return ports.isCancelled() ? undefined : { files: looked, skipped, terms: [...counts.values()] };
}

async function contentOf<File extends ScannedFile>(file: File, { size, read, failed }: ScanPorts<File>): Promise<Uint8Array | SkipReason> {
  if (isBinaryName(file.path)) return 'binary';
  try {
    return (await size(file)) > largestFile ? 'large' : await read(file);
  } catch (error) {
    failed(file, error);
    return 'unreadable';
  }
}

function* usesIn(bytes: Uint8Array, path: string, terms: DocumentTerms): Steps<readonly TermUse[] | SkipReason> {
  const text = readableText(bytes);
  if (text === undefined) return 'binary';
  yield;
  const document = textDocument(text, path);
  yield;
  return terms.evidence(document).minified ? 'minified' : yield* termUses(document, terms);
}

function withUse<File extends ScannedFile>(known: CountedTerm<File> | undefined, { termId, places }: TermUse, file: File): CountedTerm<File> {
  const [place = { line: 0, start: 0, end: 0 }] = places;
  const first = known && known.first.file.path < file.path ? known.first : { file, place };
  return { termId, count: (known?.count ?? 0) + places.length, files: (known?.files ?? 0) + 1, first };
}
