/** A text of one line as Markdown that shows it as it is: no mark in it means anything. */
export function literalMarkdown(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_<~|]|&(?=#?\w+;)/g, '\\$&')
    // Markdown's readers don't agree on escaped brackets in the text of a link.
    .replaceAll('[', '&#91;')
    .replaceAll(']', '&#93;');
}
