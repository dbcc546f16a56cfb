# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Outcomes with deviations, decisions and verified citations, made by hand so that every kind of each occurs."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Any, get_args

from nvo_check.judge.decisions import Besluitregel, Besluitvorming, Gemeentestand
from nvo_check.judge.outcome import Afwijkingsoordeel, Afwijkingsstand, Bewijs, Regiouitkomst
from nvo_check.judge.run import Uitkomst
from nvo_check.model.regio import Regio
from nvo_check.place import Place
from nvo_check.proof.outcome import CONTROLEWOORDEN, Bewijscontrole, Bronstand, Verschil, Verwijzingscontrole
from tests.report.regions import PEILDATUM, region_of

STANDS: tuple[Afwijkingsstand, ...] = get_args(Afwijkingsstand)
REASON = "Wij zijn met **drie** gemeenten en bellen elkaar."
DECIDED = {"orgaan": "college", "naam_orgaan": "college van Duinstad", "datum": "2026-01-31"}
SOURCES = [{"bron": "besluit", "kop": "Besluit", "citaat": "Het college stemt in."}]


def deviation(eis: str, until: str = "2027", **more: Any) -> dict[str, Any]:
    return {"eis": eis, "motivering": REASON, "besluit": DECIDED, "einddatum": until, "bronnen": SOURCES} | more


def data_with(*deviations: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "schemaversie": 1,
        "norm": "nvo-2020-zeven",
        "regio": {"naam": "Duinland", "aantal_gemeenten": 3, "gemeenten": [{"naam": "Duinstad"}, {"naam": "Zee"}]},
        "besluitvorming": [
            {"gemeente": "Duinstad", "orgaan": "raad", "besluit": "geinformeerd", "datum": "2026-03-01"},
            {"orgaan": "regionaal_overleg", "naam_orgaan": "Jeugdtafel", "besluit": "ingestemd", "datum": "2027"},
        ],
        "afwijkingen": list(deviations),
        "bronnen": [{"id": "besluit", "titel": "Collegebesluit", "bestand": "besluit.md", "sha256": "a" * 64}],
    } | more


FOUR = data_with(deviation("NVO-3.2"), deviation("NVO-1.1", "2025-06"), deviation("NVO-K.2"), deviation("NVO-9.9"))
"""A valid deviation, one that expired, one that is not needed, and one of a requirement that does not exist."""


@cache
def four() -> tuple[Regio, Regiouitkomst, Uitkomst]:
    return region_of(FOUR)


def run(*regios: Regiouitkomst, **more: Any) -> Uitkomst:
    return Uitkomst("0.1.0", PEILDATUM, regios, **more)


def with_every_stand(outcome: Regiouitkomst) -> Regiouitkomst:
    """Give the outcome with one deviation of every stand, each with texts of its own."""
    return dataclasses.replace(
        outcome,
        afwijkingen=tuple(
            Afwijkingsoordeel(
                eis=f"EIS-{number}",
                titel=f"Titel {number}",
                niveau="verplicht",
                stand=stand,
                melding="" if stand == "geldig" else f"Melding {number}.",
                tip=f"Tip {number}.",
                plaats=Place("regio.yaml", 100 + number, 3, f"afwijkingen[{number}]"),
            )
            for number, stand in enumerate(STANDS)
        ),
    )


def with_every_citation(outcome: Regiouitkomst, text: str = "") -> Regiouitkomst:
    """Give the outcome with one citation of every kind; ``text`` takes the place of what a region or source wrote."""
    citations = tuple(
        Verwijzingscontrole(
            plaats=Place("regio.yaml", 200 + number, 3, f"opgaven[0].bronnen[{number}]"),
            bron="besluit",
            titel=text or f"Bron {number}",
            kop=text or f"Kop {number}",
            regels=f"{number + 1}-{number + 2}",
            citaat=text or f"Citaat {number}",
            uitkomst=word,
            melding="" if word in ("bevestigd", "niet_gecontroleerd") else (text or f"Gevonden {number}."),
            tip=text or f"Raad {number}.",
            verschillen=(Verschil(text or "vóór 2026", text or "vóór 2027"), Verschil("", text or "niet"))
            if word == "wijkt_af"
            else (),
        )
        for number, word in enumerate(CONTROLEWOORDEN)
    )
    sources = (
        _source("besluit", text, "b" * 64, "a" * 64),
        _source("visie", text, "c" * 64, "c" * 64),
        _source("weg", text, "", "d" * 64),
    )
    return dataclasses.replace(outcome, bewijs=Bewijscontrole(True, citations, sources))


def hostile(text: str) -> Regiouitkomst:
    """Give an outcome in which everything that a region or source can word is ``text``."""
    line = " ".join(text.split())
    outcome = with_every_citation(four()[1], line)
    place = Place(line, 1, 1, "afwijkingen[0]")
    deviations = tuple(
        dataclasses.replace(
            one,
            eis=line.replace(" ", "") if one.stand == "onbekende_eis" else one.eis,
            motivering=text,
            naam_orgaan=line,
            melding=text if one.melding else "",
            tip=text,
            plaats=place,
            bronnen=(Bewijs("besluit", line, line, citaat=text),),
        )
        for one in outcome.afwijkingen
    )
    verdicts = tuple(
        dataclasses.replace(
            one,
            bronnen=(Bewijs("besluit", line, line, controle="wijkt_af"),),
            afwijking=deviations[0] if one.afwijking else None,
        )
        for one in outcome.oordelen
    )
    entry = Besluitregel("raad", line, "vastgesteld", "2026", "vastgelegd", False, place)
    regional = dataclasses.replace(entry, orgaan="regionaal_overleg")
    decisions = Besluitvorming((Gemeentestand(line, "vastgesteld", (entry,)),), (regional,), 3)
    return dataclasses.replace(
        outcome, regio=line, bestand=line, oordelen=verdicts, afwijkingen=deviations, besluitvorming=decisions
    )


def _source(name: str, title: str, found: str, registered: str) -> Bronstand:
    return Bronstand(name, title or f"Titel van {name}", f"{name}.md", found, registered, Place("regio.yaml"))
