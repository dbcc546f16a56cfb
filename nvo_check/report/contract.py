# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The JSON contract ``nvo-check/uitkomst/1``: the shape other programs rely on.

Keys may be added within one number; a key that disappears or means something else makes it a new number (decision 8).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from nvo_check.judge.run import FailOn
from nvo_check.norm.requirement import Niveau, Oordeelswoord
from nvo_check.report.contract_parts import (
    OPZIJ,
    Afwijking,
    Besluitvorming,
    Bewijs,
    Bronverwijzing,
    Hash,
    NaastElkaar,
    Opzij,
    Part,
    Plaats,
    Spoor,
    Steun,
    Telling,
)

FORMAAT = "nvo-check/uitkomst/1"


class EisOordeel(Part, title="Oordeel"):
    """The verdict on one requirement."""

    eis: str = Field(title="Eis", description="Het nummer van de eis.")
    element: str = Field(title="Element", description="Het element van de norm waar de eis bij hoort.")
    niveau: Niveau = Field(title="Niveau", description="verplicht of aanbevolen.")
    oordeel: Oordeelswoord = Field(title="Oordeel", description="Het oordeel.")
    melding: str = Field(title="Melding", description="Wat er gevonden is.")
    advies: str = Field(title="Advies", description="Wat u kunt doen; leeg als er niets hoeft.")
    ontbreekt: list[str] = Field(title="Ontbreekt", description="De namen van wat er ontbreekt.")
    verantwoord: Afwijking | None = Field(
        title="Verantwoord", description="De uitgelegde afwijking die geldt; null als die er niet is."
    )
    bronnen: list[Bronverwijzing] = Field(title="Bronnen", description="De bronnen achter het oordeel.")
    plaats: Plaats = Field(title="Plaats", description="De plaats in het regiobestand.")
    titel: str = Field(title="Titel", description="De eis in enkele woorden.")
    stempel: str = Field(title="Stempel", description="De tekst van de eis als korte code.")
    spoor: Spoor = Field(title="Spoor", description="Waar de eis naar keek; om uitkomsten te vergelijken.")
    opzij: Opzij | None = Field(None, title="Opzij gezet", description=OPZIJ)
    was: Oordeelswoord | None = Field(
        None, title="Was", description="Het oordeel in de bewaarde uitkomst (`--since`); null als dat er niet is."
    )
    steunt_op: list[Steun] = Field(
        default_factory=list,
        title="Steunt op",
        description="De afspraken en onderdelen waar het oordeel op steunt; leeg als de eis niet (deels) vervuld is.",
    )


class NormVerwijzing(Part, title="Norm"):
    """The norm that was used."""

    id: str = Field(title="Id", description="De naam van de norm.")
    sha256: Hash = Field(title="SHA-256", description="De vingerafdruk van het normbestand.")
    bestand: str | None = Field(title="Bestand", description="Het eigen normbestand; null bij een meegeleverde norm.")
    gekozen: bool = Field(title="Gekozen", description="Is de norm gekozen met `--norm`? Anders noemt de regio haar.")
    geldig_van: str | None = Field(
        None, title="Geldig van", description="Vanaf wanneer de norm geldt; null als de norm dat niet zegt."
    )
    geldig_tot: str | None = Field(
        None, title="Geldig tot", description="Tot en met wanneer de norm geldt; null als er geen einde bekend is."
    )
    geldt: bool = Field(True, title="Geldt", description="Geldt de norm op de peildatum?")
    niet_getoetst: str | None = Field(
        None, title="Niet getoetst", description="Wat bij de norm hoort en niet getoetst is; null als er niets is."
    )


class Tellingen(Part, title="Telling"):
    """How often each verdict occurs."""

    voldaan: Telling = Field(title="Voldaan")
    gedeeltelijk: Telling = Field(title="Gedeeltelijk")
    niet_voldaan: Telling = Field(title="Niet voldaan")
    niet_te_beoordelen: Telling = Field(title="Niet te beoordelen")
    niet_van_toepassing: Telling = Field(title="Niet van toepassing")


