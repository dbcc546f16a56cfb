# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text and Markdown: its signs, lines and pages."""

from __future__ import annotations

import random
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nvo_check.sources.text import SourceProblem
from tests.sources.documents import problem, read


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("een", ("een",)),
        ("een\n", ("een",)),
        ("een\n\n", ("een", "")),
        ("een\r\ntwee\rdrie\nvier", ("een", "twee", "drie", "vier")),
        ("een\u2028nog een\u2029en nog\n twee", ("een\u2028nog een\u2029en nog", " twee")),
    ],
)
def test_lines_are_counted_as_an_editor_does(tmp_path: Path, text: str, lines: tuple[str, ...]) -> None:
    for name in ("bron.md", "bron.txt"):
        source = read(tmp_path, name, text)
        assert (source.lines, source.pages, source.has_line_numbers) == (lines, (), True)


@pytest.mark.parametrize(
    ("text", "lines", "pages"),
    [
        ("een\n\ftwee\n\f", ("een", "twee", ""), (1, 2)),  # as pdftotext writes it
        ("een\f\ntwee", ("een", "twee"), (1, 2)),
        ("een\ftwee\ndrie", ("een twee", "drie"), (1, 1)),
        ("een\n\f\fdrie", ("een", "drie"), (1, 2, 2)),
        ("een\n\ftwee\f\ndrie", ("een", "twee", "drie"), (1, 2, 3)),
    ],
)
def test_a_form_feed_begins_a_page(tmp_path: Path, text: str, lines: tuple[str, ...], pages: tuple[int, ...]) -> None:
    source = read(tmp_path, "bron.txt", text)
    assert (source.lines, source.pages) == (lines, pages)


def test_plain_text_marks_no_headings(tmp_path: Path) -> None:
    source = read(tmp_path, "bron.txt", "# Geen kop\n")
    assert (source.headings, source.marks_headings) == ((), False)
    source = read(tmp_path, "bron.MARKDOWN", "# Wel een kop\n")
    assert (len(source.headings), source.marks_headings) == (1, True)


def test_what_is_not_utf8_is_refused_with_the_line(tmp_path: Path) -> None:
    found = problem(tmp_path, "bron.md", "een\r\ntwee\nprivé\n".encode("cp1252"))
    assert found.melding == "De bron `bron.md` is geen UTF-8-tekst (regel 3)."
    assert "Sla het op als UTF-8" in found.tip
    assert "tekstbestand" not in found.tip
    assert "UTF-8" in problem(tmp_path, "bron.md", "tekst".encode("utf-16")).melding


def test_what_is_perhaps_no_text_is_asked_about(tmp_path: Path) -> None:
    noise = random.Random(1).randbytes(3_000)  # noqa: S311 (no secrets here)
    found = problem(tmp_path, "bron.txt", noise)
    assert "geen UTF-8-tekst" in found.melding
    assert found.tip.startswith("Is dit wel een tekstbestand? Sla het op als UTF-8")
    letter = "De coördinatie van de financiële afspraken vóór de zomer is één zaak.\n" * 9
    assert "tekstbestand" not in problem(tmp_path, "bron.txt", letter.encode("cp1252")).tip


@pytest.mark.parametrize("name", ["bron.md", "bron.txt", "bron.docx", "bron.pdf"])
@pytest.mark.parametrize("content", [b"", b"\n \r\n"])
def test_an_empty_file_is_named_as_such(tmp_path: Path, name: str, content: bytes) -> None:
    found = problem(tmp_path, name, content)
    assert found.melding == f"De bron `{name}` is niet te lezen. Het bestand is leeg."
    assert not found.absent


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x0b", "\x7f", "\x9b"])
def test_control_signs_are_refused(tmp_path: Path, sign: str) -> None:
    found = problem(tmp_path, "bron.txt", f"een\ntwee {sign}")
    assert found.melding == f"In de bron `bron.txt` staat op regel 2 een teken dat niet mag (U+{ord(sign):04X})."


@pytest.mark.parametrize(
    ("start", "kind"), [(b"%PDF-1.7", "een PDF"), (b"PK\x03\x04", "zip"), (b"\xd0\xcf\x11\xe0", "oud Word")]
)
def test_another_kind_of_file_is_named(tmp_path: Path, start: bytes, kind: str) -> None:
    assert kind in problem(tmp_path, "bron.md", start + b"\0\xff").melding


def test_a_file_of_line_ends_is_refused(tmp_path: Path) -> None:
    found = problem(tmp_path, "bron.md", "a" + "\n" * 2_000_000)
    assert found.melding == "De bron `bron.md` bevat te veel tekst."
    assert "te veel" in problem(tmp_path, "bron.md", "a\n\n\n", max_lines=2).melding


@given(st.binary() | st.text(alphabet="ab \n\r\f\x85\u2028\x1c#=-`>*").map(str.encode))
def test_any_bytes_give_a_source_or_a_problem(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        try:
            source = read(Path(folder), "bron.md", content)
        except SourceProblem:
            return
    text = content.decode("utf-8-sig")
    ends = len(re.findall("\r\n|\r|\n", text))
    assert len(source.lines) == ends + (text[-1:] not in {"\r", "\n", ""})
    assert all(1 <= heading.line <= len(source.lines) for heading in source.headings)
    assert all(1 <= page <= len(source.lines) for page in source.pages)
    assert list(source.pages) == sorted(source.pages)
