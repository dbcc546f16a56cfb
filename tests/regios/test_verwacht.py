# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The three real regions get the verdicts that were read from their documents before the tool ran.

The tables stand beside this file, one per region and norm: per requirement the verdict and one line why.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from nvo_check.check import judge_file
from nvo_check.judge.outcome import Regiouitkomst
from nvo_check.norm.load import load_norm
from nvo_check.settings import Limits

ROOT = Path(__file__).parents[2]
TABLES = sorted(Path(__file__).parent.glob("*.verwacht.yaml"))
NORMS = {"nvo-2020-zeven": "nvo", "nvo-2020-acht": "nvo", "jeugdwet-2026": "jeugdwet"}
DATE = datetime.date(2026, 11, 21)


def table(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return content


def outcome(path: Path) -> Regiouitkomst:
    expected = table(path)
    return judge_file(str(ROOT / expected["regio"]), [expected["norm"]], peildatum=DATE).uitkomst


def test_every_real_region_has_a_table_for_both_kinds_of_norm() -> None:
    regions = {path.stem for path in (ROOT / "regions").glob("*.yaml")} - {"voorbeeld"}

    assert {(path.name.split(".")[0], NORMS[table(path)["norm"]]) for path in TABLES} == {
        (region, kind) for region in regions for kind in ("nvo", "jeugdwet")
    }


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name.removesuffix(".verwacht.yaml"))
def test_the_verdicts_are_the_expected_ones(path: Path) -> None:
    expected = table(path)["verwacht"]

    found = {oordeel.eis.id: oordeel.oordeel for oordeel in outcome(path).oordelen}

    assert found == {eis: row["oordeel"] for eis, row in expected.items()}
    assert all(row["omdat"].strip() for row in expected.values())


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name.removesuffix(".verwacht.yaml"))
def test_what_is_missing_is_named(path: Path) -> None:
    expected = table(path)["verwacht"]

    found = {oordeel.eis.id: list(oordeel.ontbreekt) for oordeel in outcome(path).oordelen}

    for eis, row in expected.items():
        if "ontbreekt" in row:
            assert found[eis] == row["ontbreekt"], eis


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name.removesuffix(".verwacht.yaml"))
def test_every_verdict_has_a_place_in_the_file(path: Path) -> None:
    lines = (ROOT / table(path)["regio"]).read_text("utf-8").splitlines()

    for oordeel in outcome(path).oordelen:
        line = lines[oordeel.plaats.regel - 1]
        assert line[oordeel.plaats.kolom - 1 :].strip(), oordeel.eis.id
        assert not line.startswith("#") or oordeel.plaats.regel == 1, oordeel.eis.id


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name.removesuffix(".verwacht.yaml"))
def test_the_tables_cover_every_requirement(path: Path) -> None:
    largest = "jeugdwet-2026" if NORMS[table(path)["norm"]] == "jeugdwet" else "nvo-2020-acht"
    ids = [requirement.eis.id for requirement in load_norm(largest, Limits()).requirements]

    assert sorted(table(path)["verwacht"]) == sorted(ids)
