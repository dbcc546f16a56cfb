# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The JSON contract ``nvo-check/naloop/1``: the shape of ``nvo-check verify -f json``."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from nvo_check.report.contract_parts import Part
from nvo_check.report.receipt.answer import Antwoord, Naloop
from nvo_check.report.receipt.parts import Receiptverschil, Soort
from nvo_check.report.receipt.text import answer_of

FORMAAT: Literal["nvo-check/naloop/1"] = "nvo-check/naloop/1"


class Verschil(Part, title="Verschil"):
    """One thing that differs."""

    soort: Soort = Field(title="Soort", description="Wat voor ding verschilt.")
    wat: str = Field(title="Wat", description="Welk ding verschilt.")
    was: str = Field(title="Was", description="Wat de uitkomst zegt.")
    wordt: str = Field(title="Wordt", description="Wat het nu is.")
    aantal: int = Field(ge=1, title="Aantal", description="Hoe vaak precies dit voorkomt.")
    plaats: str = Field(title="Plaats", description="De eerste plaats in het regiobestand; kan leeg zijn.")


class Veld(Part, title="Veld"):
    """A field of the outcome file that differs."""

    pad: str = Field(title="Pad", description="Het pad in het uitkomstbestand.")
    was: str = Field(title="Was", description="Wat er in het bestand staat.")
    wordt: str = Field(title="Wordt", description="Wat er bij het nalopen uitkomt.")


class Naloopbestand(Part, title="Naloop van nvo-check"):
    """The root of ``verify -f json``."""

    formaat: Literal["nvo-check/naloop/1"] = Field(title="Formaat", description="De naam en versie van dit formaat.")
    versie: str = Field(title="Versie", description="De versie van nvo-check die naliep.")
    uitkomst_versie: str = Field(title="Versie van de uitkomst", description="De versie die de uitkomst maakte.")
    bestand: str = Field(title="Bestand", description="Het uitkomstbestand.")
    peildatum: str = Field(title="Peildatum", description="De datum waarop getoetst is, jjjj-mm-dd.")
    antwoord: Antwoord = Field(title="Antwoord", description="gelijk, houdt_stand, houdt_geen_stand of wijkt_af.")
    houdt_stand: bool = Field(title="Houdt stand", description="Houdt de uitkomst stand?")
    uitleg: str = Field(title="Uitleg", description="Het antwoord in woorden.")
    alleen_opmaak: bool = Field(title="Alleen opmaak", description="Verschilt alleen de opmaak van het bestand?")
    verplaatst: bool = Field(title="Verplaatst", description="Zijn de bestanden van een andere plek gelezen?")
    invoer: list[Verschil] = Field(title="Invoer", description="Welke invoer veranderd is.")
    uitkomst: list[Verschil] = Field(title="Uitkomst", description="Wat er in de uitkomst veranderd is.")
    velden: list[Veld] = Field(title="Velden", description="Elk veld van het uitkomstbestand dat verschilt.")
    opzij: int = Field(
        title="Opzij gezet", description="Hoeveel open punten bij het toetsen opzij gezet zijn; niet nagelopen."
    )


def write_receipt_json(receipt: Naloop) -> str:
    """Write the receipt as JSON; the same receipt always gives the same text."""
    return (
        Naloopbestand(
            formaat=FORMAAT,
            versie=receipt.nu,
            uitkomst_versie=receipt.versie,
            bestand=receipt.bestand,
            peildatum=receipt.peildatum,
            antwoord=receipt.antwoord,
            houdt_stand=receipt.houdt_stand,
            uitleg=answer_of(receipt),
            alleen_opmaak=receipt.opmaak,
            verplaatst=receipt.verplaatst,
            invoer=[_difference(one) for one in receipt.invoer],
            uitkomst=[_difference(one) for one in receipt.uitkomst],
            velden=[Veld(pad=one.pad, was=one.was, wordt=one.wordt) for one in receipt.velden],
            opzij=receipt.opzij,
        ).model_dump_json(indent=2)
        + "\n"
    )


def _difference(one: Receiptverschil) -> Verschil:
    return Verschil(soort=one.soort, wat=one.wat, was=one.was, wordt=one.wordt, aantal=one.aantal, plaats=one.plaats)
