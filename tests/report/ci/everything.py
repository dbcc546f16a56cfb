# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""An outcome in which everything occurs that a format has to show."""

from __future__ import annotations

import dataclasses
from typing import Any

from nvo_check.aside import Opzij, Waarom
from nvo_check.finding import Finding
from nvo_check.judge.outcome import Oordeel, Regiouitkomst
from nvo_check.judge.run import Sinds, Uitkomst
from nvo_check.norm.requirement import Oordeelswoord
from nvo_check.place import Place
from tests.report.proof import four, with_every_citation, with_every_stand
from tests.report.regions import PEILDATUM

FILE = "regio's & co/regio één.yaml"
ERROR = Finding(Place("regions/stuk.yaml", 3, 5, "regio"), "`govrnance` kennen wij niet.", "Bedoelde u `governance`?")
UNREADABLE = Finding(Place("weg.yaml"), "Dit bestand bestaat niet.", "Controleer de naam en de map.")
ASIDE: dict[Waarom, str] = {
    "genegeerd": "De raad besluit hier in 2027 over.",
    "niet_gekozen": "Wij beginnen met de governance.",
    "al_bekend": "Dit staat al in uitkomst.json.",
}
_VERDICTS: tuple[Oordeelswoord, ...] = (
    "voldaan",
    "voldaan",
    "voldaan",
    "gedeeltelijk",
    "gedeeltelijk",
    "niet_te_beoordelen",
    "niet_te_beoordelen",
    "niet_van_toepassing",
    "niet_van_toepassing",
)


def region() -> Regiouitkomst:
    """Give a region with all five verdicts, an explained deviation, verdicts that are set aside and a crashed test.

    It also has a deviation of every stand and a citation of every outcome, some of them set aside.
    """
    outcome = with_every_citation(with_every_stand(four()[1]))
    given = {verdict.eis.id: verdict for verdict in outcome.oordelen}
    changes: dict[str, dict[str, Any]] = {}
    for name, word in zip((name for name in given if name != "NVO-3.2"), _VERDICTS, strict=False):
        changes[name] = {"oordeel": word}
    others = [name for name in given if name not in changes and name != "NVO-3.2"]
    for name, why in zip(others, ASIDE, strict=False):
        changes[name] = {"oordeel": "niet_voldaan", "opzij": Opzij(why, ASIDE[why])}
    changes[others[3]] = {"oordeel": "niet_te_beoordelen", "vastgelopen": True, "melding": "De toets liep vast."}
    verdicts = tuple(_placed(verdict, changes.get(name, {})) for name, verdict in given.items())
    deviations = tuple(
        dataclasses.replace(one, opzij=Opzij("al_bekend", ASIDE["al_bekend"])) if one.stand == "verlopen" else one
        for one in outcome.afwijkingen
    )
    citations = tuple(
        dataclasses.replace(one, opzij=Opzij("al_bekend", ASIDE["al_bekend"]))
        if one.uitkomst == "wijkt_af"
        else dataclasses.replace(one, beloofd=one.uitkomst != "bron_niet_aanwezig")
        for one in outcome.bewijs.verwijzingen
    )
    return dataclasses.replace(
        outcome,
        bestand=FILE,
        oordelen=verdicts,
        afwijkingen=deviations,
        bewijs=dataclasses.replace(outcome.bewijs, verwijzingen=citations),
    )


def everything(*regios: Regiouitkomst, **more: Any) -> Uitkomst:
    """Give a run with that region, and two files that could not be read."""
    since = Sinds("uitkomst.json", "c" * 64, "2026-06-01", bekend=3, regios=1)
    given: dict[str, Any] = {"fouten": (ERROR, UNREADABLE), "bronnenmap": "bronnen", "sinds": since} | more
    return Uitkomst("0.1.0", PEILDATUM, regios or (region(),), **given)


def _placed(verdict: Oordeel, changes: dict[str, Any]) -> Oordeel:
    place = Place(FILE, verdict.plaats.regel or 1, verdict.plaats.kolom or 1, verdict.plaats.pad)
    return dataclasses.replace(verdict, plaats=place, **changes)
