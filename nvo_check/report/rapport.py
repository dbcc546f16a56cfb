# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check report for people: a summary for a councillor first, then every requirement, worst first."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from nvo_check.judge.outcome import WORST_FIRST, Elementuitkomst, Oordeel, Regiouitkomst
from nvo_check.judge.run import Uitkomst
from nvo_check.judge.shared import side_by_side
from nvo_check.judge.since import only_open
from nvo_check.norm.norm import Norm
from nvo_check.report.aside_words import (
    aside_in_one_line,
    aside_in_words,
    since_in_lines,
    since_in_region,
    was_in_words,
)
from nvo_check.report.evidence_words import place_in_words, sources_in_words
from nvo_check.report.page import render_template
from nvo_check.report.remarks import named, remarks_of
from nvo_check.report.sections import (
    Afwijkingen,
    Besluitdeel,
    Bronregel,
    Verwijzingen,
    citations_part,
    decisions_part,
    deviations_part,
    receipt_of,
)
from nvo_check.report.sentences import (
    NOT_IN_QUOTATION,
    NOT_IN_SOURCE,
    NOT_VERIFIED,
    NOTHING_CHECKED,
    REPEATABLE,
    citations_in_one_line,
    citations_not_verified,
    conclusion_in_words,
    deviations_in_one_line,
    element_verdict,
    explanation_of,
    final_verdict,
    of_which_explained,
)
from nvo_check.report.side_by_side import (
    ABOUT_ANSWERS,
    ABOUT_RELATED,
    ANSWERS,
    RELATED,
    SIGNS,
    Naastdeel,
    side_by_side_part,
)
from nvo_check.report.words import VERDICT_CLASSES, unnamed_gaps
from nvo_check.report.worklist.part import worklist_part

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


@dataclass(frozen=True)
class Deel:
    """A part of a report: one element with its verdicts, worst first, and how many required ones are in order.

    ``verantwoord``: how many of those are in order because of an explained deviation.
    """

    anker: str
    element: Elementuitkomst
    oordeel: str
    oordelen: tuple[Oordeel, ...]
    verplicht: int
    in_orde: int
    verantwoord: int


@dataclass(frozen=True)
class Regiodeel:
    """The part of a report about one region under one norm.

    ``opmerkingen``: what a reader has to know first. ``opzij``: sentences about what is not shown or counted.
    ``naast``: the region under all its norms; only with the first of several.
    """

    anker: str
    uitkomst: Regiouitkomst
    verplicht: int
    in_orde: int
    verantwoord: int
    delen: tuple[Deel, ...]
    besluiten: Besluitdeel
    afwijkingen: Afwijkingen
    verwijzingen: Verwijzingen
    bronnen: tuple[Bronregel, ...]
    opmerkingen: tuple[str, ...]
    opzij: tuple[str, ...]
    naast: Naastdeel | None = None

    @property
    def voldoet(self) -> str:
        """Whether the region meets the norm, as sign and words."""
        if not self.uitkomst.voldoet:
            return "✗ nog niet"
        return "✓ ja, met afwijkingen" if self.verantwoord else "✓ ja"


def markdown(uitkomst: Uitkomst) -> str:
    """Write the whole outcome as Markdown."""
    return _BLANK_LINES.sub("\n\n", render_template("rapport.md.j2", _values(uitkomst))).strip() + "\n"


def html(uitkomst: Uitkomst) -> str:
    """Write the whole outcome as one HTML page that needs nothing else."""
    return render_template("rapport.html.j2", _values(uitkomst) | {"werklijst": worklist_part(uitkomst)})


def _values(uitkomst: Uitkomst) -> dict[str, Any]:
    return {
        "uitkomst": uitkomst,
        "regios": tuple(_regions(uitkomst)),
        "bestanden": len({regio.bestand for regio in uitkomst.regios}),
        "antwoordkop": ANSWERS,
        "antwoordzin": ABOUT_ANSWERS,
        "verwantkop": RELATED,
        "verwantzin": ABOUT_RELATED,
        "tekens": SIGNS,
        "sinds": tuple(since_in_lines(uitkomst)),
        "telt_niet_mee": aside_in_words,
        "was": was_in_words,
        "normen": _norms(uitkomst.regios),
        "fouten": uitkomst.fouten,
        "foute_bestanden": len({fout.plaats.bestand for fout in uitkomst.fouten}),
        "niet_gecontroleerd": NOT_VERIFIED if citations_not_verified(uitkomst.regios) else "",
        "genoemd": named,
        "eindoordeel": final_verdict,
        "klasse": VERDICT_CLASSES,
        "verzwegen": unnamed_gaps,
        "plek": place_in_words,
        "bronregels": sources_in_words,
        "uitleg": explanation_of,
        "waarvan": of_which_explained,
        "conclusie": conclusion_in_words,
        "herhalen": REPEATABLE,
        "niets": NOTHING_CHECKED,
        "niet_in_citaat": NOT_IN_QUOTATION,
        "niet_in_bron": NOT_IN_SOURCE,
    }


def _regions(uitkomst: Uitkomst) -> Iterator[Regiodeel]:
    together = {one.bestand: one for one in side_by_side(uitkomst.regios) if uitkomst.sinds is None}
    for number, regio in enumerate(uitkomst.regios, start=1):
        norms = together.pop(regio.bestand, None)
        yield replace(_region(number, regio, uitkomst), naast=side_by_side_part(norms) if norms is not None else None)


def _region(number: int, regio: Regiouitkomst, uitkomst: Uitkomst) -> Regiodeel:
    sinds = uitkomst.sinds
    anchor = f"regio-{number}"
    shown = only_open(regio) if sinds is not None else regio
    eisen = {one.eis.id for one in shown.oordelen}
    return Regiodeel(
        anchor,
        regio,
        *_required(regio.oordelen),
        tuple(_part(f"{anchor}-{index}", group, eisen) for index, group in enumerate(regio.per_element, start=1)),
        decisions_part(regio.besluitvorming),
        replace(deviations_part(shown), zin=deviations_in_one_line(regio)),
        replace(citations_part(shown.bewijs), zin=citations_in_one_line(regio.bewijs)),
        receipt_of(regio.bewijs),
        remarks_of(regio, uitkomst.peildatum),
        (aside_in_one_line(regio), since_in_region(regio, sinds) if sinds is not None else ""),
    )


def _part(anchor: str, group: Elementuitkomst, shown: Collection[str]) -> Deel:
    """Give one element; of its verdicts those that are shown."""
    ordered = tuple(sorted((one for one in group.oordelen if one.eis.id in shown), key=_worst_first))
    return Deel(anchor, group, element_verdict(group), ordered, *_required(group.oordelen))


def _worst_first(oordeel: Oordeel) -> tuple[bool, int, bool]:
    """Sort: what has to be done comes first, then what is explained, then the rest."""
    return not oordeel.onvervuld, WORST_FIRST.index(oordeel.oordeel), oordeel.eis.niveau != "verplicht"


def _required(oordelen: Iterable[Oordeel]) -> tuple[int, int, int]:
    """Count the required requirements that apply, those in order, and those in order because they are explained."""
    required = [
        oordeel
        for oordeel in oordelen
        if oordeel.eis.niveau == "verplicht" and oordeel.oordeel != "niet_van_toepassing"
    ]
    explained = sum(oordeel.verantwoord for oordeel in required)
    return len(required), sum(not oordeel.onvervuld for oordeel in required), explained


def _norms(regios: Iterable[Regiouitkomst]) -> tuple[Norm, ...]:
    return tuple({regio.norm.sha256: regio.norm for regio in regios}.values())
