# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""How regional youth care connects with other care and other laws, and how young people and parents have their say."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from nvo_check.model.basis import Naam, Tekst, Uitspraak


class Verbinding(Uitspraak, title="Verbinding"):
    """How regionally contracted youth care connects with one other kind of care or support.

    Allowed values of ``met``: ``landelijke_inkoop`` (care contracted nationally), ``lokale_inkoop`` (care that the
    colleges contract or subsidise themselves), ``jeugdgezondheidszorg``, ``wlz`` (Wet langdurige zorg), ``zvw``
    (Zorgverzekeringswet), ``wmo`` (Wet maatschappelijke ondersteuning 2015), ``onderwijs``.
    Source: JW-2.2.1-e1 to f4.
    """

    met: Literal["landelijke_inkoop", "lokale_inkoop", "jeugdgezondheidszorg", "wlz", "zvw", "wmo", "onderwijs"] = (
        Field(title="Met", description="Waarmee de regionale jeugdhulp verbonden is.")
    )
    partners: list[Naam] = Field(
        default_factory=list, title="Partners", description="Met welke organisaties de regio dit regelt."
    )
    werkwijze: Tekst | None = Field(
        None, title="Werkwijze", description="Hoe de verbinding werkt: wie doet wat, en wanneer."
    )


class Inspraak(Uitspraak, title="Voorziening voor inspraak"):
    """A standing way in which young people and their legal representatives have their say. Source: JW-2.2.1-c."""

    naam: Naam = Field(title="Naam", description="De naam van de voorziening, zoals jongerenraad.")
    voor: list[Literal["jeugdigen", "wettelijk_vertegenwoordigers"]] = Field(
        default_factory=list, title="Voor", description="Wie er inspraak hebben."
    )
    werkwijze: Tekst | None = Field(
        None, title="Werkwijze", description="Hoe de inspraak gaat: waarover, wanneer, en wat ermee gebeurt."
    )
