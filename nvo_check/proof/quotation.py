# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding a quotation in a source: literally where that is possible, else where it fits best, word by word.

A place is looked for three times: in the text as it stands, and twice without page furniture. Only when that fails, the
rare words of the quotation point at places that look like it; a likely place is no proof, the words decide.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice, pairwise

from nvo_check.proof.alignment import likely_place, likeness, partial_likeness
from nvo_check.proof.budget import Budget
from nvo_check.proof.differences import show
from nvo_check.proof.ellipsis import ELLIPSIS, LeftOut, wrongly_left_out
from nvo_check.proof.indexed import Indexed, Lines
from nvo_check.proof.normalise import Words
from nvo_check.proof.outcome import Verschil
from nvo_check.proof.wording import Comparison, compare

_FLOOR = 80
"""Below this likeness (0 to 100) a place is not the quotation with a mistake in it, but something else."""

_MOST_LEFT_OUT = 400
"""How many words an ellipsis may stand for, unless the citation names the lines."""

_MOST_SHOWN = 5
_MOST_STARTS, _MOST_PLACES, _MOST_CANDIDATES, _LONGEST_RANKED = 100, 400, 12, 400
_MOST_WAYS = 10
_MOST_SCANNED, _FAR_BEHIND, _BETWEEN, _NEAR, _MOST_BROKEN = 100_000, 10, 5, 40, 4

Span = tuple[int, int]
"""A first word and an end (exclusive)."""


@dataclass(frozen=True)
class Found:
    """Where a quotation was found.

    Attributes:
        lines: the lines it stands on.
        likeness: how much it looks like the quotation, 0 to 100.
        differences: what differs; empty when the source says the same.
        left_out: what an ellipsis of the quotation leaves out and may not.
    """

    lines: Lines
    likeness: float = 100.0
    differences: tuple[Verschil, ...] = ()
    left_out: LeftOut | None = None

    @property
    def good(self) -> bool:
        """Whether the source says the same."""
        return not self.differences and self.left_out is None


class Quotation:
    """What a citation quotes, in the parts between its ellipses.

    Args:
        text: the quotation as the region gives it.
    """

    def __init__(self, text: str) -> None:
        parts = [Words(part) for part in ELLIPSIS.split(text)]
        self.parts = [part for part in parts if len(part)]


def find_literally(quotation: Quotation, source: Indexed, places: Sequence[Lines], budget: Budget) -> Found | None:
    """Find a quotation word for word.

    Args:
        quotation: the quotation.
        source: the source.
        places: the lines where it may be; parts of a quotation may lie in different ones, in order.
        budget: what searching may cost.

    Raises:
        BudgetUsedUp: there is no searching left.
    """
    if not quotation.parts:
        return None
    wrong: Found | None = None
    for words in _streams(source, places):
        spans = _spans(source, words, places)
        for first in _occurrences(quotation.parts[0], words, spans, budget):
            for end, left_out in _follow(quotation.parts, first, words, source, spans, budget):
                found = Found(source.lines_of(words, first, end), left_out=left_out)
                if left_out is None:
                    return found
                wrong = wrong or found
    return wrong


def find_nearly(quotation: Quotation, source: Indexed, places: Sequence[Lines], budget: Budget) -> Found | None:
    """Find the place that looks most like a quotation, and say what differs. Arguments and raises as above."""
    if not quotation.parts:
        return None
    return _nearly_in(quotation.parts, source, _spans(source, source.words, places), budget)


def _streams(source: Indexed, places: Sequence[Lines]) -> Iterator[Words]:
    """Give the words of a source; those without furniture only when there is any, for making them costs time."""
    yield source.words
    if any(source.has_furniture(lines) for lines in places):
        yield from source.without_furniture


def _spans(source: Indexed, words: Words, places: Sequence[Lines]) -> list[Span]:
    return [span for span in (source.span(words, lines) for lines in sorted(places)) if span[0] < span[1]]


# ── word for word ────────────────────────────────────────────────────────────────────────────────────────────────────


