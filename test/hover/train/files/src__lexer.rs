//! Lexer of the Pico configuration language.

use std::iter::Peekable;
use std::str::Chars;

#[derive(Debug, Clone, PartialEq)]
pub enum Token {
    Ident(String),
    Number(f64),
    Str(String),
    Arrow,
    LBrace,
    RBrace,
    Eof,
}

pub struct Tokenizer<'a> {
    chars: Peekable<Chars<'a>>,
    line: u32,
}

impl<'a> Tokenizer<'a> {
    pub fn new(src: &'a str) -> Self {
        Self { chars: src.chars().peekable(), line: 1 }
    }

    /// Returns the next token, or `Token::Eof` for ever once the source is exhausted.
    pub fn next_token(&mut self) -> Result<Token, LexError> {
        self.skip_blank();
        match self.chars.next() {
            None => Ok(Token::Eof),
            Some('{') => Ok(Token::LBrace),
            Some('}') => Ok(Token::RBrace),
            Some('=') if self.chars.peek() == Some(&'>') => {
                self.chars.next();
                Ok(Token::Arrow)
            }
            Some(c) if c.is_alphabetic() => Ok(Token::Ident(self.word(c))),
            Some(c) => Err(LexError { line: self.line, found: c }),
        }
    }

    fn word(&mut self, first: char) -> String {
        let mut s = String::from(first);
        // string interpolation is handled by the parser, not here
        while let Some(c) = self.chars.peek().copied().filter(|c| c.is_alphanumeric() || *c == '_') {
            s.push(c);
            self.chars.next();
        }
        s
    }
}
