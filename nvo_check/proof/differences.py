# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Showing what differs between a quotation and a source: the words themselves, with a few words on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nvo_check.proof.normalise import Words
from nvo_check.proof.outcome import Verschil
from nvo_check.proof.shown import shown
from nvo_check.proof.wording import Comparison, Difference

_WORDS_AROUND, _LONGEST_SHOWN = 3, 200

Span = tuple[int, int]


def show(part: Words, words: Words, comparison: Comparison) -> Iterator[Verschil]:
    """Show what differs.

    Args:
        part: the words of the quotation.
        words: the words of the source.
        comparison: how the one lies on the other.
    """
    differences = [_with_neighbours(one, part, words) for one in comparison.differences]
    limits = (
        min([comparison.first, *(one.found[0] for one in differences)]),
        max([comparison.end, *(one.found[1] for one in differences)]),
    )
    for one in _together(differences):
        yield Verschil(_context(part, one.quoted, (0, len(part))), _context(words, one.found, limits))


def _with_neighbours(one: Difference, part: Words, words: Words) -> Difference:
    """Show words at the end of a quotation that the source lacks there beside what the source says instead."""
    (quoted, quoted_end), (found, found_end) = one.quoted, one.found
    if found < found_end:
        return one
    count = quoted_end - quoted
    if quoted_end == len(part):
        found_end = min(found + count, len(words))
        while _breaks_off(words, found - 1, found_end):
            found_end -= 1
    elif quoted == 0:
        found = max(found_end - count, 0)
        while _breaks_off(words, found, found_end + 1):
            found += 1
    return Difference(one.quoted, (found, found_end))


def _breaks_off(words: Words, first: int, end: int) -> bool:
    """Whether some words, at least two, run over the end of a paragraph."""
    if end - first < 2:
        return False
    text = words.text[words.start(max(first, 0)) : words.finish(min(end, len(words)) - 1)]
    return any(not line.strip() for line in text.split("\n"))


def _together(differences: Sequence[Difference]) -> Iterator[Difference]:
    """Join differences that would be shown in each other's context."""
    waiting: Difference | None = None
    for one in differences:
        if waiting is not None and one.quoted[0] - waiting.quoted[1] <= _WORDS_AROUND:
            waiting = Difference((waiting.quoted[0], one.quoted[1]), (waiting.found[0], one.found[1]))
            continue
        if waiting is not None:
            yield waiting
        waiting = one
    if waiting is not None:
        yield waiting


def _context(words: Words, span: Span, limits: Span) -> str:
    first, end = max(span[0] - _WORDS_AROUND, limits[0]), min(span[1] + _WORDS_AROUND, limits[1])
    return shown(words.raw(first, end), _LONGEST_SHOWN)
