# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which norms there are, as a table for a terminal of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from nvo_check.dates import dutch_date
from nvo_check.norm.overview import Normenlijst, Normregel
from nvo_check.report.signs import safe_lines
from nvo_check.report.terminal import Style, wrapped

_COLUMNS = (("Norm", 20), ("Geldig", 23), ("Geldt", 10), ("Verplicht", 9), ("Aanbevolen", 10))
"""The title and the width of each column; with two spaces between them they take 80."""

NOT_SAID = "niet vermeld"


def write_overview(lijst: Normenlijst, *, colour: bool = False) -> str:
    """Write the table: two lines or more for each norm, with its title below it."""
    style = Style(colour)
    lines = wrapped(f"Normen op {dutch_date(lijst.peildatum)}. De getallen tellen de eisen.", 0)
    lines += ["", *(style.of(line, bold=True) for line in _row([title for title, _ in _COLUMNS]))]
    for norm in lijst.normen:
        lines += [*_entry(norm, lijst.peildatum), ""]
    lines += wrapped("Alle eisen ziet u met `nvo-check explain --norm NORM`.", 0)
    return safe_lines("\n".join(lines) + "\n")


def period(geldig_van: str, geldig_tot: str) -> str:
    """Write a period of validity: ``vanaf 10 juni 2020``; ``niet vermeld`` when both ends are empty."""
    if not geldig_van and not geldig_tot:
        return NOT_SAID
    if not geldig_van:
        return f"tot en met {dutch_date(geldig_tot)}"
    if not geldig_tot:
        return f"vanaf {dutch_date(geldig_van)}"
    return f"{dutch_date(geldig_van)} – {dutch_date(geldig_tot)}"


def force_in_words(norm: Normregel, peildatum: str) -> str:
    """Tell whether a norm is in force on a date."""
    if norm.geldt:
        return "ja"
    return "nog niet" if peildatum < norm.geldig_van else "niet meer"


def _entry(norm: Normregel, peildatum: str) -> Iterator[str]:
    yield from _row(
        [
            norm.id,
            period(norm.geldig_van, norm.geldig_tot),
            force_in_words(norm, peildatum),
            f"{norm.verplicht:>9}",
            f"{norm.aanbevolen:>10}",
        ]
    )
    yield from wrapped(norm.titel, 2)
    for text in (
        f"Uitgever: {norm.uitgever}" if norm.uitgever else "",
        f"Bouwt op: {norm.bouwt_op} (die eisen tellen mee)" if norm.bouwt_op else "",
        f"Bestand: {norm.bestand}" if norm.bestand else "",
    ):
        yield from wrapped(text, 2, 4)


def _row(cells: Sequence[str]) -> Iterator[str]:
    """Lay cells beside each other; what does not fit goes on below it."""
    columns = [_cell(text, width) for text, (_, width) in zip(cells, _COLUMNS, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        padded = (part.ljust(width) for part, (_, width) in zip(parts, _COLUMNS, strict=True))
        yield "  ".join(padded).rstrip()


def _cell(text: str, width: int) -> list[str]:
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return textwrap.wrap(shown, width, break_on_hyphens=True) or [""]
