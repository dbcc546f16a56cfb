# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a norm file holds: requirements as data, each with its test in CEL and its own examples."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from nvo_check.model.basis import Blok, Datum, Kop, Naam, Regels, Schemaversie, Sleutel, Tekst

Oordeelswoord = Literal["voldaan", "gedeeltelijk", "niet_voldaan", "niet_te_beoordelen", "niet_van_toepassing"]
"""The five verdicts of norm.md."""

Niveau = Literal["verplicht", "aanbevolen"]

EisId = Annotated[str, Field(max_length=40, pattern=r"^[A-Z]{1,8}-[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$")]

MEESTE_EISEN = 1_000
"""Of one norm; the largest norm that comes with nvo-check has about fifty."""

HELE_BESTAND = "."
"""The path of a requirement that looks at the whole file: its verdict stands at the top and shows no sources."""

Expressie = Annotated[str, Field(min_length=1, max_length=2_000, pattern=r"\S")]
"""A CEL expression over the facts of a region (see ``nvo_check.model.facts``)."""


Juriconnect = Annotated[
    str,
    Field(max_length=300, pattern=r"^jci1\.[0-9]:[cv]:BWB[RVW][0-9]{7}(&[a-z]{1,20}=[A-Za-z0-9.:_-]{1,60}){0,12}$"),
]
"""A reference to a law in the Juriconnect standard. The signs it may hold cannot lead out of an address."""


class Herkomst(Blok, title="Herkomst"):
    """Where a requirement comes from: a document with heading and lines, or an article."""

    document: Naam = Field(title="Document", description="De naam van het document of bestand.")
    kop: Kop | None = Field(None, title="Kop", description="De kop waaronder de passage staat.")
    regels: Regels | None = Field(None, title="Regels", description="Regelnummers, bijvoorbeeld 122-132.")
    verwijzing: Naam | None = Field(None, title="Verwijzing", description="Een andere vindplaats, zoals een bladzijde.")
    artikel: Naam | None = Field(None, title="Artikel", description="Het artikel, zoals 2.2.1.")
    onderdeel: Naam | None = Field(None, title="Onderdeel", description="De letter, en het nummer daarbinnen: e, 1°.")
    juriconnect: Juriconnect | None = Field(
        None,
        title="Juriconnect",
        description="De vaste verwijzing naar de wet, zoals jci1.3:c:BWBR0035779&artikel=2.2.1.",
    )


class Meldingen(Blok, title="Meldingen"):
    """The sentence that goes with each verdict; ``{ontbreekt}`` becomes the names of what is missing."""

    voldaan: Tekst = Field(title="Voldaan", description="De zin bij voldaan.")
    gedeeltelijk: Tekst | None = Field(None, title="Gedeeltelijk", description="De zin bij gedeeltelijk.")
    niet_voldaan: Tekst = Field(title="Niet voldaan", description="De zin bij niet voldaan.")
    niet_van_toepassing: Tekst | None = Field(
        None, title="Niet van toepassing", description="Waarom de eis niet geldt. Verplicht bij `van_toepassing`."
    )


class Voorbeeld(Blok, title="Voorbeeld"):
    """A piece of a region file with the verdict that it must get; every example is run as a test."""

    naam: Naam = Field(title="Naam", description="Wat het voorbeeld laat zien.")
    oordeel: Oordeelswoord = Field(title="Oordeel", description="Het oordeel dat eruit moet komen.")
    ontbreekt: list[Naam] | None = Field(
        None, max_length=500, title="Ontbreekt", description="De namen die de melding moet noemen, als die ertoe doen."
    )
    peildatum: Datum | None = Field(None, title="Peildatum", description="De datum waarop u toetst, jjjj-mm-dd.")
    regio: dict[str, Any] = Field(
        title="Regio",
        description="Het stuk regiobestand. Wat verplicht is en hier ontbreekt, vult de toets aan; "
        "de bron `stuk` bestaat altijd.",
    )


