# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What there is to say about norms as JSON, in the shape of the contracts."""

from __future__ import annotations

from dataclasses import asdict

from nvo_check import __version__
from nvo_check.finding import Finding
from nvo_check.judge.coverage import Dekking
from nvo_check.judge.trial import Eisproef, Normproef, Proef, Voorbeeldproef
from nvo_check.norm.difference import Eiswijziging, Normverschil, Veldverschil
from nvo_check.norm.norm import Norm
from nvo_check.norm.overview import Normenlijst, Normregel
from nvo_check.place import Place
from nvo_check.report.contract_parts import Part, Plaats
from nvo_check.report.norms import contract
from nvo_check.report.signs import safe_json


def write_overview_json(lijst: Normenlijst) -> str:
    """Write a list of norms."""
    return _text(
        contract.Normenbestand(
            formaat="nvo-check/normen/1",
            versie=__version__,
            peildatum=lijst.peildatum,
            normen=[_entry(norm) for norm in lijst.normen],
        )
    )


def write_trial_json(proef: Proef) -> str:
    """Write what came of the examples of norms."""
    return _text(
        contract.Normtoetsbestand(
            formaat="nvo-check/normtoets/1",
            versie=__version__,
            exitcode=int(proef.exit_code),
            normen=[_trial(norm) for norm in proef.normen],
        )
    )


def write_difference_json(verschil: Normverschil) -> str:
    """Write what differs between two norms."""
    return _text(
        contract.Normverschilbestand(
            formaat="nvo-check/normverschil/1",
            versie=__version__,
            oud=_side(verschil.oud),
            nieuw=_side(verschil.nieuw),
            velden=[_field(field) for field in verschil.velden],
            eisen=[_change(change) for change in verschil.eisen],
            gelijk=verschil.gelijk,
        )
    )


def _text(file: Part) -> str:
    return safe_json(file.model_dump_json(indent=2)) + "\n"


def _entry(norm: Normregel) -> contract.Norm:
    return contract.Norm(
        id=norm.id,
        titel=norm.titel,
        uitgever=norm.uitgever or None,
        bestand=norm.bestand or None,
        geldig_van=norm.geldig_van or None,
        geldig_tot=norm.geldig_tot or None,
        geldt=norm.geldt,
        verplicht=norm.verplicht,
        aanbevolen=norm.aanbevolen,
        bouwt_op=norm.bouwt_op or None,
    )


def _trial(norm: Normproef) -> contract.Normproef:
    return contract.Normproef(
        norm=norm.norm,
        bestand=norm.bestand or None,
        bouwt_op=norm.bouwt_op or None,
        voorbeelden=norm.voorbeelden,
        mislukt=norm.mislukt,
        takken=norm.takken,
        niet_bereikt=norm.niet_bereikt,
        melding=norm.melding,
        fouten=[_mistake(fout) for fout in norm.fouten],
        eisen=[_requirement(eis) for eis in norm.eisen],
    )


def _requirement(eis: Eisproef) -> contract.Eisproef:
    return contract.Eisproef(
        eis=eis.eis,
        titel=eis.titel,
        voorbeelden=[_example(example) for example in eis.voorbeelden],
        dekking=_coverage(eis.dekking) if eis.dekking is not None else None,
    )


def _example(example: Voorbeeldproef) -> contract.Voorbeeld:
    claimed = example.verwacht_ontbreekt
    return contract.Voorbeeld(
        naam=example.naam,
        plaats=_place(example.plaats),
        geslaagd=example.geslaagd,
        verwacht=example.verwacht,
        verwacht_ontbreekt=list(claimed) if claimed is not None else None,
        gekregen=example.gekregen,
        ontbreekt=list(example.ontbreekt),
        melding=example.melding,
        fouten=[_mistake(fout) for fout in example.fouten],
    )


def _coverage(dekking: Dekking) -> contract.Dekking:
    return contract.Dekking(
        takken=dekking.takken,
        niet_bereikt=[contract.Tak(**asdict(branch)) for branch in dekking.niet_bereikt],
        niet_gekregen=list(dekking.niet_gekregen),
    )


def _mistake(fout: Finding) -> contract.Fout:
    return contract.Fout(plaats=_place(fout.plaats), melding=fout.melding, tip=fout.tip)


def _place(place: Place) -> Plaats:
    """Give a place; a file that could not be read has no line."""
    return Plaats(bestand=place.bestand, regel=max(place.regel, 1), kolom=max(place.kolom, 1), pad=place.pad)


def _side(norm: Norm) -> contract.Normzijde:
    return contract.Normzijde(id=norm.id, bestand=norm.bestand or None, sha256=norm.sha256)


def _field(field: Veldverschil) -> contract.Veld:
    return contract.Veld(veld=field.veld, oud=field.oud, nieuw=field.nieuw)


def _change(change: Eiswijziging) -> contract.Eiswijziging:
    return contract.Eiswijziging(
        eis=change.eis.id,
        titel=change.eis.titel,
        niveau=change.eis.niveau,
        soort=change.soort,
        stempel_verandert=change.stempel_verandert,
        velden=[_field(field) for field in change.velden],
    )
