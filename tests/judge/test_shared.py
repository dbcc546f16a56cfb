# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Norms side by side: what counts for more than one of them, and which requirements are about the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from nvo_check.check import check
from nvo_check.judge.shared import NaastElkaar, every_requirement, side_by_side
from tests.command import ROOT
from tests.judge.several import DATE, REGION, outcome, partly, requirement

INSPRAAK = "inspraak.map(i, i.pad)"
AGREEMENT = "[elementen.governance.afspraken[0].pad]"


def together(folder: Path, *norms: list[dict[str, Any]]) -> NaastElkaar:
    (found,) = side_by_side(outcome(folder, *norms).regios)
    return found


def answers(found: NaastElkaar) -> list[tuple[str, dict[str, list[str]]]]:
    return [
        (one.steun.naam, {own.norm: [oordeel.eis.id for oordeel in own.oordelen] for own in one.normen})
        for one in found.antwoorden
    ]


def related(found: NaastElkaar) -> list[tuple[str, str]]:
    return [(pair.een.oordeel.eis.id, pair.ander.oordeel.eis.id) for pair in found.verwant]


def test_one_norm_stands_beside_nothing(tmp_path: Path) -> None:
    assert side_by_side(outcome(tmp_path, [requirement("A-1")]).regios) == ()


def test_what_answers_requirements_of_two_norms(tmp_path: Path) -> None:
    found = together(
        tmp_path,
        [requirement("A-1", steunt_op=INSPRAAK), requirement("A-2", steunt_op=AGREEMENT), requirement("A-3")],
        [requirement("B-1", steunt_op=INSPRAAK), partly("B-2", steunt_op=INSPRAAK)],
    )

    assert answers(found) == [("Jeugdraad", {"een": ["A-1"], "twee": ["B-1", "B-2"]})]


def test_they_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    both = f"{AGREEMENT} + {INSPRAAK}"
    found = together(tmp_path, [requirement("A-1", steunt_op=both)], [requirement("B-1", steunt_op=both)])

    assert [name for name, _ in answers(found)] == ["Jeugdraad", "vast"]
    places = [one.steun.plaats for one in found.antwoorden]
    assert places == sorted(places)


@pytest.mark.parametrize("verdict", [{"voldaan": "false"}, {"voldaan": "inspraak[9].naam == ''"}])
def test_what_is_not_met_counts_for_nothing(tmp_path: Path, verdict: dict[str, str]) -> None:
    found = together(
        tmp_path, [requirement("A-1", steunt_op=INSPRAAK)], [requirement("B-1", steunt_op=INSPRAAK, **verdict)]
    )

    assert answers(found) == []


def test_the_same_requirement_in_two_norms_is_one(tmp_path: Path) -> None:
    common = requirement("A-1", steunt_op=INSPRAAK)
    found = together(tmp_path, [common], [common, requirement("B-1", steunt_op=INSPRAAK)])

    assert answers(found) == []
    assert found.gedeeld == ("A-1",)


def test_equal_ids_with_another_question_are_two_requirements(tmp_path: Path) -> None:
    found = together(
        tmp_path,
        [requirement("A-1", steunt_op=INSPRAAK)],
        [requirement("A-1", steunt_op=INSPRAAK, vraag="Iets heel anders?")],
    )

    assert answers(found) == [("Jeugdraad", {"een": ["A-1"], "twee": ["A-1"]})]
    assert found.gedeeld == ()


def test_a_third_norm_shows_what_both_overlapping_ones_ask(tmp_path: Path) -> None:
    common = requirement("A-1", steunt_op=INSPRAAK)
    found = together(tmp_path, [common], [common], [requirement("B-1", steunt_op=INSPRAAK)])

    assert answers(found) == [("Jeugdraad", {"een": ["A-1"], "twee": ["A-1"], "drie": ["B-1"]})]


@pytest.mark.parametrize("who", ["een", "twee", "allebei"])
def test_related_requirements_whichever_norm_says_so(tmp_path: Path, who: str) -> None:
    first = requirement("A-1", verwant=["B-2"] if who != "twee" else [])
    second = partly("B-2", verwant=["A-1"] if who != "een" else [])
    found = together(tmp_path, [requirement("A-0"), first], [requirement("B-1"), second])

    assert related(found) == [("A-1", "B-2")]
    pair = found.verwant[0]
    assert (pair.een.norm, pair.een.oordeel.oordeel) == ("een", "voldaan")
    assert (pair.ander.norm, pair.ander.oordeel.oordeel) == ("twee", "gedeeltelijk")


def test_pairs_come_in_the_order_of_the_norms_and_once(tmp_path: Path) -> None:
    common = requirement("A-1", verwant=["B-2", "B-1"])
    found = together(
        tmp_path, [common, requirement("A-2", verwant=["B-1"])], [common], [requirement("B-1"), requirement("B-2")]
    )

    assert related(found) == [("A-1", "B-1"), ("A-1", "B-2"), ("A-2", "B-1")]


def test_requirements_that_one_norm_has_both_are_no_pair(tmp_path: Path) -> None:
    found = together(tmp_path, [requirement("A-1", verwant=["B-1"])], [requirement("A-1"), requirement("B-1")])

    assert related(found) == []


def test_the_shipped_norms_that_build_on_each_other_share_all_of_the_first() -> None:
    regios = check([str(ROOT / "tests/data/volledig.yaml")], ["nvo-2020-zeven", "nvo-2020-acht"], peildatum=DATE).regios
    (found,) = side_by_side(regios)

    assert list(found.gedeeld) == [oordeel.eis.id for oordeel in regios[0].oordelen]
    assert found.antwoorden == ()
    assert found.verwant == ()
    assert [one.eis.id for one in every_requirement(regios)] == [
        *found.gedeeld,
        *(one.eis.id for one in regios[1].oordelen if one.eis.id not in found.gedeeld),
    ]


def test_files_are_kept_apart(tmp_path: Path) -> None:
    run = outcome(tmp_path, [requirement("A-1", steunt_op=INSPRAAK)], [requirement("B-1", steunt_op=INSPRAAK)])
    other = tmp_path / "ander"
    other.mkdir()
    more = outcome(other, [requirement("A-1")], region=REGION)

    assert [one.bestand for one in side_by_side((*run.regios, *more.regios))] == [run.regios[0].bestand]


def test_the_facts_of_a_file_are_made_once_whatever_the_number_of_norms(tmp_path: Path) -> None:
    first, second = outcome(tmp_path, [requirement("A-1")], [requirement("B-1")]).regios

    assert first.feiten is second.feiten
