# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What differs between two norms: which fields, whether deviations have to be looked at again, and safe to read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nvo_check.norm.difference import Normverschil
from nvo_check.norm.stamp import stamp_of
from nvo_check.norm_difference import compare_norms
from nvo_check.report.norms.formats import DIFFERENCE, write
from tests.norm.new_norm import NEW_NORM


def difference(tmp_path: Path, *changes: tuple[str, str]) -> Normverschil:
    text = NEW_NORM
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (tmp_path / "oud.yaml").write_text(NEW_NORM, "utf-8")
    (tmp_path / "nieuw.yaml").write_text(text, "utf-8")
    return compare_norms(str(tmp_path / "oud.yaml"), str(tmp_path / "nieuw.yaml"))


@pytest.mark.parametrize(
    ("old", "new", "field", "stamp_changes"),
    [
        ("niveau: verplicht", "niveau: aanbevolen", "niveau", True),
        ("titel: De regio heeft", "titel: Elke regio heeft", "titel", True),
        ("vraag: Is de", "vraag: Is elke", "vraag", True),
        ("uitleg: Wie", "uitleg: Al wie", "uitleg", True),
        ("!= ''", "!= '' && true", "voldaan", True),
        ("    voldaan: regio", "    zeker_niet: regio.naam == 'x'\n    voldaan: regio", "zeker_niet", True),
        ("advies: Schrijf", "advies: Maak", "advies", False),
        ("voldaan: Er is", "voldaan: Er staat", "meldingen", False),
        ("document: Eigen afspraak", "document: Onze afspraak", "herkomst", False),
        ("[regio.beschrijving]", "[regio.naam]", "kijkt_naar", False),
        ("naam: zonder", "naam: niets", "voorbeelden", False),
        ("    voldaan: regio", "    verwant: [NVO-1.1]\n    voldaan: regio", "verwant", False),
        ("    voldaan: regio", "    steunt_op: '[regio.pad]'\n    voldaan: regio", "steunt_op", False),
    ],
)
def test_each_field_that_changes_is_found(tmp_path: Path, old: str, new: str, field: str, stamp_changes: bool) -> None:
    verschil = difference(tmp_path, (old, new))

    [change] = verschil.eisen
    assert [one.veld for one in change.velden] == [field]
    assert change.stempel_verandert is stamp_changes
    stamps = [stamp_of(norm.requirements[0].eis) for norm in (verschil.oud, verschil.nieuw)]
    assert (stamps[0] != stamps[1]) is stamp_changes


def test_layout_is_no_difference(tmp_path: Path) -> None:
    verschil = difference(tmp_path, ("uitleg: Wie leest,", "uitleg: >-\n      Wie  leest,\n     "))

    assert verschil.eisen == ()
    assert verschil.gelijk == 1


def test_another_number_is_another_requirement(tmp_path: Path) -> None:
    verschil = difference(tmp_path, ("EIGEN-1", "EIGEN-2"))

    assert [(one.soort, one.eis.id) for one in verschil.eisen] == [("nieuw", "EIGEN-2"), ("vervallen", "EIGEN-1")]


def test_what_stands_outside_the_requirements(tmp_path: Path) -> None:
    verschil = difference(
        tmp_path,
        ("titel: Eigen norm", "titel: Eigen norm\ngeldig_tot: 2030\nniet_getoetst: De praktijk."),
        ("titel: Namen", "titel: Wie wij zijn"),
    )

    assert [(one.veld, one.oud, one.nieuw) for one in verschil.velden] == [
        ("geldig_tot", None, "2030"),
        ("niet_getoetst", None, "De praktijk."),
        ("elementen", ["1. Namen (namen)"], ["1. Wie wij zijn (namen)"]),
    ]


def test_a_file_may_be_a_new_version_of_a_shipped_norm(tmp_path: Path) -> None:
    (tmp_path / "nvo.yaml").write_text(NEW_NORM.replace("id: eigen-norm", "id: nvo-2020-zeven"), "utf-8")

    assert len(compare_norms("nvo-2020-zeven", str(tmp_path / "nvo.yaml")).of_kind("vervallen")) == 41


HOSTILE = (
    "advies: Schrijf een beschrijving.",
    'advies: "::error::x\\n\\n# Kop\\n\\n<script>alert(1)</script> [klik](javascript:x) ##vso[task]"',
)


def test_words_of_a_norm_file_cannot_steer_what_reads_them(tmp_path: Path) -> None:
    example = ("naam: met,", 'naam: "```` <b>vet</b> ::stop::",')
    verschil = difference(tmp_path, HOSTILE, example)

    for name in ("tekst", "markdown"):
        text = write(DIFFERENCE, name, verschil)
        assert not any(line.lstrip().startswith("::") for line in text.splitlines())
        assert "##vso[" not in text
    markdown = write(DIFFERENCE, "markdown", verschil)
    assert [line for line in markdown.splitlines() if line.startswith("#")] == [
        "# Verschil in eisen: 0 nieuw, 0 vervallen, 1 veranderd, 0 gelijk.",
        "## Veranderde eisen (1)",
        "### EIGEN-1 De regio heeft een beschrijving",
    ]
    assert "<script>" not in markdown
    assert "[klik](" not in markdown
    assert "\n`````diff\n" in markdown
    assert json.loads(write(DIFFERENCE, "json", verschil))["eisen"][0]["velden"][0]["veld"] == "advies"
