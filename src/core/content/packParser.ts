import { parseGlossary, type ParsedTerm } from './glossaryParser';
import { parseManifest } from './manifestParser';
import type { Pack, PackManifest, Problem } from './pack';
import { parseQuestion, type Link, type ParsedQuestion } from './questionParser';
import type { Report } from './quizParser';

export interface ParsedPack {
  /** Missing only when there is no readable `pack.yaml`. */
  readonly pack: Pack | undefined;
  readonly problems: readonly Problem[];
}

/** The texts of a pack's files by path; undefined for one that is too large to be read. */
type PackFiles = ReadonlyMap<string, string | undefined>;

/** The most characters of a file, by how its path ends. A pack may come from anyone, and a text that is read has to be shown in time. */
const maximumCharacters: Readonly<Record<string, number>> = { 'pack.yaml': 256 * 1024, '.yaml': 1024 * 1024, '.md': 256 * 1024, '.svg': 256 * 1024 };

/** Reads a pack from the texts of its files, by path inside it. Never throws; what is broken is left out and listed. */
export function parsePack(texts: ReadonlyMap<string, string>): ParsedPack {
  const problems: Problem[] = [];
  const reportIn =
    (file: string): Report =>
    (line, message) =>
      problems.push({ file, line, message });

  const files = withoutOversized(texts, reportIn);
  const manifestText = files.get('pack.yaml');
  if (!files.has('pack.yaml')) reportIn('pack.yaml')(1, 'the pack has no pack.yaml');
  const manifest = parseManifest(manifestText ?? '', manifestText === undefined ? () => undefined : reportIn('pack.yaml'));
  if (!manifest) return { pack: undefined, problems };

  const questions = parseQuestions(manifest, files, reportIn);
  const terms = parseGlossaries(manifest, files, reportIn);
  checkLinks(manifest, questions, terms, reportIn);
  return {
    pack: {
      manifest,
      questions: questions.map(({ parsed }) => parsed.question),
      terms: terms.map(({ parsed }) => parsed.term),
    },
    problems: problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line),
  };
}

interface InFile<T> {
  readonly file: string;
  readonly parsed: T;
}
type ReportIn = (file: string) => Report;

function withoutOversized(texts: ReadonlyMap<string, string>, reportIn: ReportIn): PackFiles {
  const readable = ([file, text]: readonly [string, string]): [string, string | undefined] => {
    const maximum = Object.entries(maximumCharacters).find(([end]) => file.endsWith(end))?.[1] ?? 0;
    if (text.length <= maximum) return [file, text];
    reportIn(file)(1, `the file has ${text.length} characters, at most ${maximum} are read`);
    return [file, undefined];
  };
  return new Map([...texts].map(readable));
}

function parseQuestions(manifest: PackManifest, files: PackFiles, reportIn: ReportIn): InFile<ParsedQuestion>[] {
  const ids = manifest.levels.flatMap((level) => level.questions);
  for (const file of files.keys()) {
    const [, language, id] = /^([^/]+)\/([^/]+)\.md$/.exec(file) ?? [];
    if (language !== undefined && id !== undefined && manifest.languages.includes(language) && !ids.includes(id)) {
      reportIn(file)(1, `no level of pack.yaml holds the question "${id}"`);
    }
  }
  return manifest.languages.flatMap((language) =>
    ids.flatMap((id) => {
      const file = `${language}/${id}.md`;
      const text = files.get(file);
      if (text === undefined) {
        if (!files.has(file)) reportIn(file)(1, `the question "${id}" is missing in ${language}`);
        return [];
      }
      const figure = (path: string): string | undefined => (path.startsWith('../figures/') ? files.get(path.slice(3)) : undefined);
      const parsed = parseQuestion({ id, language, text, figure }, reportIn(file));
      return parsed ? [{ file, parsed }] : [];
    }),
  );
}

function parseGlossaries(manifest: PackManifest, files: PackFiles, reportIn: ReportIn): InFile<ParsedTerm>[] {
  const first = manifest.languages[0];
  const glossaries = manifest.languages.map((language) => {
    const file = `glossary.${language}.yaml`;
    const text = files.get(file);
    const terms = text === undefined ? [] : parseGlossary(language, text, reportIn(file));
    return { language, file, present: text !== undefined, terms };
  });
  const all = new Map(glossaries.flatMap(({ terms, language }) => terms.map((parsed) => [parsed.term.id, language] as const)));
  for (const { language, file, present, terms } of glossaries) {
    const here = new Set(terms.map((parsed) => parsed.term.id));
    if (!files.has(file) && all.size > 0) reportIn(file)(1, `the glossary is missing in ${language}`);
    if (!present) continue;
    for (const [id, other] of all) {
      if (!here.has(id)) reportIn(file)(1, `the term "${id}" is missing in ${language}, it stands in ${language === first ? other : first}`);
    }
  }
  return glossaries.flatMap(({ file, terms }) => terms.map((parsed) => ({ file, parsed })));
}

function checkLinks(
  manifest: PackManifest,
  questions: readonly InFile<ParsedQuestion>[],
  terms: readonly InFile<ParsedTerm>[],
  reportIn: ReportIn,
): void {
  const known = {
    question: new Set(manifest.levels.flatMap((level) => level.questions)),
    term: new Set(terms.map(({ parsed }) => parsed.term.id)),
  };
  const check = (file: string, links: readonly Link[]): void => {
    for (const link of links) {
      if (!known[link.kind].has(link.id)) reportIn(file)(link.line, `there is no ${link.kind} "${link.id}"`);
    }
  };
  for (const { file, parsed } of [...questions, ...terms]) check(file, parsed.links);

  const [first] = manifest.languages;
  const reference = new Map(questions.filter(({ parsed }) => parsed.question.language === first).map(({ parsed }) => [parsed.question.id, parsed.question]));
  for (const { file, parsed } of questions) {
    const other = reference.get(parsed.question.id);
    const answers = (quiz: ParsedQuestion['question']['quiz']): string =>
      quiz.map((item) => `${item.id}:${item.options.findIndex((option) => option.right)}`).join(' ');
    if (other && answers(other.quiz) !== answers(parsed.question.quiz)) {
      reportIn(file)(1, `the quiz differs from the one in ${first}: the same items in the same order with the same option right`);
    }
  }
}
