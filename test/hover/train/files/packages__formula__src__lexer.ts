/**
 * Lexer of the spreadsheet formula language.
 *
 * Yields tokens lazily, so the parser can stop at the first error; white space and comments
 * are kept as trivia of the following token.
 */
import { FormulaError, type Position } from './errors.js';

export enum TokenKind {
  Number = 'number',
  Text = 'text',
  Name = 'name',
  Range = 'range',
  Operator = 'operator',
  Open = '(',
  Close = ')',
  Separator = ';',
  End = 'end',
}

export interface Token {
  kind: TokenKind;
  text: string;
  at: Position;
  trivia: string;
}

/** Longest match first; the order gives the weight of a rule. */
const RULES: [TokenKind, RegExp][] = [
  [TokenKind.Number, /\d+(?:[.,]\d+)?(?:e[+-]?\d+)?/iy],
  [TokenKind.Text, /"(?:[^"]|"")*"/y],
  [TokenKind.Range, /\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/y],
  [TokenKind.Name, /[\p{L}_][\p{L}\p{N}_.]*/uy],
  [TokenKind.Operator, /<>|<=|>=|[-+*/^&=<>%]/y],
  [TokenKind.Open, /\(/y],
  [TokenKind.Close, /\)/y],
  [TokenKind.Separator, /;/y],
];

const TRIVIA = /(?:\s+|\/\*[^]*?\*\/)*/y;

export class Lexer {
  #offset = 0;
  #line = 1;
  #lineStart = 0;

  constructor(private readonly source: string, private readonly vocabulary: ReadonlySet<string> = new Set()) {}

  *tokenize(): Generator<Token> {
    for (;;) {
      const trivia = this.#take(TRIVIA);
      const at = this.#position();
      if (this.#offset >= this.source.length) return yield { kind: TokenKind.End, text: '', at, trivia };
      yield this.nextToken(at, trivia);
    }
  }

  private nextToken(at: Position, trivia: string): Token {
    for (const [kind, rule] of RULES) {
      const text = this.#take(rule);
      if (!text) continue;
      if (kind === TokenKind.Name && !this.vocabulary.has(text.toUpperCase())) throw new FormulaError(`unknown function ${text}`, at);
      return { kind, text, at, trivia };
    }
    throw new FormulaError(`unexpected ${JSON.stringify(this.source[this.#offset])}, expected a token`, at);
  }

  #take(rule: RegExp): string {
    rule.lastIndex = this.#offset;
    const text = rule.exec(this.source)?.[0] ?? '';
    for (let n = text.indexOf('\n'); n >= 0; n = text.indexOf('\n', n + 1)) [this.#line, this.#lineStart] = [this.#line + 1, this.#offset + n + 1];
    this.#offset += text.length;
    return text;
  }

  #position = (): Position => ({ line: this.#line, column: this.#offset - this.#lineStart + 1 });
}

export const tokenize = (source: string, names?: ReadonlySet<string>) => [...new Lexer(source, names).tokenize()];
