# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Elements 5 and 6: availability and continuity of care, and fewer administrative burdens."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from nvo_check.model.basis import Afspraak, Datum, Element, Naam, Tekst, Uitspraak


class Inkoopwijze(Uitspraak, title="Inkoopwijze"):
    """How care is bought or subsidised. Source: NVO-5.1, GV 504."""

    naam: Naam = Field(title="Naam", description="De inkoopwijze, zoals Open House of aanbesteding.")
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Waarvoor en waarom.")


class Wachttijd(Uitspraak, title="Maximale wachttijd"):
    """A maximum waiting time for one form of care. Units: ``eenheid`` is days, weeks or months. Source: NVO-5.3."""

    vorm: Naam = Field(title="Vorm", description="De vorm van jeugdhulp.")
    maximum: Annotated[int, Field(ge=0, le=10_000)] = Field(
        title="Maximum", description="Het maximum als geheel getal."
    )
    eenheid: Literal["dagen", "weken", "maanden"] = Field(title="Eenheid", description="Dagen, weken of maanden.")


class Totstandkoming(Uitspraak, title="Totstandkoming van maximale wachttijden"):
    """How the gemeenten and the providers arrive at maximum waiting times. Source: JW-2.2.1-b2."""

    met: list[Literal["aanbieders", "professionals", "jeugdigen_en_ouders", "anders"]] = Field(
        default_factory=list, title="Met", description="Met wie de gemeenten de maxima bepalen."
    )
    werkwijze: Tekst | None = Field(
        None, title="Werkwijze", description="Hoe de gemeenten met hen tot aanvaardbare maxima komen."
    )


class Wachttijden(Uitspraak, title="Wachttijden"):
    """Agreements on waiting times: the maxima, how they come about, and what is done to keep to them.

    ``stand`` is about the maxima. Source: NVO-5.3, GV 506; JW-2.2.1-b1 and b2.
    """

    stand: Literal["vastgelegd", "in_ontwikkeling", "ontbreekt", "onbekend"] = Field(
        title="Stand", description="Zijn maximale wachttijden afgesproken?"
    )
    maxima: list[Wachttijd] = Field(
        default_factory=list, title="Maxima", description="De afgesproken maxima met waarde."
    )
    totstandkoming: Totstandkoming | None = Field(
        None, title="Totstandkoming", description="Hoe de maxima samen met aanbieders tot stand komen."
    )
    aanpak: list[Afspraak] = Field(
        default_factory=list, title="Aanpak", description="Wat de regio doet om wachttijden korter te maken."
    )
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Wat er bij hoort te staan.")


class Schaarsteafspraak(Afspraak, title="Afspraak over schaarste"):
    """How the gemeenten coordinate with others when there is too little of a form of care. Source: JW-2.2.1-a."""

    met: list[Literal["aanbieders", "professionals", "anders"]] = Field(
        default_factory=list, title="Met", description="Met wie de gemeenten afstemmen: aanbieders, professionals."
    )
    vormen: list[Naam] = Field(
        default_factory=list, title="Vormen", description="Om welke vormen van hulp het gaat. Leeg is: alle vormen."
    )
    werkwijze: Tekst | None = Field(
        None, title="Werkwijze", description="Hoe de afstemming gaat: in welk overleg, hoe vaak, wie beslist."
    )


class Voorziening(Uitspraak, title="Voorziening"):
    """A facility that catches peaks and crises. Source: NVO-5.4, GV 508-514."""

    naam: Naam = Field(title="Naam", description="De naam van de voorziening.")
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Wat de voorziening doet.")


class Beschikbaarheid(Element, title="5. Beschikbaarheid en continuïteit van jeugdhulpfuncties"):
    """Element 5. Which functions are not available stands with the functions of element 4.

    Source: NVO-5.1 to 5.4, JW-2.2.1-a to b2.
    """

    inkoopwijzen: list[Inkoopwijze] = Field(
        default_factory=list, title="Inkoopwijzen", description="Hoe de regio hulp inkoopt of subsidieert."
    )
    capaciteit: list[Afspraak] = Field(
        default_factory=list, title="Capaciteit", description="Afspraken over hoeveel hulp er moet zijn."
    )
    continuiteit: list[Afspraak] = Field(
        default_factory=list,
        title="Continuïteit",
        description="Wat er gebeurt als een aanbieder failliet gaat of vertrekt.",
    )
    wachttijden: Wachttijden | None = Field(
        None, title="Wachttijden", description="De maximale wachttijden en de aanpak van wachttijden."
    )
    schaarste: list[Schaarsteafspraak] = Field(
        default_factory=list,
        title="Schaarste",
        description="Hoe gemeenten met aanbieders en professionals afstemmen als er te weinig hulp is.",
    )
    vangnet: list[Voorziening] = Field(
        default_factory=list, title="Vangnet", description="Voorzieningen bij pieken en crisis."
    )


class Maatregel(Afspraak, title="Maatregel tegen administratieve lasten"):
    """A measure against administrative burden; ``voortgang`` tells how far it is. Source: NVO-6.1, 6.2, GV 516-526."""

    voortgang: Literal["gepland", "in_uitvoering", "uitgevoerd"] | None = Field(
        None, title="Voortgang", description="Is de maatregel gepland, in uitvoering of uitgevoerd?"
    )


class Meting(Uitspraak, title="Meting"):
    """A measurement of the burden, done or agreed. Source: NVO-6.2, GV 520."""

    tekst: Tekst = Field(title="Tekst", description="Wat er gemeten wordt en hoe.")
    datum: Datum | None = Field(None, title="Datum", description="Wanneer: jaar, maand of dag.")


class AdministratieveLasten(Element, title="6. Beperking van de administratieve lasten"):
    """Element 6. Source: NVO-6.1 to 6.3."""

    maatregelen: list[Maatregel] = Field(
        default_factory=list, title="Maatregelen", description="De maatregelen tegen administratieve lasten."
    )
    metingen: list[Meting] = Field(
        default_factory=list, title="Metingen", description="Hoe de regio volgt of de lasten dalen."
    )
