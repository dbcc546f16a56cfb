# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A source as text: its lines, where its headings stand and where its pages begin."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading of a source.

    Attributes:
        line: the line it stands on, 1-based.
        level: 1 for the highest.
        title: its words, without marks of the file format.
    """

    line: int
    level: int
    title: str


@dataclass(frozen=True)
class SourceText:
    """A source that was read.

    Attributes:
        bestand: its file name, without a folder.
        sha256: hash of the bytes of the file, hexadecimal.
        lines: its lines without line ends; line 1 is ``lines[0]``.
        headings: its headings in order; empty when the file format does not mark them (plain text, PDF).
        pages: the line each page begins on, 1-based, in order; empty when the format has no pages.
        has_line_numbers: whether an author sees the same line numbers in the file (plain text and Markdown), or they
            were made by a converter and may not be cited.
        marks_headings: whether the format marks headings; without that any line may be one.
    """

    bestand: str
    sha256: str
    lines: tuple[str, ...]
    headings: tuple[Heading, ...] = ()
    pages: tuple[int, ...] = ()
    has_line_numbers: bool = True
    marks_headings: bool = True


class SourceProblem(Exception):
    """A source that cannot be used.

    Args:
        melding: what is wrong, Dutch, one sentence.
        tip: how to mend it, Dutch; may be empty.
        absent: there is no such file (as opposed to: it is refused, or cannot be read).
        slow: reading it took too long.
    """

    def __init__(self, melding: str, tip: str = "", *, absent: bool = False, slow: bool = False) -> None:
        super().__init__(melding)
        self.melding = melding
        self.tip = tip
        self.absent = absent
        self.slow = slow
