# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Page furniture: lines that a page break puts in the middle of a text, such as a page number or a running title.

A line is furniture by itself (a page number, a footnote, a form feed), or because it lies beside one of these or beside
the edge of a page and looks like a title. Nothing that could be a sentence of the text is furniture: who leaves out a
sentence has to write an ellipsis.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from nvo_check.proof.certain_words import is_certain
from nvo_check.proof.normalise import words_of

_PAGE = r"(?:pagina|pag\.?|blz\.?|bladzijde|page|p\.)"
_PAGE_NUMBER = re.compile(
    rf"\W{{0,9}}(?:{_PAGE}\s{{0,9}})?\d{{1,4}}(?:\s{{0,3}}(?:van|/|of)\s{{0,3}}\d{{1,4}})?\W{{0,9}}", re.I
)
_NUMBERED_TITLE = re.compile(
    rf"(?:.{{0,90}}\b{_PAGE}\s{{0,3}}\d{{1,4}}(?:\s{{0,3}}(?:van|/|of)\s{{0,3}}\d{{1,4}})?\W{{0,9}}"
    r"|.{0,90}(?:[|·•]|\t|\s{3})\s{0,40}\d{1,4}\s{0,9}|\s{0,9}\d{1,4}\s{0,9}(?:[|·•]|\t|\s{3}).{0,90})",
    re.I,
)
_FOOTNOTE = re.compile(r"\s{0,9}(?:[⁰¹²³⁴-⁹]{1,3}|\[\^[^\]]{1,20}\]:)\s*\S")
_LIKELY_FOOTNOTE = re.compile(r"\s{0,9}\d{1,2}\)?\s+(?:Zie|Bron|Vgl|Kamerstuk|Kamerbrief|Artikel|Ibid|https?:)")
_ADDRESS = re.compile(r"\s*<?https?://\S+>?\s*")
_ITEM = re.compile(r"\s*(?:[-*•+|#>]|\d{1,2}[.)]\s|[a-z][.)]\s)")
_LONGEST, _MOST_WORDS, _MOST_TITLES = 160, 12, 2


def furniture(lines: Sequence[str], pages: Sequence[int], titles: frozenset[int], *, with_titles: bool) -> set[int]:
    """Give the lines (0-based) that are page furniture.

    Args:
        lines: the lines of a source.
        pages: the line each page begins on, 1-based.
        titles: the lines (0-based) of marked headings; these are text.
        with_titles: also take lines for furniture that look like a running title beside other furniture.
    """
    sure = {at for at, line in enumerate(lines) if at not in titles and _is_sure(line)}
    if not with_titles:
        return sure
    edges = {page - 1 for page in pages[1:]} | {at for at, line in enumerate(lines) if "\f" in line}
    repeated = _repeated(lines, sure | edges)
    found = set(sure)
    for at in sure | edges:
        for step, start in ((-1, at - 1), (1, at + 1 if at in sure else at)):
            found |= _titles_from(start, step, lines, sure, titles, repeated)
    return found


def _is_sure(line: str) -> bool:
    bare = line.strip()
    if not bare:
        return "\f" in line
    if _FOOTNOTE.match(line):
        return True
    if len(bare) > _LONGEST or not any(map(str.isdigit, bare)):
        return False
    return bool(_PAGE_NUMBER.fullmatch(bare)) or (bool(_NUMBERED_TITLE.fullmatch(bare)) and _is_titled(bare))


def _is_titled(line: str) -> bool:
    words = words_of(line)
    return 0 < len(words) <= _MOST_WORDS and not any(word.isalpha() and _is_weighty(word) for word in words)


def _titles_from(
    start: int, step: int, lines: Sequence[str], sure: set[int], titles: frozenset[int], repeated: set[str]
) -> set[int]:
    """Walk from a mark of a page break, as long as there are blank lines and what looks like a running title."""
    found: set[int] = set()
    at = start
    while 0 <= at < len(lines) and abs(at - start) < 12:
        line = lines[at].strip()
        if line and at not in sure:
            if at in titles or len(found) >= _MOST_TITLES or not (line in repeated or _is_running_title(line)):
                break
            found.add(at)
        at += step
    return found


def _is_running_title(line: str) -> bool:
    if _ADDRESS.fullmatch(line) or _LIKELY_FOOTNOTE.match(line):
        return True
    if len(line) > _LONGEST or _ITEM.match(line) or line[-1] in ".,;:!?-" or line[0].islower() or "\t" in line:
        return False
    return _is_titled(line)


def _is_weighty(word: str) -> bool:
    """Whether a word belongs in a sentence, not in a running title."""
    return is_certain(word) and word not in ("en", "of", "voor", "met", "regionaal", "regionale", "lokale", "lokaal")


def _repeated(lines: Sequence[str], marks: set[int]) -> set[str]:
    """Give the short lines that stand beside a mark of a page break more than once."""
    beside = (lines[at + step].strip() for at in marks for step in (-2, -1, 0, 1, 2) if 0 <= at + step < len(lines))
    return {line for line, times in Counter(beside).items() if times > 2 and line and len(line) <= _LONGEST}
