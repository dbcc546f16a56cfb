# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome as JSON, in the shape of the contract."""

from __future__ import annotations

from nvo_check.finding import Finding
from nvo_check.judge.outcome import Oordeel, Regiouitkomst
from nvo_check.judge.run import Sinds, Uitkomst
from nvo_check.judge.shared import side_by_side
from nvo_check.judge.traces import Spoor, Traces
from nvo_check.norm.stamp import stamp_of
from nvo_check.report import contract, json_parts
from nvo_check.report.contract import FORMAAT, EisOordeel, Fout, NormVerwijzing, RegioResultaat, Uitkomstbestand
from nvo_check.report.signs import safe_json


def write_json(uitkomst: Uitkomst) -> str:
    """Write the whole outcome; the same outcome always gives the same text."""
    return safe_json(outcome_file(uitkomst).model_dump_json(indent=2)) + "\n"


def outcome_file(uitkomst: Uitkomst) -> Uitkomstbestand:
    """Put the whole outcome in the shape of the contract."""
    return Uitkomstbestand(
        formaat=FORMAAT,
        versie=uitkomst.versie,
        peildatum=uitkomst.peildatum,
        exitcode=int(uitkomst.exit_code),
        fail_on=uitkomst.fail_on,
        bronnenmap=uitkomst.bronnenmap,
        regios=[_region(regio, uitkomst.peildatum) for regio in uitkomst.regios],
        fouten=[_error(fout) for fout in uitkomst.fouten],
        sinds=_since(uitkomst.sinds) if uitkomst.sinds is not None else None,
        naast_elkaar=[json_parts.side_by_side(one) for one in side_by_side(uitkomst.regios)],
    )


def _region(regio: Regiouitkomst, peildatum: str) -> RegioResultaat:
    traces = Traces(regio.feiten)
    return RegioResultaat(
        bestand=regio.bestand,
        sha256=regio.sha256,
        regio=regio.regio,
        norm=_norm(regio, peildatum),
        voldoet=regio.voldoet,
        telling=contract.Tellingen(**regio.telling),
        oordelen=[_verdict(oordeel, traces.of(oordeel.eis)) for oordeel in regio.oordelen],
        verantwoord=len(regio.verantwoord),
        afwijkingen=[json_parts.deviation(one) for one in regio.afwijkingen],
        besluitvorming=json_parts.decisions(regio.besluitvorming),
        bewijs=json_parts.proof(regio.bewijs),
        voorbeeld=regio.voorbeeld,
    )


def _norm(regio: Regiouitkomst, peildatum: str) -> NormVerwijzing:
    norm = regio.norm
    return NormVerwijzing(
        id=norm.id,
        sha256=norm.sha256,
        bestand=norm.bestand or None,
        gekozen=regio.norm_gekozen,
        geldig_van=norm.geldig_van or None,
        geldig_tot=norm.geldig_tot or None,
        geldt=norm.in_force_on(peildatum),
        niet_getoetst=norm.niet_getoetst or None,
    )


def _verdict(oordeel: Oordeel, spoor: Spoor) -> EisOordeel:
    explained = oordeel.afwijking if oordeel.verantwoord else None
    return EisOordeel(
        eis=oordeel.eis.id,
        titel=oordeel.eis.titel,
        element=oordeel.eis.element,
        niveau=oordeel.eis.niveau,
        oordeel=oordeel.oordeel,
        melding=oordeel.melding,
        advies=oordeel.advies,
        ontbreekt=list(oordeel.ontbreekt),
        verantwoord=json_parts.deviation(explained) if explained is not None else None,
        bronnen=[json_parts.citation(bewijs) for bewijs in oordeel.bronnen],
        plaats=json_parts.place(oordeel.plaats),
        stempel=stamp_of(oordeel.eis),
        spoor=json_parts.trace(spoor),
        opzij=json_parts.aside(oordeel.opzij),
        was=oordeel.was,
        steunt_op=[json_parts.support(one) for one in oordeel.steunt_op],
    )


def _since(sinds: Sinds) -> contract.Sinds:
    return contract.Sinds(
        bestand=sinds.bestand,
        sha256=sinds.sha256,
        peildatum=sinds.peildatum,
        bekend=sinds.bekend,
        beter=sinds.beter,
        regios=sinds.regios,
        niet_getoetst=list(sinds.niet_getoetst),
    )


def _error(fout: Finding) -> Fout:
    return Fout(
        bestand=fout.plaats.bestand,
        regel=max(fout.plaats.regel, 1),
        kolom=max(fout.plaats.kolom, 1),
        pad=fout.plaats.pad,
        melding=fout.melding,
        tip=fout.tip,
    )
