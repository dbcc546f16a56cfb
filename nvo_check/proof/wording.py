# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Word by word: what differs between a quotation and the words of a source that look like it.

The words are laid side by side at the lowest cost. A pair of words is the same, a scan error, or different; a word that
a stray space splits or joins is one pair. What is left over is a difference. No measure of likeness decides here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, repeat
from types import MappingProxyType

from nvo_check.proof.alignment import edits
from nvo_check.proof.budget import Budget
from nvo_check.proof.certain_words import may_join
from nvo_check.proof.normalise import Name
from nvo_check.proof.scan import is_scan_error, same_number

_SAME, _JOINED, _SCAN, _ALIKE, _MISSING, _DIFFERENT = 0, 1, 2, 4, 5, 8
"""What a pair costs. From ``_ALIKE`` on it is a difference: another word that looks like it, a word left out or put in,
quite another word. A replaced word is cheaper than one left out and one put in."""

_LETTERS_PER_SCAN_ERROR, _FREE_SCAN_ERRORS = 20, 2
"""Tolerated is one wrong letter in fifty over a text; in a short quotation chance piles them up, so we allow more."""

_ANCHOR, _MOST_OF_IT = 3, 0.9
"""So many equal words in a row, that stand nowhere else near, are where the quotation begins or ends."""


_NO_FURNITURE: Mapping[int, int] = MappingProxyType({})


@dataclass(frozen=True)
class Difference:
    """A stretch that differs: words ``quoted`` of the quotation against words ``found`` of the source, as ranges."""

    quoted: tuple[int, int]
    found: tuple[int, int]


@dataclass(frozen=True)
class Comparison:
    """How a quotation lies on the words of a source.

    Attributes:
        first, end: the words of the source that it covers, end exclusive.
        differences: what differs; empty when the source says the same.
        share: the part of the letters of the quotation that is there, 0 to 1.
    """

    first: int
    end: int
    differences: tuple[Difference, ...]
    share: float


@dataclass(frozen=True)
class _Step:
    """Some words of the quotation beside some words of the source."""

    quoted: tuple[int, int]
    found: tuple[int, int]
    cost: int


def compare(
    quoted: Sequence[str],
    source: Sequence[str],
    window: tuple[int, int],
    uses: Callable[[str], int],
    budget: Budget,
    furniture: Mapping[int, int] = _NO_FURNITURE,
) -> Comparison:
    """Lay a quotation on a window of a source, where it fits best.

    Args:
        quoted: the folded words of the quotation.
        source: the folded words of the source.
        window: the words of the source to look at, end exclusive; it may be wider than the quotation on both sides.
        uses: how often the whole source uses a word; two words that it uses elsewhere too are no scan errors.
        budget: what searching may cost.
        furniture: words of the source that may be page furniture, each with its line; whole lines of these may stand
            in between.

    Raises:
        BudgetUsedUp: there is no searching left.
    """
    pairs = _Pairs(uses)
    anchored = _lay(quoted, source, window, pairs, budget, furniture, anchored=True)
    if not anchored.differences or anchored.share > _MOST_OF_IT:
        return anchored
    free = _lay(quoted, source, window, pairs, budget, furniture, anchored=False)
    return max(anchored, free, key=lambda one: (not one.differences, one.share))


def _lay(
    quoted: Sequence[str],
    source: Sequence[str],
    window: tuple[int, int],
    pairs: _Pairs,
    budget: Budget,
    furniture: Mapping[int, int],
    *,
    anchored: bool,
) -> Comparison:
    head, start = _anchor_start(quoted, source, window) if anchored else (0, window[0])
    tail, stop = _anchor_end(quoted, source, (start, window[1]), len(quoted) - head) if anchored else (0, window[1])
    middle = _cheapest_steps(
        quoted[head : len(quoted) - tail],
        source[start:stop],
        pairs,
        [_SAME if at in furniture else _MISSING for at in range(start, stop)],
        budget,
        fixed=(head > 0, tail > 0),
    )
    steps = [_moved(step, head, start) for step in middle]
    first = start - head if head else next((step.found[0] for step in steps), start)
    end = stop + tail if tail else next((step.found[1] for step in reversed(steps)), start)
    if furniture and _splits_a_line(steps, (first, end), furniture):
        return _lay(quoted, source, window, pairs, budget, _NO_FURNITURE, anchored=anchored)
    differences = _differences(steps, quoted)
    missing = sum(len(word) for one in differences for word in quoted[slice(*one.quoted)])
    return Comparison(first, end, differences, 1 - missing / sum(map(len, quoted)))