class Eis(Blok, title="Eis"):
    """One requirement.

    The tests are tried in this order: ``van_toepassing`` false gives *niet_van_toepassing*; ``voldaan`` true gives
    *voldaan*; ``gedeeltelijk`` true gives *gedeeltelijk*; ``zeker_niet`` true gives *niet_voldaan*; a path of
    ``kijkt_naar`` that the region file declares unknown gives *niet_te_beoordelen*; anything else is *niet_voldaan*.
    """

    id: EisId = Field(title="Id", description="Het vaste nummer van de eis, zoals NVO-3.2.")
    element: Sleutel = Field(title="Element", description="Het id van een element van deze norm.")
    niveau: Niveau = Field(title="Niveau", description="verplicht telt voor 'voldoet aan de norm'; aanbevolen niet.")
    titel: Naam = Field(title="Titel", description="De eis in enkele woorden.")
    vraag: Tekst = Field(title="Vraag", description="De vraag die de eis stelt.")
    uitleg: Tekst = Field(
        title="Uitleg", description="Waarom de eis bestaat en hoe zij wordt beoordeeld, taalniveau B1."
    )
    advies: Tekst = Field(title="Advies", description="Wat u doet als u niet voldoet.")
    herkomst: list[Herkomst] = Field(
        min_length=1, max_length=50, title="Herkomst", description="Waar de eis vandaan komt."
    )
    duiding: Tekst | None = Field(None, title="Duiding", description="Wat aan de eis eigen uitwerking is.")
    kijkt_naar: list[Naam] = Field(
        min_length=1,
        max_length=50,
        title="Kijkt naar",
        description="De paden in het regiobestand waar de eis naar kijkt; het eerste geeft de plaats van het oordeel. "
        "Een punt staat voor het hele bestand.",
    )
    van_toepassing: Expressie | None = Field(None, title="Van toepassing", description="CEL: geldt de eis?")
    voldaan: Expressie = Field(title="Voldaan", description="CEL: is aan de eis voldaan?")
    gedeeltelijk: Expressie | None = Field(None, title="Gedeeltelijk", description="CEL: is er deels aan voldaan?")
    zeker_niet: Expressie | None = Field(
        None,
        title="Zeker niet",
        description="CEL: zegt het bestand uitdrukkelijk van niet? Dan telt iets dat onbekend is niet meer mee.",
    )
    ontbreekt: Expressie | None = Field(
        None, title="Ontbreekt", description="CEL: een lijst met de namen van wat er ontbreekt."
    )
    wijst_naar: Expressie | None = Field(
        None,
        title="Wijst naar",
        description="CEL: een lijst met paden (`pad`); de eerste is de plaats van het oordeel.",
    )
    steunt_op: Expressie | None = Field(
        None,
        title="Steunt op",
        description="CEL: een lijst met paden (`pad`) van de blokken die de eis beantwoorden. Zonder deze expressie "
        "zijn dat de afspraken waar de eis naar kijkt.",
    )
    veelgemaakte_fouten: list[Tekst] = Field(
        default_factory=list,
        max_length=50,
        title="Veelgemaakte fouten",
        description="Waar schrijvers van regiobestanden zich in vergissen, elk in één of twee zinnen.",
    )
    verwant: list[EisId] = Field(
        default_factory=list,
        max_length=50,
        title="Verwant",
        description="Eisen in andere normen die over hetzelfde gaan.",
    )
    meldingen: Meldingen = Field(title="Meldingen", description="De zin bij elk oordeel.")
    voorbeelden: list[Voorbeeld] = Field(
        max_length=100, title="Voorbeelden", description="Ten minste één dat voldoet en één dat niet voldoet."
    )


class Normelement(Blok, title="Element"):
    """A chapter of the norm; requirements are shown per element."""

    id: Sleutel = Field(title="Id", description="Een korte naam.")
    nummer: Naam = Field(title="Nummer", description="Het nummer zoals de norm het gebruikt, als tekst.")
    titel: Naam = Field(title="Titel", description="De titel van het element.")


class Normbestand(Blok, title="Normbestand van nvo-check"):
    """The root of a norm file."""

    schemaversie: Schemaversie = Field(
        title="Schemaversie", description="De versie van dit bestandsformaat. Nu altijd 1."
    )
    id: Sleutel = Field(title="Id", description="De naam waarmee regio's naar de norm verwijzen.")
    titel: Naam = Field(title="Titel", description="De naam van de norm.")
    uitgever: Naam | None = Field(None, title="Uitgever", description="Wie de norm vaststelde.")
    vastgesteld: Datum | None = Field(None, title="Vastgesteld", description="Wanneer de norm is vastgesteld.")
    geldig_van: Datum | None = Field(
        None, title="Geldig van", description="Vanaf wanneer de norm geldt: jaar, maand of dag."
    )
    geldig_tot: Datum | None = Field(
        None, title="Geldig tot", description="Tot en met wanneer de norm geldt. Laat weg als er geen einde bekend is."
    )
    duiding: Tekst | None = Field(None, title="Duiding", description="Wat aan dit normbestand eigen uitwerking is.")
    niet_getoetst: Tekst | None = Field(
        None, title="Niet getoetst", description="Wat bij de norm hoort, maar wat dit normbestand niet toetst."
    )
    breidt_uit: Sleutel | None = Field(
        None, title="Breidt uit", description="Het id van een meegeleverde norm waarop deze verder bouwt."
    )
    elementen: list[Normelement] = Field(
        default_factory=list, max_length=200, title="Elementen", description="De hoofdstukken."
    )
    eisen: list[Eis] = Field(min_length=1, max_length=MEESTE_EISEN, title="Eisen", description="De eisen.")
