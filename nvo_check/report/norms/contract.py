# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The JSON contracts of the commands about norms: ``normen/1``, ``normtoets/1`` and ``normverschil/1``."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from nvo_check.norm.difference import Soort
from nvo_check.norm.requirement import Niveau, Oordeelswoord
from nvo_check.report.contract_parts import Hash, Part, Plaats, Telling


class Norm(Part, title="Norm"):
    """A norm in the list."""

    id: str = Field(title="Id", description="De naam waarmee regio's naar de norm verwijzen.")
    titel: str = Field(title="Titel", description="De naam van de norm.")
    uitgever: str | None = Field(title="Uitgever", description="Wie de norm vaststelde; null als dat er niet staat.")
    bestand: str | None = Field(title="Bestand", description="Het eigen normbestand; null bij een meegeleverde norm.")
    geldig_van: str | None = Field(title="Geldig van", description="Vanaf wanneer de norm geldt; null als open.")
    geldig_tot: str | None = Field(title="Geldig tot", description="Tot en met wanneer de norm geldt; null als open.")
    geldt: bool = Field(title="Geldt", description="Geldt de norm op de peildatum?")
    verplicht: Telling = Field(title="Verplicht", description="Het aantal verplichte eisen.")
    aanbevolen: Telling = Field(title="Aanbevolen", description="Het aantal aanbevolen eisen.")
    bouwt_op: str | None = Field(title="Bouwt op", description="De norm waarop deze verder bouwt; null zonder.")


class Normenbestand(Part, title="Normen van nvo-check"):
    """The root of ``norms -f json``."""

    formaat: Literal["nvo-check/normen/1"] = Field(title="Formaat", description="De naam en versie van dit formaat.")
    versie: str = Field(title="Versie", description="De versie van nvo-check.")
    peildatum: str = Field(title="Peildatum", description="De datum waarvoor `geldt` geldt, jjjj-mm-dd.")
    normen: list[Norm] = Field(title="Normen", description="De normen.")


class Fout(Part, title="Fout"):
    """A mistake in a norm file."""

    plaats: Plaats = Field(title="Plaats", description="De plaats in het normbestand.")
    melding: str = Field(title="Melding", description="Wat er mis is.")
    tip: str = Field(title="Tip", description="Hoe u het verbetert; kan leeg zijn.")


class Voorbeeld(Part, title="Voorbeeld"):
    """What came of an example."""

    naam: str = Field(title="Naam", description="De naam van het voorbeeld.")
    plaats: Plaats = Field(title="Plaats", description="De plaats in het normbestand.")
    geslaagd: bool = Field(title="Geslaagd", description="Kreeg het voorbeeld wat het opgeeft?")
    verwacht: Oordeelswoord = Field(title="Verwacht", description="Het oordeel dat het voorbeeld opgeeft.")
    verwacht_ontbreekt: list[str] | None = Field(
        title="Verwacht ontbreekt", description="De namen die het voorbeeld opgeeft; null als het geen namen opgeeft."
    )
    gekregen: Oordeelswoord | None = Field(
        title="Gekregen", description="Het oordeel dat het kreeg; null als het geen geldig regiobestand is."
    )
    ontbreekt: list[str] = Field(title="Ontbreekt", description="De namen van wat er ontbrak.")
    melding: str = Field(title="Melding", description="De melding bij het oordeel.")
    fouten: list[Fout] = Field(title="Fouten", description="Waarom het geen geldig regiobestand is.")


class Tak(Part, title="Tak"):
    """A side of a condition that no example reaches."""

    veld: str = Field(title="Veld", description="De expressie waar de voorwaarde in staat, zoals voldaan.")
    positie: int = Field(ge=0, title="Positie", description="Het teken waar de voorwaarde begint, vanaf 0.")
    voorwaarde: str = Field(title="Voorwaarde", description="De voorwaarde, op één regel.")
    keer: int = Field(ge=1, title="Keer", description="De hoeveelste voorwaarde met deze tekst in deze expressie.")
    waarde: bool = Field(title="Waarde", description="true: de voorwaarde wordt nooit waar; false: nooit onwaar.")


class Dekking(Part, title="Dekking"):
    """What the examples of a requirement reach."""

    takken: Telling = Field(title="Takken", description="Hoeveel takken er zijn: twee per voorwaarde.")
    niet_bereikt: list[Tak] = Field(title="Niet bereikt", description="De takken die geen voorbeeld raakt.")
    niet_gekregen: list[Oordeelswoord] = Field(
        title="Niet gekregen", description="De oordelen die de eis kan krijgen, maar in geen voorbeeld krijgt."
    )


