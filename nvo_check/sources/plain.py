# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain text and Markdown: the author sees the same lines as we do."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from nvo_check.sources.limits import SourceLimits
from nvo_check.sources.markdown import headings_of
from nvo_check.sources.signs import CONTROL, lines_of
from nvo_check.sources.text import SourceProblem, SourceText

MARKDOWN_ENDINGS = (".md", ".markdown")
ENDINGS = (*MARKDOWN_ENDINGS, ".txt")

_SAMPLE, _STRANGE_FROM, _STRANGE_SHARE = 4_000, 4, 0.1
"""A file where so many signs of the first thousands make no sense is perhaps no text at all."""

_IS_IT_TEXT = "Is dit wel een tekstbestand?"
_SAVE_AS_UTF8 = "Sla het op als UTF-8 (in Kladblok: Opslaan als, Codering UTF-8)."
_OTHER_FILES = (
    # how a file begins, what it is then, the ending it should have
    (b"PK\x03\x04", "een Word-, ODT- of zipbestand", ".docx of .odt"),
    (b"%PDF", "een PDF", ".pdf"),
    (b"\xd0\xcf\x11\xe0", "een oud Word- of Excelbestand", ".docx, na opslaan in een nieuwe Word"),
)


def read_plain(name: str, content: bytes, limits: SourceLimits) -> SourceText:
    """Read a source that is text already.

    Raises:
        SourceProblem: it is no text, or not in UTF-8.
    """
    lines, pages = _pages_of(lines_of(_decoded(name, content), name, limits))
    is_markdown = PurePath(name).suffix.lower() in MARKDOWN_ENDINGS
    return SourceText(
        bestand=name,
        sha256=hashlib.sha256(content).hexdigest(),
        lines=tuple(lines),
        headings=headings_of(lines) if is_markdown else (),
        pages=pages,
        marks_headings=is_markdown,
    )


def _decoded(name: str, content: bytes) -> str:
    for start, kind, ending in _OTHER_FILES:
        if content.startswith(start):
            raise SourceProblem(
                f"De bron `{name}` is geen tekst maar {kind}.",
                f"Geef het bestand de goede naam: eindigend op {ending}.",
            )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = _line_number(content[: error.start].decode("utf-8", errors="replace"))
        raise SourceProblem(f"De bron `{name}` is geen UTF-8-tekst (regel {line}).", _not_utf8_tip(content)) from error
    strange = CONTROL.search(text)
    if strange:
        line = _line_number(text[: strange.start()])
        raise SourceProblem(
            f"In de bron `{name}` staat op regel {line} een teken dat niet mag (U+{ord(strange.group()):04X}).",
            f"Haal het teken weg. {_IS_IT_TEXT} {_SAVE_AS_UTF8}",
        )
    return text


def _not_utf8_tip(content: bytes) -> str:
    sample = content[:_SAMPLE].decode("utf-8", errors="replace")
    control = len(CONTROL.findall(sample))
    strange = control + sample.count("\ufffd")
    is_text = strange < _STRANGE_FROM or strange < _STRANGE_SHARE * len(sample)
    return _SAVE_AS_UTF8 if is_text else f"{_IS_IT_TEXT} {_SAVE_AS_UTF8}"


def _line_number(before: str) -> int:
    return before.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1


def _pages_of(lines: list[str]) -> tuple[list[str], tuple[int, ...]]:
    """Take the form feeds out: each begins a page, as pdftotext writes them.

    The page begins on the line of its form feed, or on the next when nothing follows it.
    """
    if not any("\f" in line for line in lines):
        return lines, ()
    starts, stripped = [1], []
    for number, line in enumerate(lines, start=1):
        text_to_come = len(line.rstrip("\f"))
        starts.extend(number if at < text_to_come else number + 1 for at, sign in enumerate(line) if sign == "\f")
        stripped.append(line.strip("\f").replace("\f", " "))
    return stripped, tuple(start for start in starts if start <= len(lines))
