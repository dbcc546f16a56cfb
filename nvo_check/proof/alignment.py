# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much texts look alike. The only file that imports ``rapidfuzz``, when something is not literally there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache


def likeness(one: str, other: str, at_least: float = 0) -> float:
    """Give how much two texts look alike, 0 to 100; 0 when that is less than ``at_least``."""
    from rapidfuzz.fuzz import ratio

    return ratio(one, other, score_cutoff=at_least)


def partial_likeness(needle: str, text: str, at_least: float = 0) -> float:
    """Give how much ``needle`` looks like the part of ``text`` that resembles it most, 0 to 100."""
    from rapidfuzz.fuzz import partial_ratio

    return partial_ratio(needle, text, score_cutoff=at_least)


def likely_place(needle: str, text: str, at_least: float) -> int | None:
    """Give where in ``text`` the part begins that looks most like ``needle``; None when nothing comes near."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    found = partial_ratio_alignment(needle, text, score_cutoff=at_least)
    return found.dest_start if found is not None else None


def nearest(text: str, candidates: Sequence[str], most: int, at_least: float) -> list[tuple[int, float]]:
    """Give the candidates that look most like ``text``, best first, as index and likeness."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract

    return [
        (index, score) for _, score, index in extract(text, candidates, scorer=ratio, limit=most, score_cutoff=at_least)
    ]


def edits(one: str, other: str, most: int) -> int:
    """Give how many letters differ between two words, or ``most + 1`` when that is more than ``most``."""
    return _distance()(one, other, score_cutoff=most)


@cache
def _distance() -> Callable[..., int]:
    from rapidfuzz.distance.Levenshtein import distance

    return distance
