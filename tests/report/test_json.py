# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The JSON of a check follows the contract, for every region and every requirement."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.command import ROOT, run

SCHEMA = json.loads((ROOT / "schemas" / "uitkomst.schema.json").read_text("utf-8"))


def outcome(*arguments: str, exit_code: int) -> dict[str, Any]:
    result = run("check", "-f", "json", "--date", "2026-11-21", *arguments)
    assert result.returncode == exit_code, result.stderr
    assert result.stderr == ""
    document: dict[str, Any] = json.loads(result.stdout)
    Draft202012Validator(SCHEMA).validate(document)
    assert document["exitcode"] == exit_code
    return document


SIZES = {"nvo-2020-zeven": 41, "nvo-2020-acht": 43, "jeugdwet-2026": 27}


def test_the_regions_by_the_norms_they_name() -> None:
    document = outcome("regions/", exit_code=1)

    assert [(regio["regio"], regio["norm"]["id"]) for regio in document["regios"]] == [
        ("Een 10 voor de Jeugd", "nvo-2020-acht"),
        ("Gooi en Vechtstreek", "nvo-2020-zeven"),
        ("Twente", "nvo-2020-zeven"),
        ("Wolkenwaard", "nvo-2020-zeven"),
        ("Wolkenwaard", "nvo-2020-acht"),
        ("Wolkenwaard", "jeugdwet-2026"),
    ]
    for regio in document["regios"]:
        ids = [oordeel["eis"] for oordeel in regio["oordelen"]]
        assert len(ids) == len(set(ids)) == SIZES[regio["norm"]["id"]]
        assert sum(regio["telling"].values()) == len(ids)
        assert regio["voldoet"] is regio["voorbeeld"]


def test_the_keys_of_the_contract_in_their_order() -> None:
    document = outcome("tests/data/volledig.yaml", exit_code=0)
    (regio,) = document["regios"]

    assert list(document) == [
        "formaat", "versie", "peildatum", "exitcode", "regios", "fouten",
        "fail_on", "bronnenmap", "sinds", "naast_elkaar",
    ]  # fmt: skip
    assert list(regio) == [
        "bestand", "sha256", "regio", "norm", "voldoet", "telling", "oordelen",
        "verantwoord", "afwijkingen", "besluitvorming", "bewijs", "voorbeeld",
    ]  # fmt: skip
    assert list(regio["oordelen"][0]) == [
        "eis", "element", "niveau", "oordeel", "melding", "advies", "ontbreekt", "verantwoord", "bronnen", "plaats",
        "titel", "stempel", "spoor", "opzij", "was", "steunt_op",
    ]  # fmt: skip
    assert list(regio["telling"]) == [
        "voldaan", "gedeeltelijk", "niet_voldaan", "niet_te_beoordelen", "niet_van_toepassing",
    ]  # fmt: skip
    assert list(regio["oordelen"][0]["plaats"]) == ["bestand", "regel", "kolom", "pad"]
    assert document["formaat"] == "nvo-check/uitkomst/1"
    assert regio["voldoet"] is True


def test_several_norms_give_an_entry_each() -> None:
    document = outcome("tests/data/volledig.yaml", "--norm", "nvo-2020-zeven", "--norm", "nvo-2020-acht", exit_code=0)

    assert [regio["norm"]["id"] for regio in document["regios"]] == ["nvo-2020-zeven", "nvo-2020-acht"]


def test_a_file_that_cannot_be_read_is_an_error_and_no_region() -> None:
    document = outcome("weg.yaml", exit_code=3)

    assert document["regios"] == []
    assert document["fouten"][0]["bestand"] == "weg.yaml"


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = (run("check", "-f", "json", "--date", "2026-11-21", "regions/").stdout for _ in range(2))

    assert first == second


@pytest.mark.parametrize("name", ["tekst", "markdown", "html"])
def test_every_requirement_appears_in_every_format(name: str) -> None:
    text = run("check", "-f", name, "--date", "2026-11-21", "regions/").stdout

    for regio in outcome("regions/", exit_code=1)["regios"]:
        for oordeel in regio["oordelen"]:
            assert text.count(oordeel["eis"]) >= 1
    assert text.count("NVO-0.1") >= 3
