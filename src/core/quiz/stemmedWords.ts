import { foldAccents } from '../foldAccents';
import { isStopWord } from '../reader/stopWords';
import { wordStem } from '../reader/wordStem';
import { wordParts } from '../terms/wordParts';

/** A word of a text with what its inflected forms have in common. */
export interface StemmedWord {
  readonly stem: string;
  /** Whether it tells something of what the text says. */
  readonly speaks: boolean;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** The words of a text, in order; identifiers are cut into theirs. */
export type CutWords = (text: string) => StemmedWord[];

/** A cutter that works out the stem of each word once: a glossary has ten times more words than different ones. */
export function createWordCutter(): CutWords {
  const known = new Map<string, Pick<StemmedWord, 'stem' | 'speaks'>>();
  const lookUp = (written: string): Pick<StemmedWord, 'stem' | 'speaks'> => {
    const found = known.get(written);
    if (found) return found;
    const word = foldAccents(written);
    const made = { stem: wordStem(word), speaks: word.length > 1 && !isStopWord(word) };
    known.set(written, made);
    return made;
  };
  return (text) =>
    wordParts(text).map(({ text: written, start, end }) => {
      const { stem, speaks } = lookUp(written);
      return { stem, speaks, start, end };
    });
}

/** The stems of words that tell something, each once, in order. */
export function speakingStems(words: readonly StemmedWord[]): Set<string> {
  return new Set(words.flatMap(({ speaks, stem }) => (speaks ? stem : [])));
}
