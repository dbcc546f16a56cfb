# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome as text for a terminal of 80 columns: a summary first, then per element, worst first."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from nvo_check.finding import Finding
from nvo_check.judge.outcome import (
    WORST_FIRST,
    Elementuitkomst,
    Oordeel,
    Regiouitkomst,
    Uitkomst,
    count_verdicts,
)
from nvo_check.norm.requirement import Oordeelswoord
from nvo_check.report.words import VERDICT_SIGNS, VERDICT_WORDS, dutch_date

WIDTH = 80
_COLOURS: dict[Oordeelswoord, str] = {
    "voldaan": "green",
    "gedeeltelijk": "yellow",
    "niet_voldaan": "red",
    "niet_te_beoordelen": "magenta",
    "niet_van_toepassing": "bright_black",
}


def write_text(uitkomst: Uitkomst, *, colour: bool = False) -> str:
    """Write the whole outcome.

    Args:
        uitkomst: the outcome.
        colour: use ANSI colours; the words and signs say the same without.
    """
    writer = _Writer(colour)
    parts = [_errors(uitkomst, writer)] if uitkomst.fouten else []
    parts += [_region(regio, uitkomst.peildatum, writer) for regio in uitkomst.regios]
    if len(uitkomst.regios) > 1:
        parts.append(_overview(uitkomst, writer))
    if not parts:
        parts.append("Er is niets gecontroleerd: geen regiobestanden (*.yaml of *.yml) gevonden.\n")
    return "\n".join(parts)


class _Writer:
    """Puts style on words, or does not."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def style(self, text: str, colour: str | None = None, *, bold: bool = False) -> str:
        return click.style(text, fg=colour, bold=bold) if self._colour else text

    def verdict(self, oordeel: Oordeelswoord) -> str:
        return self.style(VERDICT_WORDS[oordeel], _COLOURS[oordeel])

    def sign(self, oordeel: Oordeelswoord) -> str:
        return self.style(VERDICT_SIGNS[oordeel], _COLOURS[oordeel], bold=True)


def _errors(uitkomst: Uitkomst, writer: _Writer) -> str:
    number = len({fout.plaats.bestand for fout in uitkomst.fouten})
    what = "Eén bestand is niet beoordeeld" if number == 1 else f"{number} bestanden zijn niet beoordeeld"
    lines = [writer.style(f"{what}, omdat er fouten in staan:", "red", bold=True)]
    for fout in uitkomst.fouten:
        lines += _error(fout)
    return "\n".join(lines) + "\n"


def _error(fout: Finding) -> Iterator[str]:
    yield f"  {fout.plaats}"
    yield from _wrapped(f"{fout.melding} {fout.tip}".strip(), 4)


def _region(regio: Regiouitkomst, peildatum: str, writer: _Writer) -> str:
    conclusion = "voldoet aan de norm" if regio.voldoet else "voldoet nog niet aan de norm"
    lines = [
        writer.style(f"{regio.regio}: {conclusion}", "green" if regio.voldoet else "red", bold=True),
        *_wrapped(f"{regio.bestand} | norm {regio.norm.id} | peildatum {dutch_date(peildatum)}", 0),
        "",
        *_summary(regio),
    ]
    for group in sorted(regio.per_element, key=lambda group: WORST_FIRST.index(group.oordeel)):
        lines += ["", *_element(group, writer)]
    return "\n".join(lines) + "\n"


def _summary(regio: Regiouitkomst) -> Iterator[str]:
    for niveau, words in (("verplicht", "Verplichte eisen"), ("aanbevolen", "Aanbevolen eisen")):
        oordelen = [oordeel for oordeel in regio.oordelen if oordeel.eis.niveau == niveau]
        if oordelen:
            counts = [f"{number} {VERDICT_WORDS[word]}" for word, number in count_verdicts(oordelen).items() if number]
            yield from _wrapped(f"{words} ({len(oordelen)}): {', '.join(counts)}.", 2)
    open_points = [oordeel for oordeel in regio.oordelen if oordeel.onvervuld and oordeel.eis.niveau == "verplicht"]
    if open_points:
        number = "één verplichte eis" if len(open_points) == 1 else f"{len(open_points)} verplichte eisen"
        yield from _wrapped(f"Aan {number} moet u nog iets doen. Achter `Doen:` staat wat.", 2)


def _element(group: Elementuitkomst, writer: _Writer) -> Iterator[str]:
    title = f"{group.element.nummer}. {group.element.titel}"
    yield writer.style(title, bold=True) + f" - {writer.verdict(group.oordeel)}"
    for oordeel in sorted(group.oordelen, key=lambda oordeel: WORST_FIRST.index(oordeel.oordeel)):
        yield from _verdict(oordeel, writer)


def _verdict(oordeel: Oordeel, writer: _Writer) -> Iterator[str]:
    level = " (aanbevolen)" if oordeel.eis.niveau == "aanbevolen" else ""
    first, *rest = textwrap.wrap(f"{oordeel.eis.id} {oordeel.eis.titel}{level}", WIDTH - 4)
    yield f"  {writer.sign(oordeel.oordeel)} {first}"
    yield from (f"    {line}" for line in rest)
    if not oordeel.onvervuld:
        return
    yield from _wrapped(f"{_capital(VERDICT_WORDS[oordeel.oordeel])}. {oordeel.melding}", 6)
    if oordeel.advies:
        yield from _wrapped(f"Doen: {oordeel.advies}", 6)
    yield from _wrapped(f"Plaats: {oordeel.plaats} ({oordeel.plaats.pad})", 6)


def _overview(uitkomst: Uitkomst, writer: _Writer) -> str:
    lines = [writer.style("Samengevat", bold=True)]
    for regio in uitkomst.regios:
        required = regio.geldende_verplichte
        met = sum(not oordeel.onvervuld for oordeel in required)
        sign = writer.sign("voldaan" if regio.voldoet else "niet_voldaan")
        lines += [
            f"  {sign} {regio.regio} ({regio.norm.id})",
            f"      {met} van de {len(required)} verplichte eisen die gelden zijn in orde",
        ]
    return "\n".join(lines) + "\n"


def _wrapped(text: str, indent: int) -> list[str]:
    text = "".join(sign if sign.isprintable() else " " for sign in text)  # names may come from an expression
    space = " " * indent
    return textwrap.wrap(
        text, WIDTH, initial_indent=space, subsequent_indent=space, break_long_words=False, break_on_hyphens=False
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
