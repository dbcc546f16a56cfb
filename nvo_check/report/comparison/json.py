# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A comparison as JSON, in the shape of its contract."""

from __future__ import annotations

from nvo_check import __version__
from nvo_check.judge.comparing import Eisverschil, Regioverschil, Richting, Vergelijking
from nvo_check.judge.finding_changes import Afwijkingsverschil, Bewijsverschil, Verwijzingsverschil
from nvo_check.judge.snapshots import Eisstand, Kant, Momentopname
from nvo_check.proof.outcome import Bewijscontrole
from nvo_check.report.comparison import contract
from nvo_check.report.comparison.sentences import circumstances
from nvo_check.report.comparison.view import shown_in
from nvo_check.report.json_parts import place


def write_comparison_json(comparison: Vergelijking, *, alles: bool = False) -> str:
    """Write a comparison; the same comparison always gives the same text."""
    return (
        contract.Vergelijkingsbestand(
            formaat=contract.FORMAAT,
            versie=__version__,
            vergeleken=comparison.vergeleken,
            slechter=comparison.slechter,
            alles=alles,
            telling=_counts(comparison.telling),
            let_op=circumstances(comparison),
            oud=_side(comparison.oud),
            nieuw=_side(comparison.nieuw),
            regios=[_region(regio, alles) for regio in comparison.regios],
        ).model_dump_json(indent=2)
        + "\n"
    )


def _counts(telling: dict[Richting, int]) -> contract.Richtingtelling:
    return contract.Richtingtelling(**telling)


def _side(kant: Kant) -> contract.Kant:
    return contract.Kant(
        naam=kant.naam,
        uitkomst=kant.uitkomst,
        versie=kant.versie,
        peildatum=kant.peildatum,
        fouten=list(kant.fouten),
    )


def _region(regio: Regioverschil, alles: bool) -> contract.Regio:
    return contract.Regio(
        was=_snapshot(regio.was),
        wordt=_snapshot(regio.wordt),
        slechter=regio.slechter,
        telling=_counts(regio.telling),
        bewijs=_proof(regio.bewijs),
        afwijkingen=[_deviation(one) for one in regio.afwijkingen],
        eisen=[_requirement(one) for one in shown_in(regio, alles=alles)],
    )


def _snapshot(opname: Momentopname | None) -> contract.Opname | None:
    if opname is None:
        return None
    return contract.Opname(
        regio=opname.regio,
        bestand=opname.bestand,
        norm=opname.norm,
        norm_sha256=opname.norm_sha256,
        voldoet=opname.voldoet,
        voorbeeld=opname.voorbeeld,
    )


def _proof(verschil: Bewijsverschil | None) -> contract.Bewijs | None:
    if verschil is None:
        return None
    return contract.Bewijs(
        vergeleken=verschil.vergeleken,
        richting=verschil.richting,
        was=_proof_counts(verschil.was),
        wordt=_proof_counts(verschil.wordt),
        verwijzingen=[_citation(one) for one in verschil.verwijzingen],
        documenten=[contract.Document(bron=one.bron, bestand=one.bestand or None) for one in verschil.documenten],
    )


def _proof_counts(bewijs: Bewijscontrole) -> contract.Bewijstelling:
    verified = bewijs.verwijzingen if bewijs.gecontroleerd else ()
    return contract.Bewijstelling(gecontroleerd=bewijs.gecontroleerd, bevestigd=bewijs.bevestigd, aantal=len(verified))


def _citation(one: Verwijzingsverschil) -> contract.Verwijzing:
    found = one.stand
    return contract.Verwijzing(
        bron=found.bron,
        kop=found.kop or None,
        regels=found.regels or None,
        pagina=found.pagina,
        citaat=found.citaat or None,
        richting=one.richting,
        was=one.was.uitkomst if one.was else None,
        wordt=one.wordt.uitkomst if one.wordt else None,
        melding=found.melding,
        plaats=place(found.plaats),
    )


def _deviation(one: Afwijkingsverschil) -> contract.Afwijking:
    found = one.stand
    return contract.Afwijking(
        eis=found.eis,
        richting=one.richting,
        was=one.was.stand if one.was else None,
        wordt=one.wordt.stand if one.wordt else None,
        melding=found.melding,
        plaats=place(found.plaats),
    )


def _requirement(eis: Eisverschil) -> contract.Eis:
    return contract.Eis(
        eis=eis.stand.eis,
        titel=eis.stand.titel,
        richting=eis.richting,
        was=_standing(eis.was),
        wordt=_standing(eis.wordt),
        erbij=list(eis.erbij),
        eraf=list(eis.eraf),
        afspraken=[
            contract.Afspraak(id=one.id, wijziging=one.wijziging, was=one.was or None, wordt=one.wordt or None)
            for one in eis.afspraken
        ],
        onderdelen=list(eis.onderdelen),
    )


def _standing(stand: Eisstand | None) -> contract.Stand | None:
    if stand is None:
        return None
    return contract.Stand(
        niveau=stand.niveau,
        oordeel=stand.oordeel,
        verantwoord=stand.verantwoord,
        afwijking=stand.afwijking,
        melding=stand.melding,
        ontbreekt=list(stand.ontbreekt),
    )
