# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an author sees when pointing at a word."""

from __future__ import annotations

import datetime

from nvo_check.editor.hover import hover_at
from nvo_check.editor.judging import TextJudge
from nvo_check.settings import Limits

HEAD = "schemaversie: 1\nnorm: nvo-2020-zeven\n"
JUDGE = TextJudge(None, Limits())


def pointing_at(word: str, source: str) -> str:
    """Point at the middle of the first ``word`` in a text; give the Markdown."""
    judged = JUDGE.judge(source, datetime.date(2026, 11, 21))
    at = source.index(word) + len(word) // 2
    line, column = source[:at].count("\n"), len(source[:at].rpartition("\n")[2])
    found = hover_at(judged.text, line, column, judged.uitkomst, JUDGE.norms)
    if found is None:
        return ""
    markdown, span = found
    assert judged.text.line(span.line)[span.start : span.end] == word
    return markdown


def test_a_key_tells_what_it_means_and_which_words_fit() -> None:
    markdown = pointing_at("orgaan", HEAD + "besluitvorming:\n  - orgaan: raad\n")

    assert markdown.startswith("**`orgaan`** Orgaan (verplicht)")
    assert "- `college`: college van burgemeester en wethouders" in markdown


def test_a_key_tells_it_while_the_text_is_broken() -> None:
    assert "volgens de regio zelf" in pointing_at("aantal_gemeenten", "regio:\n  aantal_gemeenten: 3\n  naam: [\n")


def test_a_key_between_braces() -> None:
    markdown = pointing_at("pagina", HEAD + "visie: {bronnen: [{bron: x, pagina: 3}]}\n")

    assert "Paginanummer in het document" in markdown


def test_a_key_with_verdicts_shows_them_with_what_explain_says() -> None:
    markdown = pointing_at("gemeenten", HEAD + "regio:\n  naam: D\n  gemeenten: [{naam: Duinstad}]\n")

    assert "✗ niet voldaan. Het is niet te zien of alle gemeenten" in markdown
    assert "**NVO-0.2** Alle gemeenten staan er met naam in (verplicht)" in markdown
    assert "Staan alle gemeenten die meedoen met naam in de regiovisie?" in markdown
    assert "Wie de afspraken leest" in markdown
    assert "**Wat u kunt doen:** Noem elke gemeente bij naam" in markdown


def test_what_is_met_is_told_too() -> None:
    regio = "regio:\n  naam: D\n  aantal_gemeenten: 1\n  gemeenten: [{naam: Duinstad}]\n"

    assert "✓ voldaan. Alle gemeenten" in pointing_at("aantal_gemeenten", HEAD + regio)


def test_many_verdicts_on_one_key_are_counted() -> None:
    assert "andere eisen kijken hier." in pointing_at("elementen", HEAD + "regio: {naam: D}\nelementen: {}\n")


def test_the_number_of_a_requirement_explains_it() -> None:
    markdown = pointing_at("NVO-3.2", HEAD + "afwijkingen:\n  - eis: NVO-3.2\n")

    assert markdown.startswith("**NVO-3.2** Er is één aanspreekpunt (verplicht)")
    assert "Heeft de regio precies één aanspreekpunt?" in markdown


def test_a_fixed_word_and_a_norm() -> None:
    assert "gemeenteraad" in pointing_at("raad", HEAD + "besluitvorming: [{orgaan: raad}]\n")
    assert "zeven elementen" in pointing_at("nvo-2020-zeven", HEAD)


def test_a_key_under_unknown() -> None:
    assert "Hoeveel gemeenten meedoen" in pointing_at(
        "aantal_gemeenten", "regio:\n  onbekend:\n    aantal_gemeenten: x\n"
    )


def test_nothing_to_tell() -> None:
    assert pointing_at("Duinland", HEAD + "regio: {naam: Duinland}\n") == ""
    assert pointing_at("onbekendje", HEAD + "onbekendje: 3\n") == ""
    assert pointing_at("regel", "visie:\n  tekst: >-\n    een regel: met dubbele punt\n") == ""


def test_text_of_the_region_cannot_bring_in_pictures_or_html() -> None:
    name = "![x](https://elders.example/x.png) <img src=x>"
    regio = f"regio: {{naam: D, gemeenten: [{{naam: '{name}'}}]}}\n"
    markdown = pointing_at("besluitvorming", HEAD + regio + "besluitvorming: [{orgaan: college, besluit: gepland}]\n")

    assert "elders.example" in markdown
    assert "![" not in markdown
    assert "<img" not in markdown


def test_under_several_norms_a_key_shows_what_each_asks() -> None:
    source = (
        "schemaversie: 1\nnorm: [nvo-2020-zeven, jeugdwet-2026]\nregio: {naam: D}\ninspraak: []\nbesluitvorming: []\n"
    )

    assert "**JW-2.2.1-c**" in pointing_at("inspraak", source)
    assert "**NVO-0.3**" in pointing_at("besluitvorming", source)
    assert "Besluit Jeugdwet" in pointing_at("jeugdwet-2026", source)
