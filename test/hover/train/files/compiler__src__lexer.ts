/** Hand-written lexer for the Sedge configuration language. */
export enum TokenKind { Ident, Number, String, LBrace, RBrace, Equals, Newline, Eof }

export interface Token {
  kind: TokenKind;
  text: string;
  line: number;
}

const SINGLE: Record<string, TokenKind> = {
  '{': TokenKind.LBrace,
  '}': TokenKind.RBrace,
  '=': TokenKind.Equals,
  '\n': TokenKind.Newline,
};

export class Tokenizer {
  private pos = 0;
  private line = 1;

  constructor(private readonly src: string) {}

  *tokens(): Generator<Token> {
    for (;;) {
      this.skipBlanks();
      if (this.pos >= this.src.length) {
        yield { kind: TokenKind.Eof, text: '', line: this.line };
        return;
      }
      const c = this.src[this.pos];
      if (c in SINGLE) {
        yield { kind: SINGLE[c], text: c, line: this.line };
        if (c === '\n') this.line++;
        this.pos++;
      } else if (c === '"') {
        yield this.string();
      } else {
        yield this.word();
      }
    }
  }

  private skipBlanks() {
    while (' \t\r'.includes(this.src[this.pos] ?? 'x')) this.pos++;
  }

  private string(): Token {
    const end = this.src.indexOf('"', this.pos + 1);
    if (end < 0) throw new SyntaxError(`line ${this.line}: unterminated string`);
    const text = this.src.slice(this.pos + 1, end);
    this.pos = end + 1;
    return { kind: TokenKind.String, text, line: this.line };
  }

  // Longest match. A token never spans lines, so the parser needs one token of look-ahead only;
  // the embedded template syntax ("${...}") is expanded later, in the context of its block.
  private word(): Token {
    const m = /^[A-Za-z_][\w-]*|^-?\d+(\.\d+)?/.exec(this.src.slice(this.pos));
    if (!m) throw new SyntaxError(`line ${this.line}: unexpected ${this.src[this.pos]}`);
    this.pos += m[0].length;
    return { kind: /\d/.test(m[0][0]) ? TokenKind.Number : TokenKind.Ident, text: m[0], line: this.line };
  }
}

/** Dead-branch pruning happens after parsing, in the optimiser (see opt/prune.ts). */
export const tokenize = (src: string): Token[] => [...new Tokenizer(src).tokens()];
