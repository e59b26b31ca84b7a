import { blocksAt, markdownLines } from '../../src/core/content/markdownLines';
import type { Language, Pack, Problem, Question, Source, Term } from '../../src/core/content/pack';
import { packLinks } from '../../src/core/content/packLinks';
import { sectionHeadings } from '../../src/core/content/sections';
import { termForms } from '../../src/core/content/termForms';
import { isExactPhrase, wordParts } from '../../src/core/terms/wordParts';
import { wordCount } from './wordCount';

const maximumBreathWords = 70;
const maximumSources = 4;

const arxiv = /^https:\/\/arxiv\.org\/abs\/\d{4}\.\d{4,5}$/;
const doi = /^https:\/\/doi\.org\/10\.\d{4,9}\/\S+$/;

/**
 * What a pack has to hold to beyond being readable.
 * @param files the texts from which the pack was parsed, by path inside it: they know the lines
 */
export function packRules(pack: Pack, files: ReadonlyMap<string, string>): Problem[] {
  const first = pack.manifest.languages[0];
  const originals = new Map(pack.questions.filter(({ language }) => language === first).map(({ id }) => [id, linksIn(files.get(`${first}/${id}.md`) ?? '')]));
  const ofQuestions = pack.questions.flatMap((question) => {
    const file = `${question.language}/${question.id}.md`;
    const text = files.get(file) ?? '';
    const links = linksIn(text);
    return [
      ...breathProblems(question, text),
      ...sourceProblems(question, text),
      ...chiefTermProblems(question, text, links),
      ...linkProblems(links, originals.get(question.id) ?? links, first),
      ...diagramProblems(text),
    ].map((problem) => ({ file, ...problem }));
  });
  const ofTerms = pack.terms.flatMap((term) => {
    const { id, language, questions } = term;
    const file = `glossary.${language}.yaml`;
    const line = lineOf(files.get(file) ?? '', (text) => text.trim().endsWith(`id: ${id}`));
    const messages = [...(questions.length === 0 ? [`no question explains the term "${id}"`] : []), ...phraseProblems(term, pack.terms)];
    return messages.map((message) => ({ file, line, message }));
  });
  return [...ofQuestions, ...ofTerms];
}

/** The front matter's terms that the answer links nowhere. */
export function unlinkedTerms(question: Question, text: string): string[] {
  const links = linksIn(text);
  return question.terms.filter((term) => !links.has(`term:${term}`));
}

/** The line of a question's section, or of one of its `###` parts by place from 1. */
export function lineInSection(text: string, language: Language, section: 'oneBreath' | 'quiz', part = 0): number {
  const heading = sectionHeadings(language)[section];
  const block = blocksAt(2, markdownLines(text)).find((candidate) => candidate.heading === heading);
  return blocksAt(3, block?.lines ?? [])[part - 1]?.line ?? block?.line ?? 1;
}

type InText = Omit<Problem, 'file'>;

/** A phrase in which the term isn't meant has to have one of its forms, and may not be one. */
function phraseProblems({ id, senses }: Term, terms: readonly Term[]): string[] {
  if (!senses || senses.not.length === 0) return [];
  const keysOf = (text: string): string[] => wordParts(text).map(({ key }) => key);
  const forms = terms.filter((term) => term.id === id).flatMap(termForms).map(keysOf);
  return senses.not.flatMap((phrase) => {
    const keys = keysOf(phrase);
    if (!isExactPhrase(phrase) && forms.some((form) => form.join('') === keys.join(''))) return [`"${phrase}" is a form of the term "${id}"`];
    return forms.some((form) => ` ${keys.join(' ')} `.includes(` ${form.join(' ')} `) || keys.some((key) => key === form.join(''))) ? [] : [`"${phrase}" has no form of the term "${id}"`];
  });
}

function breathProblems({ oneBreath, language }: Question, text: string): InText[] {
  const words = wordCount(oneBreath);
  if (words <= maximumBreathWords) return [];
  const line = lineInSection(text, language, 'oneBreath');
  return [{ line, message: `"${sectionHeadings(language).oneBreath}" has ${words} words, at most ${maximumBreathWords} are allowed` }];
}

function sourceProblems({ sources }: Question, text: string): InText[] {
  const wrong = sources.flatMap((source) => addressProblem(source) ?? []).map(({ url, message }) => ({ line: lineOf(text, (line) => line.includes(url)), message }));
  if (sources.length <= maximumSources) return wrong;
  return [{ line: lineOf(text, (line) => line.startsWith('sources:')), message: `there are ${sources.length} sources, at most ${maximumSources} are allowed` }, ...wrong];
}

/** A work on arXiv or with a DOI has one lasting address; of any other, the parser checks that it is an https one. */
function addressProblem({ url = '' }: Source): { url: string; message: string } | undefined {
  const [, host = ''] = /^https:\/\/([^/]+)/.exec(url) ?? [];
  if (/(^|\.)arxiv\.org$/.test(host) && !arxiv.test(url)) return { url, message: `the address "${url}" should have the form https://arxiv.org/abs/NNNN.NNNNN` };
  if (/(^|\.)doi\.org$/.test(host) && !doi.test(url)) return { url, message: `the address "${url}" should have the form https://doi.org/10.…` };
  return undefined;
}

function chiefTermProblems({ terms: [chief] }: Question, text: string, links: ReadonlyMap<string, number>): InText[] {
  if (chief === undefined || links.has(`term:${chief}`)) return [];
  return [{ line: lineOf(text, (line) => line.startsWith('terms:')), message: `the chief term "${chief}" is linked nowhere in the answer` }];
}

function linkProblems(links: ReadonlyMap<string, number>, originals: ReadonlyMap<string, number>, first: Language): InText[] {
  const added = [...links].filter(([link]) => !originals.has(link)).map(([link, line]) => ({ line, message: `the link ${link} isn't in the ${first} text` }));
  const missing = [...originals].filter(([link]) => !links.has(link)).map(([link, line]) => ({ line: 1, message: `the link ${link} of the ${first} text (line ${line}) is missing` }));
  return [...added, ...missing];
}

function diagramProblems(text: string): InText[] {
  const lines = markdownLines(text);
  return lines
    .filter((line) => line.literal && /^\s*(`{3,}|~{3,})mermaid\b/.test(line.text))
    .flatMap(({ number }) => {
      const end = lines.findIndex((line) => line.number > number && /^\s*(`{3,}|~{3,})\s*$/.test(line.text));
      const diagram = lines.slice(number, end).map((line) => line.text);
      return ['accTitle', 'accDescr']
        .filter((name) => !diagram.some((line) => new RegExp(`^\\s*${name}\\s*(:\\s*\\S|\\{)`).test(line)))
        .map((name) => ({ line: number, message: `the diagram has no ${name}` }));
    });
}

/** The links to questions and terms in a text, each with the first line that has it. */
function linksIn(text: string): ReadonlyMap<string, number> {
  const found = markdownLines(text)
    .filter((line) => !line.literal)
    .flatMap((line) => packLinks(line.text).map(({ kind, id }) => [`${kind}:${id}`, line.number] as const));
  return new Map(found.reverse());
}

function lineOf(text: string, wanted: (line: string) => boolean): number {
  return Math.max(1, text.split('\n').findIndex(wanted) + 1);
}
