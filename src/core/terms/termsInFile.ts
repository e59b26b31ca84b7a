import type { PackLibrary } from '../content/packLibrary';
import type { Delay, Logger } from '../ports';
import type { Breathe } from '../study/breathe';
import { createRenewal } from '../study/renewal';
import { inSlices, unlessStale } from '../study/steps';
import type { DocumentTerms } from './documentTerms';
import type { TermDocument } from './fileEvidence';
import { fileTermSteps, isAsSearched, type FileTerms, type ShownTerms, type TermLack } from './fileTerms';
import { nextPlace } from './nextPlace';
import type { ActiveFile, OpenFile } from './openFile';

interface Dependencies {
  readonly file: ActiveFile;
  readonly finder: () => Promise<DocumentTerms>;
  readonly library: Pick<PackLibrary, 'terms'>;
  /** The language of the content. */
  readonly language: () => string;
  readonly mutedTerms: () => readonly string[];
  readonly inLanguage: ShownTerms['inLanguage'];
  readonly breathe: Breathe;
  readonly delay: Delay;
  readonly logger: Logger;
}

/** The terms of a file, with its name. */
export interface ListedTerms extends FileTerms {
  /** Undefined if no file is active. */
  readonly fileName: string | undefined;
}

/** The terms of the active file, for all that lists them, goes to them or asks about them. */
export interface TermsInFile {
  /** As they are now. */
  readonly list: () => Promise<ListedTerms>;
  /** Selects the next place of a term after the cursor; after the last one the first. Does nothing if the term isn't there. */
  readonly goTo: (termId: string) => Promise<void>;
  /** Lists them whenever they may have changed, as long as somebody looks. */
  readonly follow: (show: Show, isWanted: () => boolean) => Following;
}

/** @param isOther whether another list is to be seen than the one before: other terms or counts, or in another language */
export type Show = (listed: ListedTerms, isOther: boolean) => void;

/** What has to be told to one that follows; all work comes later. */
export interface Following {
  readonly edited: (document: TermDocument) => void;
  /** Another file may be active, or somebody looks again. */
  readonly moved: () => void;
  /** Other terms may be shown, or in another language. */
  readonly changed: () => void;
}

/** Milliseconds after the last keystroke until the terms are listed anew. */
const afterTyping = 300;
/** The same after another change: several come together, as when an editor is left for another one. */
const afterChange = 50;

export function createTermsInFile(deps: Dependencies): TermsInFile {
  const { file, logger } = deps;
  let known: FileTerms | undefined;

  const search = async (open: OpenFile, isStale: () => boolean): Promise<FileTerms | undefined> => {
    const [finder, terms] = await Promise.all([deps.finder(), deps.library.terms(deps.language())]);
    const byId = new Map(terms.map((term) => [term.id, term]));
    const muted = new Set(deps.mutedTerms());
    const shown: ShownTerms = { isMuted: (id) => muted.has(id), inLanguage: deps.inLanguage, term: (id) => byId.get(id) };
    return inSlices(unlessStale(fileTermSteps(open.documents, finder, shown), isStale), deps.breathe);
  };
  const list = async (): Promise<ListedTerms> => {
    const open = file.current();
    const found = open && (await search(open, () => false));
    return found ? { ...found, fileName: open.name } : without('file');
  };
  return {
    list,
    goTo: async (termId) => {
      const open = file.current();
      if (!open) return;
      const found = known && isAsSearched(known, open.documents) ? known : await search(open, () => false);
      const places = found?.terms.find(({ term }) => term.id === termId)?.places ?? [];
      const place = nextPlace(places, open.cursor());
      if (place) await open.select(place);
    },
    follow: (show, isWanted) => {
      let followed: ReadonlySet<TermDocument> = new Set();
      let isOutdated = false;
      let seen: string | undefined;
      const tell = (listed: ListedTerms): void => {
        const before = seen;
        seen = JSON.stringify(listed.terms.map(({ term, places }) => [term.id, term.language, places.length]));
        show(listed, seen !== before);
      };
      const update = async (isStale: () => boolean): Promise<void> => {
        const open = file.current();
        followed = new Set(open?.documents);
        try {
          if (!open) return tell(without('file'));
          const isKnown = known && !isOutdated && isAsSearched(known, open.documents);
          const found = isKnown ? known : await search(open, isStale);
          if (!found || isStale()) return;
          [known, isOutdated] = [found, false];
          tell({ ...found, fileName: open.name });
        } catch (error) {
          logger.error('The terms of the file could not be listed.', error);
          if (!isStale()) tell({ ...without('failure'), fileName: open?.name });
        }
      };
      const renew = createRenewal({ work: update, isWanted, delay: deps.delay });
      return {
        edited: (document) => {
          if (followed.has(document)) renew(afterTyping);
        },
        moved: () => renew(afterChange),
        changed: () => {
          isOutdated = true;
          renew(afterChange);
        },
      };
    },
  };
}

function without(lack: TermLack): ListedTerms {
  return { terms: [], lack, searched: [], fileName: undefined };
}
