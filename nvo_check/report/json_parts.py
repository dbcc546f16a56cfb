# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proof, deviations and decisions in the shape of the JSON contract. What is empty there is ``null``."""

from __future__ import annotations

from nvo_check.aside import Opzij
from nvo_check.judge import decisions as judged
from nvo_check.judge import shared, traces
from nvo_check.judge.outcome import Afwijkingsoordeel, Steun
from nvo_check.judge.outcome import Bewijs as Evidence
from nvo_check.place import Place
from nvo_check.proof import outcome as proven
from nvo_check.report import contract_parts as parts


def place(place: Place) -> parts.Plaats:
    """Give a place."""
    return parts.Plaats(bestand=place.bestand, regel=place.regel, kolom=place.kolom, pad=place.pad)


def aside(opzij: Opzij | None) -> parts.Opzij | None:
    """Give why a finding does not count."""
    return parts.Opzij(waarom=opzij.waarom, reden=opzij.reden) if opzij is not None else None


def citation(bewijs: Evidence) -> parts.Bronverwijzing:
    """Give a source behind a verdict."""
    return parts.Bronverwijzing(
        bron=bewijs.bron,
        titel=bewijs.titel,
        kop=bewijs.kop or None,
        regels=bewijs.regels or None,
        pagina=bewijs.pagina,
        citaat=bewijs.citaat or None,
        controle=bewijs.controle,
    )


def trace(spoor: traces.Spoor) -> parts.Spoor:
    """Give what a requirement looked at."""
    return parts.Spoor(
        afspraken=[
            parts.Afspraakspoor(id=one.id, stand=one.stand, vingerafdruk=one.vingerafdruk) for one in spoor.afspraken
        ],
        paden=[parts.Padspoor(pad=one.pad, vingerafdruk=one.vingerafdruk) for one in spoor.paden],
    )


def deviation(one: Afwijkingsoordeel) -> parts.Afwijking:
    """Give a deviation."""
    return parts.Afwijking(
        eis=one.eis,
        niveau=one.niveau,
        stand=one.stand,
        melding=one.melding,
        tip=one.tip,
        motivering=one.motivering or None,
        orgaan=one.orgaan or None,
        naam_orgaan=one.naam_orgaan or None,
        besluitdatum=one.besluitdatum or None,
        einddatum=one.einddatum or None,
        bronnen=[citation(bewijs) for bewijs in one.bronnen],
        plaats=place(one.plaats),
        opzij=aside(one.opzij),
    )


def support(steun: Steun) -> parts.Steun:
    """Give what a verdict rests on."""
    return parts.Steun(pad=steun.pad, naam=steun.naam, soort=steun.soort, plaats=place(steun.plaats))


def side_by_side(one: shared.NaastElkaar) -> parts.NaastElkaar:
    """Give what counts for more than one norm."""
    return parts.NaastElkaar(
        bestand=one.bestand,
        regio=one.regio,
        normen=[regio.norm.id for regio in one.regios],
        gedeelde_eisen=list(one.gedeeld),
        antwoorden=[_answer(antwoord) for antwoord in one.antwoorden],
        verwant=[parts.Verwantschap(een=_side(pair.een), ander=_side(pair.ander)) for pair in one.verwant],
    )


def _answer(antwoord: shared.GedeeldAntwoord) -> parts.GedeeldAntwoord:
    return parts.GedeeldAntwoord(
        pad=antwoord.steun.pad,
        naam=antwoord.steun.naam,
        soort=antwoord.steun.soort,
        plaats=place(antwoord.steun.plaats),
        normen=[
            parts.Normeisen(norm=own.norm, eisen=[oordeel.eis.id for oordeel in own.oordelen])
            for own in antwoord.normen
        ],
    )


def _side(one: shared.Normoordeel) -> parts.Normoordeel:
    return parts.Normoordeel(norm=one.norm, eis=one.oordeel.eis.id, oordeel=one.oordeel.oordeel)


def decisions(overview: judged.Besluitvorming) -> parts.Besluitvorming:
    """Give the overview of decisions."""
    return parts.Besluitvorming(
        aantal_gemeenten=overview.aantal,
        zonder_naam=overview.zonder_naam,
        gemeenten=[
            parts.Gemeentestand(
                gemeente=one.gemeente, raad=one.raad, besluiten=[_decision(line) for line in one.besluiten]
            )
            for one in overview.gemeenten
        ],
        zonder_gemeente=[_decision(line) for line in overview.zonder_gemeente],
    )


def _decision(line: judged.Besluitregel) -> parts.Besluitregel:
    return parts.Besluitregel(
        orgaan=line.orgaan,
        naam_orgaan=line.naam_orgaan or None,
        besluit=line.besluit or None,
        datum=line.datum or None,
        stand=line.stand,
        toekomstig=line.toekomstig,
        plaats=place(line.plaats),
    )


def proof(bewijs: proven.Bewijscontrole) -> parts.Bewijs:
    """Give the citations and sources of a region."""
    return parts.Bewijs(
        gecontroleerd=bewijs.gecontroleerd,
        telling=parts.Controletelling.model_validate(dict(bewijs.telling)),
        verwijzingen=[_verified(one) for one in bewijs.verwijzingen if bewijs.gecontroleerd],
        bronnen=[
            parts.Bronbestand(
                bron=one.bron,
                titel=one.titel,
                bestand=one.bestand or None,
                sha256=one.sha256 or None,
                verwacht=one.verwacht or None,
            )
            for one in bewijs.bronnen
        ],
    )


def _verified(one: proven.Verwijzingscontrole) -> parts.Verwijzingscontrole:
    return parts.Verwijzingscontrole(
        bron=one.bron,
        titel=one.titel,
        kop=one.kop or None,
        regels=one.regels or None,
        pagina=one.pagina,
        citaat=one.citaat or None,
        controle=one.uitkomst,
        melding=one.melding,
        tip=one.tip,
        verschillen=[parts.Verschil(citaat=pair.citaat, bron=pair.bron) for pair in one.verschillen],
        plaats=place(one.plaats),
        opzij=aside(one.opzij),
    )
