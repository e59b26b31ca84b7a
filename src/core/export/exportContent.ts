import type { Language, Level, Localized, Question, Term } from '../content/pack';
import type { PackLibrary } from '../content/packLibrary';
import { packLinks } from '../content/packLinks';
import { plainText } from '../content/plainText';
import type { ExportScope } from './exportScope';

/** All that one exported file shows, in one language. */
export interface ExportContent {
  readonly kind: ExportScope['kind'];
  readonly language: Language;
  readonly pack: { readonly title: string; readonly version: string };
  readonly levels: readonly ExportedLevel[];
  /** The terms that the answers link to, by name. */
  readonly terms: readonly Term[];
}

export interface ExportedLevel {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly Question[];
}

export interface PackName {
  readonly title: Localized;
  readonly version: string;
}

/** Reads what the scope names. Rejects if one of its questions can't be read. */
export async function readExportContent(scope: ExportScope, language: Language, library: PackLibrary, pack: PackName): Promise<ExportContent> {
  const inScope = (level: Level, id: string): boolean =>
    scope.kind === 'answer' ? id === scope.questionId : scope.kind === 'pack' || level.id === scope.level.id;
  const levels = await Promise.all(
    library.levels
      .map((level) => ({ level, ids: level.questions.filter((id) => inScope(level, id)) }))
      .filter(({ ids }) => ids.length > 0)
      .map(async ({ level, ids }) => ({
        id: level.id,
        title: library.levelTitle(level, language),
        questions: await Promise.all(ids.map((id) => library.question(id, language))),
      })),
  );
  const linked = new Set(levels.flatMap(({ questions }) => questions.flatMap(linkedTerms)));
  const terms = (await library.terms(language)).filter(({ id }) => linked.has(id));
  return {
    kind: scope.kind,
    language,
    pack: { title: pack.title[language] ?? '', version: pack.version },
    levels,
    terms: [...terms].sort((a, b) => a.term.localeCompare(b.term, language)),
  };
}

/** The file's title, as plain text. */
export function exportTitle({ kind, levels, pack }: ExportContent): string {
  const [level] = levels;
  if (kind === 'pack' || !level) return pack.title;
  return kind === 'level' ? `${level.title} – ${pack.title}` : plainText(level.questions[0]?.title ?? '');
}

/** Headings have no links. */
function linkedTerms({ oneBreath, explanation, listensFor, traps, followUps }: Question): string[] {
  const text = [oneBreath, explanation, listensFor, traps, ...followUps.map(({ answer }) => answer)].join('\n');
  return packLinks(text).flatMap(({ kind, id }) => (kind === 'term' ? [id] : []));
}