class Eisproef(Part, title="Eis"):
    """What came of the examples of a requirement."""

    eis: str = Field(title="Eis", description="Het nummer van de eis.")
    titel: str = Field(title="Titel", description="De eis in enkele woorden.")
    voorbeelden: list[Voorbeeld] = Field(title="Voorbeelden", description="De voorbeelden.")
    dekking: Dekking | None = Field(title="Dekking", description="Wat de voorbeelden raken; null zonder `--coverage`.")


class Normproef(Part, title="Norm"):
    """What came of the examples of a norm."""

    norm: str = Field(title="Norm", description="De naam van de norm; van een kapotte norm wat de gebruiker noemde.")
    bestand: str | None = Field(title="Bestand", description="Het eigen normbestand; null bij een meegeleverde norm.")
    bouwt_op: str | None = Field(title="Bouwt op", description="De norm waarvan de eisen hier niet getest zijn.")
    voorbeelden: Telling = Field(title="Voorbeelden", description="Hoeveel voorbeelden er zijn.")
    mislukt: Telling = Field(title="Mislukt", description="Hoeveel daarvan iets anders kregen dan zij opgeven.")
    takken: Telling = Field(title="Takken", description="Hoeveel takken er zijn; 0 zonder `--coverage`.")
    niet_bereikt: Telling = Field(title="Niet bereikt", description="Hoeveel daarvan geen voorbeeld raakt.")
    melding: str = Field(title="Melding", description="Waarom de norm niet getest is; leeg als dat wel is gebeurd.")
    fouten: list[Fout] = Field(title="Fouten", description="De fouten daarachter.")
    eisen: list[Eisproef] = Field(title="Eisen", description="De eigen eisen van de norm.")


class Normtoetsbestand(Part, title="Toets van normen door nvo-check"):
    """The root of ``norm test -f json``."""

    formaat: Literal["nvo-check/normtoets/1"] = Field(title="Formaat", description="De naam en versie van dit formaat.")
    versie: str = Field(title="Versie", description="De versie van nvo-check.")
    exitcode: int = Field(title="Exitcode", description="De code waarmee nvo-check stopte.")
    normen: list[Normproef] = Field(title="Normen", description="De normen.")


class Veld(Part, title="Veld"):
    """A field that differs."""

    veld: str = Field(title="Veld", description="De sleutel in het normbestand.")
    oud: Any = Field(title="Oud", description="Wat er stond; null als er niets stond.")
    nieuw: Any = Field(title="Nieuw", description="Wat er nu staat; null als er niets staat.")


class Eiswijziging(Part, title="Eis"):
    """A requirement that differs."""

    eis: str = Field(title="Eis", description="Het nummer van de eis.")
    titel: str = Field(title="Titel", description="De eis in enkele woorden.")
    niveau: Niveau = Field(title="Niveau", description="verplicht of aanbevolen.")
    soort: Soort = Field(title="Soort", description="nieuw, vervallen of veranderd.")
    stempel_verandert: bool = Field(
        title="Stempel verandert", description="Moet een regio die van de eis afwijkt, opnieuw kijken?"
    )
    velden: list[Veld] = Field(title="Velden", description="Wat er in een veranderde eis verschilt.")


class Normzijde(Part, title="Norm"):
    """One of the two norms."""

    id: str = Field(title="Id", description="De naam van de norm.")
    bestand: str | None = Field(title="Bestand", description="Het eigen normbestand; null bij een meegeleverde norm.")
    sha256: Hash = Field(title="SHA-256", description="De vingerafdruk van het normbestand.")


class Normverschilbestand(Part, title="Verschil tussen normen"):
    """The root of ``norm diff -f json``."""

    formaat: Literal["nvo-check/normverschil/1"] = Field(
        title="Formaat", description="De naam en versie van dit formaat."
    )
    versie: str = Field(title="Versie", description="De versie van nvo-check.")
    oud: Normzijde = Field(title="Oud", description="De oude norm.")
    nieuw: Normzijde = Field(title="Nieuw", description="De nieuwe norm.")
    velden: list[Veld] = Field(title="Velden", description="Wat er buiten de eisen verschilt.")
    eisen: list[Eiswijziging] = Field(title="Eisen", description="De eisen die verschillen.")
    gelijk: Telling = Field(title="Gelijk", description="Hoeveel eisen gelijk zijn.")
