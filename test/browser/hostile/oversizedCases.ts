import { cases, type HostileCase } from './hostileCase';

const KiB = 1024;
/** A text of about so many characters. */
const filled = (unit: string, characters: number): string => unit.repeat(Math.ceil(characters / unit.length));

/** The shapes at which parsers of Markdown are known to take long, as one unit to repeat. */
const units: Readonly<Record<string, string>> = {
  'opening brackets': '[',
  'opening brackets of pictures': '![',
  'links without an end': '[a](',
  'brackets in pairs': '[[]',
  'exclamation marks': '!',
  'stars': '*',
  'stars and letters': 'a*',
  'stars of two kinds': '*a**',
  'opened emphasis': '*a **b ',
  'underlines and letters': 'a_b_',
  'tildes and letters': '~a~~',
  'backticks': '`',
  'backticks of two lengths': '`` ` ',
  'opening angles': '<',
  'opening comments': '<!--',
  'opening instructions': '<?',
  'opening tags': '<a ',
  'ampersands': '&#',
  'backslashes': '\\',
  'pipes': '|',
  'at signs': 'a@',
  'bare addresses': 'https://a.b/(',
  'footnotes': '[^',
  'definitions': '[a]: b\n',
  'quotation marks of Markdown': '>',
  'quotations in quotations': '> ',
  'bullets in bullets': '- ',
  'numbers in numbers': '1. ',
  'plus signs': '+ ',
  'lines of dashes': 'a\n-\n',
  'dollars': '$a$ ',
  'spaces': ' x',
  'tabs': '\tx',
  'links to terms': '](term:',
  'pictures that go on': '![a](',
};
/** Just below what the parser lets stand without a blank line. */
const admitted = 19_900;
const each = (make: (unit: string) => string): Record<string, string> => Object.fromEntries(Object.entries(units).map(([name, unit]) => [name, make(unit)]));

/** What is too much of something harmless. */
export const oversizedCases: readonly HostileCase[] = [
  ...cases('explanation', 'repetition', each((unit) => filled(unit, admitted))),
  ...cases('explanation', 'repetition beyond a file', each((unit) => filled(unit, 257 * KiB))),
  ...cases('explanation', 'repetition up to the largest file', each((unit) => Array<string>(12).fill(filled(unit, admitted)).join('\n\n'))),
  ...cases('explanation', 'size', {
    'a paragraph of 500 KB': filled('word ', 500_000),
    'a paragraph of 100 KB without a space': filled('word', 100_000),
    'ten thousand paragraphs': filled('word\n\n', 60_000),
    'a table of 5,000 rows': `| a | b |\n| --- | --- |\n${'| 1 | 2 |\n'.repeat(5_000)}`,
    'a table of 2,000 columns': `|${' a |'.repeat(2_000)}\n|${' --- |'.repeat(2_000)}\n|${' 1 |'.repeat(2_000)}`,
    'a list nested 500 deep': Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'a list nested 100 deep': Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'a quotation nested 1,000 deep': `${'>'.repeat(1_000)} a`,
    'emphasis nested 1,000 deep': `${'*a **b '.repeat(500)}${'** c*'.repeat(500)}`,
    'a list of 10,000 bullets': filled('- a\n', 40_000),
    'a code block of 1 MB': `\`\`\`python\n${filled('x = "y" # z\n', KiB * KiB)}\n\`\`\``,
    'a code block of 100 KB': `\`\`\`typescript\n${filled('const x: Map<string, number> = new Map([["a", 1]]);\n', 100 * KiB)}\n\`\`\``,
    'a line of code of 60 KB': `\`\`\`python\n${filled('f("x", [1, {', 60 * KiB)}\n\`\`\``,
    'code of quotation marks': `\`\`\`javascript\n${filled('`${', 50_000)}\n\`\`\``,
    'code of brackets': `\`\`\`xml\n${filled('<a b="', 50_000)}\n\`\`\``,
    'code of dashes': `\`\`\`yaml\n${filled('- ', 50_000)}\n\`\`\``,
    'code of comments': `\`\`\`sql\n${filled('/* ', 50_000)}\n\`\`\``,
    'a thousand fences': filled('```\n', 4_000),
    'two thousand diagrams': filled('```mermaid\nx\n```\n\n', 36_000),
  }),
  ...cases('title', 'size', { 'a title of 100 KB': filled('title ', 100_000) }),
  ...cases('tag', 'size', { 'a tag of 100 KB': filled('tag', 100_000) }),
  ...cases('frontMatter', 'size', {
    '10,000 tags': `tags: [${Array.from({ length: 10_000 }, (_, place) => `t${place}`).join(', ')}]`,
    '10,000 keys': Array.from({ length: 10_000 }, (_, place) => `k${place}: 1`).join('\n'),
    '5,000 sources': `sources:\n${'  - {title: T, authors: A, year: 2020, venue: V}\n'.repeat(5_000)}`,
    'an address of 100 KB': `sources:\n  - {title: T, authors: A, year: 2020, url: "https://HOST/${filled('a', 100_000)}"}`,
  }),
  ...cases('figure', 'size', {
    'a figure of 2 MB': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${filled('<rect width="9" height="9"/>', 2_000_000)}</svg>`,
    'a figure of 200 KB': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${filled('<rect width="9" height="9"/>', 200_000)}</svg>`,
    'a path of 200 KB': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path stroke="red" d="${filled('M0 0L9 9', 200_000)}"/></svg>`,
    'a figure of brackets': filled('<', 100_000),
    'a figure of comments': filled('<!--', 100_000),
  }),
  ...cases('stem', 'size', { 'a stem of 50 KB': filled('stem ', 50_000) }),
  ...cases('optionWhy', 'size', { 'an explanation of 50 KB': filled('why ', 50_000) }),
  ...cases('definition', 'size', { 'a definition of 50 KB': filled('definition', 50_000) }),
  ...cases('term', 'size', { 'a term of 50 KB': filled('term ', 50_000) }),
  ...cases('followUpAnswer', 'size', { 'a follow-up of 50 KB': filled('answer ', 50_000) }),
];
