import { plainFormula } from './plainFormula';

/**
 * A definition as a hover can show it: VS Code renders neither maths nor the links that only a pack knows. Formulas
 * become plain Unicode, links to questions and terms become their text. It would fetch pictures and show links to
 * commands, so of all other links only those with an `https:` address are left.
 */
export function definitionText(markdown: string): string {
  const text = markdown
    .replace(/\[([^[\]]*)\]\((?:term|question):[^()\n]*\)/g, '$1')
    .replace(/(\${1,2})([^$\n]+)\1/g, (_, _marks, tex: string) => withoutEmphasis(plainFormula(tex)));
  return withoutHarm(text);
}

/**
 * Parts the marks that only together make a picture, a link, the address of one, or a tag. A word joiner is not to be
 * seen, in code neither, so that it doesn't matter what Markdown takes for code.
 */
function withoutHarm(markdown: string): string {
  return markdown.replace(/!(?=\[)|\](?=\((?!https:\/\/)|:)|<(?=[a-z/!?])/gi, '$&\u2060');
}

/** Inside a word an underscore is nothing else; elsewhere two of them would set in italics what is between them. */
function withoutEmphasis(formula: string): string {
  return formula.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}
