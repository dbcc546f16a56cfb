# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Admission: a file becomes a region, or all its mistakes come at once, in Dutch, with their places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from nvo_check.failure import InputFailure
from nvo_check.model.admit import admit_region
from nvo_check.model.regio import Regio
from nvo_check.reading.source import read_source
from nvo_check.settings import Limits

CASES = yaml.safe_load((Path(__file__).parent / "fouten.yaml").read_text("utf-8"))


def admit(text: str, limits: Limits | None = None) -> Regio:
    chosen = limits or Limits()
    return admit_region(read_source(text.encode(), "regio.yaml", chosen), chosen)


def whole_file(content: str, kop: dict[str, Any]) -> str:
    norm = kop.get("norm", "nvo-2020-zeven")
    number = f"  aantal_gemeenten: {kop['aantal_gemeenten']}\n" if "aantal_gemeenten" in kop else ""
    return f"schemaversie: 1\nnorm: {norm}\nregio:\n  naam: Duinland\n{number}{content}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["naam"])
def test_every_mistake_says_what_where_and_how_to_mend_it(case: dict[str, Any]) -> None:
    with pytest.raises(InputFailure) as caught:
        admit(whole_file(case["inhoud"], case.get("kop", {})))

    found = caught.value.findings
    assert [f"{item.plaats.regel}:{item.plaats.kolom}" for item in found] == [
        wanted["plaats"] for wanted in case["fouten"]
    ]
    for item, wanted in zip(found, case["fouten"], strict=True):
        assert wanted["melding"] in item.melding
        assert wanted["tip"] in item.tip


def test_all_mistakes_come_at_once() -> None:
    """Of every kind one: the author mends them in one go."""
    content = "\n".join(
        case["inhoud"] for case in CASES if case["naam"] in ("een datum die niet bestaat", "een lege tekst")
    )

    with pytest.raises(InputFailure) as caught:
        admit(whole_file(content + "qqq: 1\nbesluitvorming: [{orgaan: raad, gemeente: 3}]\n", {}))

    assert len(caught.value.findings) == 4


def test_too_many_mistakes_are_counted() -> None:
    content = "".join(f"q{number}: 1\n" for number in range(50))

    with pytest.raises(InputFailure) as caught:
        admit(whole_file(content, {}), Limits(max_findings=5))

    assert len(caught.value.findings) == 6
    assert "En nog 45 andere fouten" in caught.value.findings[-1].melding


def test_yes_and_no_may_be_written_in_dutch_and_years_without_quotes() -> None:
    regio = admit(
        whole_file(
            "elementen:\n  inkoop:\n    stand: vastgelegd\n"
            "    organisatie: {naam: Bureau, voor_alle_gemeenten: true}\n"
            "    contractvoorwaarden: {zelfde_voorwaarden: nee}\n"
            "planning: [{activiteit: Start, van: 2021}]\n",
            {},
        )
    )

    assert regio.elementen is not None
    assert regio.elementen.inkoop is not None
    assert regio.elementen.inkoop.organisatie is not None
    assert regio.elementen.inkoop.contractvoorwaarden is not None
    assert regio.elementen.inkoop.organisatie.voor_alle_gemeenten == "ja"
    assert regio.elementen.inkoop.contractvoorwaarden.zelfde_voorwaarden == "nee"
    assert regio.planning[0].van == "2021"


def test_more_names_than_gemeenten_is_a_mistake() -> None:
    with pytest.raises(InputFailure, match="klopt niet") as caught:
        admit(whole_file("  gemeenten: [{naam: A}, {naam: B}, {naam: A}]\n", {"aantal_gemeenten": 2}))

    assert [found.plaats.pad for found in caught.value.findings] == [
        "regio.aantal_gemeenten",
        "regio.gemeenten[2].naam",
    ]
