# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the region sees and wants: vision, tasks ahead, key figures, planning, execution."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from nvo_check.model.basis import Blok, Datum, Naam, Tekst, Uitspraak

Getal = Annotated[float, Field(ge=-1e15, le=1e15)]


class Kernwaarde(Uitspraak, title="Kernwaarde"):
    """A value the region works by. Source: GV 241-287."""

    naam: Naam = Field(title="Naam", description="De kernwaarde.")
    tekst: Tekst | None = Field(None, title="Tekst", description="Wat de regio ermee bedoelt.")


class Visie(Uitspraak, title="Visie"):
    """What the region wants for its young people. Source: GV 233-287."""

    tekst: Tekst | None = Field(None, title="Tekst", description="De visie in eigen woorden. Markdown mag.")
    kernwaarden: list[Kernwaarde] = Field(
        default_factory=list, title="Kernwaarden", description="De waarden waar de regio van uitgaat."
    )


class Opgave(Uitspraak, title="Opgave"):
    """Something the region has to solve. Source: NVO-1.3, GV 217-231."""

    tekst: Tekst = Field(title="Tekst", description="De opgave.")
    onderdelen: list[Naam] = Field(default_factory=list, title="Onderdelen", description="Deelopgaven.")


class Deelcijfer(Blok, title="Deelcijfer"):
    """One part of a key figure, in the unit of the whole."""

    naam: Naam = Field(title="Naam", description="Waar het deel voor staat.")
    waarde: Getal = Field(title="Waarde", description="Het getal.")


class Kerncijfer(Uitspraak, title="Kerncijfer"):
    """A figure about youth care in the region.

    Units: ``eenheid`` says what is counted ('cliënten', 'euro per cliënt'); ``jaar`` the year it is about, absent or
    declared unknown when the source gives none. Source: NVO-1.3, GV 152-205.
    """

    omschrijving: Naam = Field(title="Omschrijving", description="Wat het getal zegt.")
    waarde: Getal | None = Field(None, title="Waarde", description="Het getal, met een punt als decimaalteken.")
    eenheid: Naam = Field(title="Eenheid", description="Wat er geteld wordt, zoals cliënten of euro per cliënt.")
    jaar: Datum | None = Field(None, title="Jaar", description="Het jaar waar het getal over gaat.")
    uitsplitsing: list[Deelcijfer] = Field(
        default_factory=list, title="Uitsplitsing", description="Het getal verdeeld, bijvoorbeeld per verwijzer."
    )


class Stap(Uitspraak, title="Stap in de planning"):
    """A step in the planning. Errors: ``tot`` is not before ``van``. Source: GV 752-768."""

    activiteit: Naam = Field(title="Activiteit", description="Wat er gebeurt.")
    van: Datum | None = Field(None, title="Van", description="Wanneer, of wanneer het begint: jaar, maand of dag.")
    tot: Datum | None = Field(None, title="Tot", description="Wanneer het klaar is, als het langer duurt.")
    wie: Naam | None = Field(None, title="Wie", description="Wie het doet.")
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Wat er bij hoort te staan.")


class Uitvoering(Uitspraak, title="Uitvoering"):
    """The agenda that puts the regiovisie into practice. Source: NVO-0.6, GV 20-21, WA 149-154."""

    agenda: Naam | None = Field(None, title="Agenda", description="De naam van de werk- of uitvoeringsagenda.")
    eigenaar: Naam | None = Field(None, title="Eigenaar", description="Wie de agenda bewaakt: functie of organisatie.")
    planning: list[Stap] = Field(default_factory=list, title="Planning", description="De stappen in de agenda.")
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Wat er bij hoort te staan.")
