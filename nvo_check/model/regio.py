# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The root of a region file."""

from __future__ import annotations

from pydantic import Field

from nvo_check.model.afwijking import Afwijking
from nvo_check.model.basis import Blok, JaNee, Schemaversie, Sleutels, Tekst
from nvo_check.model.beschikbaarheid import AdministratieveLasten, Beschikbaarheid
from nvo_check.model.governance import Governance, Samenwerking
from nvo_check.model.identiteit import Besluit, Bron, Deelname, Regiogegevens, Regiovisie
from nvo_check.model.inhoud import Kerncijfer, Opgave, Stap, Uitvoering, Visie
from nvo_check.model.inkoop import Inkoop, Partnerschap
from nvo_check.model.toegang import Toegang, Zorglandschap
from nvo_check.model.verbinding import Inspraak, Verbinding


class Elementen(Blok, title="De elementen van de norm"):
    """The seven elements of the Norm voor Opdrachtgeverschap plus the eighth question. Source: GV 289-299, TW 21."""

    zorglandschap: Zorglandschap | None = Field(
        None, title="1. Zorglandschap", description="De gewenste ontwikkeling van het zorglandschap."
    )
    toegang: Toegang | None = Field(
        None, title="2. Toegang", description="De verbinding van lokale toegang en gecontracteerde hulp."
    )
    governance: Governance | None = Field(
        None, title="3. Governance", description="Een niet-vrijblijvende governance met één aanspreekpunt."
    )
    samenwerking: Samenwerking | None = Field(
        None, title="4. Samenwerking", description="Hoe en voor welke functies (boven)regionaal wordt samengewerkt."
    )
    beschikbaarheid: Beschikbaarheid | None = Field(
        None, title="5. Beschikbaarheid", description="Beschikbaarheid en continuïteit van jeugdhulpfuncties."
    )
    administratieve_lasten: AdministratieveLasten | None = Field(
        None, title="6. Administratieve lasten", description="Beperking van de administratieve lasten."
    )
    inkoop: Inkoop | None = Field(
        None, title="7. Inkoop", description="Zorgvuldigheidseisen voor inkoop en reële tarieven."
    )
    partnerschap: Partnerschap | None = Field(
        None, title="8. Partnerschap", description="De verhouding tussen gemeenten, aanbieders en ketenpartners."
    )


class Regio(Blok, title="Regiobestand van nvo-check"):
    """All that one region writes down. Get one through :func:`nvo_check.model.admit.admit_region`, which also
    checks what no single block can see: sources that are cited exist, and ids are unique.
    """

    schemaversie: Schemaversie = Field(
        title="Schemaversie", description="De versie van dit bestandsformaat. Nu altijd 1."
    )
    norm: Sleutels = Field(
        title="Norm",
        description="De norm waaraan de regio zich toetst, zoals nvo-2020-zeven; of een lijst met normen.",
    )
    voorbeeld: JaNee | None = Field(
        None,
        title="Voorbeeld",
        description="Zet ja als de regio verzonnen is. Elk rapport zegt dat dan, en wat alleen voor een echte regio "
        "geldt, telt niet.",
    )
    regio: Regiogegevens = Field(title="De regio", description="Wie de regio is en welke gemeenten meedoen.")
    onbekend: dict[str, Tekst] = Field(
        default_factory=dict,
        title="Onbekende onderdelen",
        description="Onderdelen van dit bestand die u niet weet, elk met de reden.",
    )
    regiovisie: Regiovisie | None = Field(None, title="De regiovisie", description="Het stuk met de afspraken.")
    besluitvorming: list[Besluit] = Field(
        default_factory=list,
        title="Besluitvorming",
        description="Wie besloot, werd geïnformeerd of nog moet besluiten.",
    )
    participatie: list[Deelname] = Field(
        default_factory=list, title="Participatie", description="Wie meedacht over de regiovisie, hoe en wanneer."
    )
    inspraak: list[Inspraak] = Field(
        default_factory=list,
        title="Inspraak",
        description="Hoe jeugdigen en hun wettelijk vertegenwoordigers vast meepraten.",
    )
    visie: Visie | None = Field(None, title="Visie en kernwaarden", description="Wat de regio wil bereiken.")
    opgaven: list[Opgave] = Field(default_factory=list, title="Opgaven", description="Wat de regio moet oplossen.")
    kerncijfers: list[Kerncijfer] = Field(
        default_factory=list, title="Kerncijfers", description="Cijfers met eenheid, jaar en bron."
    )
    planning: list[Stap] = Field(
        default_factory=list, title="Planning", description="De planning van het stuk en de besluitvorming."
    )
    uitvoering: Uitvoering | None = Field(
        None, title="Uitvoering", description="De werk- of uitvoeringsagenda bij de regiovisie."
    )
    elementen: Elementen | None = Field(None, title="Elementen", description="De afspraken, per element van de norm.")
    verbindingen: list[Verbinding] = Field(
        default_factory=list,
        title="Verbindingen",
        description="Hoe de regionale jeugdhulp verbonden is met andere hulp en andere wetten.",
    )
    afwijkingen: list[Afwijking] = Field(
        default_factory=list,
        title="Afwijkingen",
        description="Eisen waarvan de regio bewust afwijkt, met motivering, besluit, einddatum en bron.",
    )
    bronnen: list[Bron] = Field(default_factory=list, title="Bronnen", description="Het register van documenten.")
