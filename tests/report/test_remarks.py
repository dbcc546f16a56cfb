# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reader has to know first: every report says that a region is invented, or that a norm is not in force."""

from __future__ import annotations

import dataclasses
import datetime
import json
from pathlib import Path

import pytest

from nvo_check.check import check, judge_file
from nvo_check.compare import compare
from nvo_check.judge.run import Uitkomst
from nvo_check.norm.load import load_norm
from nvo_check.norm.norm import Norm
from nvo_check.render import render_draft
from nvo_check.report.comparison.formats import FORMATS as COMPARISON_FORMATS
from nvo_check.report.comparison.formats import write as write_comparison
from nvo_check.report.formats import FORMATS, write
from nvo_check.report.remarks import EXAMPLE, out_of_force
from nvo_check.settings import Limits
from tests.norm.new_norm import NEW_NORM

TODAY = datetime.date(2026, 11, 22)
REAL = "schemaversie: 1\nnorm: nvo-2020-zeven\nregio: {naam: Duinland}\n"
INVENTED = f"{REAL}voorbeeld: ja\n"


def outcome_of(text: str, folder: Path, peildatum: datetime.date = TODAY) -> Uitkomst:
    path = folder / "regio.yaml"
    path.write_text(text, encoding="utf-8")
    return check([str(path)], peildatum=peildatum)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_says_that_a_region_is_invented(name: str, tmp_path: Path) -> None:
    words = '"voorbeeld": true' if name == "json" else "(verzonnen voorbeeld)"

    assert words in write(name, outcome_of(INVENTED, tmp_path))
    said_of_a_real_region = write(name, outcome_of(REAL, tmp_path))
    assert not [
        words for words in ('"voorbeeld": true', "verzonnen voorbeeld", EXAMPLE) if words in said_of_a_real_region
    ]


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_says_that_a_norm_is_a_file_of_ones_own(name: str, tmp_path: Path) -> None:
    """It may have the title of a law, and pass everything."""
    (tmp_path / "regio.yaml").write_text(REAL, encoding="utf-8")
    (tmp_path / "wet.yaml").write_text(NEW_NORM.replace("titel: Eigen norm", "titel: Besluit Jeugdwet"), "utf-8")
    uitkomst = check([str(tmp_path / "regio.yaml")], [str(tmp_path / "wet.yaml")], peildatum=TODAY)
    words = "wet.yaml" if name == "json" else "Zij komt niet met nvo-check mee."

    shown = " ".join(write(name, uitkomst).split())

    assert words in shown
    assert words not in write(name, outcome_of(REAL, tmp_path))


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_the_draft_says_that_a_region_is_invented(form: str, tmp_path: Path) -> None:
    path = tmp_path / "regio.yaml"
    path.write_text(INVENTED, encoding="utf-8")

    draft = render_draft(str(path), form, peildatum=TODAY)  # type: ignore[arg-type]

    assert "Deze regio is verzonnen" in draft
    assert draft.index("verzonnen voorbeeld") < draft.index("Stand op")


@pytest.mark.parametrize("name", sorted(COMPARISON_FORMATS))
def test_a_comparison_says_that_a_region_is_invented(name: str, tmp_path: Path) -> None:
    for side in ("oud", "nieuw"):
        (tmp_path / side).mkdir()
        (tmp_path / side / "regio.yaml").write_text(INVENTED, encoding="utf-8")
    words = '"voorbeeld": true' if name == "json" else "verzonnen"

    comparison = compare(str(tmp_path / "oud"), str(tmp_path / "nieuw"), peildatum=TODAY)

    assert words in write_comparison(name, comparison)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_says_that_a_norm_is_not_in_force(name: str, tmp_path: Path) -> None:
    before = datetime.date(2020, 6, 9)
    words = '"geldt": false' if name == "json" else "geldt pas vanaf 10 juni 2020"

    assert words in write(name, outcome_of(REAL, tmp_path, before))
    assert words not in write(name, outcome_of(REAL, tmp_path))


@pytest.mark.parametrize("name", ["tekst", "markdown", "html", "json", "junit"])
def test_what_a_norm_does_not_check_is_said(name: str, tmp_path: Path) -> None:
    uitkomst = outcome_of(REAL, tmp_path)
    (regio,) = uitkomst.regios
    partly = dataclasses.replace(regio, norm=dataclasses.replace(regio.norm, niet_getoetst="De wet zelf."))

    assert "De wet zelf." in write(name, dataclasses.replace(uitkomst, regios=(partly,)))


def test_what_a_norm_does_not_check_is_said_once_in_json(tmp_path: Path) -> None:
    assert json.loads(write("json", outcome_of(REAL, tmp_path)))["regios"][0]["norm"]["niet_getoetst"] is None


@pytest.mark.parametrize(
    ("van", "tot", "peildatum", "words"),
    [
        ("2026-01-01", "", "2025-12-31", "geldt pas vanaf 1 januari 2026"),
        ("2026-01-01", "", "2026-01-01", ""),
        ("2026", "", "2025-12-31", "geldt pas vanaf 2026"),
        ("2026", "", "2026-01-01", ""),
        ("", "2026", "2026-12-31", ""),
        ("", "2026", "2027-01-01", "gold tot en met 2026"),
        ("", "2026-03", "2026-04-01", "gold tot en met maart 2026"),
        ("", "2026-03-31", "2026-04-01", "gold tot en met 31 maart 2026"),
        ("", "", "1990-01-01", ""),
    ],
)
def test_validity(van: str, tot: str, peildatum: str, words: str) -> None:
    found = out_of_force(norm(van, tot), peildatum)

    assert words in found if words else not found


def norm(van: str, tot: str) -> Norm:
    return dataclasses.replace(load_norm("nvo-2020-zeven", Limits()), geldig_van=van, geldig_tot=tot)


def test_judging_is_not_changed_by_being_an_example(tmp_path: Path) -> None:
    real, invented = (outcome_of(text, tmp_path).regios[0].telling for text in (REAL, INVENTED))

    assert real == invented
    assert judge_file(str(tmp_path / "regio.yaml"), peildatum=TODAY).uitkomst.voorbeeld
