# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The requirements look at facts: spoil any fact of the invented region, and a verdict changes.

What no requirement looks at stands in ``voorbeeld-onbekeken.yaml``, with the reason; people review that list. The two
cannot drift apart: a fact that is missing from the list and a line that is too much are both failures here.
"""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from nvo_check.check import check
from tests.regios import feiten
from tests.regios.feiten import Fact, Reviewed, facts, is_overlooked, reviewed

ELEMENTEN = "elementen"


def part(fact: Fact) -> str:
    """Name the part of the file that a fact is in; the elements are parts of their own, because they are large."""
    return ".".join(map(str, fact.path[:2] if fact.path[0] == ELEMENTEN else fact.path[:1]))


def part_of(name: str) -> list[Fact]:
    return [fact for fact in facts() if part(fact) == name]


def missing_from(lines: tuple[Reviewed, ...], found: list[Fact]) -> list[str]:
    """Name the facts that no requirement looks at and that no line is about."""
    return [str(fact) for fact in found if not any(line.fits(fact) for line in lines) and is_overlooked(fact)]


def wrongly_in(lines: tuple[Reviewed, ...], found: list[Fact]) -> list[str]:
    """Name the facts that a requirement does look at, though a line says that none does."""
    return [f"{fact}: `{line.pad}`" for fact in found for line in lines if line.fits(fact) and not is_overlooked(fact)]


def stale(line: Reviewed) -> list[str]:
    """Name the patterns of a line that fit nothing; whether the line is true of what it fits, is judged per part."""
    unused = [pad for pad in line.behalve if not any(Reviewed(pad, "").fits(fact) for fact in facts())]
    return unused + ([] if any(map(line.fits, facts())) else [line.pad])


@pytest.mark.parametrize("name", dict.fromkeys(map(part, facts())))
def test_every_fact_changes_a_verdict_or_is_in_the_reviewed_list(name: str) -> None:
    """One test for both sides, so that each part is spoiled once however the tests are shared out."""
    found = part_of(name)

    assert missing_from(reviewed(), found) == [], (
        "geen eis kijkt hiernaar: schrijf het zo op dat een eis het ziet, of zet het met een reden in "
        "tests/regios/voorbeeld-onbekeken.yaml"
    )
    assert wrongly_in(reviewed(), found) == [], (
        "een eis kijkt hier wel naar: haal de regel uit tests/regios/voorbeeld-onbekeken.yaml, of maak hem preciezer"
    )


@pytest.mark.parametrize("line", reviewed(), ids=lambda line: line.pad)
def test_no_line_of_the_reviewed_list_is_stale(line: Reviewed) -> None:
    assert stale(line) == []
    assert line.reden.strip()


def test_a_fact_that_is_forgotten_is_named_with_its_line() -> None:
    lines = tuple(line for line in reviewed() if not line.pad.startswith("visie"))

    found = missing_from(lines, part_of("visie"))

    assert any(text.startswith("visie.kernwaarden[0].naam (regel ") for text in found)


def test_a_line_that_is_too_much_is_named() -> None:
    fact = next(fact for fact in facts() if fact.name == "inspraak[0].werkwijze")
    line = Reviewed("inspraak[].werkwijze", "Uitleg.")

    assert wrongly_in((line,), [fact]) == [f"{fact}: `inspraak[].werkwijze`"]
    assert wrongly_in((replace(line, behalve=("inspraak[0].**",)),), [fact]) == []


def test_a_pattern_that_fits_nothing_is_named() -> None:
    assert stale(Reviewed("inspraak[].kleur", "Uitleg.")) == ["inspraak[].kleur"]
    assert stale(Reviewed("inspraak[].naam", "Uitleg.", ("inspraak[9].**",))) == ["inspraak[9].**"]


def test_what_the_model_refuses_proves_nothing() -> None:
    name = next(fact for fact in facts() if fact.name == "inspraak[0].naam")

    assert feiten.verdicts_of(feiten.without(name)) is None
    assert is_overlooked(name)


def test_the_verdicts_are_those_of_a_check() -> None:
    """The facts are judged by all requirements at once; a check does it norm by norm."""
    outcome = check([str(feiten.REGION)], peildatum=datetime.date.fromisoformat(feiten.PEILDATUM))

    found = {(regio.norm.id, oordeel.eis.id): oordeel.oordeel for regio in outcome.regios for oordeel in regio.oordelen}
    assert found == feiten.verdicts()
    assert len(found) > 100
