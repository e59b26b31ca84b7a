import type { FilePlace } from './fileTerms';

/** A place between two characters of a file. */
export interface FileCursor {
  /** The number of its document in the file, from 0. */
  readonly document: number;
  readonly line: number;
  readonly character: number;
}

/** The first of some places that begins at the cursor or after it; after the last one comes the first again. */
export function nextPlace<Place extends FilePlace>(places: readonly Place[], cursor: FileCursor): Place | undefined {
  const follows = ({ document, line, start }: FilePlace): boolean =>
    (document - cursor.document || line - cursor.line || start - cursor.character) >= 0;
  return places.find(follows) ?? places[0];
}
