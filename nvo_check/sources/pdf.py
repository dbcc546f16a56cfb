# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""PDF, through PDFium in a process of its own: a hostile PDF can at most end that process."""

from __future__ import annotations

import hashlib
import importlib.util

from nvo_check.child.bounded import Ran, Stop, run_bounded
from nvo_check.child.starting import python_module
from nvo_check.sources import pdf_child
from nvo_check.sources.limits import SourceLimits
from nvo_check.sources.problems import broken, missing_extra, too_long, too_slow
from nvo_check.sources.signs import cleaned, lines_of
from nvo_check.sources.text import SourceProblem, SourceText

ENDINGS = (".pdf",)
_LONGEST_SIGN = 4  # bytes of one sign in UTF-8


def read_pdf(name: str, content: bytes, limits: SourceLimits) -> SourceText:
    """Read the text of a PDF, page by page; a form, a comment and a picture are no text.

    Raises:
        SourceProblem: PDFium is not installed, or cannot read it within the limits, or there is no text in it.
    """
    if importlib.util.find_spec("pypdfium2") is None:
        raise missing_extra(name)
    ran = _run_child(name, content, limits)
    if ran.stop is not Stop.NOT or ran.code:
        raise _problem(name, ran, limits)
    text = ran.output.decode("utf-8", errors="replace")
    if not text.strip():
        raise _scan(name)
    lines, pages = _lines_of(text, name, limits)
    return SourceText(
        bestand=name,
        sha256=hashlib.sha256(content).hexdigest(),
        lines=lines,
        pages=pages,
        has_line_numbers=False,
        marks_headings=False,
    )


def _run_child(name: str, content: bytes, limits: SourceLimits) -> Ran:
    program = python_module(pdf_child.__name__, limits.max_pages, limits.max_text, int(limits.seconds) + 1)
    try:
        return run_bounded(program, content, limits.seconds, _LONGEST_SIGN * limits.max_text + limits.max_pages)
    except OSError as error:
        raise SourceProblem(
            f"De bron `{name}` is niet te lezen: het programma voor PDF start niet.",
            "Sla het document op als tekst (.txt).",
        ) from error


def _lines_of(text: str, name: str, limits: SourceLimits) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Every page has at least one line, so that no two begin on the same."""
    lines: list[str] = []
    starts = []
    for page in text.split(pdf_child.PAGE_END):
        starts.append(len(lines) + 1)
        lines.extend([line.strip() for line in lines_of(cleaned(page), name, limits)] or [""])
        if len(lines) > limits.max_lines:
            raise too_long(name)
    return tuple(lines), tuple(starts)


def _problem(name: str, ran: Ran, limits: SourceLimits) -> SourceProblem:
    if ran.stop is Stop.TIME:
        return too_slow(name)
    if ran.stop is Stop.SIZE or ran.code == pdf_child.TOO_LONG:
        return too_long(name)
    if ran.code == pdf_child.NOT_INSTALLED:
        return missing_extra(name)
    if ran.code == pdf_child.LOCKED:
        return SourceProblem(
            f"De bron `{name}` is een PDF met een wachtwoord.", "Sla de PDF op zonder wachtwoord, of vraag zo'n versie."
        )
    if ran.code == pdf_child.TOO_MANY_PAGES:
        return SourceProblem(
            f"De bron `{name}` heeft meer dan {limits.max_pages} bladzijden.",
            "Bewaar alleen de bladzijden die u aanhaalt.",
        )
    if ran.code < 0:  # a signal: PDFium crashed, or took more memory than it may
        return SourceProblem(
            f"De bron `{name}` is een PDF die kapot is, of te zwaar om te lezen.",
            "Sla de PDF opnieuw op (Afdrukken naar PDF), of sla het document op als tekst (.txt).",
        )
    return broken(name)


def _scan(name: str) -> SourceProblem:
    return SourceProblem(
        f"De bron `{name}` is een scan zonder tekst; daarin is niets na te zoeken.",
        "Maak er met tekstherkenning (OCR) een PDF met tekst van, of vraag het oorspronkelijke document.",
    )