def _splits_a_line(steps: Sequence[_Step], found: tuple[int, int], furniture: Mapping[int, int]) -> bool:
    """Whether words of one line of furniture are partly quoted, partly passed over: then it is no furniture."""
    passed = {step.found[0] for step in steps if step.quoted[0] == step.quoted[1]}
    lines = {furniture[at] for at in passed if at in furniture}
    return any(furniture.get(at) in lines and at not in passed for at in range(*found))


def _moved(step: _Step, quoted: int, found: int) -> _Step:
    return _Step(
        (step.quoted[0] + quoted, step.quoted[1] + quoted), (step.found[0] + found, step.found[1] + found), step.cost
    )


def _anchor_start(quoted: Sequence[str], source: Sequence[str], window: tuple[int, int]) -> tuple[int, int]:
    """Where the first words stand literally and once, take as many as are equal; give how many, and the place after."""
    start = list(quoted[:_ANCHOR])
    places = [at for at in range(window[0], window[1] - _ANCHOR + 1) if source[at : at + _ANCHOR] == start]
    if len(quoted) < _ANCHOR or len(places) != 1:
        return 0, window[0]
    taken, most = _ANCHOR, min(len(quoted), window[1] - places[0])
    while taken < most and quoted[taken] == source[places[0] + taken]:
        taken += 1
    return taken, places[0] + taken


def _anchor_end(quoted: Sequence[str], source: Sequence[str], window: tuple[int, int], most: int) -> tuple[int, int]:
    """The same for the last words, of which ``most`` are left; give how many, and the place where they begin."""
    if most < _ANCHOR:
        return 0, window[1]
    end = list(quoted[-_ANCHOR:])
    places = [at for at in range(window[0], window[1] - _ANCHOR + 1) if source[at : at + _ANCHOR] == end]
    if len(places) != 1:
        return 0, window[1]
    taken, last = _ANCHOR, places[0] + _ANCHOR
    while taken < min(most, last - window[0]) and quoted[-taken - 1] == source[last - taken - 1]:
        taken += 1
    return taken, last - taken


def _differences(steps: Sequence[_Step], quoted: Sequence[str]) -> tuple[Difference, ...]:
    scans = sum(step.cost in (_SCAN, _SCAN + _JOINED) for step in steps)
    tolerated = _FREE_SCAN_ERRORS + sum(map(len, quoted)) // _LETTERS_PER_SCAN_ERROR
    limit = _ALIKE if scans <= tolerated else _SCAN
    found: list[Difference] = []
    for step in steps:
        if step.cost < limit:
            continue
        if found and found[-1].quoted[1] == step.quoted[0] and found[-1].found[1] == step.found[0]:
            before = found.pop()
            found.append(Difference((before.quoted[0], step.quoted[1]), (before.found[0], step.found[1])))
        else:
            found.append(Difference(step.quoted, step.found))
    return tuple(found)


