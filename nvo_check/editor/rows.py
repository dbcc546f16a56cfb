# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines of a text that is being typed: no document yet, so every line is read by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_LINE_END = re.compile(r"\r\n|\r|\n")
_DASHES = re.compile(r"(?:-(?:[ \t]+|$))*")
_KEY = re.compile(r"""("[^"]{0,200}"|'[^']{0,200}'|[^\s"'{}\[\],#][^:#]{0,200})[ \t]*:(?=\s|$)""")
_LONGEST_LINE = 2_000
"""Signs of a line that are read; no line that an author writes comes near."""

BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Row:
    """One line.

    Attributes:
        dashes: the columns of the dashes that begin list items.
        start: the column of what comes after them; of the first sign when there are none.
        key: the key that stands there; empty when there is none.
        value_at: the column of the value (after the key); where it would stand when there is none.
        value: the value, without a comment behind it.
        blank: whether there is nothing, or only a comment.
    """

    dashes: tuple[int, ...]
    start: int
    key: str
    value_at: int
    value: str
    blank: bool

    @property
    def first(self) -> int:
        """The column of the first sign."""
        return self.dashes[0] if self.dashes else self.start


@dataclass(frozen=True)
class Text:
    """A text in an editor, with its lines as an editor counts them: LF, CRLF and CR end a line, nothing else does."""

    source: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends; there is always at least one."""
        return _LINE_END.split(self.source)

    def line(self, number: int) -> str:
        """Give a line (0-based); empty outside the text."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def row(self, number: int) -> Row:
        """Read a line (0-based); each is read once."""
        if number not in self._rows:
            self._rows[number] = read_row(self.line(number))
        return self._rows[number]

    @cached_property
    def _rows(self) -> dict[int, Row]:
        return {}


def read_row(line: str) -> Row:
    """Read one line by itself."""
    line = line[:_LONGEST_LINE]
    indent = len(line) - len(line.lstrip(" \t" + BYTE_ORDER_MARK))
    begins = _DASHES.match(line, indent)
    start = begins.end() if begins else indent
    dashes = tuple(column for column in range(indent, start) if line[column] == "-")
    found = _KEY.match(line, start)
    value_at = found.end() if found else start
    value_at += len(line[value_at:]) - len(line[value_at:].lstrip())
    value = without_comment(line[value_at:])
    key = found[1].strip().strip("\"'") if found else ""
    return Row(dashes, start, key, value_at, value, blank=not (dashes or key or value))


def without_comment(text: str) -> str:
    """Cut what comes after a hash sign, and the blanks before it; a hash inside quotes is taken for a comment too."""
    if text.startswith("#"):
        return ""
    return re.split(r"\s#", text, maxsplit=1)[0].rstrip()
