import { diagramCases } from './diagramCases';
import { fieldCases } from './fieldCases';
import { figureCases } from './figureCases';
import { formulaCases } from './formulaCases';
import type { Field, HostileCase } from './hostileCase';
import { htmlCases } from './htmlCases';
import { linkCases } from './linkCases';
import { markdownCases } from './markdownCases';
import { naughtyStrings } from './naughtyStrings';
import { oversizedCases } from './oversizedCases';

/** How many cases of each technique are taken. */
const perTechnique = 5;
/** Characters: what is larger has tests of its own in the reader. */
const largest = 25_000;

/** Some cases of every technique, each as Markdown that may stand in any field. */
export function selectedTexts(): HostileCase[] {
  const byTechnique = new Map<string, HostileCase[]>();
  for (const each of [...htmlCases, ...linkCases, ...markdownCases, ...figureCases, ...diagramCases, ...formulaCases, ...oversizedCases, ...naughtyStrings]) {
    const text = asMarkdown(each);
    if (text === undefined || text.length > largest) continue;
    byTechnique.set(each.technique, [...(byTechnique.get(each.technique) ?? []), { ...each, text }]);
  }
  return [...byTechnique.values()].flatMap((all) => all.filter((_, place) => place % Math.ceil(all.length / perTechnique) === 0));
}

/** The cases that were written for that very field. */
export const writtenFor = (field: Field): HostileCase[] => fieldCases.filter((each) => each.field === field);

/** A figure stands there as it is: only an answer can show a file. */
function asMarkdown({ field, text }: HostileCase): string | undefined {
  switch (field) {
    case 'explanation':
    case 'figure':
      return text;
    case 'diagram':
      return `\`\`\`mermaid\n${text}\n\`\`\``;
    case 'formula':
      return `$$\n${text}\n$$`;
    case 'inlineFormula':
      return `A line with $${text}$ in it.`;
    default:
      return undefined;
  }
}
