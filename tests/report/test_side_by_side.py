# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports of a region under several norms."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from nvo_check.judge.outcome import Afwijkingsoordeel
from nvo_check.judge.run import Sinds, Uitkomst
from nvo_check.model.admit import admit_region
from nvo_check.place import Place
from nvo_check.reading.source import read_source
from nvo_check.report.draft import render_draft_html, render_draft_markdown
from nvo_check.report.formats import write
from nvo_check.report.json_reading import read_outcome
from nvo_check.settings import Limits
from tests.judge.several import REGION, outcome, partly, requirement
from tests.report.test_draft import HOSTILE, Page

INSPRAAK = "inspraak.map(i, i.pad)"
FIRST = [requirement("A-1", steunt_op=INSPRAAK, verwant=["B-1"]), requirement("A-2", verwant=["B-2"])]
SECOND = [partly("B-1", steunt_op=INSPRAAK), requirement("B-2", voldaan="false")]


@pytest.fixture
def both(tmp_path: Path) -> Uitkomst:
    return outcome(tmp_path, FIRST, SECOND)


def named(words: str, tmp_path: Path) -> Uitkomst:
    """Give an outcome in which the region calls a block these words."""
    region = {**REGION, "inspraak": [{"naam": words}]}
    return outcome(tmp_path, FIRST, SECOND, region=region)


@pytest.mark.parametrize("form", ["tekst", "markdown", "html"])
def test_every_report_shows_both_norms_the_answer_and_the_pairs(both: Uitkomst, form: str) -> None:
    text = " ".join(write(form, both).split())

    for words in (
        "Duinland: 2 normen naast elkaar",
        "Wat telt voor meer dan één norm",
        "Jeugdraad",
        "✓ A-1",
        "~ B-1",
        "Eisen die over hetzelfde gaan",
        "A-2 Titel van A-2",
        "B-2",
    ):
        assert words in text, words


@pytest.mark.parametrize("form", ["tekst", "markdown", "html"])
def test_one_norm_has_nothing_beside_it(both: Uitkomst, form: str) -> None:
    assert "naast elkaar" not in write(form, dataclasses.replace(both, regios=both.regios[:1]))


@pytest.mark.parametrize("form", ["tekst", "markdown", "html"])
def test_what_is_measured_against_a_stored_outcome_shows_only_what_is_open(both: Uitkomst, form: str) -> None:
    measured = dataclasses.replace(both, sinds=Sinds("oud.json", "0" * 64, "2026-01-01"))

    assert "naast elkaar" not in write(form, measured)


def test_lines_fit_on_a_terminal(tmp_path: Path) -> None:
    many = [requirement(f"B-{number}", steunt_op=INSPRAAK) for number in range(40)]
    first = [requirement("A-1", steunt_op=INSPRAAK, verwant=[f"B-{number}" for number in range(40)])]

    lines = write("tekst", outcome(tmp_path, first, many)).splitlines()
    until = lines.index("Duinland: voldoet aan de norm")
    assert max(map(len, (line for line in lines[:until] if str(tmp_path) not in line))) <= 80
    assert not any(line.rstrip().endswith(("✓", "~")) for line in lines[:until])


def test_an_explained_deviation_keeps_its_own_sign(both: Uitkomst) -> None:
    second = both.regios[1]
    why = Afwijkingsoordeel("B-2", "", "verplicht", "geldig", "", "", Place("regio.yaml", 1, 1), motivering="Daarom.")
    explained = dataclasses.replace(
        second, oordelen=tuple(dataclasses.replace(one, afwijking=why) for one in second.oordelen)
    )
    text = write("tekst", dataclasses.replace(both, regios=(both.regios[0], explained)))

    assert "twee: ! B-2" in text
    assert "! verantwoord" in text