def _occurrences(part: Words, words: Words, spans: Sequence[Span], budget: Budget) -> Iterator[int]:
    """Yield where a part begins, at most a hundred times."""
    needle, left = part.slice(0, len(part)), _MOST_STARTS
    for first, end in spans:
        at = first
        while left:
            budget.spend(1 + (end - at) // 400)
            at = words.find(needle, at, end)
            if at < 0:
                break
            yield at
            left -= 1
            at += 1
    if left == _MOST_STARTS and words.broken:
        budget.spend(1 + len(words.broken))
        for first, end in spans:
            yield from (at for at in map(partial(_start_at_broken, part, words), words.broken) if first <= at < end)


def _start_at_broken(part: Words, words: Words, broken: int) -> int:
    """Give where a part begins that ends or begins in the middle of a broken word, or -1.

    It may end there when it ends with a hyphen, and begin there when it begins with one.
    """
    head, tail = words.halves(broken)
    begins, ends = broken, broken - len(part) + 1
    begins_with_hyphen = part.text.lstrip().startswith(("-", "‐", "\u00ad"))
    if begins_with_hyphen and part.words[0] == tail and words.words[begins + 1 : begins + len(part)] == part.words[1:]:
        return begins
    ends_with_hyphen = part.text.rstrip().endswith(("-", "‐", "\u00ad"))
    if ends_with_hyphen and ends >= 0 and part.words[-1] == head and words.words[ends:broken] == part.words[:-1]:
        return ends
    return -1


def _follow(
    parts: Sequence[Words], first: int, words: Words, source: Indexed, spans: Sequence[Span], budget: Budget
) -> list[tuple[int, LeftOut | None]]:
    """Find the other parts after the first one, in order; give where the last one may end, best first.

    With each end comes what the ellipses before it leave out and may not.
    """
    ways: list[tuple[int, LeftOut | None]] = [(first + len(parts[0]), None)]
    for part in parts[1:]:
        ends: dict[int, LeftOut | None] = {}
        for end, left_out in ways:
            for at in islice(_occurrences(part, words, _after(end, spans), budget), _MOST_WAYS):
                budget.spend(1 + min(at - end, _MOST_LEFT_OUT))
                wrong = left_out or wrongly_left_out((end, at), words, source)
                if wrong is None or at + len(part) not in ends:
                    ends[at + len(part)] = wrong
        ways = sorted(ends.items(), key=lambda way: (way[1] is not None, way[0]))[:_MOST_WAYS]
    return ways


def _after(at: int, spans: Sequence[Span]) -> list[Span]:
    """Give what is left of the spans after a word; in one span an ellipsis does not reach for ever."""
    left = [(max(first, at), end) for first, end in spans if end > at]
    if len(spans) == 1 and left:
        left = [(left[0][0], min(left[0][1], at + _MOST_LEFT_OUT))]
    return left


# ── nearly ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _nearly_in(parts: Sequence[Words], source: Indexed, spans: Sequence[Span], budget: Budget) -> Found | None:
    words = source.words
    placed: list[tuple[Words, Comparison]] = []
    left = list(spans)
    for part in parts:
        comparison = _best_in(part, source, left, budget)
        if comparison is None:
            return None
        placed.append((part, comparison))
        left = _after(comparison.end, spans)
    first, end = placed[0][1].first, placed[-1][1].end
    if first >= end:
        return None
    like = min(_likeness(part.slice(0, len(part)), one, words) for part, one in placed)
    differences = tuple(islice((shown for part, one in placed for shown in show(part, words, one)), _MOST_SHOWN))
    gaps = ((one.end, after.first) for (_, one), (_, after) in pairwise(placed))
    wrong = (wrongly_left_out(gap, words, source, source.furniture_words) for gap in gaps)
    return Found(source.lines_of(words, first, end), like, differences, next(filter(None, wrong), None))


def _best_in(part: Words, source: Indexed, spans: Sequence[Span], budget: Budget) -> Comparison | None:
    """Lay a part on the likeliest places, and give the one that differs least; None when none looks like it."""
    words, furniture = source.words, source.furniture_words
    text, best, best_merit = part.slice(0, len(part)), None, (False, 0.0)
    for span in spans:
        for window in _windows(part, text, source, span, budget):
            found = compare(part.words, words.words, window, source.uses, budget, furniture)
            like = _likeness(text, found, words)
            merit = not found.differences, like
            if like >= _FLOOR and merit > best_merit:
                best, best_merit = found, merit
            if best_merit[0]:
                return best
    return best


def _likeness(text: str, found: Comparison, words: Words) -> float:
    """Give how much a place looks like a part: as a whole, or because nearly all its words are there."""
    return max(likeness(text, words.slice(found.first, found.end)), 100 * found.share - _BETWEEN)


def _windows(part: Words, text: str, source: Indexed, span: Span, budget: Budget) -> list[Span]:
    """Give the stretches of a source that share most with a part, and some more that a page break may run through."""
    words, slack = source.words, 4 + len(part) // 2
    stretch = max(3, len(part) // 6)
    votes = _votes(part, words, span, stretch, budget)
    if not votes:
        return _scanned(text, words, span, len(part) + slack, budget)
    starts = [at * stretch for at, _ in votes.most_common(_MOST_CANDIDATES)]
    windows = [
        _around((start - slack, start + 2 * stretch + len(part) + slack), span, source.furniture_words)
        for start in starts
    ]
    if len(text) > _LONGEST_RANKED or len(windows) == 1:
        return windows[:2]
    budget.spend(len(windows) * len(text))
    ranked = sorted(((partial_likeness(text, words.slice(*window)), window) for window in windows), reverse=True)
    chosen = [window for like, window in ranked[:2] if like > max(_FLOOR - 30, ranked[0][0] - _FAR_BEHIND)]
    broken = (window for _, window in ranked if not source.furniture_words.keys().isdisjoint(range(*window)))
    return [*chosen, *(window for window in islice(broken, _MOST_BROKEN) if window not in chosen)]


def _around(window: Span, span: Span, furniture: Mapping[int, int]) -> Span:
    """Make a window wider by the furniture in and near it, and keep it within its span."""
    extra = 0
    if furniture:
        near = range(max(window[0] - _NEAR, 0), window[1] + _NEAR)
        extra = min(sum(at in furniture for at in near), 2 * _NEAR)
    return max(span[0], window[0] - extra), min(span[1], window[1] + extra)


def _votes(part: Words, words: Words, span: Span, stretch: int, budget: Budget) -> Counter[int]:
    """Let each word of a part vote for the stretches where the part could begin; frequent words only in need."""
    votes: Counter[int] = Counter()
    budget.spend(len(part))
    places = [(index, word, *_within(words, word, span)) for index, word in enumerate(part.words)]
    rare = [one for one in places if 0 < one[3] - one[2] <= _MOST_PLACES]
    for index, word, first, end in rare or [one for one in places if one[3] > one[2]][:4]:
        counted = words.places[word][first : min(end, first + _MOST_PLACES)]
        budget.spend(len(counted))
        for place in counted:
            start = (place - index) // stretch
            votes[start] += len(word)
            votes[start - 1] += len(word)
    return votes


def _within(words: Words, word: str, span: Span) -> Span:
    places = words.places.get(word, ())
    return bisect_left(places, span[0]), bisect_left(places, span[1])


def _scanned(text: str, words: Words, span: Span, reach: int, budget: Budget) -> list[Span]:
    """Look letter by letter when not one word of the quotation is there; in many words that can be no scan error."""
    if len(text) > _LONGEST_RANKED or span[1] - span[0] > _MOST_SCANNED:
        return []
    searched = words.slice(*span)
    budget.spend(1 + int(len(searched) * (0.03 + 0.003 * (len(text) / 64) ** 2)))  # measured
    offset = likely_place(text, searched, _FLOOR - 5)
    if offset is None:
        return []
    at = span[0] + searched.count(" ", 0, offset)
    return [(max(span[0], at - 3), min(span[1], at + reach))]
