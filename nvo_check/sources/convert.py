# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Word, ODT and HTML, through pandoc: a program of its own that gets the bytes and no way to anything else."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import PurePath

from nvo_check.child.bounded import Ran, Stop, run_bounded
from nvo_check.child.starting import Program
from nvo_check.sources.limits import SourceLimits
from nvo_check.sources.problems import broken, missing_extra, too_long, too_slow
from nvo_check.sources.text import Heading, SourceProblem, SourceText
from nvo_check.sources.tree import lines_of_tree

# Without divs and spans the tree holds text only; pandoc drops scripts and styles itself.
_HTML = "html-native_divs-native_spans"
_READERS = {".docx": "docx", ".odt": "odt", ".html": _HTML, ".htm": _HTML}
ENDINGS = tuple(_READERS)

_HEAP_IS_FULL = 251
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_converted(name: str, content: bytes, limits: SourceLimits) -> SourceText:
    """Read a Word, ODT or HTML document.

    Raises:
        SourceProblem: pandoc is not installed, or cannot read it within the limits.
    """
    ending = PurePath(name).suffix.lower()
    if content.startswith(_OLD_OFFICE):
        raise SourceProblem(
            f"De bron `{name}` is een oud Word-bestand, of is beveiligd met een wachtwoord.",
            "Open het in Word, haal het wachtwoord weg en sla het op als .docx.",
        )
    if _READERS[ending] == _HTML:
        _check_utf8(name, content)
    lines, headings = _lines_of(name, ending, _run_pandoc(name, _READERS[ending], content, limits))
    if len(lines) > limits.max_lines:
        raise too_long(name)
    if not lines:
        raise SourceProblem(f"In de bron `{name}` staat geen tekst.", "Kijk of u het goede bestand hebt bewaard.")
    return SourceText(
        bestand=name,
        sha256=hashlib.sha256(content).hexdigest(),
        lines=tuple(lines),
        headings=headings,
        has_line_numbers=False,
    )


def _run_pandoc(name: str, reader: str, content: bytes, limits: SourceLimits) -> bytes:
    program = Program([_pandoc(name), "--sandbox", "-f", reader, "-t", "json", "+RTS", "-M512M", "-RTS"])
    try:
        ran = run_bounded(program, content, limits.seconds, limits.max_text)
    except OSError as error:
        raise SourceProblem(
            f"De bron `{name}` is niet te lezen: pandoc start niet.",
            "Installeer pandoc opnieuw: `pip install --force-reinstall pypandoc_binary`.",
        ) from error
    if ran.stop is not Stop.NOT or ran.code:
        raise _problem(name, ran)
    return ran.output


def _pandoc(name: str) -> str:
    try:
        import pypandoc

        path = pypandoc.get_pandoc_path()
    except (ImportError, OSError) as error:
        raise missing_extra(name) from error
    return shutil.which(path) or str(path)


def _problem(name: str, ran: Ran) -> SourceProblem:
    if ran.stop is Stop.TIME:
        return too_slow(name)
    if ran.stop is Stop.SIZE:
        return too_long(name)
    if ran.code == _HEAP_IS_FULL:
        return SourceProblem(
            f"De bron `{name}` is uitgepakt te groot om te lezen.",
            "Bewaar alleen het deel dat u aanhaalt, of sla het op als tekst (.txt).",
        )
    return broken(name)


def _lines_of(name: str, ending: str, output: bytes) -> tuple[list[str], tuple[Heading, ...]]:
    try:
        return lines_of_tree(json.loads(output), with_title=ending == ".docx")
    except RecursionError as error:
        raise SourceProblem(
            f"De bron `{name}` zit te diep in elkaar: lijsten of blokken in elkaar.",
            "Sla het document op als tekst (.txt).",
        ) from error
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise SourceProblem(
            f"De bron `{name}` is niet te lezen met deze versie van pandoc.",
            "Werk pandoc bij: `pip install --upgrade pypandoc_binary`.",
        ) from error


def _check_utf8(name: str, content: bytes) -> None:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceProblem(
            f"De bron `{name}` is geen UTF-8-tekst.", "Bewaar de pagina opnieuw, met codering UTF-8."
        ) from error
