# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A comparison as text for a terminal of 80 columns: a summary first, then per region, worse first."""

from __future__ import annotations

from collections.abc import Iterator

from nvo_check.judge.comparing import Richting, Vergelijking
from nvo_check.report.comparison.view import Eisbericht, Groep, Onderwerp, Regiobericht, Vergelijkbericht, view_of
from nvo_check.report.signs import safe_lines
from nvo_check.report.terminal import Style, wrapped

_COLOURS: dict[Richting, str] = {
    "slechter": "red",
    "beter": "green",
    "anders": "yellow",
    "nieuw": "magenta",
    "vervallen": "bright_black",
    "gelijk": "bright_black",
}


def write_comparison(comparison: Vergelijking, *, alles: bool = False, colour: bool = False) -> str:
    """Write a comparison.

    Args:
        comparison: what differs.
        alles: also what stayed the same.
        colour: use ANSI colours; the words and signs say the same without.
    """
    style, view = Style(colour), view_of(comparison, alles=alles)
    parts = [list(_summary(view, style)), *(list(_region(regio, style)) for regio in view.regios)]
    if view.verzwegen:
        parts.append(wrapped(view.verzwegen, 0))
    return safe_lines("\n".join("\n".join(part) + "\n" for part in parts))


def _summary(view: Vergelijkbericht, style: Style) -> Iterator[str]:
    colour = "red" if view.slechter else "green" if view.vergeleken else "yellow"
    for line in wrapped(f"Vergelijking: {view.telling_in_woorden}", 0):
        yield style.of(line, colour, bold=True)
    yield from wrapped(view.conclusie, 0)
    yield from wrapped(f"Oud: {view.oud}", 2, 4)
    yield from wrapped(f"Nieuw: {view.nieuw}", 2, 4)
    for name, errors in view.fouten:
        yield ""
        for line in wrapped(f"Niet beoordeeld in {name}, omdat er fouten in staan:", 0):
            yield style.of(line, "red", bold=True)
        for error in errors:
            yield from wrapped(error, 2, 4)
    if view.let_op:
        yield ""
        yield style.of("Let op", bold=True)
        for note in view.let_op:
            yield from wrapped(note, 2)


def _region(regio: Regiobericht, style: Style) -> Iterator[str]:
    for line in wrapped(f"{regio.naam}: {regio.telling_in_woorden}", 0):
        yield style.of(line, bold=True)
    for line in wrapped(regio.conclusie, 2):
        yield style.of(line, "red") if regio.slechter else line
    for subject in regio.onderwerpen:
        yield ""
        yield from _subject(subject, style)
    for group in regio.groepen:
        yield ""
        yield from _group(group, style)


def _subject(subject: Onderwerp, style: Style) -> Iterator[str]:
    first, *rest = wrapped(f"{subject.titel}: {subject.zin}", 2)
    yield f"{style.of(subject.teken, _COLOURS[subject.richting], bold=True)} {first.lstrip()}"
    yield from rest
    for line in subject.regels:
        yield from wrapped(line, 4, 6)


def _group(group: Groep, style: Style) -> Iterator[str]:
    yield style.of(f"{group.titel} ({len(group.eisen)})", bold=True)
    for eis in group.eisen:
        yield from _requirement(eis, style)


def _requirement(eis: Eisbericht, style: Style) -> Iterator[str]:
    level = " (aanbevolen)" if eis.niveau == "aanbevolen" else ""
    first, *rest = wrapped(f"{eis.eis} {eis.titel}{level}", 4)
    yield f"  {style.of(eis.teken, _COLOURS[eis.richting], bold=True)} {first.lstrip()}"
    yield from rest
    yield from wrapped(f"{eis.zin} {eis.melding}", 6)
    for label, text in eis.regels:
        yield from wrapped(f"{label}: {text}", 6, 8)
