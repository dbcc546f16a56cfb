# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The JSON contract ``nvo-check/uitkomst/1``: the shape other programs rely on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from nvo_check.norm.requirement import Niveau, Oordeelswoord

FORMAAT = "nvo-check/uitkomst/1"

Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Telling = Annotated[int, Field(ge=0)]


class _Part(BaseModel):
    model_config = ConfigDict(
        extra="forbid", frozen=True, defer_build=True, json_schema_extra=lambda schema: schema.pop("description", None)
    )


class Plaats(_Part, title="Plaats"):
    """A place in a region file."""

    bestand: str = Field(title="Bestand", description="Het bestand, zoals de gebruiker het noemde.")
    regel: int = Field(ge=1, title="Regel", description="Regelnummer, vanaf 1.")
    kolom: int = Field(ge=1, title="Kolom", description="Kolom in tekens, vanaf 1.")
    pad: str = Field(title="Pad", description="Het pad in de gegevens, zoals elementen.governance.")


class Bronverwijzing(_Part, title="Bronverwijzing"):
    """A citation behind a verdict."""

    bron: str = Field(title="Bron", description="Het id van de bron in het regiobestand.")
    titel: str = Field(title="Titel", description="De titel van de bron.")
    kop: str | None = Field(title="Kop", description="De kop in het document.")
    regels: str | None = Field(title="Regels", description="Regelnummers in het document.")
    pagina: int | None = Field(title="Pagina", description="Paginanummer in het document.")


class EisOordeel(_Part, title="Oordeel"):
    """The verdict on one requirement."""

    eis: str = Field(title="Eis", description="Het nummer van de eis.")
    element: str = Field(title="Element", description="Het element van de norm waar de eis bij hoort.")
    niveau: Niveau = Field(title="Niveau", description="verplicht of aanbevolen.")
    oordeel: Oordeelswoord = Field(title="Oordeel", description="Het oordeel.")
    melding: str = Field(title="Melding", description="Wat er gevonden is.")
    advies: str = Field(title="Advies", description="Wat u kunt doen; leeg als er niets hoeft.")
    ontbreekt: list[str] = Field(title="Ontbreekt", description="De namen van wat er ontbreekt.")
    verantwoord: None = Field(title="Verantwoord", description="De uitgelegde afwijking, als die er is.")
    bronnen: list[Bronverwijzing] = Field(title="Bronnen", description="De bronnen achter het oordeel.")
    plaats: Plaats = Field(title="Plaats", description="De plaats in het regiobestand.")


class NormVerwijzing(_Part, title="Norm"):
    """The norm that was used."""

    id: str = Field(title="Id", description="De naam van de norm.")
    sha256: Hash = Field(title="SHA-256", description="De vingerafdruk van het normbestand.")


class Tellingen(_Part, title="Telling"):
    """How often each verdict occurs."""

    voldaan: Telling = Field(title="Voldaan")
    gedeeltelijk: Telling = Field(title="Gedeeltelijk")
    niet_voldaan: Telling = Field(title="Niet voldaan")
    niet_te_beoordelen: Telling = Field(title="Niet te beoordelen")
    niet_van_toepassing: Telling = Field(title="Niet van toepassing")


class RegioResultaat(_Part, title="Regio"):
    """The outcome for one region under one norm."""

    bestand: str = Field(title="Bestand", description="Het regiobestand.")
    sha256: Hash = Field(title="SHA-256", description="De vingerafdruk van het regiobestand.")
    regio: str = Field(title="Regio", description="De naam van de regio.")
    norm: NormVerwijzing = Field(title="Norm", description="De gebruikte norm.")
    voldoet: bool = Field(title="Voldoet", description="Zijn alle verplichte eisen vervuld of niet van toepassing?")
    telling: Tellingen = Field(title="Telling", description="Hoe vaak elk oordeel voorkomt.")
    oordelen: list[EisOordeel] = Field(title="Oordelen", description="Eén oordeel per eis van de norm.")


class Fout(_Part, title="Fout"):
    """What kept a file from being judged."""

    bestand: str = Field(title="Bestand", description="Het bestand.")
    regel: int = Field(ge=1, title="Regel", description="Regelnummer, vanaf 1.")
    kolom: int = Field(ge=1, title="Kolom", description="Kolom in tekens, vanaf 1.")
    pad: str = Field(title="Pad", description="Het pad in de gegevens.")
    melding: str = Field(title="Melding", description="Wat er fout is.")
    tip: str = Field(title="Tip", description="Hoe u het herstelt; kan leeg zijn.")


class Uitkomstbestand(_Part, title="Uitkomst van nvo-check"):
    """The root of ``-f json``."""

    formaat: Literal["nvo-check/uitkomst/1"] = Field(title="Formaat", description="De naam en versie van dit formaat.")
    versie: str = Field(title="Versie", description="De versie van nvo-check.")
    peildatum: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")] = Field(
        title="Peildatum", description="De datum waarop getoetst is, jjjj-mm-dd."
    )
    exitcode: int = Field(ge=0, le=5, title="Exitcode", description="De code waarmee nvo-check stopt.")
    regios: list[RegioResultaat] = Field(title="Regio's", description="De regio's in de volgorde van de bestanden.")
    fouten: list[Fout] = Field(title="Fouten", description="Bestanden die niet te lezen waren, met plaats.")
