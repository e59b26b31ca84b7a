import { blocksAt, joinLines, markdownLines, type Block, type MarkdownLine } from './markdownLines';
import type { FollowUp, Language, Question, Source } from './pack';
import { packLinks, type PackLink } from './packLinks';
import { parseQuiz, type Report } from './quizParser';
import { sectionHeadings, sections, type Section } from './sections';
import { readYaml, type YamlValue } from './yamlReader';

export interface QuestionFile {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  /** SVG text of a figure by its path relative to the file, if the pack has it. */
  readonly figure: (path: string) => string | undefined;
}

/** A question, with the lines on which links of its own schemes stand, for the pack to check. */
export interface ParsedQuestion {
  readonly question: Question;
  readonly links: readonly Link[];
}

export interface Link extends PackLink {
  readonly line: number;
}

/** The most characters of the front matter, and of lines that follow each other without a blank one: a paragraph, list, table, formula or piece of code. */
const maximumRun = 20_000;
const maximumSources = 100;

/** Reads one question's file. Nothing is returned when it has no front matter, no title or an endless paragraph; every fault is reported. */
export function parseQuestion(file: QuestionFile, report: Report): ParsedQuestion | undefined {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(file.text);
  if (!parts) {
    report(1, 'the file has to start with front matter between two lines of ---');
    return undefined;
  }
  const frontMatter = parts[1] ?? '';
  if (frontMatter.length > maximumRun) {
    report(1, `the front matter has ${frontMatter.length} characters, at most ${maximumRun} are read`);
    return undefined;
  }
  const front = readYaml(frontMatter, 2, report);
  const bodyLine = parts[0].split('\n').length;
  const lines = markdownLines(file.text.slice(parts[0].length), bodyLine);
  if (hasEndlessRun(lines, report)) return undefined;
  const found = readSections(file.language, lines, report);
  const title = requiredText(front, 'title');
  if (title === undefined) return undefined;
  const text = (section: Section): string => joinLines(found.get(section)?.lines ?? []);
  const terms = front.texts('terms');
  const question: Question = {
    id: file.id,
    language: file.language,
    title,
    tags: front.texts('tags').map((tag) => tag.value),
    terms: terms.map((term) => term.value),
    sources: front.get('sources')?.list('sources', maximumSources).flatMap((source) => readSource(source) ?? []) ?? [],
    oneBreath: text('oneBreath'),
    explanation: text('explanation'),
    listensFor: text('listensFor'),
    traps: text('traps'),
    followUps: readFollowUps(found.get('followUps'), report),
    quiz: parseQuiz(file.id, found.get('quiz')?.lines ?? [], report),
    figures: readFigures(lines, file.figure, report),
  };
  if (question.sources.length === 0) report(1, 'the question has no sources');
  return { question, links: [...terms.map((term) => ({ kind: 'term' as const, id: term.value, line: term.line })), ...readLinks(lines)] };
}

/** Whether so much stands without a blank line that reading it, whose time grows with the square of its length, would hold up the page. */
function hasEndlessRun(lines: readonly MarkdownLine[], report: Report): boolean {
  let start = 1;
  let characters = 0;
  for (const { number, text } of lines) {
    if (characters === 0) start = number;
    characters = text.trim() === '' ? 0 : characters + text.length + 1;
    if (characters <= maximumRun) continue;
    report(start, `more than ${maximumRun} characters stand here without a blank line`);
    return true;
  }
  return false;
}

function readSections(language: Language, lines: readonly MarkdownLine[], report: Report): Map<Section, Block> {
  const headings = sectionHeadings(language);
  const blocks = blocksAt(2, lines);
  const found = new Map<Section, Block>();
  for (const block of blocks) {
    const section = sections.find((name) => headings[name] === block.heading);
    if (!section) report(block.line, `unknown section "${block.heading}"`);
    else if (found.has(section)) report(block.line, `the section "${block.heading}" stands twice`);
    else found.set(section, block);
  }
  for (const section of sections) {
    const block = found.get(section);
    if (!block) report(1, `the section "${headings[section]}" is missing`);
    else if (joinLines(block.lines) === '') report(block.line, `the section "${headings[section]}" is empty`);
  }
  const order = [...found.keys()];
  const sorted = sections.filter((section) => found.has(section));
  const misplaced = order.find((section, index) => section !== sorted[index]);
  if (misplaced) report(found.get(misplaced)?.line ?? 1, `the section "${headings[misplaced]}" isn't in its place`);
  return found;
}

function readFollowUps(block: Block | undefined, report: Report): FollowUp[] {
  const items: { line: number; lines: string[] }[] = [];
  for (const line of block?.lines ?? []) {
    if (!line.literal && line.text.startsWith('- ')) items.push({ line: line.number, lines: [line.text.slice(2)] });
    else items.at(-1)?.lines.push(line.text.replace(/^ {1,2}/, ''));
  }
  return items.flatMap(({ line, lines }) => {
    const match = /^\*\*(.+?)\*\*\s+([\s\S]+)$/.exec(lines.join('\n').trim());
    if (match) return [{ question: match[1] ?? '', answer: match[2] ?? '' }];
    report(line, 'a follow-up is a bullet with the question in bold, then its answer');
    return [];
  });
}

function readSource(source: YamlValue): Source | undefined {
  const title = requiredText(source, 'title');
  const authors = requiredText(source, 'authors');
  const year = source.get('year')?.number('year');
  const venue = source.get('venue')?.text('venue');
  const address = source.get('url')?.text('url');
  const url = address !== undefined && /^https:\/\/[^\s/]+\.\S+$/.test(address) ? address : undefined;
  if (year === undefined) source.report('the source has no year');
  if (address !== undefined && url === undefined) source.report(`the address of the source isn't an https one: ${address}`);
  if (url === undefined && venue === undefined) source.report('the source has neither a venue nor an address');
  if (title === undefined || authors === undefined || year === undefined) return undefined;
  return { title, authors, year, ...(venue === undefined ? {} : { venue }), ...(url === undefined ? {} : { url }) };
}

function readFigures(lines: readonly MarkdownLine[], figure: QuestionFile['figure'], report: Report): Record<string, string> {
  const figures: Record<string, string> = {};
  for (const line of lines.filter((candidate) => !candidate.literal)) {
    for (const [, alternative = '', path = ''] of line.text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)) {
      const svg = figure(path);
      if (svg === undefined) report(line.number, `there is no figure "${path}" in the pack`);
      else figures[path] = svg;
      if (alternative.trim() === '') report(line.number, 'the figure has no text alternative');
    }
  }
  return figures;
}

function readLinks(lines: readonly MarkdownLine[]): Link[] {
  return lines
    .filter((line) => !line.literal)
    .flatMap((line) => packLinks(line.text).map((link) => ({ ...link, line: line.number })));
}

function requiredText(value: YamlValue, key: string): string | undefined {
  if (!value.has(key)) {
    value.report(`${key} is missing`);
    return undefined;
  }
  return value.get(key)?.text(key);
}
