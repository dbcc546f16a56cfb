# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a verdict rests on: what the norm names, or else the agreements where it looks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from nvo_check.failure import ExitCode
from nvo_check.judge.outcome import Oordeel
from tests.judge.several import REGION, WAITING, outcome, partly, requirement

GOVERNANCE = "elementen.governance"


def verdict(folder: Path, eis: dict[str, Any]) -> Oordeel:
    return outcome(folder, [eis]).regios[0].oordelen[0]


def names(folder: Path, eis: dict[str, Any]) -> list[str]:
    return [one.naam for one in verdict(folder, eis).steunt_op]


@pytest.mark.parametrize(
    ("looks_at", "expected"),
    [
        ([GOVERNANCE], ["vast", "bezig"]),  # what is missing answers nothing
        ([f"{GOVERNANCE}.afspraken"], ["vast", "bezig"]),
        ([f"{GOVERNANCE}.afspraken[].eigenaar"], ["vast", "bezig"]),  # a path into agreements
        ([f"{GOVERNANCE}.afspraken[].eigenaar", GOVERNANCE], ["vast", "bezig"]),  # each once
        (["elementen.beschikbaarheid", GOVERNANCE], ["wachtlijst", "vast", "bezig"]),
        (["regio.beschrijving"], []),
        (["."], []),  # the whole file is nothing in particular
    ],
)
def test_without_a_word_of_the_norm_it_rests_on_the_agreements_where_it_looks(
    tmp_path: Path, looks_at: list[str], expected: list[str]
) -> None:
    assert names(tmp_path, requirement("EIGEN-1", kijkt_naar=looks_at)) == expected


def test_what_is_partly_met_rests_on_something_and_what_is_not_met_on_nothing(tmp_path: Path) -> None:
    assert names(tmp_path, partly("EIGEN-1")) == ["vast", "bezig"]
    assert names(tmp_path, requirement("EIGEN-1", voldaan="false")) == []


@pytest.mark.parametrize(
    ("steunt_op", "expected"),
    [
        ("inspraak.map(i, i.pad)", [("inspraak[0]", "Jeugdraad", "Voorziening voor inspraak")]),
        (f"[{WAITING}.pad]", [(WAITING, "Wachttijden", "Wachttijden")]),
        (f"{WAITING}.maxima.map(m, m.pad)", [(f"{WAITING}.maxima[0]", "pleegzorg", "Maximale wachttijd")]),
        ("elementen.governance.afspraken.map(a, a.pad)", [
            (f"{GOVERNANCE}.afspraken[0]", "vast", "Afspraak"),
            (f"{GOVERNANCE}.afspraken[1]", "bezig", "Afspraak"),
            (f"{GOVERNANCE}.afspraken[2]", "weg", "Afspraak"),
        ]),
        ("[inspraak[0].pad, inspraak[0].pad]", [("inspraak[0]", "Jeugdraad", "Voorziening voor inspraak")]),
        ("[regiovisie.pad]", []),  # the region wrote nothing there
        ("['onzin', '', '.', '[99999999999999999999]', 'inspraak', 'inspraak[7]']", []),
        ("[regio.naam]", []),
    ],
)  # fmt: skip
def test_the_norm_can_say_what_it_rests_on(
    tmp_path: Path, steunt_op: str, expected: list[tuple[str, str, str]]
) -> None:
    found = verdict(tmp_path, requirement("EIGEN-1", steunt_op=steunt_op))

    assert found.oordeel == "voldaan"
    assert [(one.pad, one.naam, one.soort) for one in found.steunt_op] == expected


def test_then_place_and_sources_are_those_of_the_answer(tmp_path: Path) -> None:
    plain = verdict(tmp_path, requirement("EIGEN-1"))
    pointing = verdict(tmp_path, requirement("EIGEN-1", steunt_op="inspraak.map(i, i.pad)"))

    assert (plain.plaats.pad, [one.bron for one in plain.bronnen]) == (GOVERNANCE, ["stuk"])
    assert (pointing.plaats.pad, [one.bron for one in pointing.bronnen]) == ("inspraak[0]", ["brief"])
    assert pointing.plaats == pointing.steunt_op[0].plaats
    lines = (tmp_path / "regio.yaml").read_text("utf-8").splitlines()
    assert "{" in lines[pointing.plaats.regel - 1]
    assert "Jeugdraad" in lines[pointing.plaats.regel]


def test_what_is_open_stays_where_it_was(tmp_path: Path) -> None:
    found = verdict(tmp_path, partly("EIGEN-1", steunt_op="inspraak.map(i, i.pad)"))

    assert found.plaats.pad == GOVERNANCE
    assert [one.bron for one in found.bronnen] == ["brief"]


def test_a_norm_that_names_nothing_keeps_place_and_sources(tmp_path: Path) -> None:
    found = verdict(tmp_path, requirement("EIGEN-1", steunt_op="elementen.toegang.afspraken.map(a, a.pad)"))

    assert found.oordeel == "voldaan"
    assert found.plaats.pad == GOVERNANCE
    assert [one.bron for one in found.bronnen] == ["stuk"]


def test_an_expression_that_gets_stuck_is_no_pass(tmp_path: Path) -> None:
    run = outcome(tmp_path, [requirement("EIGEN-1", steunt_op="[inspraak[9].pad]")])

    found = run.regios[0].oordelen[0]
    assert (found.oordeel, found.vastgelopen, found.steunt_op) == ("niet_te_beoordelen", True, ())
    assert run.exit_code == ExitCode.NORM_OF_SJABLOON_KAPOT


def test_no_more_is_kept_than_a_reader_can_use(tmp_path: Path) -> None:
    many = [{"naam": f"Raad {number}"} for number in range(300)]
    run = outcome(
        tmp_path, [requirement("EIGEN-1", steunt_op="inspraak.map(i, i.pad)")], region={**REGION, "inspraak": many}
    )

    assert len(run.regios[0].oordelen[0].steunt_op) == 200
