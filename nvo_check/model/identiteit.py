# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who the region is, which document holds its agreements, who decided on it and who took part."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from nvo_check.model.basis import Bronnaam, Datum, Naam, Sleutel, Tekst, Uitspraak, Vingerafdruk

Groep = Literal[
    "jeugdigen_en_ouders",
    "ervaringsdeskundigen",
    "adviesraden",
    "aanbieders",
    "gecertificeerde_instellingen",
    "ketenpartners",
    "veilig_thuis",
    "huisartsen",
    "onderwijs",
    "uitvoeringsdiensten",
    "professionals",
    "raadsleden",
    "anders",
]


class Gemeente(Uitspraak, title="Gemeente"):
    """A gemeente that takes part in the region. Source: NVO-0.2."""

    naam: Naam = Field(title="Naam", description="De naam van de gemeente.")
    sinds: Datum | None = Field(None, title="Sinds", description="Vanaf wanneer de gemeente meedoet.")


class GroterVerband(Uitspraak, title="Groter verband"):
    """The larger region that this one is a part of. Source: WA 62-75."""

    naam: Naam = Field(title="Naam", description="De naam van het grotere verband.")
    aantal_gemeenten: Annotated[int, Field(ge=1, le=400)] | None = Field(
        None, title="Aantal gemeenten", description="Hoeveel gemeenten het grotere verband telt."
    )
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Hoe de regio daarin past.")


class Regiogegevens(Uitspraak, title="De regio"):
    """Identity of the region.

    Allowed values: ``aantal_gemeenten`` is the number the region states, not the number of names given here.
    ``jeugdregio`` is the name as article 2.2.2 of the Besluit Jeugdwet writes it.
    Source: NVO-0.2, JW-2.2.2.
    """

    naam: Naam = Field(title="Naam", description="De naam van de regio.")
    jeugdregio: Naam | None = Field(
        None,
        title="Jeugdregio",
        description="De naam van de jeugdregio zoals artikel 2.2.2 van het Besluit Jeugdwet hem schrijft. "
        "Laat weg als de naam hierboven precies zo is.",
    )
    soort: Literal["jeugdregio", "deelregio", "samenwerkingsverband"] | None = Field(
        None, title="Soort", description="Een jeugdregio, een deel daarvan, of een ander samenwerkingsverband."
    )
    aantal_gemeenten: Annotated[int, Field(ge=1, le=400)] | None = Field(
        None, title="Aantal gemeenten", description="Hoeveel gemeenten meedoen, volgens de regio zelf."
    )
    gemeenten: list[Gemeente] = Field(
        default_factory=list, max_length=400, title="Gemeenten", description="De deelnemende gemeenten met naam."
    )
    onderdeel_van: GroterVerband | None = Field(
        None, title="Onderdeel van", description="Het grotere verband waar de regio deel van is."
    )
    beschrijving: Tekst | None = Field(None, title="Beschrijving", description="De regio in enkele zinnen.")


class Looptijd(Uitspraak, title="Looptijd"):
    """The period the regiovisie is for. Errors: ``tot`` is not before ``van``. Source: NVO-0.5."""

    van: Datum | None = Field(None, title="Van", description="Vanaf wanneer: jaar, maand of dag.")
    tot: Datum | None = Field(None, title="Tot", description="Tot en met wanneer: jaar, maand of dag.")


class Regiovisie(Uitspraak, title="De regiovisie"):
    """The document that holds the agreements: its title, status and period. Source: NVO-0.1, NVO-0.5."""

    titel: Naam | None = Field(
        None, title="Titel", description="De titel van de regiovisie of het gelijkwaardige stuk."
    )
    stuk: Bronnaam | None = Field(
        None,
        title="Stuk",
        description="Het id van de bron (uit `bronnen`) die het stuk zelf is. Laat weg als er nog geen stuk is.",
    )
    status: Literal["in_voorbereiding", "concept", "definitief", "vastgesteld"] | None = Field(
        None, title="Status", description="Hoe ver het stuk is."
    )
    datum: Datum | None = Field(None, title="Datum", description="De datum van het stuk.")
    vastgesteld_door: Naam | None = Field(
        None, title="Vastgesteld door", description="Wie het stuk vaststelde, als dat gebeurd is."
    )
    looptijd: Looptijd | None = Field(None, title="Looptijd", description="Voor welke jaren de regiovisie geldt.")
    samenvatting: Tekst | None = Field(None, title="Samenvatting", description="Waar het stuk over gaat.")


class Besluit(Uitspraak, title="Besluit"):
    """A decision, or the lack of one, by one organ of one gemeente or by a regional body.

    ``geinformeerd`` and ``geadviseerd`` are no adoption. ``gepland`` and ``voorgesteld`` lie in the future of the
    source. Source: NVO-0.3.
    """

    gemeente: Naam | None = Field(
        None, title="Gemeente", description="De gemeente. Laat weg bij een regionaal overleg."
    )
    orgaan: Literal["raad", "college", "regionaal_overleg", "ambtelijk_overleg"] = Field(
        title="Orgaan", description="Wie besluit of geïnformeerd is."
    )
    naam_orgaan: Naam | None = Field(
        None, title="Naam van het orgaan", description="De naam van het overleg, als het geen raad of college is."
    )
    besluit: (
        Literal["vastgesteld", "ingestemd", "geadviseerd", "geinformeerd", "voorgesteld", "gepland", "afgewezen"] | None
    ) = Field(None, title="Besluit", description="Wat het orgaan deed of gaat doen. Informeren is geen vaststelling.")
    datum: Datum | None = Field(None, title="Datum", description="Wanneer: jaar, maand of dag.")
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Wat er bij hoort te staan.")


class Deelname(Uitspraak, title="Deelname"):
    """How one group took part in drawing up the regiovisie. Source: NVO-0.4."""

    groep: Groep = Field(title="Groep", description="Welke groep meedeed.")
    naam: Naam | None = Field(None, title="Naam", description="Wie het precies waren, zoals 'aanbieders van verblijf'.")
    vorm: Naam | None = Field(None, title="Vorm", description="Hoe: een gesprek, werkgroep, dialoogsessie.")
    datum: Datum | None = Field(None, title="Datum", description="Wanneer: jaar, maand of dag.")
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Wat de groep inbracht.")


class Bron(Uitspraak, title="Bron"):
    """An entry of the register of sources.

    Errors: ``id`` is unique in the file. ``bestand`` is a plain file name, never a path.
    """

    id: Sleutel = Field(title="Id", description="Een korte, unieke naam waarmee u naar de bron verwijst.")
    titel: Naam = Field(title="Titel", description="De titel van het document.")
    uitgever: Naam | None = Field(None, title="Uitgever", description="Wie het document uitgaf.")
    datum: Datum | None = Field(None, title="Datum", description="De datum van het document.")
    kenmerk: Naam | None = Field(None, title="Kenmerk", description="Zaaknummer of kenmerk, tussen aanhalingstekens.")
    bestand: Annotated[str, Field(max_length=200, pattern=r"^[A-Za-z0-9_][A-Za-z0-9._ -]*$")] | None = Field(
        None, title="Bestand", description="De bestandsnaam (zonder map). Laat weg als u het document niet hebt."
    )
    sha256: Vingerafdruk | None = Field(
        None,
        title="SHA-256",
        description="De vingerafdruk van het bestand. Zo blijkt of het document later is gewijzigd. "
        "`nvo-check cite` schrijft hem voor u.",
    )
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Wat een lezer over de bron moet weten.")
