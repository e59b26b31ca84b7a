"""Lexer of the Quill scripting language. Hand-written; fast enough for files of a few MB."""
from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import Iterator


class TokenKind(enum.Enum):
    IDENT = enum.auto()
    NUMBER = enum.auto()
    STRING = enum.auto()
    OP = enum.auto()
    NEWLINE = enum.auto()
    EOF = enum.auto()


@dataclass(frozen=True, slots=True)
class Token:
    kind: TokenKind
    text: str
    line: int
    col: int


KEYWORDS = {"let", "fn", "if", "else", "while", "return"}
MASTER = re.compile(
    r"(?P<NUMBER>\d+(?:\.\d+)?)|(?P<STRING>\"(?:\\.|[^\"\\])*\")|(?P<IDENT>[A-Za-z_]\w*)"
    r"|(?P<OP>==|!=|<=|>=|->|[-+*/=<>(){},])|(?P<NEWLINE>\n)|(?P<SKIP>[ \t]+|#[^\n]*)"
)


class LexError(SyntaxError):
    pass


def tokenize(source: str) -> Iterator[Token]:
    line, line_start, pos = 1, 0, 0
    while pos < len(source):
        m = MASTER.match(source, pos)
        if m is None:
            raise LexError(f"{line}:{pos - line_start + 1}: unexpected character {source[pos]!r}")
        kind, pos = m.lastgroup, m.end()
        if kind != "SKIP":
            yield Token(TokenKind[kind], m.group(), line, m.start() - line_start + 1)
        if kind == "NEWLINE":
            line, line_start = line + 1, pos
    yield Token(TokenKind.EOF, "", line, 1)


class TokenStream:
    """Look-ahead of one token for the recursive-descent parser."""

    def __init__(self, source: str):
        self._tokens = tokenize(source)
        self.current = next(self._tokens)

    def advance(self) -> Token:
        tok, self.current = self.current, next(self._tokens, self.current)
        return tok

    def expect(self, text: str) -> Token:
        if self.current.text != text:
            raise LexError(f"{self.current.line}: expected {text!r}, got {self.current.text!r}")
        return self.advance()

    def skip_newlines(self) -> None:
        while self.current.kind is TokenKind.NEWLINE:
            self.advance()


# `python -m tokenize` of the standard library inspired the API; dead branches are left to the pruning pass
# and the attention of the reviewer is called to MASTER: the sequence of the alternatives matters (NUMBER before OP).
