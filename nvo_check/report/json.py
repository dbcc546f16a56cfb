# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome as JSON, in the shape of the contract."""

from __future__ import annotations

from nvo_check.finding import Finding
from nvo_check.judge.outcome import Bewijs, Oordeel, Regiouitkomst, Uitkomst
from nvo_check.place import Place
from nvo_check.report.contract import (
    FORMAAT,
    Bronverwijzing,
    EisOordeel,
    Fout,
    NormVerwijzing,
    Plaats,
    RegioResultaat,
    Tellingen,
    Uitkomstbestand,
)


def write_json(uitkomst: Uitkomst) -> str:
    """Write the whole outcome; the same outcome always gives the same text."""
    document = Uitkomstbestand(
        formaat=FORMAAT,
        versie=uitkomst.versie,
        peildatum=uitkomst.peildatum,
        exitcode=int(uitkomst.exit_code),
        regios=[_region(regio) for regio in uitkomst.regios],
        fouten=[_error(fout) for fout in uitkomst.fouten],
    )
    return document.model_dump_json(indent=2) + "\n"


def _region(regio: Regiouitkomst) -> RegioResultaat:
    return RegioResultaat(
        bestand=regio.bestand,
        sha256=regio.sha256,
        regio=regio.regio,
        norm=NormVerwijzing(id=regio.norm.id, sha256=regio.norm.sha256),
        voldoet=regio.voldoet,
        telling=Tellingen.model_validate(regio.telling),
        oordelen=[_verdict(oordeel) for oordeel in regio.oordelen],
    )


def _verdict(oordeel: Oordeel) -> EisOordeel:
    return EisOordeel(
        eis=oordeel.eis.id,
        element=oordeel.eis.element,
        niveau=oordeel.eis.niveau,
        oordeel=oordeel.oordeel,
        melding=oordeel.melding,
        advies=oordeel.advies,
        ontbreekt=list(oordeel.ontbreekt),
        verantwoord=None,
        bronnen=[_citation(bewijs) for bewijs in oordeel.bronnen],
        plaats=_place(oordeel.plaats),
    )


def _citation(bewijs: Bewijs) -> Bronverwijzing:
    return Bronverwijzing(
        bron=bewijs.bron, titel=bewijs.titel, kop=bewijs.kop or None, regels=bewijs.regels or None, pagina=bewijs.pagina
    )


def _place(place: Place) -> Plaats:
    return Plaats(bestand=place.bestand, regel=place.regel, kolom=place.kolom, pad=place.pad)


def _error(fout: Finding) -> Fout:
    return Fout(
        bestand=fout.plaats.bestand,
        regel=max(fout.plaats.regel, 1),
        kolom=max(fout.plaats.kolom, 1),
        pad=fout.plaats.pad,
        melding=fout.melding,
        tip=fout.tip,
    )
