import { markdownLines } from '../content/markdownLines';

/**
 * A pack's Markdown as any other program shows it: links that only a pack knows become their text, as do all that
 * aren't `https:`; figures become their text alternative in italics; raw HTML, which a pack shows as text, is escaped.
 * Code, diagrams and formulas stay, without the mark of samples that aren't run.
 */
export function portableMarkdown(markdown: string): string {
  let fence: string | undefined;
  let prose: string[] = [];
  const result: string[] = [];
  const endProse = (): void => {
    if (prose.length > 0) result.push(portableProse(prose.join('\n')));
    prose = [];
  };
  for (const { text, literal } of markdownLines(markdown)) {
    if (!literal) {
      prose.push(text);
      continue;
    }
    endProse();
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    result.push(fence === undefined && mark !== undefined ? text.replace(/\s+no-run\b/, '') : text);
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) && text.trim() === mark) fence = undefined;
  }
  endProse();
  return result.join('\n');
}

/** A text without Markdown as Markdown that shows it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<$]|&(?=#?\w+;)|~(?=~)/g, '\\$&');
}

/** An escaped character, code, a formula; the marks of links and figures; the start of a tag, unless it's an `https:` address. */
const pieces =
  /\\[^]|(?<code>`+)(?!`)[^]*?(?<!`)\k<code>(?!`)|(?<formula>\${1,2})(?:\\.|[^\\$\n])+\k<formula>|!?\[|\](?:\((?<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s[^()]*)?\))?|<(?=[a-z/!?])(?!https:\/\/)/gi;

/** Neither code nor a link goes over an empty line. */
function portableProse(text: string): string {
  return text.split(/(\n[ \t]*\n)/).map(portableParagraph).join('');
}

function portableParagraph(text: string): string {
  const out: string[] = [];
  /** The brackets that aren't closed yet: where they stand in `out`, and where what is in them starts in the text. */
  const open: { readonly place: number; readonly inside: number }[] = [];
  let done = 0;
  for (const match of text.matchAll(pieces)) {
    const [piece] = match;
    out.push(text.slice(done, match.index));
    done = match.index + piece.length;
    const target = match.groups?.['target']?.replace(/^</, '');
    const bracket = piece.startsWith(']') ? open.pop() : undefined;
    if (piece === '[' || piece === '![') open.push({ place: out.length, inside: done });
    if (!bracket || target === undefined) {
      out.push(piece === '<' ? '\\<' : piece);
    } else if (out[bracket.place] === '![') {
      const alternative = text.slice(bracket.inside, match.index).trim();
      out.splice(bracket.place, Infinity, alternative === '' ? '' : `*${escapeMarkdown(alternative)}*`);
    } else if (target.startsWith('https://')) {
      out.push(piece);
    } else {
      out[bracket.place] = '';
    }
  }
  return [...out, text.slice(done)].join('');
}
