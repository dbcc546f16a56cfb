# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where in the data a cursor stands, while the text around it may be broken.

The lines above tell, by how far they are indented; nothing is parsed. When they do not tell, there is no place, and an
editor shows nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from nvo_check.editor.flow import Frame, open_frames, path_of
from nvo_check.editor.rows import Row, Text
from nvo_check.place import Path

_MOST_LINES = 20_000
_MOST_FLOW = 20_000
"""Lines above the cursor, and signs of a value between braces, that are looked at."""


@dataclass(frozen=True)
class Cursor:
    """What is written at one point.

    Attributes:
        path: where a key is written: the path of its block. Where a value is: the path of that value.
        at: ``key``, or ``value``. What begins a list item (``- wo…``) can be either; it counts as ``key``.
        written: what stands between the beginning of the word and the cursor.
        keys: the keys that the block has already.
        in_flow: whether it stands between braces or brackets.
    """

    path: Path
    at: Literal["key", "value"]
    written: str
    keys: frozenset[str] = frozenset()
    in_flow: bool = False


def locate(text: Text, number: int, column: int) -> Cursor | None:
    """Give what is written at a line and column (0-based); None inside free text, a comment, or nowhere in the data."""
    if not 0 <= number < len(text.lines):
        return None
    line, row = text.line(number), text.row(number)
    before = line[:column]
    if before.lstrip().startswith("#") or " #" in before or (column < row.start and not row.blank):
        return None
    climb = _Climb(text, number, column if row.blank else row.start, row)
    climb.up()
    flow = _flow_around(text, climb, column)
    if flow is not None:
        return _in_flow(text, *flow, line[column:])
    path = climb.path
    if path is None:
        return None
    if row.key and column >= row.value_at and row.value_at > row.start + len(row.key):
        gap = line[row.value_at - 1 : row.value_at]
        return Cursor((*path, row.key), "value", line[row.value_at : column]) if gap.isspace() else None
    if row.key and column > row.start + len(row.key):
        return None
    return Cursor(path, "key", "" if row.blank else line[row.start : column], frozenset(climb.keys | climb.down()))


def in_flow(text: Text, number: int, column: int) -> bool:
    """Tell whether a line and column (0-based) are between braces or brackets."""
    row = text.row(number)
    climb = _Climb(text, number, row.start, row, _own_block=False)
    climb.up()
    return _flow_around(text, climb, column) is not None


def block_path(text: Text, number: int) -> Path | None:
    """Give the path of the block that a line belongs to; None when the lines above do not tell."""
    row = text.row(number)
    climb = _Climb(text, number, row.start, row, _own_block=False)
    climb.up()
    return climb.path


def _flow_around(text: Text, climb: _Climb, column: int) -> tuple[tuple[int, int], list[Frame]] | None:
    """Give the outermost value between braces or brackets that is still open at a column, and what is open in it."""
    row, begins = climb.row, climb.flows
    if row.value[:1] in ("{", "[") and row.value_at < column:
        begins = [(climb.number, row.value_at), *begins]
    for begin in reversed(begins):
        frames = _frames(text, begin, (climb.number, column))
        if frames:
            return begin, frames
    return None


def _in_flow(text: Text, begin: tuple[int, int], frames: list[Frame], after: str) -> Cursor | None:
    outer = block_path(text, begin[0])
    if outer is None:
        return None
    row, frame = text.row(begin[0]), frames[-1]
    path = (*outer, *([row.key] if row.key else []), *path_of(frames))
    if frame.opener == "{" and frame.key is None:
        rest = after.split("}", maxsplit=1)[0].split(",")
        following = {part.partition(":")[0].strip(" {[") for part in rest if ":" in part}
        return Cursor(path, "key", frame.written, frozenset(frame.keys) | following, in_flow=True)
    return Cursor((*path, frame.step), "value", frame.written, in_flow=True)


def _frames(text: Text, begin: tuple[int, int], end: tuple[int, int]) -> list[Frame]:
    """Give what is open at ``end`` of the value that begins at ``begin``; nothing when it is closed before."""
    if begin[0] == end[0]:
        return open_frames(text.line(end[0])[begin[1] : end[1]])
    between = text.lines[begin[0] + 1 : end[0]]
    parts = [text.line(begin[0])[begin[1] :], *between, text.line(end[0])[: end[1]]]
    return open_frames("\n".join(parts)) if sum(map(len, parts)) <= _MOST_FLOW else []


@dataclass
class _Climb:
    """Goes up from a line, from each thing to what it belongs to.

    ``column`` is where the block begins that it is in now; ``index`` the number of the list item, None in a block of
    keys. ``steps`` are the steps of the path, the last one first.
    """

    text: Text
    number: int
    column: int
    row: Row
    index: int | None = None
    keys: set[str] = field(default_factory=set)
    flows: list[tuple[int, int]] = field(default_factory=list)
    _steps: list[str | int] = field(default_factory=list)
    _own_block: bool = True
    _in_text: bool = False

    def __post_init__(self) -> None:
        self._start = self.column

    @property
    def path(self) -> Path | None:
        """The path of the block; None in free text, and where the lines above do not tell."""
        if self._in_text or self.column > 0 or self.index is not None:
            return None
        return tuple(reversed(self._steps))

    def up(self) -> None:
        """Go up until the root."""
        self._take_dashes(self.row.dashes if not self.row.blank else ())
        for number in range(self.number - 1, max(-1, self.number - _MOST_LINES), -1):
            if self.column == 0 and self.index is None and not self._own_block:
                return
            row = self.text.row(number)
            if not row.blank:
                self._take_content(row, number)
                self._take_dashes(row.dashes)

    def down(self) -> set[str]:
        """Give the keys of the block that stand below."""
        found: set[str] = set()
        for number in range(self.number + 1, min(len(self.text.lines), self.number + _MOST_LINES)):
            row = self.text.row(number)
            if not row.blank and row.first < self._start:
                break
            if not row.blank and row.start == self._start and row.key:
                found.add(row.key)
        return found

    def _take_content(self, row: Row, number: int) -> None:
        if row.start > self.column:
            return
        if row.start == self.column and self.index is None:
            if self._own_block and row.key:
                self.keys.add(row.key)
            return
        if row.value[:1] in ("{", "["):
            self.flows.append((number, row.value_at))
        if self.index is not None:
            self._steps.append(self.index)
        if row.key:
            self._steps.append(row.key)
        if row.value or not row.key:
            self._in_text = True
        self.column, self.index, self._own_block = row.start, None, False

    def _take_dashes(self, dashes: tuple[int, ...]) -> None:
        for dash in reversed(dashes):
            if self.index is not None and dash == self.column:
                self.index += 1
            elif dash < self.column:
                if self.index is not None:
                    self._steps.append(self.index)
                self.column, self.index, self._own_block = dash, 0, False
            elif dash == self.column > 0:
                self.index, self._own_block = 1, False
