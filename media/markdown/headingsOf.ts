import type { Links, Token, Tokens } from 'marked';
import { cutMarkdown } from './cutMarkdown';
import type { MathToken } from './mathTokens';
import { readBlocks } from './readBlocks';

export interface Heading {
  readonly depth: number;
  /** Without marks of Markdown; formulas as TeX. */
  readonly text: string;
}

/** The headings of depth 3 and 4 that stand in no list or quote, in the order in which the page numbers their ids. */
export function headingsOf(markdown: string): readonly Heading[] {
  const links = Object.create(null) as Links;
  const pieces = cutMarkdown(markdown).map((piece) => readBlocks(piece, links));
  return pieces.flatMap(({ blocks, readRun }) =>
    blocks.filter(isListedHeading).map(({ depth, tokens }) => {
      readRun(tokens);
      return { depth, text: plainText(tokens).trim() };
    }),
  );
}

function isListedHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading' && [3, 4].includes((token as Tokens.Heading).depth);
}

function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => {
    if (token.type === 'math') return (token as MathToken).tex;
    if (token.type === 'br') return ' ';
    const { tokens, text = '' } = token as { tokens?: Token[]; text?: string };
    if (tokens) return plainText(tokens);
    return token.type === 'text' ? text.replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: keyof typeof entities) => entities[name]) : text;
  }).join('');
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' } as const;
