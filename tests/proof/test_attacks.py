# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an attacker tries: the cases in ``aanvallen.yaml``, and input that makes bad code slow."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from nvo_check.proof.budget import Budget
from nvo_check.proof.certain_words import proves_something
from nvo_check.proof.furniture import furniture
from nvo_check.proof.headings import Headings
from nvo_check.proof.indexed import Indexed
from nvo_check.proof.normalise import Words, words_of
from tests.proof.duinland import source_of, verdict
from tests.proof.test_citation import source_in

CASES = yaml.safe_load((Path(__file__).parent / "aanvallen.yaml").read_text("utf-8"))
ATTACKS = [
    pytest.param(case, {field: text}, id=f"{case['naam']}: {text}")
    for case in CASES
    for field, texts in (("citaat", case.get("citaten", ())), ("kop", case.get("koppen", ())))
    for text in texts
]


@pytest.mark.parametrize(("case", "citation"), ATTACKS)
def test_attack(case: dict[str, Any], citation: dict[str, Any]) -> None:
    found = verdict(source_in(case), **citation)

    if "uitkomst" in case:
        assert found.uitkomst == case["uitkomst"], found
    else:
        assert found.uitkomst != "bevestigd"


@pytest.mark.parametrize(
    ("parts", "enough"),
    [
        (["de", "de", "de"], False),
        (["de      "], False),
        (["de regio"], False),
        (["de regio koopt hulp"], True),
        (["op 41"], False),
        (["in 2024-2028"], True),
        (["€ 41.000"], True),
        (["De regio koopt", "in"], False),
        (["De regio koopt", "hulp samen in"], True),
    ],
)
def test_what_is_too_short_proves_nothing(parts: list[str], enough: bool) -> None:
    assert proves_something([words_of(part, source=False) for part in parts]) is enough


def headed(size: int) -> object:
    return Headings(Indexed(source_of("# Kop"))).find(f"x {'.' * (size // 20)}x", Budget())


def many_headings(size: int) -> object:
    return Headings(Indexed(source_of("# A\n# B\n" * size))).find("A", Budget())


def numbered(size: int) -> object:
    return furniture(
        ["a" + " " * 145 + "1 x"] * (size // 20) + ["p. 1 " * 31 + "x"] * (size // 20),
        (),
        frozenset(),
        with_titles=True,
    )


SLOW: list[tuple[str, Callable[[int], object]]] = [
    ("a heading of dots", headed),
    ("headings that are the same", many_headings),
    ("lines with a gap and a number", numbered),
    ("bare numbers", lambda size: furniture(["12"] * size, (), frozenset(), with_titles=True)),
    ("page breaks", lambda size: furniture(["\f", "12", "Titel"] * size, (), frozenset(), with_titles=True)),
    ("comments that do not end", lambda size: Words("<!-- <!" * size, source=True)),
    ("strokes that do not end", lambda size: Words("~~a ~~\n\n" * size, source=True)),
    ("tags that do not end", lambda size: Words("<b <b ](" * size, source=True)),
    ("hyphens and line ends", lambda size: Words(("a-" + " " * 50 + "\n" * 50) * (size // 20), source=True)),
    ("one long word", lambda size: Words("a*_" * size + "é" * size, source=True)),
    (
        "footnotes and addresses",
        lambda size: furniture(["¹ a", "https://x.nl"] * size, (), frozenset(), with_titles=True),
    ),
]


@pytest.mark.parametrize("work", [work for _, work in SLOW], ids=[name for name, _ in SLOW])
def test_eight_times_as_much_takes_about_eight_times_as_long(work: Callable[[int], object]) -> None:
    """How the time grows over a factor of eight, best of three; quadratic work would grow sixty-four times."""
    assert least(lambda: work(16_000)) < 24 * max(least(lambda: work(2_000)), 0.0005)


def least(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)
