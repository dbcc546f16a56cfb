# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Elements 7 and 8: careful procurement with fair prices, and how partners relate to each other."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from nvo_check.model.basis import Afspraak, Blok, Element, JaNee, Naam, Tekst, Uitspraak


class Inkooporganisatie(Uitspraak, title="Inkooporganisatie"):
    """The organisation that buys care; ``voor_alle_gemeenten``: for every gemeente? Source: NVO-6.3, 7.4."""

    naam: Naam = Field(title="Naam", description="De organisatie die inkoopt.")
    voor_alle_gemeenten: JaNee | None = Field(
        None, title="Voor alle gemeenten", description="Koopt zij in voor alle gemeenten van de regio?"
    )
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Wat zij doet.")


class Contractvoorwaarden(Uitspraak, title="Contractvoorwaarden"):
    """The terms in the contracts with providers. Units: ``looptijd_jaren`` in years. Source: NVO-6.3, GV 480, 506."""

    zelfde_voorwaarden: JaNee | None = Field(
        None, title="Zelfde voorwaarden", description="Gelden in de hele regio dezelfde contractvoorwaarden?"
    )
    looptijd_jaren: Annotated[int, Field(ge=1, le=50)] | None = Field(
        None, title="Looptijd in jaren", description="Hoe lang de contracten duren, in jaren."
    )
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Wat de voorwaarden regelen.")


class Vaststelling(Uitspraak, title="Vastgesteld gegeven"):
    """A fact that is stated in one text."""

    tekst: Tekst = Field(title="Tekst", description="Wat er is vastgelegd, in eigen woorden.")


class Inkoopbeginselen(Blok, title="Inkoopbeginselen"):
    """The four principles of careful procurement. Source: NVO-7.1, GV 530-538."""

    transparantie: Vaststelling | None = Field(
        None, title="Transparantie", description="Open zijn over procedures, overwegingen en besluiten."
    )
    objectieve_criteria: Vaststelling | None = Field(
        None, title="Objectieve criteria", description="Contracteren op basis van objectieve criteria."
    )
    gelijke_behandeling: Vaststelling | None = Field(
        None, title="Gelijke behandeling", description="Aanbieders in gelijke gevallen gelijk behandelen."
    )
    proportionaliteit: Vaststelling | None = Field(
        None, title="Proportionaliteit", description="Eisen die passen bij aard en omvang van de opdracht."
    )


class Betrokkenheid(Uitspraak, title="Betrokkenheid bij de inkoop"):
    """A group that takes part in procurement. Source: NVO-7.2, GV 539."""

    groep: Literal["aanbieders", "inwoners", "ervaringsdeskundigen", "anders"] = Field(
        title="Groep", description="Welke groep meedoet."
    )
    wijze: Tekst | None = Field(None, title="Wijze", description="Hoe de groep meedoet.")


class Tarieven(Uitspraak, title="Tarieven"):
    """How prices come about. Source: NVO-7.3, GV 540."""

    onafhankelijk_onderzoek: Vaststelling | None = Field(
        None, title="Onafhankelijk onderzoek", description="Onderzoek naar de tarieven door een onafhankelijke partij."
    )
    zienswijze_aanbieders: Vaststelling | None = Field(
        None, title="Zienswijze van aanbieders", description="Hoe aanbieders kunnen reageren op concepttarieven."
    )
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Wat de regio onder reëel verstaat.")


class Inkoop(Element, title="7. Zorgvuldigheidseisen voor inkoop en reële tarieven"):
    """Element 7. Source: NVO-7.1 to 7.4 and 6.3."""

    organisatie: Inkooporganisatie | None = Field(
        None, title="Inkooporganisatie", description="Wie voor de regio inkoopt."
    )
    contractvoorwaarden: Contractvoorwaarden | None = Field(
        None, title="Contractvoorwaarden", description="De voorwaarden in de contracten."
    )
    beginselen: Inkoopbeginselen | None = Field(
        None, title="Inkoopbeginselen", description="De vier beginselen van zorgvuldige inkoop."
    )
    betrokkenheid: list[Betrokkenheid] = Field(
        default_factory=list, title="Betrokkenheid", description="Wie de regio bij de inkoop betrekt."
    )
    tarieven: Tarieven | None = Field(None, title="Tarieven", description="Hoe tarieven tot stand komen.")
    hele_regio: Vaststelling | None = Field(
        None, title="In de hele regio", description="Waar staat dat de zorgvuldigheidseisen in de hele regio gelden."
    )


class Rolafspraak(Afspraak, title="Rolafspraak"):
    """An agreement on the role of, or partnership with, providers or chain partners. Source: NVO-8.1, TW 21."""

    partij: Literal["aanbieders", "ketenpartners"] = Field(title="Partij", description="Met wie de afspraak is.")


class Overleg(Uitspraak, title="Overleg"):
    """A standing consultation. ``ritme`` tells how often it meets. Source: NVO-8.2, TW 31, WA 85."""

    naam: Naam | None = Field(None, title="Naam", description="De naam van het overleg.")
    deelnemers: list[Literal["aanbieders", "ketenpartners", "gemeenten", "ervaringsdeskundigen", "anders"]] = Field(
        default_factory=list, title="Deelnemers", description="Wie eraan meedoen."
    )
    ritme: Naam | None = Field(None, title="Ritme", description="Hoe vaak, zoals 'elk kwartaal'.")
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Waar het over gaat.")


class Partnerschap(Element, title="8. Verhouding tussen gemeenten, aanbieders en ketenpartners"):
    """Element 8, our reading of the eighth question. Source: NVO-8.1 and 8.2."""

    rollen: list[Rolafspraak] = Field(
        default_factory=list, title="Rollen", description="Afspraken over rollen of partnerschap."
    )
    overleggen: list[Overleg] = Field(
        default_factory=list, title="Overleggen", description="De vaste overleggen met aanbieders en ketenpartners."
    )
