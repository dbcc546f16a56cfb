# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check report for people: a summary for a councillor first, then every requirement, worst first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from nvo_check.judge.outcome import WORST_FIRST, Bewijs, Elementuitkomst, Oordeel, Regiouitkomst, Uitkomst
from nvo_check.norm.norm import Norm
from nvo_check.place import Place
from nvo_check.report.blocks import place_in_source, without_repeated_mark
from nvo_check.report.page import render_template
from nvo_check.report.words import VERDICT_CLASSES, unnamed_gaps, verdict

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


@dataclass(frozen=True)
class Deel:
    """A part of a report: one element with its verdicts, worst first, and how many required ones are in order."""

    anker: str
    element: Elementuitkomst
    oordelen: tuple[Oordeel, ...]
    verplicht: int
    in_orde: int


@dataclass(frozen=True)
class Regiodeel:
    """The part of a report about one region under one norm."""

    anker: str
    uitkomst: Regiouitkomst
    verplicht: int
    in_orde: int
    delen: tuple[Deel, ...]


def markdown(uitkomst: Uitkomst) -> str:
    """Write the whole outcome as Markdown."""
    return _BLANK_LINES.sub("\n\n", render_template("rapport.md.j2", _values(uitkomst))).strip() + "\n"


def html(uitkomst: Uitkomst) -> str:
    """Write the whole outcome as one HTML page that needs nothing else."""
    return render_template("rapport.html.j2", _values(uitkomst))


def _values(uitkomst: Uitkomst) -> dict[str, Any]:
    return {
        "uitkomst": uitkomst,
        "regios": tuple(_region(number, regio) for number, regio in enumerate(uitkomst.regios, start=1)),
        "normen": _norms(uitkomst.regios),
        "fouten": uitkomst.fouten,
        "foute_bestanden": len({fout.plaats.bestand for fout in uitkomst.fouten}),
        "oordeelswoord": verdict,
        "klasse": VERDICT_CLASSES,
        "verzwegen": unnamed_gaps,
        "plek": place_in_words,
        "bronregels": sources_in_words,
    }


def place_in_words(place: Place) -> str:
    """Write a place as ``bestand, regel 12``."""
    return f"{place.bestand}, regel {place.regel}" if place.regel else place.bestand


def sources_in_words(bewijzen: Iterable[Bewijs]) -> list[str]:
    """Write the sources behind a verdict, one text per document: ``Raadsvoorstel, r. 7, 32–33``."""
    by_title: dict[str, dict[str, None]] = {}
    for bewijs in bewijzen:
        by_title.setdefault(bewijs.titel, {})[_spot(bewijs)] = None
    return [
        ", ".join([title, *without_repeated_mark([spot for spot in spots if spot])])
        for title, spots in by_title.items()
    ]


def _spot(bewijs: Bewijs) -> str:
    return place_in_source(bewijs.pagina, bewijs.regels) or bewijs.kop


def _region(number: int, regio: Regiouitkomst) -> Regiodeel:
    anchor = f"regio-{number}"
    required, met = _required(regio.oordelen)
    parts = (_part(f"{anchor}-{index}", group) for index, group in enumerate(regio.per_element, start=1))
    return Regiodeel(anchor, regio, required, met, tuple(parts))


def _part(anchor: str, group: Elementuitkomst) -> Deel:
    required, met = _required(group.oordelen)
    return Deel(anchor, group, tuple(sorted(group.oordelen, key=_worst_first)), required, met)


def _worst_first(oordeel: Oordeel) -> tuple[int, bool]:
    return WORST_FIRST.index(oordeel.oordeel), oordeel.eis.niveau != "verplicht"


def _required(oordelen: Iterable[Oordeel]) -> tuple[int, int]:
    required = [
        oordeel
        for oordeel in oordelen
        if oordeel.eis.niveau == "verplicht" and oordeel.oordeel != "niet_van_toepassing"
    ]
    return len(required), sum(not oordeel.onvervuld for oordeel in required)


def _norms(regios: Iterable[Regiouitkomst]) -> tuple[Norm, ...]:
    return tuple({regio.norm.sha256: regio.norm for regio in regios}.values())
