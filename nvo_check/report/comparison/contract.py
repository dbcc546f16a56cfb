# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The JSON contract ``nvo-check/vergelijking/1``: the shape of ``nvo-check compare -f json``."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from nvo_check.judge.comparing import Richting, Wijziging
from nvo_check.judge.finding_changes import Wending
from nvo_check.judge.outcome import Afwijkingsstand
from nvo_check.norm.requirement import Niveau, Oordeelswoord
from nvo_check.proof.outcome import Controlewoord
from nvo_check.report.contract_parts import Hash, Part, Plaats, Telling

FORMAAT: Literal["nvo-check/vergelijking/1"] = "nvo-check/vergelijking/1"


class Kant(Part, title="Kant"):
    """One side of a comparison."""

    naam: str = Field(title="Naam", description="Het bestand of de map, zoals de gebruiker het noemde.")
    uitkomst: bool = Field(title="Uitkomst", description="Is dit een uitkomstbestand? Anders is er nu getoetst.")
    versie: str = Field(title="Versie", description="De versie van nvo-check die toetste.")
    peildatum: str = Field(title="Peildatum", description="De datum waarop getoetst is, jjjj-mm-dd.")
    fouten: list[str] = Field(title="Fouten", description="Waarom bestanden niet beoordeeld zijn, met plaats.")


class Richtingtelling(Part, title="Telling"):
    """How often each direction occurs."""

    slechter: Telling = Field(title="Slechter")
    beter: Telling = Field(title="Beter")
    anders: Telling = Field(title="Anders")
    nieuw: Telling = Field(title="Nieuw")
    vervallen: Telling = Field(title="Vervallen")
    gelijk: Telling = Field(title="Gelijk")


class Opname(Part, title="Opname"):
    """A region on one side."""

    regio: str = Field(title="Regio", description="De naam van de regio.")
    bestand: str = Field(title="Bestand", description="Het regiobestand.")
    norm: str = Field(title="Norm", description="De naam van de norm.")
    norm_sha256: Hash = Field(title="SHA-256 van de norm", description="De vingerafdruk van de norm.")
    voldoet: bool = Field(title="Voldoet", description="Voldoet de regio aan alle verplichte eisen?")
    voorbeeld: bool = Field(False, title="Voorbeeld", description="Zegt het bestand dat de regio verzonnen is?")


class Stand(Part, title="Stand"):
    """A requirement on one side."""

    niveau: Niveau = Field(title="Niveau", description="verplicht of aanbevolen.")
    oordeel: Oordeelswoord = Field(title="Oordeel", description="Het oordeel.")
    verantwoord: bool = Field(title="Verantwoord", description="Legt een geldige afwijking het oordeel uit?")
    afwijking: Afwijkingsstand | None = Field(title="Afwijking", description="Of de afwijking geldt; null zonder.")
    melding: str = Field(title="Melding", description="Wat er gevonden is.")
    ontbreekt: list[str] = Field(title="Ontbreekt", description="De namen van wat er ontbreekt.")


class Afspraak(Part, title="Afspraak"):
    """An agreement that differs."""

    id: str = Field(title="Id", description="Het id van de afspraak.")
    wijziging: Wijziging = Field(title="Wijziging", description="nieuw, vervallen of gewijzigd.")
    was: str | None = Field(title="Was", description="Hoe vast zij lag; null als zij er niet was.")
    wordt: str | None = Field(title="Wordt", description="Hoe vast zij nu ligt; null als zij er niet meer is.")


class Eis(Part, title="Eis"):
    """What happened to one requirement."""

    eis: str = Field(title="Eis", description="Het nummer van de eis.")
    titel: str = Field(title="Titel", description="De eis in enkele woorden.")
    richting: Richting = Field(title="Richting", description="Wat er met de eis gebeurde.")
    was: Stand | None = Field(title="Was", description="De oude stand; null als de eis er niet was.")
    wordt: Stand | None = Field(title="Wordt", description="De nieuwe stand; null als de eis er niet meer is.")
    erbij: list[str] = Field(title="Erbij", description="Wat nu ontbreekt en eerst niet.")
    eraf: list[str] = Field(title="Eraf", description="Wat niet meer ontbreekt.")
    afspraken: list[Afspraak] = Field(title="Afspraken", description="De afspraken achter de eis die verschillen.")
    onderdelen: list[str] = Field(title="Onderdelen", description="De paden in het regiobestand die verschillen.")


class Bewijstelling(Part, title="Bewijs van een kant"):
    """The proof on one side, counted."""

    gecontroleerd: bool = Field(title="Gecontroleerd", description="Zijn de bronnen erbij gehaald?")
    bevestigd: Telling = Field(title="Bevestigd", description="Hoeveel verwijzingen bevestigd zijn.")
    aantal: Telling = Field(title="Aantal", description="Hoeveel verwijzingen er zijn.")


