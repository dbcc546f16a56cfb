# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Elements 1 and 2: the landscape of care, and how local access connects with contracted care."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from nvo_check.model.basis import Afspraak, Blok, Element, Naam, Stand, Tekst, Uitspraak


class Ontwikkellijn(Afspraak, title="Ontwikkellijn"):
    """A direction in which the landscape of care develops: an agreement with a goal. Source: NVO-1.2, GV 301-354."""

    naam: Naam = Field(title="Naam", description="De naam van de ontwikkellijn.")
    doel: Tekst | None = Field(None, title="Doel", description="Wat de regio ermee wil bereiken.")
    maatregelen: list[Tekst] = Field(
        default_factory=list, title="Maatregelen", description="Wat de regio daarvoor doet, punt voor punt."
    )


class Zorglandschap(Element, title="1. Gewenste ontwikkeling van het zorglandschap"):
    """Element 1. Source: NVO-1.1 to 1.3."""

    ontwikkellijnen: list[Ontwikkellijn] = Field(
        default_factory=list, title="Ontwikkellijnen", description="De richtingen waarin het zorglandschap verandert."
    )


class Verwijzer(Uitspraak, title="Verwijzer"):
    """Someone who may refer a young person to contracted care, and what was agreed with them.

    ``stand`` tells how firm the working agreement is: ``ontbreekt`` when there is none. Source: NVO-2.2, GV 360-387.
    """

    soort: Literal[
        "gemeente",
        "huisarts",
        "jeugdarts",
        "medisch_specialist",
        "gecertificeerde_instelling",
        "veilig_thuis",
        "rechter",
        "anders",
    ] = Field(title="Soort", description="Welke verwijzer het is.")
    naam: Naam | None = Field(None, title="Naam", description="De naam, als de soort niet genoeg zegt.")
    stand: Stand = Field(
        title="Stand", description="Hoe vast de samenwerkingsafspraak ligt; `ontbreekt` als er geen is."
    )
    samenwerking: Tekst | None = Field(
        None, title="Samenwerking", description="Wat er met deze verwijzer is afgesproken."
    )


class Basisfunctie(Uitspraak, title="Basisfunctie"):
    """How one basic function of local teams is secured.

    Allowed values: ``bereik`` says whether it holds in every gemeente. Source: NVO-2.3 to 2.7, GV 397-447.
    """

    stand: Stand = Field(title="Stand", description="Hoe vast de borging ligt.")
    borging: list[Afspraak] = Field(
        default_factory=list, title="Borging", description="Hoe de regio deze functie borgt, afspraak voor afspraak."
    )
    bereik: Literal["alle_gemeenten", "deel_van_gemeenten"] | None = Field(
        None, title="Bereik", description="Geldt de borging in alle gemeenten of in een deel?"
    )


class Basisfuncties(Blok, title="De vijf basisfuncties voor lokale teams"):
    """The five basic functions. Source: NVO-2.3 to 2.7, GV 397-447."""

    veilige_leefomgeving: Basisfunctie | None = Field(
        None, title="1. Veilige leefomgeving", description="Het bieden van een veilige leefomgeving."
    )
    tijdig_signaleren: Basisfunctie | None = Field(
        None, title="2. Tijdig signaleren", description="Het tijdig signaleren van de vraag."
    )
    vindbare_hulp: Basisfunctie | None = Field(
        None, title="3. Vindbare hulp", description="Vindbare en toegankelijke hulp."
    )
    brede_blik: Basisfunctie | None = Field(None, title="4. Brede blik", description="Handelen met een brede blik.")
    leren_en_verbeteren: Basisfunctie | None = Field(
        None, title="5. Leren en verbeteren", description="Leren en verbeteren."
    )


class Toegang(Element, title="2. Verbinding van lokale toegang en gecontracteerde hulp"):
    """Element 2. Source: NVO-2.1 to 2.8."""

    verwijzers: list[Verwijzer] = Field(
        default_factory=list, title="Verwijzers", description="De wettelijke verwijzers en de afspraken met hen."
    )
    basisfuncties: Basisfuncties | None = Field(
        None, title="Basisfuncties", description="De vijf basisfuncties voor lokale teams."
    )
    afschalen: list[Afspraak] = Field(
        default_factory=list,
        title="Afschalen en uitstroom",
        description="Afspraken over de weg terug: van gecontracteerde hulp naar lichtere of lokale hulp.",
    )
