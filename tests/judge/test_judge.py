# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Judging: the order of the tests, what counts as unknown, places, sources, and the roll-up."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from nvo_check.check import check
from nvo_check.failure import ExitCode
from nvo_check.judge.outcome import Oordeel
from nvo_check.judge.run import FailOn, Uitkomst
from nvo_check.judge.unknown import unknown_reason

DATE = datetime.date(2026, 11, 21)

REQUIREMENT: dict[str, Any] = {
    "id": "EIGEN-1",
    "element": "namen",
    "niveau": "verplicht",
    "titel": "Een eis",
    "vraag": "Is het zo?",
    "uitleg": "Daarom.",
    "advies": "Doe iets.",
    "herkomst": [{"document": "Eigen afspraak"}],
    "kijkt_naar": ["regio.beschrijving"],
    "voldaan": "regio.beschrijving == 'goed'",
    "meldingen": {"voldaan": "Ja.", "niet_voldaan": "Nee."},
    "voorbeelden": [
        {"naam": "a", "oordeel": "voldaan", "regio": {}},
        {"naam": "b", "oordeel": "niet_voldaan", "regio": {}},
        {"naam": "c", "oordeel": "gedeeltelijk", "regio": {}},
        {"naam": "d", "oordeel": "niet_van_toepassing", "regio": {}},
    ],
}
PARTLY = {
    "gedeeltelijk": "regio.beschrijving == 'half'",
    "meldingen": {**REQUIREMENT["meldingen"], "gedeeltelijk": "Half."},
}


def outcome(
    tmp_path: Path, region: dict[str, Any], *requirements: dict[str, Any], fail_on: FailOn = "verplicht"
) -> Uitkomst:
    norm = {
        "schemaversie": 1,
        "id": "eigen",
        "titel": "Eigen norm",
        "elementen": [{"id": "namen", "nummer": "1", "titel": "Namen"}],
        "eisen": [
            {**REQUIREMENT, "id": f"EIGEN-{number}", **given} for number, given in enumerate(requirements, start=1)
        ],
    }
    (tmp_path / "norm.yaml").write_text(json.dumps(norm), "utf-8")
    whole = {"schemaversie": 1, "norm": "x", **region, "regio": {"naam": "Duinland", **region.get("regio", {})}}
    (tmp_path / "regio.yaml").write_text(yaml.safe_dump(whole, sort_keys=False), "utf-8")
    return check([str(tmp_path / "regio.yaml")], [str(tmp_path / "norm.yaml")], peildatum=DATE, fail_on=fail_on)


def verdict(tmp_path: Path, region: dict[str, Any], requirement: dict[str, Any]) -> Oordeel:
    return outcome(tmp_path, region, requirement).regios[0].oordelen[0]


@pytest.mark.parametrize(
    ("region", "requirement", "expected"),
    [
        ({"regio": {"beschrijving": "goed"}}, {}, "voldaan"),
        ({"regio": {"beschrijving": "half"}}, PARTLY, "gedeeltelijk"),
        ({"regio": {"beschrijving": "slecht"}}, PARTLY, "niet_voldaan"),
        ({}, {}, "niet_voldaan"),  # silence is no unknown
        ({"regio": {"onbekend": {"beschrijving": "weg"}}}, {}, "niet_te_beoordelen"),
        ({"regio": {"stand": "onbekend", "reden": "weg"}}, {}, "niet_te_beoordelen"),
        ({"regio": {"beschrijving": "goed", "stand": "onbekend", "reden": "weg"}}, {}, "voldaan"),
        ({"regio": {"beschrijving": "half", "stand": "onbekend", "reden": "weg"}}, PARTLY, "gedeeltelijk"),
        ({"regio": {"onbekend": {"beschrijving": "weg"}}}, {"zeker_niet": "true"}, "niet_voldaan"),
        ({"regio": {"onbekend": {"soort": "weg"}}}, {}, "niet_voldaan"),  # something else is unknown
        ({"onbekend": {"regiovisie": "weg"}}, {"kijkt_naar": ["regiovisie.titel"]}, "niet_te_beoordelen"),
    ],
)
def test_the_first_test_that_fits_decides(
    tmp_path: Path, region: dict[str, Any], requirement: dict[str, Any], expected: str
) -> None:
    assert verdict(tmp_path, region, requirement).oordeel == expected


def test_a_requirement_that_does_not_apply_says_why(tmp_path: Path) -> None:
    messages = {**REQUIREMENT["meldingen"], "niet_van_toepassing": "Alleen voor eilanden."}

    found = verdict(tmp_path, {}, {"van_toepassing": "regio.naam == 'Eiland'", "meldingen": messages})

    assert (found.oordeel, found.melding, found.onvervuld) == ("niet_van_toepassing", "Alleen voor eilanden.", False)


def test_the_reason_of_an_unknown_is_told(tmp_path: Path) -> None:
    found = verdict(tmp_path, {"regio": {"onbekend": {"beschrijving": "het archief is dicht."}}}, {})

    assert found.melding == "Het bestand zegt dat dit onbekend is: het archief is dicht."
    assert (
        found.advies == "Zoek eerst uit wat hierover is afgesproken, en vul dat in. Is er niets? Dan geldt: Doe iets."
    )


