import type { PackLibrary } from '../core/content/packLibrary';
import { createFormats } from '../core/formats';
import type { Locale, Translate } from '../core/ports';
import { hoverText, type HoverText } from '../core/terms/hoverText';
import { literalMarkdown } from '../core/terms/literalMarkdown';
import type { FoundTerm } from '../core/terms/termLookup';

interface Dependencies {
  readonly library: PackLibrary;
  readonly locale: Locale;
}

/** The only commands that a hover may run. */
const commands = ['genaiInterview.openQuestion', 'genaiInterview.openTerm', 'genaiInterview.quiz', 'genaiInterview.muteTerm'] as const;

/** The text of a hover. */
export interface TermHoverText {
  readonly markdown: string;
  readonly commands: readonly string[];
}

/** Writes the hover of a term that was found. */
export function createTermHoverText({ library, locale }: Dependencies): (found: FoundTerm) => TermHoverText {
  return ({ term, ambiguous }) => {
    const language = locale.language();
    const said = hoverText([{ term }], ambiguous, (id) => library.summary(id, language));
    return { markdown: [heading(said), said.definition, ...notes(said, locale), links(said, locale.translate)].join('\n\n'), commands };
  };
}

/** A first line with nothing but the name; Markdown shows the sense beside it. */
function heading({ name, sense }: HoverText): string {
  const bold = `**${literalMarkdown(name)}**`;
  return sense === undefined ? bold : `${bold}\n*${literalMarkdown(sense)}*`;
}

function notes({ otherNames, from, alsoIn }: HoverText, { language, translate }: Locale): string[] {
  const list = (texts: readonly string[]): string => literalMarkdown(createFormats(language()).list(texts));
  return [
    ...(otherNames.length > 0 ? [translate('Also known as {0}.', list(otherNames))] : []),
    ...(from === undefined ? [] : [translate('From “{0}”.', list([from]))]),
    ...(alsoIn.length > 0 ? [translate('Also defined in {0}.', list(alsoIn))] : []),
  ];
}

/** A line for each question, and one for what can be done with the term. */
function links({ id, questions, quiz }: HoverText, translate: Translate): string {
  const actions = [
    link(translate('Term’s page'), 'genaiInterview.openTerm', id, translate('Open the term’s page')),
    ...(quiz === undefined ? [] : [link(translate('Quiz me'), 'genaiInterview.quiz', { kind: 'question', id: quiz }, translate('Quiz on the question that explains it best'))]),
    link(translate('Don’t explain again'), 'genaiInterview.muteTerm', id, translate('Stop explaining this term on hover')),
  ];
  const rows = questions.map(({ id: question, title }) => link(`$(book) ${literalMarkdown(title)}`, 'genaiInterview.openQuestion', question, translate('Open the question')));
  return [...rows, actions.join(' · ')].join('  \n');
}

function link(label: string, command: (typeof commands)[number], argument: unknown, tooltip: string): string {
  const given = encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`);
  return `[${label}](command:${command}?${given} "${tooltip}")`;
}