class Verwijzing(Part, title="Verwijzing"):
    """A citation of which the outcome differs."""

    bron: str = Field(title="Bron", description="Het id van de bron.")
    kop: str | None = Field(title="Kop", description="De kop in het document.")
    regels: str | None = Field(title="Regels", description="Regelnummers in het document.")
    pagina: int | None = Field(title="Pagina", description="Paginanummer in het document.")
    citaat: str | None = Field(title="Citaat", description="Wat de regio letterlijk aanhaalt.")
    richting: Wending = Field(title="Richting", description="Wat er met de verwijzing gebeurde.")
    was: Controlewoord | None = Field(title="Was", description="Wat de controle opleverde; null als zij er niet was.")
    wordt: Controlewoord | None = Field(title="Wordt", description="Wat de controle nu oplevert; null als zij weg is.")
    melding: str = Field(title="Melding", description="Wat er mis is; kan leeg zijn.")
    plaats: Plaats = Field(title="Plaats", description="De plaats in het regiobestand.")


class Document(Part, title="Document"):
    """A document that changed."""

    bron: str = Field(title="Bron", description="Het id van de bron.")
    bestand: str | None = Field(title="Bestand", description="De bestandsnaam.")


class Bewijs(Part, title="Bewijs"):
    """What happened to the proof of a region."""

    vergeleken: bool = Field(title="Vergeleken", description="Zijn de verwijzingen aan beide kanten gecontroleerd?")
    richting: Wending = Field(title="Richting", description="Wat er met het bewijs gebeurde.")
    was: Bewijstelling = Field(title="Was", description="Het bewijs aan de oude kant.")
    wordt: Bewijstelling = Field(title="Wordt", description="Het bewijs aan de nieuwe kant.")
    verwijzingen: list[Verwijzing] = Field(
        title="Verwijzingen", description="De verwijzingen met een andere uitkomst. Slechter eerst."
    )
    documenten: list[Document] = Field(title="Documenten", description="De documenten die veranderd zijn.")


class Afwijking(Part, title="Afwijking"):
    """A deviation with a mistake on one of the sides, or another mistake than before."""

    eis: str = Field(title="Eis", description="Het nummer van de eis.")
    richting: Wending = Field(title="Richting", description="Wat er met de afwijking gebeurde.")
    was: Afwijkingsstand | None = Field(title="Was", description="Wat er mis was; null als er niets mis was.")
    wordt: Afwijkingsstand | None = Field(title="Wordt", description="Wat er nu mis is; null als er niets mis is.")
    melding: str = Field(title="Melding", description="Wat er mis is of was.")
    plaats: Plaats = Field(title="Plaats", description="De plaats in het regiobestand.")


class Regio(Part, title="Regio"):
    """What happened to one region under one norm."""

    was: Opname | None = Field(title="Was", description="De oude kant; null als de regio nieuw is.")
    wordt: Opname | None = Field(title="Wordt", description="De nieuwe kant; null als de regio vervallen is.")
    slechter: bool = Field(title="Slechter", description="Is er iets slechter geworden?")
    telling: Richtingtelling = Field(title="Telling", description="Hoe vaak elke richting voorkomt.")
    bewijs: Bewijs | None = Field(
        title="Bewijs", description="Wat er met het bewijs gebeurde; null als de regio maar aan één kant staat."
    )
    afwijkingen: list[Afwijking] = Field(
        title="Afwijkingen", description="De afwijkingen die niet kloppen of niet klopten, als dat verschilt."
    )
    eisen: list[Eis] = Field(
        title="Eisen", description="De eisen die veranderd zijn; met `--all` alle eisen. Slechter eerst."
    )


class Vergelijkingsbestand(Part, title="Vergelijking van nvo-check"):
    """The root of ``compare -f json``."""

    formaat: Literal["nvo-check/vergelijking/1"] = Field(
        title="Formaat", description="De naam en versie van dit formaat."
    )
    versie: str = Field(title="Versie", description="De versie van nvo-check die vergeleek.")
    vergeleken: bool = Field(title="Vergeleken", description="Staat er een regio aan beide kanten?")
    slechter: bool = Field(title="Slechter", description="Is er iets slechter geworden?")
    alles: bool = Field(title="Alles", description="Staan ook de eisen erbij die gelijk bleven?")
    telling: Richtingtelling = Field(title="Telling", description="Hoe vaak elke richting voorkomt, in alle regio's.")
    let_op: list[str] = Field(title="Let op", description="Wat er verder verschilt, zoals peildatum of norm.")
    oud: Kant = Field(title="Oud", description="De oude kant.")
    nieuw: Kant = Field(title="Nieuw", description="De nieuwe kant.")
    regios: list[Regio] = Field(title="Regio's", description="De regio's van beide kanten.")
