import type { Language, Term } from './pack';
import { packLinks } from './packLinks';
import { termForms } from './termForms';
import type { Link } from './questionParser';
import type { Report } from './quizParser';
import { readYaml, type YamlValue } from './yamlReader';

export interface ParsedTerm {
  readonly term: Term;
  readonly line: number;
  readonly links: readonly Link[];
}

const maximumWords = 70;

/** Reads a glossary's file: a list of terms. A term without id, name or definition is reported and left out. */
export function parseGlossary(language: Language, text: string, report: Report): ParsedTerm[] {
  const seen = new Set<string>();
  const forms = new Map<string, string>();
  return readYaml(text, 1, report)
    .list('the glossary')
    .flatMap((entry) => {
      const parsed = readTerm(language, entry);
      if (!parsed) return [];
      if (seen.has(parsed.term.id)) {
        report(parsed.line, `the term "${parsed.term.id}" stands twice`);
        return [];
      }
      seen.add(parsed.term.id);
      for (const form of termForms(parsed.term)) {
        const other = forms.get(form.toLowerCase());
        if (other !== undefined) report(parsed.line, `the form "${form}" already belongs to the term "${other}"`);
        else forms.set(form.toLowerCase(), parsed.term.id);
      }
      return [parsed];
    });
}

function readTerm(language: Language, entry: YamlValue): ParsedTerm | undefined {
  const text = (key: string): string | undefined => {
    const value = entry.get(key);
    if (value) return value.text(key);
    entry.report(`the term has no ${key}`);
    return undefined;
  };
  const id = text('id');
  const term = text('term');
  const definition = text('definition');
  if (id === undefined || term === undefined || definition === undefined) return undefined;
  const length = definition.split(/\s+/).length;
  if (length > maximumWords) entry.report(`the definition of "${id}" has ${length} words, at most ${maximumWords} are allowed`);
  const questions = entry.texts('questions');
  const see = entry.texts('see');
  const sense = entry.get('sense')?.text('sense');
  const words = (key: string): string[] => entry.texts(key).map(({ value }) => value);
  const also = words('also');
  const senses = { sense: sense ?? '', seldom: words('seldom'), often: words('often'), mostly: words('mostly'), with: words('with'), unlike: words('unlike'), not: words('not') };
  const ambiguous = [...senses.seldom, ...senses.often, ...senses.mostly];
  if (ambiguous.length > 0 && sense === undefined) entry.report(`the term "${id}" has forms with other senses, but no sense of its own`);
  const inText = packLinks(definition).map((link) => ({ ...link, line: entry.line }));
  return {
    term: {
      id,
      language,
      term,
      aliases: words('aliases'),
      ...(also.length > 0 ? { also } : {}),
      definition,
      questions: questions.map((question) => question.value),
      see: see.map((other) => other.value),
      ...(sense === undefined ? {} : { senses }),
    },
    line: entry.line,
    links: [
      ...questions.map(({ value, line }) => ({ kind: 'question' as const, id: value, line })),
      ...see.map(({ value, line }) => ({ kind: 'term' as const, id: value, line })),
      ...inText,
    ],
  };
}
