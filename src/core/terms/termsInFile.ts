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
  readonly follow: (show: (listed: ListedTerms) => void, isWanted: () => boolean) => Following;
}

/** What has to be told to one that follows; none of it does any work, but later. */
export interface Following {
  readonly edited: (document: TermDocument) => void;
  /** Another file is active, what is shown of terms is another, or somebody looks again. */
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
      const update = async (isStale: () => boolean): Promise<void> => {
        const open = file.current();
        followed = new Set(open?.documents);
        try {
          const found = open && (await search(open, isStale));
          if (isStale()) return;
          known = found;
          show(found ? { ...found, fileName: open.name } : without('file'));
        } catch (error) {
          logger.error('The terms of the file could not be listed.', error);
          if (!isStale()) show({ ...without('failure'), fileName: open?.name });
        }
      };
      const renew = createRenewal({ work: update, isWanted, delay: deps.delay });
      return {
        edited: (document) => {
          if (followed.has(document)) renew(afterTyping);
        },
        changed: () => renew(afterChange),
      };
    },
  };
}

function without(lack: TermLack): ListedTerms {
  return { terms: [], lack, searched: [], fileName: undefined };
}
