# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Word, ODT and HTML, through pandoc."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from nvo_check.sources.tree import lines_of_tree
from tests.sources.documents import docx, made_by_pandoc, problem, read

VISIE = """\
---
title: Regiovisie
subtitle: Jeugdhulp
---

# 1. Inleiding *en* doel

Wij werken **samen**[^1] aan [jeugdhulp](https://x.nl) in de regio, \\*altijd\\*.

## Afspraken

- eerste punt
- tweede punt

3. derde

| wie | wat |
|-----|-----|
| Huizen | alles |

[^1]: Sinds 2021.
"""


@pytest.mark.parametrize("ending", ["docx", "odt", "html"])
def test_a_document_becomes_lines_with_headings(tmp_path: Path, ending: str) -> None:
    source = read(tmp_path, f"visie.{ending}", made_by_pandoc(VISIE, ending))
    assert (source.has_line_numbers, source.marks_headings, source.pages) == (False, True, ())
    titles = [(heading.level, heading.title) for heading in source.headings]
    assert titles[-2:] == [(1, "1. Inleiding en doel"), (2, "Afspraken")]
    for heading in source.headings:
        assert source.lines[heading.line - 1] == heading.title
    for line in (
        "Wij werken samen aan jeugdhulp in de regio, *altijd*.",
        "- eerste punt",
        "3. derde",
        "| wie | wat |",
        "| Huizen | alles |",
    ):
        assert any(found.startswith(line) or line in found for found in source.lines), line
    assert "Sinds 2021." in "\n".join(source.lines)


def test_the_title_of_a_word_document_is_kept(tmp_path: Path) -> None:
    source = read(tmp_path, "visie.docx", made_by_pandoc(VISIE, "docx"))
    assert source.lines[:4] == ("Regiovisie", "", "Jeugdhulp", "")
    assert source.headings[0].title == "Regiovisie"


def test_a_footnote_stands_under_the_heading_that_refers_to_it(tmp_path: Path) -> None:
    source = read(tmp_path, "visie.docx", made_by_pandoc(VISIE, "docx"))
    afspraken = next(heading for heading in source.headings if heading.title == "Afspraken")
    assert source.lines.index("Sinds 2021.") < afspraken.line


def test_html_pulls_in_nothing(tmp_path: Path) -> None:
    (tmp_path / "geheim.html").write_text("<p>geheim</p>")
    uri = (tmp_path / "geheim.html").as_uri()
    source = read(
        tmp_path,
        "pagina.html",
        f"""<html><head><title>Venster</title><script>boos()</script><style>p {{}}</style><base href="{uri}"></head>
        <body><h1 id="a" class="b">Kop</h1><p>Tekst<iframe src="{uri}"></iframe><iframe src="geheim.html"></iframe></p>
        <object data="{uri}"></object><embed src="{uri}"><img src="{uri}" alt="plaatje"><!-- opmerking -->
        <link rel="import" href="{uri}"><p>``` {{=html}} <b>vet</b></p></body></html>""",
    )
    assert source.lines == ("Kop", "", "Tekst", "", "``` {=html} vet")


def test_a_table_with_lists_in_its_cells_is_kept(tmp_path: Path) -> None:
    """In pandoc's own Markdown it would be dropped."""
    table = "<table><tr><td><p>een</p><p>twee</p></td><td><ul><li>a</li><li>b</li></ul></td></tr></table>"
    assert read(tmp_path, "tabel.htm", table).lines == ("| een twee | - a - b |",)
    layout = "<table><tr><td><h2>Kop</h2><p>links</p></td><td><p>rechts</p></td></tr></table>"
    source = read(tmp_path, "tabel.html", layout)
    assert source.lines == ("Kop", "", "links", "", "rechts")
    assert source.headings[0].line == 1


def test_html_that_is_not_utf8(tmp_path: Path) -> None:
    assert "UTF-8" in problem(tmp_path, "pagina.html", "<p>privé".encode("latin-1")).melding