@pytest.mark.parametrize("words", [one.replace("\n", " ") for one in HOSTILE])
def test_hostile_names_stay_text(words: str, tmp_path: Path) -> None:
    plain, hostile = (Page(write("html", named(name, tmp_path))) for name in ("Jeugdraad", words))

    assert hostile.structure == plain.structure
    assert hostile.harm == plain.harm == []
    tables = [
        [line.replace("\\|", "").count("|") for line in write("markdown", named(name, tmp_path)).splitlines()]
        for name in ("Jeugdraad", words)
    ]
    assert tables[0] == tables[1]


def test_addresses_in_the_page_lead_somewhere_and_are_unique(both: Uitkomst) -> None:
    page = Page(write("html", both))

    assert len(page.ids) == len(set(page.ids))
    assert {target for target in page.targets if target} <= set(page.ids)


def test_json_has_the_same_and_an_older_outcome_stays_readable(both: Uitkomst) -> None:
    data = json.loads(write("json", both))

    (side,) = data["naast_elkaar"]
    assert side["normen"] == ["een", "twee"]
    assert [(one["naam"], one["pad"], one["normen"]) for one in side["antwoorden"]] == [
        ("Jeugdraad", "inspraak[0]", [{"norm": "een", "eisen": ["A-1"]}, {"norm": "twee", "eisen": ["B-1"]}])
    ]
    assert side["verwant"][0] == {
        "een": {"norm": "een", "eis": "A-1", "oordeel": "voldaan"},
        "ander": {"norm": "twee", "eis": "B-1", "oordeel": "gedeeltelijk"},
    }
    for regio in data["regios"]:
        for oordeel in regio["oordelen"]:
            del oordeel["steunt_op"]
    del data["naast_elkaar"]
    assert read_outcome(json.dumps(data).encode(), "oud.json").naast_elkaar == []


def draft(both: Uitkomst, write_draft: Any = render_draft_markdown) -> str:
    document = read_source(Path(both.regios[0].bestand).read_bytes(), "regio.yaml", Limits())
    regio = admit_region(document, Limits())
    text: str = write_draft(regio, both.regios[0], both, others=both.regios[1:])
    return text


def test_a_draft_says_which_norm_asks_what(both: Uitkomst) -> None:
    markdown = draft(both)

    assert "**Getoetst aan:** Norm een (`een`); Norm twee (`twee`)" in markdown
    assert "**Open punt** B-2: Titel van B-2 (verplicht, ✗ niet voldaan, norm twee)" in markdown
    assert markdown.index("### Getoetst aan: Norm een") < markdown.index("### Getoetst aan: Norm twee")
    assert markdown.index("### Per eis: Norm een") < markdown.index("| `A-1` |") < markdown.index("| `B-1` |")


def test_the_same_question_of_two_norms_is_one_open_point(tmp_path: Path) -> None:
    common = requirement("A-1", voldaan="false")
    markdown = draft(outcome(tmp_path, [common], [common]))

    assert markdown.count("**Open punt** A-1") == 1
    assert "normen een en twee)" in markdown


def test_a_deviation_is_shown_as_its_own_norm_judges_it(tmp_path: Path) -> None:
    deviation = {
        "eis": "B-2",
        "motivering": "Wij doen dit anders, omdat de regio klein is.",
        "besluit": {"orgaan": "raad", "datum": "2026-01-01"},
        "einddatum": "2027-01-01",
        "bronnen": [{"bron": "stuk"}],
    }
    markdown = draft(outcome(tmp_path, FIRST, SECOND, region={**REGION, "afwijkingen": [deviation]}))

    assert "**Verantwoorde afwijking** B-2" in markdown
    assert "✓ geldig" in markdown
    assert "hoort bij een andere norm" not in markdown


def test_the_page_of_a_draft_has_no_double_addresses(both: Uitkomst) -> None:
    page = Page(draft(both, render_draft_html))

    assert len(page.ids) == len(set(page.ids))
    assert set(page.targets) - {""} <= set(page.ids)
