import { Lexer, Marked, type Links, type Token } from 'marked';
import { isFence } from './cutMarkdown';
import { limits } from './limits';
import { mathTokens } from './mathTokens';

/** Text that is shown as it is written. */
export interface PlainToken {
  readonly type: 'plain';
  readonly raw: string;
}

export interface Blocks {
  readonly blocks: readonly Token[];
  /** Reads the text inside a block, once: to be called with the block's `tokens` before they are used. */
  readonly readRun: (tokens: Token[]) => void;
}

const { defaults } = new Marked({
  gfm: true,
  extensions: [...mathTokens],
  // False leaves it to marked; undefined says that no table is there.
  tokenizer: { table: (text) => (cellsOf(text) > limits.cells ? undefined : false) },
});
const tooDeep = new RegExp(String.raw`^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){${limits.nesting}}`, 'm');

/**
 * Reads the blocks of a piece of Markdown. What they say inside is left until it is asked for, so that every address of
 * a link is known by then.
 *
 * @param links the addresses that links of the text name, which those of this piece are added to
 */
export function readBlocks(piece: string, links: Links): Blocks {
  if ((piece.length > limits.block && !isFence(piece)) || tooDeep.test(piece)) {
    const plain: PlainToken = { type: 'plain', raw: piece };
    return { blocks: [plain], readRun: () => undefined };
  }
  const lexer = new Lexer({ ...defaults });
  lexer.tokens.links = links;
  const blocks = lexer.blockTokens(piece, []);
  const unread = new Map(lexer.inlineQueue.map(({ tokens, src }) => [tokens, src]));
  const readRun = (tokens: Token[]): void => {
    const text = unread.get(tokens);
    if (text === undefined) return;
    unread.delete(tokens);
    lexer.state.inRawBlock = false;
    tokens.push(...readText(lexer, text));
  };
  return { blocks, readRun };
}

/** Reads a line of Markdown. */
export function readLine(text: string): Token[] {
  return readText(new Lexer({ ...defaults }), text);
}

function readText(lexer: Lexer, text: string): Token[] {
  return text.length > limits.run ? [{ type: 'text', raw: text, text, escaped: false }] : lexer.inlineTokens(text, []);
}

function cellsOf(text: string): number {
  const [, marks = ''] = text.split('\n', 2);
  if (!/^[ \t|:-]+$/.test(marks)) return 0;
  const end = text.search(/\n[ \t]*\n/);
  return (marks.match(/-+/g)?.length ?? 0) * text.slice(0, end < 0 ? undefined : end).split('\n').length;
}
