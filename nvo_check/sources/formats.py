# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which reader goes with which ending."""

from __future__ import annotations

from pathlib import PurePath

from nvo_check.finding import enumeration
from nvo_check.sources.limits import SourceLimits
from nvo_check.sources.plain import ENDINGS as PLAIN
from nvo_check.sources.plain import read_plain
from nvo_check.sources.problems import empty
from nvo_check.sources.text import SourceProblem, SourceText

ENDINGS = (*PLAIN, ".docx", ".odt", ".html", ".htm", ".pdf")


def check_ending(name: str) -> None:
    """Refuse a file that we have no reader for, before it is opened.

    Raises:
        SourceProblem: with the endings that we do read.
    """
    ending = PurePath(name).suffix.lower()
    if ending not in ENDINGS:
        kind = f"Bestanden op {ending}" if ending else "Een bestand zonder `.md`, `.pdf` of zo achter de naam"
        verb = "kan nvo-check niet lezen"
        raise SourceProblem(
            f"De bron `{name}` is niet te lezen. {kind} {verb}.",
            f"Bewaar het document als {enumeration(ENDINGS)}.",
        )


def is_converted(name: str) -> bool:
    """Whether a program of someone else has to read this format."""
    return PurePath(name).suffix.lower() not in PLAIN


def source_text(name: str, content: bytes, limits: SourceLimits) -> SourceText:
    """Read the bytes of a source with the reader for its ending; converters are loaded when they are used.

    Raises:
        SourceProblem: it cannot be read.
    """
    check_ending(name)
    if not content or content.isspace():
        raise empty(name)
    ending = PurePath(name).suffix.lower()
    if ending in PLAIN:
        return read_plain(name, content, limits)
    if ending == ".pdf":
        from nvo_check.sources.pdf import read_pdf

        return read_pdf(name, content, limits)
    from nvo_check.sources.convert import read_converted

    return read_converted(name, content, limits)
