# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""How blocks of one kind are shown in the draft: a table that fits, or pieces with a heading."""

from __future__ import annotations

from typing import Any

import pytest

from nvo_check.finding import summing_up
from nvo_check.report.draft import render_draft_markdown
from tests.report.regions import region_of
from tests.report.test_proof_in_draft import chapter_of

_LONG = "Ouders en jongeren vergaderen elke maand met de wethouder. " * 5


def _draft(**parts: Any) -> str:
    return render_draft_markdown(
        *region_of({"schemaversie": 1, "norm": "nvo-2020-zeven", "regio": {"naam": "Waterland"}, **parts})
    )


def _functions(*functions: dict[str, Any]) -> str:
    element = {"samenwerking": {"stand": "vastgelegd", "functies": list(functions)}}
    return chapter_of(
        _draft(elementen=element), "Element 4: Hoe en voor welke functies (boven)regionaal wordt samengewerkt"
    )


def test_how_something_works_does_not_go_in_a_cell_but_under_a_heading_of_its_own() -> None:
    chapter = chapter_of(
        _draft(
            inspraak=[
                {"naam": "jongerenraad", "voor": ["jeugdigen"], "werkwijze": _LONG},
                {"naam": "Ouderpanel", "voor": ["wettelijk_vertegenwoordigers"], "werkwijze": "Kort."},
            ]
        ),
        "Inspraak",
    )

    assert "| " not in chapter
    assert "### Jongerenraad\n\nOuders en jongeren" in chapter
    assert "— Voor: jeugdigen" in chapter


def test_a_column_that_few_rows_fill_goes_below_a_table_that_would_not_fit_with_the_name_of_its_field() -> None:
    common = {"vormen": ["verblijf"], "contractering": "gecontracteerd", "schaal": "regionaal", "beschikbaar": "ja"}
    rare = {"bereikbaar": "dag_en_nacht", "gebied": "Noord", "partners": ["regio Bosland"], "afstemming": "Elke week."}

    chapter = _functions(
        *({"naam": f"Huis {number}", **common} for number in range(3)), {"naam": "Crisishulp", **common, **rare}
    )

    assert "| Naam | Vormen | Contractering | Schaal | Beschikbaar |" in chapter
    assert "- **Crisishulp:**\n  - Bereikbaar: zeven dagen per week, 24 uur per dag\n  - Gebied: Noord\n" in chapter
    assert "  - Afstemming: Elke week." in chapter


def test_an_explanation_alone_below_a_table_needs_no_name() -> None:
    chapter = _functions({"naam": "Huis", "toelichting": "Met tuin."}, {"naam": "Hof", "schaal": "regionaal"})

    assert "- **Huis:** Met tuin." in chapter


def test_numbers_about_something_else_do_not_share_a_table() -> None:
    def figure(name: str, *parts: str) -> dict[str, Any]:
        return {
            "omschrijving": name,
            "waarde": 2,
            "eenheid": "x",
            "uitsplitsing": [{"naam": part, "waarde": 1} for part in parts],
        }

    chapter = chapter_of(
        _draft(kerncijfers=[figure("A", "Noord", "Zuid"), figure("B", "pleeggezin"), figure("C", "Zuid", "West")]),
        "Opgaven en kerncijfers",
    )

    assert (
        "| Omschrijving | Noord | Zuid | West |\n| --- | --- | --- | --- |\n| A | 1 | 1 | – |\n| C | – | 1 | 1 |\n"
        in chapter
    )
    assert "| Omschrijving | pleeggezin |\n| --- | --- |\n| B | 1 |\n" in chapter


def test_an_adopted_regiovisie_is_not_called_a_draft() -> None:
    def draft(status: str) -> str:
        return _draft(regiovisie={"titel": "Samen", "status": status})

    assert "Dit is een concept" in draft("concept")
    assert "oncept" not in draft("vastgesteld").partition("## Leeswijzer")[0]
    assert "Dit document is niet de regiovisie zelf." in draft("vastgesteld")


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["a"], "a"),
        (["a", "b", "c"], "a, b en c"),
        (["aanbieders", "jeugdigen en ouders"], "aanbieders, en jeugdigen en ouders"),
        (["a", "b, c", "d"], "a; b, c; en d"),
        (["‘Bron en kanaal, noord’", "‘Beek’"], "‘Bron en kanaal, noord’ en ‘Beek’"),
    ],
)
def test_a_name_that_sums_up_itself_stays_recognisable_in_a_sum(names: list[str], sentence: str) -> None:
    assert summing_up(names) == sentence