def test_what_is_missing_is_named_and_pointed_at(tmp_path: Path) -> None:
    requirement = {
        "kijkt_naar": ["opgaven"],
        "voldaan": "opgaven.all(o, size(o.bronnen) > 0)",
        "ontbreekt": "opgaven.filter(o, size(o.bronnen) == 0).map(o, o.tekst)",
        "wijst_naar": "opgaven.filter(o, size(o.bronnen) == 0).map(o, o.pad)",
        "meldingen": {"voldaan": "Ja.", "niet_voldaan": "Er missen er {aantal}: {ontbreekt}."},
    }
    region = {
        "opgaven": [{"tekst": "een", "bronnen": [{"bron": "x"}]}, {"tekst": "twee"}, {"tekst": "drie"}],
        "bronnen": [{"id": "x", "titel": "X", "uitgever": "Wij"}],
    }

    found = verdict(tmp_path, region, requirement)

    assert found.melding == "Er missen er 2: twee en drie."
    assert found.ontbreekt == ("twee", "drie")
    assert found.plaats.pad == "opgaven[1]"
    assert (tmp_path / "regio.yaml").read_text("utf-8").splitlines()[found.plaats.regel - 1] == "- tekst: twee"


def test_a_message_stays_readable_and_the_list_complete(tmp_path: Path) -> None:
    requirement = {
        "kijkt_naar": ["opgaven"],
        "voldaan": "size(opgaven) == 0",
        "ontbreekt": "opgaven.map(o, o.tekst)",
        "meldingen": {"voldaan": "Ja.", "niet_voldaan": "Het gaat om: {ontbreekt}."},
    }

    found = verdict(tmp_path, {"opgaven": [{"tekst": f"opgave {number}"} for number in range(40)]}, requirement)

    assert found.melding.endswith("opgave 24 en nog 15 andere.")
    assert len(found.ontbreekt) == 40


def test_the_sources_are_those_of_the_part_the_requirement_looks_at(tmp_path: Path) -> None:
    region = {
        "opgaven": [
            {"tekst": "een", "bronnen": [{"bron": "x", "kop": "Kop", "regels": 3}]},
            {"tekst": "twee", "bronnen": [{"bron": "x", "kop": "Kop", "regels": 3}, {"bron": "y", "pagina": 7}]},
        ],
        "visie": {"tekst": "v", "bronnen": [{"bron": "z"}]},
        "bronnen": [{"id": name, "titel": f"Stuk {name}"} for name in "xyz"],
    }

    found = verdict(tmp_path, region, {"kijkt_naar": ["opgaven"]}).bronnen

    assert [(one.bron, one.titel, one.kop, one.regels, one.pagina) for one in found] == [
        ("x", "Stuk x", "Kop", "3", None),
        ("y", "Stuk y", "", "", 7),
    ]
    assert verdict(tmp_path, region, {"kijkt_naar": ["."]}).bronnen == ()


def test_a_test_that_crashes_is_never_a_pass(tmp_path: Path) -> None:
    found = outcome(tmp_path, {}, {"voldaan": "1 / size(opgaven) == 1"}, {"voldaan": "true"})

    first, second = found.regios[0].oordelen
    assert (first.oordeel, first.vastgelopen, first.advies) == ("niet_te_beoordelen", True, "")
    assert second.oordeel == "voldaan"  # the others go on
    assert found.exit_code == ExitCode.NORM_OF_SJABLOON_KAPOT


@pytest.mark.parametrize(
    ("required", "recommended", "fail_on", "code", "meets"),
    [
        ("true", "true", "verplicht", 0, True),
        ("true", "false", "verplicht", 0, True),
        ("true", "false", "aanbevolen", 1, True),
        ("false", "true", "verplicht", 1, False),
        ("false", "true", "nooit", 0, False),
    ],
)
def test_the_level_decides_what_fails(
    tmp_path: Path, required: str, recommended: str, fail_on: FailOn, code: int, meets: bool
) -> None:
    found = outcome(
        tmp_path, {}, {"voldaan": required}, {"voldaan": recommended, "niveau": "aanbevolen"}, fail_on=fail_on
    )

    assert (int(found.exit_code), found.regios[0].voldoet) == (code, meets)


def test_an_element_is_as_good_as_its_worst_required_requirement(tmp_path: Path) -> None:
    found = outcome(tmp_path, {}, {"voldaan": "true"}, {"voldaan": "false", "niveau": "aanbevolen"}).regios[0]

    assert found.per_element[0].oordeel == "voldaan"
    assert found.telling == {
        "voldaan": 1, "gedeeltelijk": 0, "niet_voldaan": 1, "niet_te_beoordelen": 0, "niet_van_toepassing": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("a.b", "b weg"),
        ("a.c", None),
        ("a.lijst[].x", "x weg"),
        ("a.lijst", None),
        ("dicht.wat.dan.ook", "alles weg"),
        ("bestaat.niet", None),
    ],
)
def test_unknown_is_found_on_the_way_down(path: str, reason: str | None) -> None:
    facts = {
        "a": {"onbekend": {"b": "b weg"}, "b": "", "lijst": [{"x": "1"}, {"onbekend": {"x": "x weg"}}]},
        "dicht": {"stand": "onbekend", "reden": "alles weg"},
    }

    assert unknown_reason(facts, [path]) == reason