class RegioResultaat(Part, title="Regio"):
    """The outcome for one region under one norm."""

    bestand: str = Field(title="Bestand", description="Het regiobestand.")
    sha256: Hash = Field(title="SHA-256", description="De vingerafdruk van het regiobestand.")
    regio: str = Field(title="Regio", description="De naam van de regio.")
    norm: NormVerwijzing = Field(title="Norm", description="De gebruikte norm.")
    voldoet: bool = Field(
        title="Voldoet", description="Zijn alle verplichte eisen vervuld, niet van toepassing of verantwoord?"
    )
    telling: Tellingen = Field(title="Telling", description="Hoe vaak elk oordeel voorkomt.")
    oordelen: list[EisOordeel] = Field(title="Oordelen", description="Eén oordeel per eis van de norm.")
    verantwoord: Telling = Field(
        title="Verantwoord", description="Hoeveel van de oordelen een uitgelegde afwijking zijn."
    )
    afwijkingen: list[Afwijking] = Field(
        title="Afwijkingen", description="Alle afwijkingen van de regio, ook die niet gelden."
    )
    besluitvorming: Besluitvorming = Field(
        title="Besluitvorming", description="Wie besloot, wie is geïnformeerd, en wie nog moet besluiten."
    )
    bewijs: Bewijs = Field(title="Bewijs", description="De verwijzingen en of zij kloppen.")
    voorbeeld: bool = Field(False, title="Voorbeeld", description="Zegt het bestand dat de regio verzonnen is?")


class Fout(Part, title="Fout"):
    """What kept a file from being judged."""

    bestand: str = Field(title="Bestand", description="Het bestand.")
    regel: int = Field(ge=1, title="Regel", description="Regelnummer, vanaf 1.")
    kolom: int = Field(ge=1, title="Kolom", description="Kolom in tekens, vanaf 1.")
    pad: str = Field(title="Pad", description="Het pad in de gegevens.")
    melding: str = Field(title="Melding", description="Wat er fout is.")
    tip: str = Field(title="Tip", description="Hoe u het herstelt; kan leeg zijn.")


class Sinds(Part, title="Sinds"):
    """The stored outcome that the run is measured against."""

    bestand: str = Field(title="Bestand", description="De bewaarde uitkomst.")
    sha256: Hash = Field(title="SHA-256", description="De vingerafdruk van de bewaarde uitkomst.")
    peildatum: str = Field(title="Peildatum", description="De peildatum van de bewaarde uitkomst.")
    bekend: Telling = Field(title="Bekend", description="Hoeveel open punten zij al had; die tellen nu niet mee.")
    beter: Telling = Field(
        title="Beter", description="Hoeveel van haar open punten weg zijn of minder erg: zij kan strenger."
    )
    regios: Telling = Field(title="Regio's", description="Hoeveel regio's van deze toets er in stonden.")
    niet_getoetst: list[str] = Field(
        title="Niet getoetst", description="De namen van regio's die er in stonden en nu niet getoetst zijn."
    )


class Uitkomstbestand(Part, title="Uitkomst van nvo-check"):
    """The root of ``-f json``."""

    formaat: Literal["nvo-check/uitkomst/1"] = Field(title="Formaat", description="De naam en versie van dit formaat.")
    versie: str = Field(title="Versie", description="De versie van nvo-check.")
    peildatum: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")] = Field(
        title="Peildatum", description="De datum waarop getoetst is, jjjj-mm-dd."
    )
    exitcode: int = Field(ge=0, le=5, title="Exitcode", description="De code waarmee nvo-check stopt.")
    regios: list[RegioResultaat] = Field(title="Regio's", description="De regio's in de volgorde van de bestanden.")
    fouten: list[Fout] = Field(title="Fouten", description="Bestanden die niet te lezen waren, met plaats.")
    fail_on: FailOn = Field(title="Faalniveau", description="Vanaf welk niveau een eis exitcode 1 geeft.")
    bronnenmap: str | None = Field(
        title="Bronnenmap", description="De map met bronnen; null als de verwijzingen niet gecontroleerd zijn."
    )
    sinds: Sinds | None = Field(
        None,
        title="Sinds",
        description="De bewaarde uitkomst waarmee vergeleken is (`--since`); null als er met niets vergeleken is.",
    )
    naast_elkaar: list[NaastElkaar] = Field(
        default_factory=list,
        title="Naast elkaar",
        description="Wat voor meer dan één norm telt, voor elk regiobestand dat aan meer dan één norm is getoetst.",
    )