class _Pairs:
    """Knows what a word of the quotation and a word of the source cost beside each other."""

    def __init__(self, uses: Callable[[str], int]) -> None:
        self._uses = uses
        self._known: dict[tuple[str, str, bool], int] = {}

    def cost(self, quoted: str, found: str) -> int:
        if quoted == found:
            return _SAME
        pair = quoted, found, isinstance(quoted, Name) or isinstance(found, Name)
        if pair not in self._known:
            self._known[pair] = self._weigh(*pair)
        return self._known[pair]

    def _weigh(self, quoted: str, found: str, name: bool) -> int:
        if abs(len(quoted) - len(found)) > max(len(quoted), len(found)) // 2:
            return _DIFFERENT
        if same_number(quoted, found) or (not name and self._is_scan_error(quoted, found)):
            return _SCAN
        most = len(quoted) // 2
        return _ALIKE if edits(quoted, found, most) <= most else _DIFFERENT

    def _is_scan_error(self, quoted: str, found: str) -> bool:
        uses = self._uses(found)
        return is_scan_error(quoted, found, uses) and not (uses > 1 and self._uses(quoted))


_Way = tuple[int, int, int]
"""The cheapest way to a point: its cost, and how many words of quotation and source the last step took."""


def _cheapest_steps(
    quoted: Sequence[str],
    window: Sequence[str],
    pairs: _Pairs,
    left_out: Sequence[int],
    budget: Budget,
    fixed: tuple[bool, bool],
) -> list[_Step]:
    """Find the cheapest way to lay words of the quotation in the window.

    At an end that is not ``fixed``, words of the window around the quotation cost nothing; in between they cost what
    ``left_out`` says.
    """
    slack = abs(len(window) - len(quoted)) + 4
    budget.spend(2 * (len(quoted) + 1) * min(2 * slack, len(window) + 1))
    before = accumulate(left_out, initial=0) if fixed[0] else repeat(0, len(window) + 1)
    start: dict[int, _Way] = {at: (cost, 0, 1) for at, cost in enumerate(before)}
    rows = [start]
    for done in range(1, len(quoted) + 1):
        columns = range(max(done - slack, 0), min(done + slack, len(window)) + 1)
        rows.append(_row(rows, columns, quoted, window, pairs, left_out))
    end = len(window) if fixed[1] else min(rows[-1], key=lambda at: rows[-1][at][0])
    return _walk_back(rows, end, to_start=fixed[0])


def _row(
    rows: list[dict[int, _Way]],
    columns: range,
    quoted: Sequence[str],
    window: Sequence[str],
    pairs: _Pairs,
    left_out: Sequence[int],
) -> dict[int, _Way]:
    """Give the cheapest way to each column of the next row."""
    done = len(rows)
    above = rows[done - 1]
    row: dict[int, _Way] = {}
    two_above: dict[int, _Way] = rows[done - 2] if done > 1 else {}
    word, pair = quoted[done - 1], "".join(quoted[max(done - 2, 0) : done])
    for at in columns:
        ways = [(above[at][0] + _MISSING, 1, 0)] if at in above else []
        here = window[at - 1] if at else ""
        if at and at - 1 in above:
            ways.append((above[at - 1][0] + pairs.cost(word, here), 1, 1))
        if at - 1 in row:
            ways.append((row[at - 1][0] + left_out[at - 1], 0, 1))
        if (
            at > 1
            and at - 2 in above
            and len(word) == len(here) + len(window[at - 2])
            and may_join(window[at - 2], here)
        ):
            ways.append((above[at - 2][0] + _JOINED + pairs.cost(word, window[at - 2] + here), 1, 2))
        if at and at - 1 in two_above and len(here) == len(pair) and may_join(quoted[done - 2], word):
            ways.append((two_above[at - 1][0] + _JOINED + pairs.cost(pair, here), 2, 1))
        if ways:
            row[at] = min(ways)
    return row


def _walk_back(rows: list[dict[int, _Way]], at: int, *, to_start: bool) -> list[_Step]:
    steps: list[_Step] = []
    done = len(rows) - 1
    while done > 0 or (to_start and at > 0):
        cost, words, found = rows[done][at]
        before = rows[done - words][at - found][0]
        steps.append(_Step((done - words, done), (at - found, at), cost - before))
        done, at = done - words, at - found
    return steps[::-1]
