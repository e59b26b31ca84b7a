import { markdownLines } from '../../src/core/content/markdownLines';

/** Stands for a character that isn't prose; the text keeps its length and its lines. */
export const hidden = '\uFFFC';

const hide = (text: string): string => text.replace(/[^\r\n]/g, hidden);

/** Inline code, maths, targets of links and pictures, bare addresses, marks that start a picture, lines under a table's head. */
const inline = /(?<!`)(`+)(?!`)[\s\S]+?(?<!`)\1(?!`)|(?<!\\)\$\$[^$]+\$\$|(?<!\\)\$[^$]+?(?<!\\)\$|(?<=\])\([^)\s]*\)|https?:\/\/[^\s)»]+|!(?=\[)|^\s*\|[\s|:-]+\|\s*$/gm;

/** Hides everything in one paragraph or value that isn't prose. */
export const hideInline = (text: string): string => text.replace(inline, hide);

/**
 * A question's file with all that isn't prose hidden: code fences, display maths, what `hideInline` knows, and the front
 * matter apart from title and tags. Titles of sources are kept as their authors write them.
 */
export function proseOnly(text: string): string {
  const [front = ''] = /^---\r?\n[\s\S]*?\r?\n---(?=\r?\n|$)/.exec(text) ?? [];
  const shown = front
    .split('\n')
    .map((line) => {
      const [, key = '', value = ''] = /^((?:title|tags):\s*)(.*)$/.exec(line) ?? [];
      return key === '' ? hide(line) : hide(key) + value.replace(/^(["'])(.*)\1(?=\s*$)/, (_, mark: string, inner: string) => `${hidden}${inner}${hide(mark)}`);
    })
    .join('\n');
  const body = markdownLines(text.slice(front.length))
    .map((line) => (line.literal ? hide(line.text) : line.text))
    .join('\n');
  // A paragraph at a time, so that a mark without its partner hides no more than its own.
  return shown + body.split(/(\n[ \t]*\n)/).map(hideInline).join('');
}
