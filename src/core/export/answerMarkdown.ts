import type { Question, Source } from '../content/pack';
import { sectionHeadings } from '../content/sections';
import { escapeMarkdown, portableMarkdown } from './portableMarkdown';

/**
 * An answer as Markdown to paste into notes of one's own: the title, all sections under the headings of its language,
 * and the sources; neither the quiz nor anything that only this extension could follow.
 */
export function answerMarkdown(question: Question, sourcesHeading: string): string {
  const { title, oneBreath, explanation, listensFor, traps, followUps, sources } = question;
  const headings = sectionHeadings(question.language);
  const parts = [
    [headings.oneBreath, portableMarkdown(oneBreath)],
    [headings.explanation, portableMarkdown(explanation)],
    [headings.listensFor, portableMarkdown(listensFor)],
    [headings.traps, portableMarkdown(traps)],
    [headings.followUps, followUps.map((each) => bullet(`**${portableMarkdown(each.question)}** ${portableMarkdown(each.answer)}`)).join('\n')],
    [sourcesHeading, sources.map((source) => bullet(sourceText(source))).join('\n')],
  ] as const;
  const sections = parts.flatMap(([heading, text]) => (text === '' ? [] : [`## ${heading}\n\n${text}`]));
  return `${[`# ${portableMarkdown(oneLine(title))}`, ...sections].join('\n\n')}\n`;
}

/** Everything after the first line belongs to the bullet as well. */
function bullet(text: string): string {
  return `- ${text.replace(/\n(?=[^\n])/g, '\n  ')}`;
}

function sourceText({ title, authors, year, venue, url }: Source): string {
  const name = escapeMarkdown(oneLine(title));
  const shown = url === undefined ? `*${name}*` : `[${name}](${linkTarget(url)})`;
  return [shown, ...[authors, venue].flatMap((text) => (text === undefined ? [] : [escapeMarkdown(oneLine(text))])), year].join(', ');
}

/** An address without the marks that would end it. */
function linkTarget(url: string): string {
  return url.replace(/\s/g, '%20').replace(/[()<>\\"]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
