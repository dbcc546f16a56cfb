# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pairing: which region of one side belongs with which region of the other. The sides may change places."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Hashable, Sequence
from typing import TypeAlias

from nvo_check.judge.snapshots import Momentopname

Pair: TypeAlias = tuple[Momentopname | None, Momentopname | None]
_Key: TypeAlias = Callable[[Momentopname], Hashable]


def pairs_of(old: Sequence[Momentopname], new: Sequence[Momentopname]) -> list[Pair]:
    """Pair regions by name and norm, then by less; what is left over is new or gone.

    The only entry of a norm on each side is a pair too, whatever the names; so is the only one of a name, whatever the
    norms; and so are the only two there are.
    """
    left, right = list(enumerate(old)), list(enumerate(new))
    found = _in_order(left, right, lambda one: (one.regio, one.norm, one.bestand))
    found += _in_order(left, right, lambda one: (one.regio, one.norm))
    found += _only_ones(left, right, lambda one: one.norm, old, new)
    found += _only_ones(left, right, lambda one: one.regio, old, new)
    found += _only_ones(left, right, lambda _: None, old, new)
    return _with_the_rest(found, left, right, old, new)


def sure_pairs_of(old: Sequence[Momentopname], new: Sequence[Momentopname]) -> list[Pair]:
    """Pair regions only when they surely are the same: by name and norm, or by name and file when the norm changed.

    For a gate: a new region that is taken for another one would come in unseen. Norms go together only when they share
    requirements; of several those that share most.
    """
    left, right = list(enumerate(old)), list(enumerate(new))
    found = _in_order(left, right, lambda one: (one.regio, one.norm, one.bestand))
    found += _in_order(left, right, lambda one: (one.regio, one.norm))
    found += _with_most_in_common(left, right)
    return _with_the_rest(found, left, right, old, new)


_Entries: TypeAlias = list[tuple[int, Momentopname]]


def _with_most_in_common(left: _Entries, right: _Entries) -> list[tuple[int, int]]:
    """Pair what has the same name and file, those with most requirements in common first."""
    shared = [
        (len({one.eis for one in before[1].eisen} & {one.eis for one in after[1].eisen}), before, after)
        for before in left
        for after in right
        if (before[1].regio, before[1].bestand) == (after[1].regio, after[1].bestand)
    ]
    found: list[tuple[tuple[int, Momentopname], tuple[int, Momentopname]]] = []
    for number, before, after in sorted(shared, key=lambda one: (-one[0], one[1][0], one[2][0])):
        if number and all(before is not one and after is not other for one, other in found):
            found.append((before, after))
    return _taken(found, left, right)


def _with_the_rest(
    found: list[tuple[int, int]],
    left: _Entries,
    right: _Entries,
    old: Sequence[Momentopname],
    new: Sequence[Momentopname],
) -> list[Pair]:
    """Give the pairs in the order of the new side, then what is new, then what is gone."""
    paired: list[Pair] = [(old[before], new[after]) for before, after in sorted(found, key=lambda pair: pair[1])]
    return [*paired, *((None, one) for _, one in right), *((one, None) for _, one in left)]


def _in_order(left: _Entries, right: _Entries, key: _Key) -> list[tuple[int, int]]:
    """Pair what has the same key, the first with the first; takes what is paired out of both lists."""
    waiting: dict[Hashable, deque[tuple[int, Momentopname]]] = {}
    for entry in right:
        waiting.setdefault(key(entry[1]), deque()).append(entry)
    found = []
    for entry in left:
        others = waiting.get(key(entry[1]))
        if others:
            found.append((entry, others.popleft()))
    return _taken(found, left, right)


def _only_ones(
    left: _Entries, right: _Entries, key: _Key, old: Sequence[Momentopname], new: Sequence[Momentopname]
) -> list[tuple[int, int]]:
    """Pair what is the only one with its key on both sides, counting also what is paired already."""
    times = Counter(key(one) for one in old), Counter(key(one) for one in new)
    others = {key(entry[1]): entry for entry in right}
    found = [
        (entry, others[wanted])
        for entry, wanted in ((entry, key(entry[1])) for entry in left)
        if wanted in others and all(counted[wanted] == 1 for counted in times)
    ]
    return _taken(found, left, right)


def _taken(
    found: list[tuple[tuple[int, Momentopname], tuple[int, Momentopname]]], left: _Entries, right: _Entries
) -> list[tuple[int, int]]:
    numbers = [(before[0], after[0]) for before, after in found]
    gone, came = {number for number, _ in numbers}, {number for _, number in numbers}
    left[:] = [entry for entry in left if entry[0] not in gone]
    right[:] = [entry for entry in right if entry[0] not in came]
    return numbers
