# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Page furniture: lines that a page break puts in the middle of a text, such as a page number or a running title.

Where we know that a page ends (a form feed, or the file format says so), furniture is a page number that fits the page
and a title beside it, or a title that other pages have too. Anywhere else it is only what can be nothing else: 'Pagina
3 van 12', a footnote, or a title that the source has three times, here between blank lines in the middle of a sentence.
A bare number is a number of the text. A sentence is never furniture: who leaves it out has to write an ellipsis.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nvo_check.proof.certain_words import is_certain
from nvo_check.proof.normalise import words_of

_PAGE_MARK = re.compile(
    r"\W{0,9}(?:(?:pagina|pag\.?|blz\.?|bladzijde|page|p\.)\s{0,9}\d{1,4}(?:\s{0,3}(?:van|/|of)\s{0,3}\d{1,4})?"
    r"|(?<=[-–—]\s)\d{1,4}(?=\s[-–—]))\W{0,9}",
    re.I,
)
_NUMBER = re.compile(r"[-–—|\s]{0,9}(\d{1,4})[-–—|.\s]{0,9}")
_FOOTNOTE = re.compile(r"\s{0,9}(?:[⁰¹²³⁴-⁹]{1,3}|\[\^[^\]]{1,20}\]:)\s*\S")
_LIKELY_FOOTNOTE = re.compile(r"\s{0,9}\d{1,2}\)?\s{1,9}(?:Zie|Bron|Vgl|Kamerstuk|Kamerbrief|Ibid|https?:)")
_ADDRESS = re.compile(r"<?https?://[^\s>]{1,400}>?")
_ITEM = re.compile(r"(?:[-*•+|#>]|\d{1,2}[.)]\s|[a-z][.)]\s)")
_DIGITS = re.compile(r"\d+")
_LONGEST, _MOST_WORDS, _MOST_TITLES, _REPEATED, _FARTHEST = 60, 12, 2, 3, 12


@dataclass(frozen=True)
class _PageNumber:
    """A bare number at a page break: on which line, what number it is, and what it would be on page 0."""

    line: int
    offset: int
    fits: bool


def furniture(lines: Sequence[str], pages: Sequence[int], titles: frozenset[int], *, with_titles: bool) -> set[int]:
    """Give the lines (0-based) that are page furniture.

    Args:
        lines: the lines of a source.
        pages: the line each page begins on, 1-based.
        titles: the lines (0-based) of marked headings; these are text.
        with_titles: also take lines for furniture that look like a running title.
    """
    breaks = sorted({page - 1 for page in pages[1:]} | {at for at, line in enumerate(lines) if "\f" in line})
    marks = {at for at, line in enumerate(lines) if at not in titles and _is_mark(line)}
    notes = {at for at, line in enumerate(lines) if at not in titles and _is_note(at, lines)}
    sure = marks | notes | (_page_numbers(lines, breaks, marks) - titles)
    if not with_titles:
        return sure
    often = _often(lines)
    found = set(sure)
    for at in breaks:
        for step, start in ((-1, at - 1), (1, at + 1 if not lines[at].strip() else at)):
            found |= _titles_from(start, step, lines, sure, titles, often)
    for at in notes:
        found |= _addresses_after(at, lines)
    return found | {at for at in range(len(lines)) if at not in titles and _breaks_a_sentence(at, lines, sure, often)}


def _is_mark(line: str) -> bool:
    bare = line.strip()
    if not bare:
        return "\f" in line
    return len(bare) <= _LONGEST and bool(_PAGE_MARK.fullmatch(bare))


def _is_note(at: int, lines: Sequence[str]) -> bool:
    if not _FOOTNOTE.match(lines[at]):
        return False
    before = lines[at - 1] if at else ""
    return not before.strip() or bool(_FOOTNOTE.match(before))


def _addresses_after(at: int, lines: Sequence[str]) -> set[int]:
    """Give the lines after a footnote that are web addresses."""
    found: set[int] = set()
    for after in range(at + 1, min(at + _FARTHEST, len(lines))):
        line = lines[after].strip()
        if line and not _ADDRESS.fullmatch(line):
            break
        if line:
            found.add(after)
    return found


