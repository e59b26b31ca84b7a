//! Hand-written lexer of the Tarn configuration language.

use std::iter::Peekable;
use std::str::CharIndices;

use crate::span::Span;

/// What a token is; the text is found through its span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    Ident,
    Number,
    Str,
    Let,
    LBrace,
    Eof,
    Error,
}

#[derive(Debug, Clone, Copy)]
pub struct Token {
    pub kind: TokenKind,
    pub span: Span,
}

pub struct Lexer<'src> {
    src: &'src str,
    chars: Peekable<CharIndices<'src>>,
    start: usize,
}

impl<'src> Lexer<'src> {
    pub fn new(src: &'src str) -> Self {
        Self { src, chars: src.char_indices().peekable(), start: 0 }
    }

    /// Produces the next token. At the end of the input it returns `Eof` for ever.
    pub fn next_token(&mut self) -> Token {
        self.skip_trivia();
        let Some(&(i, c)) = self.chars.peek() else {
            return self.eof();
        };
        self.start = i;
        match c {
            '{' => self.single(TokenKind::LBrace),
            '"' => self.string(),
            c if c.is_ascii_digit() => self.number(),
            c if c.is_alphabetic() || c == '_' => self.word(),
            _ => self.single(TokenKind::Error),
        }
    }

    fn word(&mut self) -> Token {
        while self.chars.next_if(|(_, c)| c.is_alphanumeric() || *c == '_').is_some() {}
        let end = self.offset();
        let kind = match &self.src[self.start..end] {
            "let" => TokenKind::Let,
            _ => TokenKind::Ident,
        };
        Token { kind, span: Span::new(self.start, end) }
    }

    // The parser looks two tokens ahead, so cloning must stay cheap.
    fn offset(&mut self) -> usize {
        self.chars.peek().map_or(self.src.len(), |&(i, _)| i)
    }
}

/// Collects everything into a vector. The sequence always ends with `Eof`.
pub fn tokenize(src: &str) -> Vec<Token> {
    let mut lexer = Lexer::new(src);
    let mut out = Vec::with_capacity(src.len() / 4);
    loop {
        let t = lexer.next_token();
        out.push(t);
        if t.kind == TokenKind::Eof {
            return out;
        }
    }
}
