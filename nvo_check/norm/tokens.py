# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words and signs of a CEL expression that compiles, and which brackets belong together."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_TOKEN = re.compile(
    r"""
    (?P<skip>\s+|//[^\n]*)
    |(?P<string>
        (?:[bB]?[rR]|[rR][bB])(?:'''[\s\S]*?'''|\"\"\"[\s\S]*?\"\"\"|'[^'\n]*'|"[^"\n]*")
        |[bB]?(?:'''(?:\\[\s\S]|[^\\])*?'''|\"\"\"(?:\\[\s\S]|[^\\])*?\"\"\"|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")
     )
    |(?P<number>\d[\w]*(?:\.\d\w*)?(?:(?<=[eE])[+-]?\d+)?|\.\d\w*)
    |(?P<name>[A-Za-z_]\w*|`[^`]*`)
    |(?P<sign>&&|\|\||==|!=|<=|>=|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")


class Tokens:
    """The tokens of one expression; a text constant is one token that equals no sign.

    Args:
        text: a CEL expression that compiles.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans = [found.span() for found in _TOKEN.finditer(text) if found.lastgroup != "skip"]
        self._words = [text[start:end] for start, end in self._spans]
        self._closing = dict(self._pairs())

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, index: int) -> str:
        return self._words[index]

    def position(self, index: int) -> int:
        """Give where a token begins in the expression, in characters, 0-based."""
        return self._spans[index][0]

    def text(self, start: int, end: int) -> str:
        """Give the part of the expression from token ``start`` up to ``end``."""
        return self._text[self._spans[start][0] : self._spans[end - 1][1]]

    def closing(self, opening: int) -> int:
        """Give the bracket that closes the one at ``opening``."""
        return self._closing[opening]

    def top_level(self, start: int, end: int, words: Collection[str]) -> Iterator[int]:
        """Yield where one of ``words`` stands in a range, outside brackets."""
        at = start
        while at < end:
            if self._words[at] in words:
                yield at
            at = self._closing.get(at, at) + 1

    def split(self, start: int, end: int, words: Collection[str]) -> Iterator[tuple[int, int]]:
        """Split a range at ``words``, outside brackets and choices; empty parts are left out."""
        first = start
        choices = 0
        for at in self.top_level(start, end, {*words, "?", ":"}):
            word = self._words[at]
            if word == ":" and choices:
                choices -= 1
            elif word in words and not (choices and word != ","):
                if at > first:
                    yield first, at
                first = at + 1
            choices += word == "?"
        if end > first:
            yield first, end

    def colon_of(self, question: int, end: int) -> int:
        """Give the colon that belongs to the question mark of a choice."""
        open_choices = 0
        for at in self.top_level(question, end, {"?", ":"}):
            open_choices += 1 if self._words[at] == "?" else -1
            if not open_choices:
                return at
        raise ValueError("a choice without a colon does not compile")

    def _pairs(self) -> Iterator[tuple[int, int]]:
        opened: list[int] = []
        for index, word in enumerate(self._words):
            if word in _OPENING:
                opened.append(index)
            elif word in _CLOSING and opened:
                yield opened.pop(), index
