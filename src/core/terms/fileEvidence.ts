import type { Steps } from '../study/steps';
import { fieldNames } from './fieldNames';
import { cutLine } from './lineParts';
import { candidatesIn } from './termMatcher';
import type { TermIndex } from './termIndex';

/** A document as far as the finder of terms looks at it; VS Code's documents are such. */
export interface TermDocument {
  readonly languageId: string;
  /** Goes up with every change. */
  readonly version: number;
  readonly uri: { readonly path: string };
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/** What a file is about, as far as a sample of it tells. */
export interface FileEvidence {
  /** Whether the file is for reading rather than for a machine. */
  readonly prose: boolean;
  /** Whether no person wrote it as it is, as a minified script. */
  readonly minified: boolean;
  /** How often each word is there, by its number. */
  readonly words: ReadonlyMap<number, number>;
  /** How often each term is there in a form that could mean it, by its number. */
  readonly terms: ReadonlyMap<number, number>;
  /** Different terms met in forms that are never, seldom, often and mostly something else. */
  readonly distinct: readonly [number, number, number, number];
  /** Terms met in forms that mean nothing else, in a thousand words. */
  readonly density: number;
  /** Different names of libraries, models and services of the field. */
  readonly names: number;
  /** Whether such a name, or a word of the field, is in the path. */
  readonly path: boolean;
  /** Words in the sample. */
  readonly size: number;
}

/** Characters of a file that are looked at, whatever its size: its beginning and as much again, spread over the rest. */
const budget = 24_000;
const longestPiece = 2_000;
const proseLanguages = new Set(['markdown', 'plaintext', 'latex', 'tex', 'restructuredtext', 'mdx', 'html', 'asciidoc', 'typst', 'git-commit', 'quarto', 'rmd', 'juliamarkdown']);
const machineLanguages = new Set(['javascript', 'typescript', 'css', 'html', 'json', 'xml']);

/** Names of libraries that are ordinary words elsewhere than where something is imported. */
const importedName = /^\s*(?:from|import|require|use|using|const|let|pip|[-*"'])\b.*\b(transformers|accelerate|replicate|chroma|datasets|evaluate|instructor|jax|flax|haystack|ragas|outlines|guidance|semantic_kernel|spacy|nltk|sklearn|ai-sdk)\b/;
const pathNames = /(?:^|[^a-z])(?:llms?|rag|gpt|prompts?|embeddings?|agents?|diffusion|transformers?|fine.?tun\w*|lora|nlp|genai|ai|ml|tokeniz\w*)(?![a-z])/i;

/** Reads a sample of a file, line by line. */
export function* gatherEvidence(document: TermDocument, index: TermIndex): Steps<FileEvidence> {
  const words = new Map<number, number>();
  const terms = new Map<number, number>();
  const levels = [new Set<number>(), new Set<number>(), new Set<number>(), new Set<number>()] as const;
  const names = new Set<string | number>();
  const prose = proseLanguages.has(document.languageId);
  let size = 0;
  let sure = 0;
  let longLines = 0;
  let characters = 0;
  for (const text of sampleOf(document)) {
    characters += text.length;
    if (text.length > 500 && isDense(text)) longLines += text.length;
    const imported = importedName.exec(text)?.[1];
    if (imported !== undefined) names.add(imported);
    const line = cutLine(text);
    size += line.count;
    for (const word of line.words) {
      words.set(word, (words.get(word) ?? 0) + 1);
      if (fieldNames.has(word)) names.add(word);
    }
    for (const { form, ambiguity } of candidatesIn(line, index, !prose).longest) {
      terms.set(form.term, (terms.get(form.term) ?? 0) + 1);
      levels[ambiguity].add(form.term);
      if (ambiguity === 0) sure += 1;
    }
    yield;
  }
  const { languageId, uri } = document;
  const distinct = (level: 0 | 1 | 2 | 3): number => levels[level].size;
  return {
    prose,
    minified: /[.-]min\.\w+$/.test(uri.path) || (machineLanguages.has(languageId) && !uri.path.endsWith('.ipynb') && characters >= longestPiece && longLines > characters / 2),
    words,
    terms,
    distinct: [distinct(0), distinct(1), distinct(2), distinct(3)],
    density: size === 0 ? 0 : (1000 * sure) / Math.max(size, 50),
    names: names.size,
    path: pathNames.test(uri.path.split('/').slice(-3).join('/')),
    size,
  };
}

/** Whether a line has fewer spaces than what people write has, in code as well. */
function isDense(text: string): boolean {
  return text.split(' ').length < text.length / 12;
}

/** Pieces of lines: those of the beginning, and then some from places spread evenly over the rest. */
function* sampleOf(document: TermDocument): Generator<string> {
  const { lineCount } = document;
  let left = budget;
  let line = 0;
  for (; line < lineCount && left > budget / 2; line++) {
    const text = document.lineAt(line).text.slice(0, longestPiece);
    left -= text.length + 1;
    yield text;
  }
  const block = 8;
  const step = Math.max(block, Math.ceil((lineCount - line) / 40));
  for (; line < lineCount && left > 0; line += step) {
    for (let each = line; each < Math.min(line + block, lineCount) && left > 0; each++) {
      const text = document.lineAt(each).text.slice(0, longestPiece);
      left -= text.length + 1;
      yield text;
    }
  }
}
