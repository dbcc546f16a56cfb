# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A source with what searching in it needs, each part made once and only when it is asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from nvo_check.proof.furniture import furniture
from nvo_check.proof.normalise import Words
from nvo_check.sources.text import Heading, SourceText

Lines = tuple[int, int]
"""A first and a last line, 1-based and inclusive."""

_NEAR = 3


class Indexed:
    """A source, indexed.

    Attributes:
        source: the source itself.
    """

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self._starts = [0, *accumulate(len(line) + 1 for line in source.lines)]

    @property
    def last_line(self) -> int:
        """The number of lines."""
        return len(self.source.lines)

    @cached_property
    def words(self) -> Words:
        """All its words."""
        return Words("\n".join(self.source.lines), source=True)

    @cached_property
    def without_furniture(self) -> tuple[Words, ...]:
        """Its words without what is surely page furniture, and without running titles too; none when it has none."""
        return tuple(Words(self._blanked(lines), source=True) for lines in self._furniture)

    @cached_property
    def furniture_words(self) -> dict[int, int]:
        """The words that may be page furniture, with their lines."""
        spans = ((line + 1, self.span(self.words, (line + 1, line + 1))) for line in set().union(*self._furniture))
        return {word: line for line, (first, end) in spans for word in range(first, end)}

    def has_furniture(self, lines: Lines) -> bool:
        """Whether there is page furniture on or near some lines."""
        return any(lines[0] - _NEAR <= at + 1 <= lines[1] + _NEAR for found in self._furniture for at in found)

    @cached_property
    def _furniture(self) -> list[set[int]]:
        titles = frozenset(heading.line - 1 for heading in self.source.headings)
        found: list[set[int]] = []
        for with_titles in (False, True):
            lines = furniture(self.source.lines, self.source.pages, titles, with_titles=with_titles)
            if lines and lines not in found:
                found.append(lines)
        return found

    def span(self, words: Words, lines: Lines) -> tuple[int, int]:
        """Give the words on some lines, end exclusive."""
        first, last = max(lines[0], 1), min(lines[1], self.last_line)
        if first > last:
            return 0, 0
        return words.first_from(self._starts[first - 1]), words.first_from(self._starts[last])

    def lines_of(self, words: Words, first: int, end: int) -> Lines:
        """Give the lines on which some words stand."""
        return self.line_at(words.start(first)), self.line_at(words.finish(end - 1) - 1)

    def line_at(self, offset: int) -> int:
        """Give the line on which an offset in the text lies."""
        return bisect_right(self._starts, offset)

    def uses(self, word: str) -> int:
        """Give how often the source uses a folded word."""
        return len(self.words.places.get(word, ()))

    def page_of(self, line: int) -> int | None:
        """Give the page a line is on; None when the source has no pages."""
        return max(bisect_right(self.source.pages, line), 1) if self.source.pages else None

    def page_lines(self, page: int) -> Lines:
        """Give the lines of a page that exists."""
        pages = self.source.pages
        return (1 if page == 1 else pages[page - 1]), (pages[page] - 1 if page < len(pages) else self.last_line)

    def section(self, heading: Heading) -> Lines:
        """Give the lines of a heading: its own, up to the next heading of the same or a higher level."""
        return heading.line, self._section_ends[heading.line]

    def heading_above(self, line: int) -> Heading | None:
        """Give the last heading at or above a line."""
        at = bisect_right(self._heading_lines, line)
        return self.source.headings[at - 1] if at else None

    def heading_between(self, before: int, last: int) -> Heading | None:
        """Give the first heading after one line, up to and including another."""
        at = bisect_right(self._heading_lines, before)
        return self.source.headings[at] if at < bisect_right(self._heading_lines, last) else None

    def heading_over(self, ranges: Sequence[Lines]) -> Heading | None:
        """Give the one heading that all lines stand under; None when there is no such heading."""
        above = self.heading_above(min(first for first, _ in ranges)) if ranges else None
        if above is None or max(last for _, last in ranges) > self.section(above)[1]:
            return None
        return above

    @cached_property
    def _heading_lines(self) -> list[int]:
        return [heading.line for heading in self.source.headings]

    @cached_property
    def _section_ends(self) -> dict[int, int]:
        ends: dict[int, int] = {}
        open_headings: list[Heading] = []
        for heading in self.source.headings:
            while open_headings and open_headings[-1].level >= heading.level:
                ends[open_headings.pop().line] = max(heading.line - 1, 1)
            open_headings.append(heading)
        return ends | {heading.line: self.last_line for heading in open_headings}

    def _blanked(self, lines: set[int]) -> str:
        return "\n".join(" " * len(line) if at in lines else line for at, line in enumerate(self.source.lines))
