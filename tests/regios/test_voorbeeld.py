# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The invented region meets every norm, now and in the years its regiovisie is for, and says that it is invented."""

from __future__ import annotations

import datetime

import pytest

from nvo_check.check import check, judge_file
from nvo_check.model.jeugdregios import JEUGDREGIOS
from nvo_check.model.regio import Regio
from tests.command import ROOT, run

REGION = ROOT / "regions" / "voorbeeld.yaml"
NORMS = ("nvo-2020-zeven", "nvo-2020-acht", "jeugdwet-2026")
ONLY_FOR_REAL_REGIONS = {"JW-2.2.2"}
DATES = ("2026-01-01", "2026-11-22", "2027-12-31", "2029-12-31")


def region() -> Regio:
    return judge_file(str(REGION), peildatum=datetime.date(2026, 11, 22)).regio


@pytest.mark.parametrize("date", DATES)
def test_it_meets_every_requirement_the_recommended_ones_too(date: str) -> None:
    outcome = check([str(REGION)], peildatum=datetime.date.fromisoformat(date))

    assert tuple(regio.norm.id for regio in outcome.regios) == NORMS
    for regio in outcome.regios:
        verdicts = {oordeel.eis.id: oordeel.oordeel for oordeel in regio.oordelen}
        exempt = ONLY_FOR_REAL_REGIONS & set(verdicts)
        assert verdicts == dict.fromkeys(verdicts, "voldaan") | dict.fromkeys(exempt, "niet_van_toepassing")


@pytest.mark.parametrize("date", DATES)
def test_even_the_strictest_run_passes(date: str) -> None:
    result = run("check", str(REGION), "--fail-on", "aanbevolen", "--date", date)

    assert result.returncode == 0, result.stdout + result.stderr


def test_it_says_that_it_and_its_documents_are_invented() -> None:
    found = region()

    assert found.voorbeeld == "ja"
    assert "verzonnen" in (found.regio.beschrijving or "")
    assert [bron.id for bron in found.bronnen if "Verzonnen document" not in (bron.toelichting or "")] == []
    assert [bron.id for bron in found.bronnen if bron.bestand] == []


def test_it_needs_no_deviation() -> None:
    assert region().afwijkingen == []


def test_it_names_no_region_of_the_law() -> None:
    text = REGION.read_text("utf-8").casefold()

    assert [name for name in JEUGDREGIOS if name.casefold() in text] == []
