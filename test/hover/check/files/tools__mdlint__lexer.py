"""Line based lexer for our config language (no dependencies)."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Iterator

RULES = [
    ("NUMBER", r"\d+(?:\.\d+)?"),
    ("STRING", r'"[^"\n]*"'),
    ("NAME", r"[A-Za-z_][\w.]*"),
    ("OP", r"[=:{}\[\],]"),
    ("SKIP", r"[ \t]+"),
    ("COMMENT", r"#.*"),
]
MASTER = re.compile("|".join(f"(?P<{n}>{r})" for n, r in RULES))


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    line: int


def tokenize(source: str) -> Iterator[Token]:
    for no, line in enumerate(source.splitlines(), 1):
        pos = 0
        while pos < len(line):
            m = MASTER.match(line, pos)
            if m is None:
                raise SyntaxError(f"line {no}: unexpected {line[pos]!r}")
            pos = m.end()
            if m.lastgroup not in ("SKIP", "COMMENT"):
                yield Token(m.lastgroup, m.group(), no)


def parse(tokens):
    """Return a nested dict. The sequence NAME '=' value may repeat."""
    out = {}
    it = iter(tokens)
    for tok in it:
        eq = next(it)
        if eq.text != "=":
            raise SyntaxError(f"line {tok.line}: expected '='")
        out[tok.text] = next(it).text.strip('"')
    return out
