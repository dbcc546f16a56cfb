# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Citations that ``cite`` writes: they are YAML, they mean what was found, and verifying confirms them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_check.cite import Source, cite, id_of, write_citations, write_register_entry
from nvo_check.model.admit import admit_region
from nvo_check.model.basis import Verwijzing
from nvo_check.model.identiteit import Bron
from nvo_check.proof.shown import clean, quoted
from nvo_check.proof.verify import verify_one
from nvo_check.reading.source import read_source
from nvo_check.settings import Limits
from nvo_check.sources.text import Heading, SourceText
from tests.proof.duinland import VISIE, real_sources, source_of

LIMITS = Limits()
HEAD = "schemaversie: 1\nnorm: nvo-2020-zeven\nregio:\n  naam: Duinland\n  bronnen:\n"
REGISTER = "bronnen:\n  - {id: visie, titel: De visie}\n"


def indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


def pasted(text: str) -> list[Verwijzing]:
    """Read citations back the way a region file is read."""
    if not text:
        return []
    document = read_source(f"{HEAD}{indented(text)}{REGISTER}".encode(), "regio.yaml", LIMITS)
    return admit_region(document, LIMITS).regio.bronnen


def registered(text: str) -> list[Bron]:
    head = "schemaversie: 1\nnorm: nvo-2020-zeven\nregio: {naam: Duinland}\nbronnen:\n"
    return admit_region(read_source(f"{head}{indented(text)}".encode(), "regio.yaml", LIMITS), LIMITS).bronnen


def found_in(text: SourceText, query: str, **options: Any) -> list[Verwijzing]:
    source = Source("visie", "De visie", text)
    return pasted(write_citations(cite(source, query, **options).citations))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_quoted_text_reads_back_as_it_was(text: str) -> None:
    text = "".join(sign for sign in text if clean(f"a{sign}b") == f"a{sign}b" or sign in " \t\n\u00a0\u3000")

    document = read_source(f"- {{kop: {quoted(text)}}}\n".replace("- ", "lijst: ").encode(), "x", LIMITS)

    assert document.data == {"lijst": {"kop": text}}
    assert quoted(text).isprintable()


@given(st.text(max_size=200))
def test_cleaned_text_may_stand_in_a_region_file(text: str) -> None:
    cleaned = clean(text)

    assert read_source(f"kop: {quoted(cleaned)}\n".encode(), "x", LIMITS).data == {"kop": cleaned}
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("query", "kop", "regels"),
    [
        ("bestuurlijk overleg wethouders", "3.1 Bestuurlijk overleg", "37-38"),
        ("wachten eerste gesprek", "2.1 Hulp dichtbij", "23"),
        ("plekken Zeeburg", "4. Inkoop en tarieven", "54"),
        ("crisisplek weekend", "2.2 Verblijf", "31"),
        ("tarief verhogingen", "4. Inkoop en tarieven", "46-47"),
        ("wethoudcr Rijk", "3.1 Bestuurlijk overleg", "37-38"),
    ],
)
def test_the_best_passage_comes_first(query: str, kop: str, regels: str) -> None:
    best = found_in(source_of(VISIE), query)[0]

    assert (best.bron, best.kop, best.regels, best.pagina, best.citaat) == ("visie", kop, regels, None, None)


def test_a_word_file_has_heading_and_quotation_and_a_pdf_page_and_quotation() -> None:
    word = found_in(source_of(VISIE, numbered=False), "crisisplekken weekend")[0]
    pdf = found_in(source_of(VISIE, pages=(1, 20), marked=False, numbered=False), "crisisplekken weekend")[0]

    assert (word.kop, word.regels, word.pagina) == ("2.2 Verblijf", None, None)
    assert (pdf.kop, pdf.regels, pdf.pagina) == (None, None, 2)
    for one in (word, pdf):
        assert one.citaat is not None
        assert "altijd 5 plekken" in one.citaat


