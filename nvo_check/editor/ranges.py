# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A place has only a beginning; an editor underlines from a beginning to an end. The text tells the end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nvo_check.editor.cursor import in_flow
from nvo_check.editor.flow import closing
from nvo_check.editor.rows import BYTE_ORDER_MARK, Text, without_comment
from nvo_check.place import Place

_QUOTED = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")
_BLANKS = re.compile(r"\s+")
_KEY_END = re.compile(r":(?=\s|$)")
_FLOW_END = re.compile(r"[,\]}]|:(?=\s|$)")
_FLOW_SIGN = re.compile(r"[,\]}]")
_LAST_TOKEN = re.compile(r"[^\s:]+(?=[\s:]*$)")


@dataclass(frozen=True)
class Span:
    """A part of one line: the line and two columns, 0-based, in characters; ``end`` is after the last one."""

    line: int
    start: int
    end: int


def span_of(text: Text, place: Place) -> Span:
    """Give the key, value or word at a place.

    Never empty (unless the whole text is blank) and never past the end of its line: a place behind the last sign of a
    line stands for the last word before it.
    """
    number = min(max(place.regel - 1, 0), len(text.lines) - 1)
    line = text.line(number)
    mark = 1 if number == 0 and line.startswith(BYTE_ORDER_MARK) else 0
    column = max(place.kolom - 1, 0) + mark
    if column >= len(line):
        return _last_word(text, number)
    return Span(number, column, _end(text, number, column))


def _end(text: Text, number: int, column: int) -> int:
    line = text.line(number)
    sign = line[column]
    if sign in "\"'":
        quoted = _QUOTED.match(line, column)
        return quoted.end() if quoted else len(line.rstrip())
    if sign in "{[":
        closed = closing(line, column)
        return closed if closed > 0 else len(line.rstrip())
    if sign.isspace():
        blanks = _BLANKS.match(line, column)
        return blanks.end() if blanks else column + 1
    if sign in ":,]}":
        return column + 1
    if sign == "-" and line[column + 1 : column + 2] == " ":
        following = len(line) - len(line[column + 1 :].lstrip())
        return _end(text, number, following) if line[following : following + 1] not in ("", "-") else column + 1
    return max(_end_of_word(text, number, column), column + 1)


def _end_of_word(text: Text, number: int, column: int) -> int:
    """Give the end of a key, or of a value without quotes."""
    word = without_comment(text.line(number)[column:])
    found = _KEY_END.search(word)
    if _FLOW_SIGN.search(word) and in_flow(text, number, column):
        found = _FLOW_END.search(word)
    return column + len(word[: found.start()].rstrip() if found else word)


def _last_word(text: Text, number: int) -> Span:
    for candidate in range(number, -1, -1):
        found = _LAST_TOKEN.search(text.line(candidate)[-1_000:])
        if found:
            offset = max(len(text.line(candidate)) - 1_000, 0)
            return Span(candidate, offset + found.start(), offset + found.end())
    return Span(number, 0, len(text.line(number)))
