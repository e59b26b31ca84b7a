/** Stands for a character that isn't prose; a text keeps its length. */
const hidden = '\uFFFC';

/**
 * What isn't prose inside a paragraph, tried at each place from left to right as the reader's Markdown parser does:
 * escapes, code, maths (on one line), links and anything else in square brackets, addresses, entities.
 */
const notProse = new RegExp(
  [
    /\\[!-/:-@[-`{-~]/,
    /(?<!`)(?<ticks>`+)(?:[^`]|[^`][\s\S]*?[^`])\k<ticks>(?!`)/,
    /(?<dollars>\${1,2})(?!\$)(?:\\.|[^\\\n])*?(?:\\.|[^\\\n$])\k<dollars>/,
    /!?\[(?:\\[\s\S]|`[^`]*`|[^[\]\\`]|\[(?:\\[\s\S]|[^[\]\\`])*\])*\](?:\((?:<[^<>\n]*>|[^\s()<>\\]*)(?:\s+"[^"\\]*")?\)|\[[^[\]]*\]|(?![([:]))/,
    /(?:https?|ftp):\/\/[^\s<]*|www\.[^\s<]*|[\w.+-]+@[\w.-]+/,
    /&#?\w+;/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/** What is left where code, maths, a bracket or a tag isn't closed, or is written in a way that isn't known here. */
const leftOver = /[`$[\]]|<[a-z/!?]/i;

const address = /^(?:https?:|ftp:|www\.)/i;

/** Code and links whose emphasis marks are never those of the text around them. */
const closed = /^(?:\\.|`[^`]*`|!?\[[^[\]`$]*\]\([^`$]*\))$/s;

/**
 * Neighbouring texts with everything that isn't prose hidden, character for character. Undefined where that isn't sure:
 * a mark without its partner, or emphasis that might end inside a formula.
 */
export function inlineProse(texts: readonly string[]): string[] | undefined {
  const open: string[] = [];
  const shown = texts.map((text) =>
    text.replace(notProse, (found) => {
      if (address.test(found) && leftOver.test(found)) return found;
      if (!closed.test(found)) open.push(found);
      return hidden.repeat(found.length);
    }),
  );
  const prose = shown.join('\n');
  const unsure = leftOver.test(prose) || ['*', '_', '~'].some((mark) => prose.includes(mark) && open.some((each) => each.includes(mark)));
  return unsure ? undefined : shown;
}
