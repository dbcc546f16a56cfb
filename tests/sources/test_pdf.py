# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""PDF, through PDFium in a process of its own."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path

import pytest

from nvo_check.child.bounded import Ran, Stop
from nvo_check.sources import pdf_child
from tests.sources.documents import pdf, problem, read

TWO_PAGES = pdf(["Wij werken samen.", "Dat kost \u20ac 3 per caf\xe9."], ["Bladzij twee."])
BROKEN = "De bron `x.pdf` is kapot, of is een ander soort bestand dan de naam zegt."


def test_pages_become_lines(tmp_path: Path) -> None:
    source = read(tmp_path, "x.pdf", TWO_PAGES)
    assert source.lines == ("Wij werken samen.", "Dat kost € 3 per café.", "Bladzij twee.")
    assert (source.pages, source.headings) == ((1, 3), ())
    assert (source.has_line_numbers, source.marks_headings) == (False, False)


def test_a_page_without_text_is_still_a_page(tmp_path: Path) -> None:
    source = read(tmp_path, "x.pdf", pdf(["een"], [], ["drie"], []))
    assert (source.lines, source.pages) == (("een", "", "drie", ""), (1, 2, 3, 4))


def test_a_word_broken_at_the_end_of_a_line_stays_broken(tmp_path: Path) -> None:
    """As in the text that pdftotext makes: joining words again is not up to the reader."""
    assert read(tmp_path, "x.pdf", pdf(["een samenwer-", "king"])).lines == ("een samenwer-", "king")


def test_a_scan_has_no_text(tmp_path: Path) -> None:
    found = problem(tmp_path, "x.pdf", pdf([], []))
    assert found.melding == "De bron `x.pdf` is een scan zonder tekst; daarin is niets na te zoeken."


def test_a_locked_pdf(tmp_path: Path) -> None:
    zeros = b"<%s>" % (b"00" * 32)
    encrypt = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O %s /U %s >> /ID [<00> <00>] " % (zeros, zeros)
    found = problem(tmp_path, "x.pdf", pdf(["geheim"], trailer=encrypt))
    assert found.melding == "De bron `x.pdf` is een PDF met een wachtwoord."


def test_a_broken_pdf(tmp_path: Path) -> None:
    noise = random.Random(1).randbytes(20_000)  # noqa: S311 - the same noise every time
    for content in (b"%PDF-1.7\n" + noise, noise, TWO_PAGES[:200], b"PK\x03\x04"):
        assert problem(tmp_path, "x.pdf", content).melding == BROKEN


def test_pages_and_text_are_bounded(tmp_path: Path) -> None:
    found = problem(tmp_path, "x.pdf", TWO_PAGES, max_pages=1)
    assert found.melding == "De bron `x.pdf` heeft meer dan 1 bladzijden."
    assert "te veel tekst" in problem(tmp_path, "x.pdf", TWO_PAGES, max_text=20).melding
    assert "te veel tekst" in problem(tmp_path, "x.pdf", TWO_PAGES, max_lines=2).melding


def test_time_is_bounded(tmp_path: Path) -> None:
    assert "duurt te lang" in problem(tmp_path, "x.pdf", TWO_PAGES, seconds=0.001).melding


def test_a_crash_of_pdfium_ends_only_the_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nvo_check.sources.pdf.run_bounded", lambda *_: Ran(b"", -11, Stop.NOT))
    found = problem(tmp_path, "x.pdf", TWO_PAGES)
    assert found.melding == "De bron `x.pdf` is een PDF die kapot is, of te zwaar om te lezen."


def test_a_python_that_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "weg"))
    assert "start niet" in problem(tmp_path, "x.pdf", TWO_PAGES).melding


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nvo_check.sources.pdf.run_bounded", lambda *_: Ran(b"", pdf_child.NOT_INSTALLED, Stop.NOT))
    assert "extra onderdeel" in problem(tmp_path, "x.pdf", TWO_PAGES).melding
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    found = problem(tmp_path, "x.pdf", TWO_PAGES)
    assert found.melding == "Om `x.pdf` te lezen is een extra onderdeel nodig."
    assert "pip install '.[inlezen]'" in found.tip


def test_nothing_in_the_folder_can_take_the_place_of_a_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pypdfium2.py", "nvo_check.py", "contextlib.py"):
        (tmp_path / name).write_text("raise SystemExit(0)")
    monkeypatch.chdir(tmp_path)
    assert read(tmp_path, "x.pdf", TWO_PAGES).lines[0] == "Wij werken samen."
