# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What differs between two norms, as text for a terminal of 80 columns."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from nvo_check.norm.difference import Eiswijziging, Normverschil, Soort, Veldverschil, Waarde
from nvo_check.norm.norm import Norm
from nvo_check.norm.requirement import Eis
from nvo_check.reading.emit import as_yaml
from nvo_check.report.norms.overview import period
from nvo_check.report.signs import safe_lines
from nvo_check.report.terminal import Style, wrapped

GROUPS: tuple[tuple[Soort, str, str], ...] = (
    # kind, title, colour
    ("nieuw", "Nieuwe eisen", "green"),
    ("vervallen", "Vervallen eisen", "red"),
    ("veranderd", "Veranderde eisen", "yellow"),
)
STAMP_CHANGES = "Het stempel verandert. Een regio die van deze eis afwijkt, moet opnieuw kijken."
STAMP_STAYS = "Het stempel blijft gelijk. Afwijkingen van deze eis blijven gelden."
GONE = "Een regio die van deze eis afwijkt, kan die afwijking weghalen."
NO_DIFFERENCE = "Er is geen verschil."

_EXPRESSIONS = frozenset(
    {"van_toepassing", "voldaan", "gedeeltelijk", "zeker_niet", "ontbreekt", "wijst_naar", "steunt_op"}
)


def write_difference(verschil: Normverschil, *, colour: bool = False) -> str:
    """Write what differs, in colour or not; the words say the same without."""
    style = Style(colour)
    parts = [list(_head(verschil, style))]
    for soort, title, tone in GROUPS:
        group = verschil.of_kind(soort)
        if group:
            heading = style.of(f"{title} ({len(group)})", tone, bold=True)
            parts.append([heading, *(line for eis in group for line in _requirement(eis, style))])
    return safe_lines("\n".join("\n".join(part) + "\n" for part in parts))


def summary(verschil: Normverschil) -> str:
    """Count what differs, in one sentence."""
    new, gone, changed = (len(verschil.of_kind(soort)) for soort, _, _ in GROUPS)
    return f"{new} nieuw, {gone} vervallen, {changed} veranderd, {verschil.gelijk} gelijk."


def side_in_words(norm: Norm) -> str:
    """Name one of the two norms: its id, file and period."""
    file = f", {norm.bestand}" if norm.bestand else ""
    return f"{norm.id}{file}, geldig {period(norm.geldig_van, norm.geldig_tot)}"


def is_prose(field: Veldverschil) -> bool:
    """Whether a field holds sentences, to be shown in full, and not lines, of which only those that differ matter."""
    return field.veld not in _EXPRESSIONS and not isinstance(field.oud or field.nieuw, list | dict)


def changed_lines(field: Veldverschil) -> Iterator[str]:
    """Yield the lines of a field that differ, each after ``- `` or ``+ ``, with one line around them after spaces."""
    lines = list(difflib.unified_diff(_lines(field.oud), _lines(field.nieuw), n=1, lineterm=""))
    for number, line in enumerate(lines[2:]):
        if not line.startswith("@@"):
            yield f"{line[0]} {line[1:]}"
        elif number:
            yield "  …"


def _lines(value: Waarde) -> list[str]:
    if isinstance(value, str):
        return [line.strip() for line in value.splitlines()]
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return [" ".join(item.split()) for item in value]
    return as_yaml(value) if value else []


def _head(verschil: Normverschil, style: Style) -> Iterator[str]:
    yield from (style.of(line, bold=True) for line in wrapped(f"Verschil in eisen: {summary(verschil)}", 0))
    yield from wrapped(f"Oud: {side_in_words(verschil.oud)}", 2, 4)
    yield from wrapped(f"Nieuw: {side_in_words(verschil.nieuw)}", 2, 4)
    if not verschil.eisen and not verschil.velden:
        yield from wrapped(NO_DIFFERENCE, 0)
    for field in verschil.velden:
        yield from _field(field, style, 2)


def _requirement(change: Eiswijziging, style: Style) -> Iterator[str]:
    eis = change.eis
    yield from (style.of(line, bold=True) for line in wrapped(f"{eis.id} {eis.titel}{_level(eis)}", 2, 4))
    if change.soort == "nieuw":
        yield from wrapped(eis.vraag, 4)
    elif change.soort == "vervallen":
        yield from wrapped(GONE, 4)
    else:
        yield from wrapped(STAMP_CHANGES if change.stempel_verandert else STAMP_STAYS, 4)
    for field in change.velden:
        yield from _field(field, style, 4)


def _field(field: Veldverschil, style: Style, indent: int) -> Iterator[str]:
    yield " " * indent + style.of(f"{field.veld}:", bold=True)
    if is_prose(field):
        for sign, value, tone in (("-", field.oud, "red"), ("+", field.nieuw, "green")):
            if value:
                yield from (style.of(line, tone) for line in wrapped(f"{sign} {value}", indent + 2, indent + 4))
        return
    for line in changed_lines(field):
        tone_of_line = {"-": "red", "+": "green"}.get(line[0])
        for part in wrapped(line, indent + 2, indent + 6):
            yield style.of(part, tone_of_line) if tone_of_line else part


def _level(eis: Eis) -> str:
    return " (aanbevolen)" if eis.niveau == "aanbevolen" else ""
