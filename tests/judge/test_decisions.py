# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who decided, who was only informed, who still has to: the cases in besluitvorming.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from nvo_check.judge.decisions import Besluitvorming, decisions_of
from nvo_check.model.admit import admit_region
from nvo_check.reading.source import read_source
from nvo_check.report.sentences import decisions_in_lines
from nvo_check.settings import Limits

CASES = yaml.safe_load(Path(__file__).with_name("besluitvorming.yaml").read_text("utf-8"))


def overview(case: dict[str, Any]) -> Besluitvorming:
    data = {
        "schemaversie": 1,
        "norm": "nvo-2020-zeven",
        "regio": {"naam": "Duinland", **case["regio"]},
        "besluitvorming": case.get("besluitvorming", []),
    }
    text = yaml.safe_dump(data, allow_unicode=True).replace("'", "")
    document = read_source(text.encode(), "regio.yaml", Limits())
    return decisions_of(admit_region(document, Limits()), document.places, "2026-11-21")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["naam"])
def test_decisions(case: dict[str, Any]) -> None:
    found = overview(case)

    if "zinnen" in case:
        assert decisions_in_lines(found) == case["zinnen"]
    if "raden" in case:
        assert {one.gemeente: one.raad for one in found.gemeenten} == case["raden"]


def test_every_decision_has_its_place() -> None:
    found = overview(
        {
            "regio": {"gemeenten": [{"naam": "Duinstad"}]},
            "besluitvorming": [
                {"orgaan": "regionaal_overleg", "besluit": "vastgesteld"},
                {"gemeente": "Duinstad", "orgaan": "raad", "besluit": "gepland"},
            ],
        }
    )

    assert [line.plaats.pad for line in found.zonder_gemeente] == ["besluitvorming[0]"]
    assert [line.plaats.pad for line in found.gemeenten[0].besluiten] == ["besluitvorming[1]"]