def _page_numbers(lines: Sequence[str], breaks: Sequence[int], marks: set[int]) -> set[int]:
    """Give the bare numbers at page breaks that fit the other pages; a single one has to stand apart from the text."""
    found = [one for page, at in enumerate(breaks, 1) for one in _numbers_at(page, at, lines, marks)]
    pages = Counter(one.offset for one in found)
    return {one.line for one in found if pages[one.offset] > 1 or one.offset == 0 or (len(found) == 1 and one.fits)}


def _numbers_at(page: int, at: int, lines: Sequence[str], marks: set[int]) -> Iterator[_PageNumber]:
    """Give the number just before and just after a page break, or beyond a title."""
    for step, start, number in ((-1, at - 1, page), (1, at, page + 1)):
        passed = 0
        for line, text in _walk(start, step, lines):
            found = _NUMBER.fullmatch(text)
            if found:
                yield _PageNumber(line, int(found[1]) - number, _stands_apart(line, step, lines))
            if found or (line not in marks and (passed := passed + 1) > 1) or not _may_be_title(text):
                break


def _walk(start: int, step: int, lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Give the lines that are not blank, from a line on, while they are near."""
    at = start
    while 0 <= at < len(lines) and abs(at - start) < _FARTHEST:
        if text := lines[at].strip():
            yield at, text
        at += step


def _stands_apart(at: int, step: int, lines: Sequence[str]) -> bool:
    """Whether a blank line, or a title and a blank line, separate a line from the text of its page."""
    beside = [lines[at + step * far].strip() if 0 <= at + step * far < len(lines) else None for far in (1, 2)]
    return not beside[0] or (beside[1] == "" and _may_be_title(beside[0]))


def _titles_from(
    start: int, step: int, lines: Sequence[str], sure: set[int], titles: frozenset[int], often: Counter[str]
) -> set[int]:
    """Walk from a page break, as long as there are blank lines and what looks like a running title."""
    found: set[int] = set()
    near = {at for at, _ in _walk(start, step, lines)}
    numbered = not near.isdisjoint(sure)
    for at, text in _walk(start, step, lines):
        if at in sure:
            continue
        known = often[_alike(text)] > 1 or numbered
        if at in titles or len(found) >= _MOST_TITLES or not (_is_note_like(text) or (known and _may_be_title(text))):
            break
        found.add(at)
    return found


def _is_note_like(text: str) -> bool:
    return bool(_ADDRESS.fullmatch(text) or _LIKELY_FOOTNOTE.match(text))


def _may_be_title(text: str) -> bool:
    """Whether a line can be a running title: a few words, no sentence, no item, no row of a table."""
    if len(text) > _LONGEST or _ITEM.match(text) or text[-1] in ".,;:!?-" or text[0].islower() or "\t" in text:
        return False
    words = words_of(text)
    letters = [word for word in words if word.isalpha()]
    return bool(letters) and len(words) <= _MOST_WORDS and not any(map(_is_weighty, letters))


def _is_weighty(word: str) -> bool:
    """Whether a word belongs in a sentence, not in a running title."""
    return is_certain(word) and word not in ("en", "of", "voor", "met", "regionaal", "regionale", "lokale", "lokaal")


def _often(lines: Sequence[str]) -> Counter[str]:
    """Count the short lines, whatever numbers are in them."""
    return Counter(_alike(text) for text in _stripped(lines) if text and len(text) <= _LONGEST)


def _stripped(lines: Sequence[str]) -> Iterable[str]:
    return map(str.strip, lines)


def _alike(text: str) -> str:
    return _DIGITS.sub("0", text)


def _breaks_a_sentence(at: int, lines: Sequence[str], sure: set[int], often: Counter[str]) -> bool:
    """Whether a line is a title that stands more often in the source, here between the two halves of a sentence."""
    text = lines[at].strip()
    if not text or len(text) > _LONGEST or often[_alike(text)] < _REPEATED or not _may_be_title(text):
        return False
    if not all(_is_gap(beside, lines, sure) for beside in (at - 1, at + 1)):
        return False
    before, after = (
        next((there for line, there in _walk(at + step, step, lines) if line not in sure), "") for step in (-1, 1)
    )
    return before[-1:] not in ("", *".;:!?|") and after[:1].islower()


def _is_gap(at: int, lines: Sequence[str], sure: set[int]) -> bool:
    return not 0 <= at < len(lines) or not lines[at].strip() or at in sure