def test_hidden_signs_are_taken_out(tmp_path: Path) -> None:
    assert read(tmp_path, "x.html", "<p>een\u202etwee&#x85;drie&#x2028;vier\x1b</p>").lines == ("eentwee…drie", "vier")


@pytest.mark.parametrize("name", ["x.docx", "x.odt"])
def test_a_broken_document(tmp_path: Path, name: str) -> None:
    for content in (b"geen zip", b"PK\x03\x04" + bytes(range(256)), b"%PDF-1.4"):
        assert problem(tmp_path, name, content).melding == (
            f"De bron `{name}` is kapot, of is een ander soort bestand dan de naam zegt."
        )
    assert "wachtwoord" in problem(tmp_path, name, b"\xd0\xcf\x11\xe0\xa1").melding


def test_a_document_without_text(tmp_path: Path) -> None:
    assert problem(tmp_path, "x.docx", docx([])).melding == "In de bron `x.docx` staat geen tekst."
    assert "geen tekst" in problem(tmp_path, "x.html", "<img src=a>").melding


def test_a_zip_bomb_is_stopped(tmp_path: Path) -> None:
    bomb = docx([b" " * 1_000_000] * 200)
    assert len(bomb) < 300_000
    assert problem(tmp_path, "bom.docx", bomb).melding == "De bron `bom.docx` is uitgepakt te groot om te lezen."


def test_time_and_text_are_bounded(tmp_path: Path) -> None:
    paragraphs = docx([b"<w:p><w:r><w:t>aap noot mies</w:t></w:r></w:p>" * 10_000] * 100)
    assert "duurt te lang" in problem(tmp_path, "veel.docx", paragraphs, seconds=0.5).melding
    few = docx([b"<w:p><w:r><w:t>aap noot mies</w:t></w:r></w:p>" * 100])
    assert "te veel tekst" in problem(tmp_path, "lang.docx", few, max_text=5000).melding
    assert "te veel tekst" in problem(tmp_path, "lang.docx", few, max_lines=50).melding


def test_deep_nesting_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    found = problem(tmp_path, "diep.html", "<blockquote>" * 3000 + "x")
    assert "zit te diep in elkaar" in found.melding


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypandoc", None)
    found = problem(tmp_path, "x.docx", b"x")
    assert found.melding == "Om `x.docx` te lezen is een extra onderdeel nodig."
    assert "pip install '.[inlezen]'" in found.tip


def test_a_pandoc_that_does_not_start_or_speaks_another_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pypandoc.get_pandoc_path", lambda: str(tmp_path / "weg"))
    assert "pandoc start niet" in problem(tmp_path, "x.docx", b"x").melding
    monkeypatch.setattr("nvo_check.sources.convert._run_pandoc", lambda *_: b'{"blocks": [{"t": "Nieuw"}], "meta": {}}')
    assert "deze versie van pandoc" in problem(tmp_path, "x.docx", b"x").melding


def test_every_kind_of_block_has_its_words() -> None:
    def words(text: str) -> list[dict[str, str]]:
        return [{"t": "Str", "c": text}]

    attributes = ["", [], []]
    blocks = [
        {"t": "LineBlock", "c": [words("a"), words("b")]},
        {"t": "CodeBlock", "c": [attributes, "c\nd"]},
        {"t": "DefinitionList", "c": [[words("e"), [[{"t": "Para", "c": words("f")}]]]]},
        {"t": "Figure", "c": [attributes, [None, [{"t": "Plain", "c": words("h")}]], []]},
        {"t": "HorizontalRule"},
        {"t": "RawBlock", "c": ["html", "<script>"]},
        {"t": "Para", "c": [{"t": "Quoted", "c": [{"t": "SingleQuote"}, words("i")]}, {"t": "LineBreak"}, *words("j")]},
    ]
    tree = json.loads(json.dumps({"meta": {}, "blocks": blocks}))
    lines, _ = lines_of_tree(tree, with_title=True)
    assert [line for line in lines if line] == ["a", "b", "c", "d", "e", "f", "h", "‘i’", "j"]
