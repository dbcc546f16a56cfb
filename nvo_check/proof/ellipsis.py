# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an ellipsis may leave out of a quotation: whole sentences, and words that do not turn the rest around.

An ellipsis leaves sentences out partly where it begins and where it ends; a 'niet' in these belongs to what is quoted.
A sentence in between that is left out as a whole does not. Nor may an ellipsis run over a heading. Where a sentence
ends is uncertain at an abbreviation or in a list; there the sentence goes on, for then more words are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from nvo_check.proof.certain_words import ABBREVIATIONS, TURNING_WORDS
from nvo_check.proof.indexed import Indexed, Lines
from nvo_check.proof.normalise import Words
from nvo_check.sources.text import Heading

ELLIPSIS = re.compile(r"[\[(]\s*(?:…|\.{2,})\s*[\])]|…|\.{3,}")

_STOP = re.compile(r"[.!?]\S*\s")
_NEW_ROW = re.compile(r"\|\s*\n")
_NEW_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_NEW_ITEM = re.compile(r"\n\s*(?:[-*•+–]\s|\Z)")
_ITEM_NUMBER = re.compile(r"(?:\d{1,3}|[a-z])[.)]\s", re.I)


@dataclass(frozen=True)
class LeftOut:
    """What an ellipsis leaves out and may not.

    Attributes:
        lines: where it stands.
        words: the words that turn the rest around, as the source writes them; none when it is a heading.
        heading: the heading that it runs over.
    """

    lines: Lines
    words: tuple[str, ...] = ()
    heading: Heading | None = None


def wrongly_left_out(
    gap: tuple[int, int], words: Words, source: Indexed, passed: Container[int] = ()
) -> LeftOut | None:
    """Say what an ellipsis leaves out that it may not; None when it may.

    Args:
        gap: the words of the source between two parts of a quotation, end exclusive; it may be empty.
        words: the words of the source, with or without page furniture.
        source: the source.
        passed: words that do not count, because they are page furniture.
    """
    before, after = source.line_at(words.start(gap[0] - 1)), source.line_at(words.start(gap[1]))
    heading = source.heading_between(before, after)
    if heading is not None:
        return LeftOut((heading.line, heading.line), heading=heading)
    first_end, last_start = _sentences_cut(gap, words)
    turning = [
        at
        for at in (*range(gap[0], first_end), *range(last_start, gap[1]))
        if words.words[at] in TURNING_WORDS and at not in passed
    ]
    if not turning:
        return None
    told = tuple(dict.fromkeys(words.raw(at, at + 1).lower() for at in turning))
    return LeftOut(source.lines_of(words, turning[0], turning[0] + 1), told)


def _sentences_cut(gap: tuple[int, int], words: Words) -> tuple[int, int]:
    """Give where the sentence ends that the gap begins in, and where the sentence starts that it ends in."""
    first, end = gap
    first_end = next((at for at in range(first, end + 1) if _starts_sentence(at, words)), end)
    last_start = next((at for at in range(end, first_end, -1) if _starts_sentence(at, words)), first_end)
    return first_end, last_start


def _starts_sentence(at: int, words: Words) -> bool:
    """Whether a new sentence surely begins with a word of the source (not the first)."""
    between = words.text[words.finish(at - 1) : words.start(at)]
    if between == " ":
        return False
    if _NEW_ROW.search(between):
        return True
    is_item = _NEW_ITEM.search(between) is not None and (not between.endswith("\n") or _is_item_number(at, words))
    capital = not words.text[words.start(at)].islower()
    if _STOP.search(between):
        return (capital or is_item) and not _is_item_number(at - 1, words) and not _is_short_for(at - 1, words)
    if is_item or not _NEW_PARAGRAPH.search(between):
        return False
    return capital and not between.lstrip("*_\"'’”) ").startswith((":", ";", ","))


def _is_item_number(at: int, words: Words) -> bool:
    """Whether a word is the number of an item of a list: ``2.`` or ``b)`` at the start of a line."""
    start = words.start(at)
    line_start = words.text.rfind("\n", 0, start) + 1
    return not words.text[line_start:start].strip() and _ITEM_NUMBER.match(words.text, start) is not None


def _is_short_for(at: int, words: Words) -> bool:
    word = words.words[at]
    return word in ABBREVIATIONS or (len(word) == 1 and word.isalpha())
