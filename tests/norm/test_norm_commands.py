# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Norms as a library and on the screen: the list, the examples, and the starter."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from nvo_check.failure import ExitCode, UsageFailure
from nvo_check.norm_difference import compare_norms
from nvo_check.norm_overview import list_norms
from nvo_check.norm_starter import starter_norm
from nvo_check.norm_trial import try_norms
from nvo_check.report.norms import contract
from nvo_check.report.norms.formats import DIFFERENCE, OVERVIEW, TRIAL, write
from nvo_check.report.norms.overview import period
from nvo_check.schema import schemas
from tests.norm.new_norm import NEW_NORM

DAY = datetime.date(2026, 1, 1)
LONG = "een-norm-met-een-hele-lange-naam-die-nergens-past-en-toch-mag"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2020-06-10", "", "vanaf 10 juni 2020"),
        ("2020-06", "2024", "juni 2020 – 2024"),
        ("", "2025-12-31", "tot en met 31 december 2025"),
        ("", "", "niet vermeld"),
    ],
)
def test_a_period_in_words(start: str, end: str, words: str) -> None:
    assert period(start, end) == words


def test_the_list_fits_80_columns_whatever_a_norm_is_called(tmp_path: Path) -> None:
    text = NEW_NORM.replace("id: eigen-norm", f"id: {LONG}").replace(
        "titel: Eigen norm", f"titel: {'Een lange titel ' * 12}!\ngeldig_van: 2020-09-10\ngeldig_tot: 2025-12-31"
    )
    (tmp_path / "n.yaml").write_text(text, "utf-8")

    shown = write(OVERVIEW, "tekst", list_norms([str(tmp_path / "n.yaml"), "jeugdwet-2026"], peildatum=DAY))

    lines = [line for line in shown.splitlines() if not line.startswith("  Bestand:") and str(tmp_path) not in line]
    assert max(map(len, lines)) <= 80
    assert LONG in "".join(line.split()[0] for line in lines if line and not line.startswith(" "))


def test_the_json_has_the_shape_of_its_contract(tmp_path: Path) -> None:
    (tmp_path / "kapot.yaml").write_text("id: [", "utf-8")
    (tmp_path / "eigen.yaml").write_text(NEW_NORM.replace("!= ''", "== ''"), "utf-8")
    norms = [str(tmp_path / name) for name in ("kapot.yaml", "eigen.yaml")]

    listed = contract.Normenbestand.model_validate_json(write(OVERVIEW, "json", list_norms(peildatum=DAY)))
    tried = contract.Normtoetsbestand.model_validate_json(write(TRIAL, "json", try_norms(norms, coverage=True)))

    assert [norm.id for norm in listed.normen] == ["jeugdwet-2026", "nvo-2020-acht", "nvo-2020-zeven"]
    broken, own = tried.normen
    assert tried.exitcode == ExitCode.NORM_OF_SJABLOON_KAPOT
    assert broken.fouten
    assert own.mislukt == 2
    assert own.eisen[0].dekking is not None
    assert own.eisen[0].dekking.niet_gekregen == ["niet_te_beoordelen"]


def test_the_json_follows_the_schemas_that_are_published(tmp_path: Path) -> None:
    (tmp_path / "kapot.yaml").write_text("id: [", "utf-8")
    (tmp_path / "map.yaml").mkdir()
    (tmp_path / "eigen.yaml").write_text(NEW_NORM.replace("!= ''", "== ''"), "utf-8")
    norms = [str(tmp_path / name) for name in ("kapot.yaml", "map.yaml", "eigen.yaml")]
    published = schemas()

    for name, text in (
        ("normen", write(OVERVIEW, "json", list_norms(peildatum=DAY))),
        ("normtoets", write(TRIAL, "json", try_norms(norms, coverage=True))),
        ("normverschil", write(DIFFERENCE, "json", compare_norms("nvo-2020-zeven", "jeugdwet-2026"))),
    ):
        Draft202012Validator(published[name]).validate(json.loads(text))


def test_a_norm_is_tried_once_however_often_it_is_named() -> None:
    assert len(try_norms(["nvo-2020-acht", "nvo-2020-acht"]).normen) == 1


def test_words_of_a_norm_file_cannot_steer_the_screen(tmp_path: Path) -> None:
    text = NEW_NORM.replace("naam: zonder", 'naam: "::error::x ##vso[x] "').replace("!= ''", "== ''")
    (tmp_path / "n.yaml").write_text(text.replace('x] "', 'x]"'), "utf-8")

    shown = write(TRIAL, "tekst", try_norms([str(tmp_path / "n.yaml")], coverage=True))

    assert "##vso[" not in shown
    assert not any(line.lstrip().startswith("::") for line in shown.splitlines())


@pytest.mark.parametrize(
    ("norm_id", "titel", "base"),
    [
        ("onze-norm", "Onze norm", None),
        ("2027", 'Een titel: met ‘tekens’, "aanhaling" en # hekje', None),
        ("nvo-van-ons", "{{ 7 * 7 }} {% raw %}", "nvo-2020-acht"),
        ("jw", "Norm", "jeugdwet-2026"),
    ],
)
def test_a_norm_that_was_just_begun_works(tmp_path: Path, norm_id: str, titel: str, base: str | None) -> None:
    (tmp_path / "n.yaml").write_text(starter_norm(norm_id, titel, base), "utf-8")

    proef = try_norms([str(tmp_path / "n.yaml")], coverage=True)

    [norm] = proef.normen
    assert proef.exit_code == ExitCode.VOLDAAN
    assert (norm.norm, norm.bouwt_op, norm.niet_bereikt) == (norm_id, base or "", 0)
    assert list_norms([str(tmp_path / "n.yaml")], peildatum=DAY).normen[0].titel == titel


@pytest.mark.parametrize(
    ("norm_id", "titel", "base"),
    [("", "Norm", None), ("a", "", None), ("a\nb: c", "Norm", None), ("a", "\ud800", None), ("a", "Norm", "weg")],
)
def test_answers_that_give_no_norm_are_refused(norm_id: str, titel: str, base: str | None) -> None:
    with pytest.raises(UsageFailure):
        starter_norm(norm_id, titel, base)


def test_the_json_tells_where_an_example_stands(tmp_path: Path) -> None:
    (tmp_path / "eigen.yaml").write_text(NEW_NORM, "utf-8")

    tried = json.loads(write(TRIAL, "json", try_norms([str(tmp_path / "eigen.yaml")])))

    [first, second] = tried["normen"][0]["eisen"][0]["voorbeelden"]
    assert (first["plaats"]["regel"], first["plaats"]["kolom"]) == (18, 9)
    assert (second["naam"], second["geslaagd"], second["gekregen"]) == ("zonder", True, "niet_voldaan")
    assert tried["normen"][0]["eisen"][0]["dekking"] is None