def test_a_pdf_marks_no_paragraphs_so_a_passage_ends_with_a_sentence_or_a_page() -> None:
    lines = (
        "Aanhef",
        "Eerst dit over wonen.",
        "De raad beslist",
        "over vervoer.",
        "Het slot gaat",
        "over de zorg en de scholen.",
    )
    pdf = SourceText("a.pdf", "0" * 64, lines, (), (1, 6), has_line_numbers=False, marks_headings=False)

    assert [(one.pagina, one.citaat) for one in found_in(pdf, "raad vervoer")] == [(1, "De raad beslist over vervoer.")]
    assert [(one.pagina, one.citaat) for one in found_in(pdf, "zorg")] == [(2, "over de zorg en de scholen.")]


def test_a_short_line_above_a_sentence_is_no_part_of_the_quotation() -> None:
    lines = ("Twee", "Niet meer dan 6 weken wachten.", "Dit doen de gemeenten van de", "Gooi en Vechtstreek samen.")
    pdf = SourceText("a.pdf", "0" * 64, lines, (), (1,), has_line_numbers=False, marks_headings=False)

    assert [one.citaat for one in found_in(pdf, "6 weken wachten")] == ["Niet meer dan 6 weken wachten."]
    assert [one.citaat for one in found_in(pdf, "gemeenten")] == [
        "Dit doen de gemeenten van de Gooi en Vechtstreek samen."
    ]


def test_nothing_found_gives_words_that_look_like_it() -> None:
    found = cite(Source("visie", "De visie", source_of(VISIE)), "wathaudars")
    assert not found.citations
    assert found.near == ("wethouders",)


@pytest.mark.parametrize("text", [source_of(VISIE), *(source_of(path.read_text("utf-8")) for path in real_sources())])
def test_whatever_is_offered_is_confirmed(text: SourceText) -> None:
    words = [word for line in text.lines[5::9] for word in line.split()[1:3]][:40]
    assert words
    for word in words:
        for one in found_in(text, word, with_quotation=True):
            assert verify_one(one, text).uitkomst == "bevestigd", one


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60), min_size=2, max_size=8),
    st.booleans(),
    st.booleans(),
)
def test_any_source_gives_citations_that_can_be_pasted(lines: list[str], numbered: bool, paged: bool) -> None:
    lines = [" ".join(line.splitlines()) for line in lines]
    query = " ".join(lines[1].split()[:3])
    text = SourceText("x.md", "0" * 64, tuple(lines), (Heading(1, 1, lines[0]),), (1,) if paged else (), numbered)

    for one in found_in(text, query, with_quotation=True):
        assert verify_one(one, text).uitkomst in ("bevestigd", "niet_gevonden", "wijkt_af")


def test_nothing_of_a_source_steers_the_terminal() -> None:
    text = source_of("# Kop \x1b[31m rood \u202e om\n\nDe \x1b]0;titel\x07 regio \u200e beslist \x9b over alles.\n")
    source = Source("visie", "Titel \x1b[2J", text)

    written = write_citations(cite(source, "regio beslist", with_quotation=True).citations)

    assert "beslist" in written
    assert all(line.isprintable() for line in (written + write_register_entry(source)).splitlines())
    assert all(line.isprintable() for line in cite(source, "beslistt regioo overallles").near)


def test_the_register_entry_can_be_pasted() -> None:
    [bron] = registered(write_register_entry(Source("visie", 'De "visie": #1', source_of(VISIE))))

    assert (bron.id, bron.titel, bron.bestand) == ("visie", 'De "visie": #1', "visie.md")
    assert bron.sha256 == source_of(VISIE).sha256


@given(st.text(max_size=120))
def test_an_id_from_any_file_name_is_a_key(name: str) -> None:
    text = SourceText("é à.md", "0" * 64, ("x",))
    [bron] = registered(write_register_entry(Source(id_of(name), "T", text)))
    assert bron.id == id_of(name)
    assert bron.bestand is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Regiovisie 2024 (def).docx", "regiovisie-2024-def"), ("Één.pdf", "een"), ("2021.md", "2021"), ("!!.md", "bron")],
)
def test_an_id_is_made_of_the_file_name(name: str, expected: str) -> None:
    assert id_of(name) == expected
