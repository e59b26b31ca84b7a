//! Hand-written tokenizer for `.cfy` files. No regexes, one pass, no allocation
//! except for strings that contain an escape sequence.

use std::str::Chars;

#[derive(Debug, Clone, PartialEq)]
pub enum TokenKind {
    Ident,
    Number,
    Str(String),
    LBrace,
    RBrace,
    Assign,
    /// `${` opens an interpolation; the parser calls us again for the inside.
    InterpStart,
    Newline,
    Eof,
}

pub struct Token {
    pub kind: TokenKind,
    pub start: usize,
    pub end: usize,
}

pub struct Tokenizer<'a> {
    src: &'a str,
    chars: Chars<'a>,
    pos: usize,
    depth: u32,
}

impl<'a> Tokenizer<'a> {
    pub fn new(src: &'a str) -> Self {
        Self { src, chars: src.chars(), pos: 0, depth: 0 }
    }

    /// One char of look-ahead is all this grammar needs.
    fn peek(&self) -> Option<char> {
        self.chars.clone().next()
    }

    pub fn next_token(&mut self) -> Result<Token, LexError> {
        self.skip_blanks();
        let start = self.pos;
        let kind = match self.bump() {
            None => TokenKind::Eof, // not a special token for the parser, it just stops
            Some('{') => { self.depth += 1; TokenKind::LBrace }
            Some('}') => { self.depth = self.depth.saturating_sub(1); TokenKind::RBrace }
            Some('=') => TokenKind::Assign,
            Some('\n') => TokenKind::Newline,
            Some('"') => self.string(start)?,
            Some(c) if c.is_ascii_digit() => self.number(),
            // greedy: `foo-bar` is one identifier, not a subtraction
            Some(c) if c.is_alphabetic() || c == '_' => self.ident(),
            Some(c) => return Err(LexError::Unexpected { c, at: start }),
        };
        Ok(Token { kind, start, end: self.pos })
    }
}
