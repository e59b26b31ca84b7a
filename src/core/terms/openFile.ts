import type { Listen } from '../ports';
import type { TermDocument } from './fileEvidence';
import type { FilePlace } from './fileTerms';
import type { FileCursor } from './nextPlace';

/** A text or a notebook that is open in an editor. */
export interface OpenFile {
  readonly name: string;
  /** A notebook's are its cells. */
  readonly documents: readonly TermDocument[];
  /** Where the selection ends. */
  readonly cursor: () => FileCursor;
  /** Selects a place and brings it into view; the focus stays where it is. */
  readonly select: (place: FilePlace) => Promise<void>;
}

/** The file that "this file" means. */
export interface ActiveFile {
  /** Undefined if no file is active. */
  readonly current: () => OpenFile | undefined;
  /** Tells when it may be another one, or have other documents. */
  readonly onDidChange: Listen;
}
