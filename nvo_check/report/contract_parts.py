# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of the JSON contract about proof, deviations and decisions; see :mod:`nvo_check.report.contract`."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from nvo_check.aside import Waarom
from nvo_check.judge.decisions import Raadsstand
from nvo_check.judge.outcome import Afwijkingsstand
from nvo_check.norm.requirement import Niveau, Oordeelswoord
from nvo_check.proof.outcome import Controlewoord

Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Afdruk = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]
Telling = Annotated[int, Field(ge=0)]


class Part(BaseModel):
    """Any part of the outcome."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, defer_build=True, json_schema_extra=lambda schema: schema.pop("description", None)
    )


class Opzij(Part, title="Opzij gezet"):
    """Why a finding does not count in this run."""

    waarom: Waarom = Field(
        title="Waarom",
        description="genegeerd of niet_gekozen (door de configuratie), of al_bekend (stond in de bewaarde uitkomst).",
    )
    reden: str = Field(title="Reden", description="De reden, in woorden.")


OPZIJ = "Waarom een open punt bij deze toets niet meetelt; null als het meetelt of als er niets open is."


class Plaats(Part, title="Plaats"):
    """A place in a region file."""

    bestand: str = Field(title="Bestand", description="Het bestand, zoals de gebruiker het noemde.")
    regel: int = Field(ge=1, title="Regel", description="Regelnummer, vanaf 1.")
    kolom: int = Field(ge=1, title="Kolom", description="Kolom in tekens, vanaf 1.")
    pad: str = Field(title="Pad", description="Het pad in de gegevens, zoals elementen.governance.")


class Bronverwijzing(Part, title="Bronverwijzing"):
    """A citation behind a verdict."""

    bron: str = Field(title="Bron", description="Het id van de bron in het regiobestand.")
    titel: str = Field(title="Titel", description="De titel van de bron.")
    kop: str | None = Field(title="Kop", description="De kop in het document.")
    regels: str | None = Field(title="Regels", description="Regelnummers in het document.")
    pagina: int | None = Field(title="Pagina", description="Paginanummer in het document.")
    citaat: str | None = Field(title="Citaat", description="Wat de regio letterlijk aanhaalt.")
    controle: Controlewoord = Field(title="Controle", description="Wat de controle van deze verwijzing opleverde.")


class Verschil(Part, title="Verschil"):
    """A difference between a quotation and its source."""

    citaat: str = Field(title="Citaat", description="Wat het regiobestand aanhaalt; leeg als dat er niet staat.")
    bron: str = Field(title="Bron", description="Wat de bron daar zegt; leeg als dat er niet staat.")


class Verwijzingscontrole(Bronverwijzing, title="Verwijzingscontrole"):
    """A citation and what came of verifying it."""

    melding: str = Field(title="Melding", description="Wat er niet klopt; leeg als de verwijzing bevestigd is.")
    tip: str = Field(title="Tip", description="Hoe u het herstelt; kan leeg zijn.")
    verschillen: list[Verschil] = Field(title="Verschillen", description="Waar citaat en bron verschillen.")
    plaats: Plaats = Field(title="Plaats", description="De plaats in het regiobestand.")
    opzij: Opzij | None = Field(None, title="Opzij gezet", description=OPZIJ)


class Controletelling(Part, title="Telling van verwijzingen"):
    """How often each outcome of verifying occurs."""

    bevestigd: Telling = Field(title="Bevestigd")
    niet_gevonden: Telling = Field(title="Niet gevonden")
    wijkt_af: Telling = Field(title="Wijkt af")
    bron_gewijzigd: Telling = Field(title="Bron gewijzigd")
    bron_onleesbaar: Telling = Field(title="Bron onleesbaar")
    bron_niet_aanwezig: Telling = Field(title="Bron niet aanwezig")
    niet_gecontroleerd: Telling = Field(title="Niet gecontroleerd")


class Bronbestand(Part, title="Bron"):
    """A source of the register, with the hash of the file as it was found."""

    bron: str = Field(title="Bron", description="Het id van de bron in het regiobestand.")
    titel: str = Field(title="Titel", description="De titel van de bron.")
    bestand: str | None = Field(title="Bestand", description="De bestandsnaam; null als de regio er geen noemt.")
    sha256: Hash | None = Field(title="SHA-256", description="De vingerafdruk van het gevonden bestand, als dat er is.")
    verwacht: Hash | None = Field(title="Verwacht", description="De vingerafdruk die in het regiobestand staat.")


class Bewijs(Part, title="Bewijs"):
    """The citations and sources of a region."""

    gecontroleerd: bool = Field(title="Gecontroleerd", description="Zijn de bronnen erbij gehaald (`--sources`)?")
    telling: Controletelling = Field(title="Telling", description="Hoe vaak elke uitkomst voorkomt.")
    verwijzingen: list[Verwijzingscontrole] = Field(
        title="Verwijzingen",
        description="Alle verwijzingen, in de volgorde van het bestand; leeg als er niet gecontroleerd is.",
    )
    bronnen: list[Bronbestand] = Field(title="Bronnen", description="De bronnen, met de bestanden die gebruikt zijn.")


class Afwijking(Part, title="Afwijking"):
    """A deviation, and whether it counts."""

    eis: str = Field(title="Eis", description="Het nummer van de eis.")
    niveau: Niveau = Field(title="Niveau", description="Het niveau van de eis.")
    stand: Afwijkingsstand = Field(title="Stand", description="Of de afwijking geldt, of waarom niet.")
    melding: str = Field(title="Melding", description="Wat er mis is; leeg als de afwijking geldt.")
    tip: str = Field(title="Tip", description="Hoe u het herstelt; kan leeg zijn.")
    motivering: str | None = Field(title="Motivering", description="Waarom de regio afwijkt.")
    orgaan: str | None = Field(title="Orgaan", description="Wie besloot.")
    naam_orgaan: str | None = Field(title="Naam van het orgaan", description="De naam van het overleg.")
    besluitdatum: str | None = Field(title="Besluitdatum", description="Wanneer er besloten is.")
    einddatum: str | None = Field(title="Einddatum", description="Tot en met wanneer de afwijking geldt.")
    bronnen: list[Bronverwijzing] = Field(title="Bronnen", description="Waar het besluit of de motivering staat.")
    plaats: Plaats = Field(title="Plaats", description="De plaats in het regiobestand.")
    opzij: Opzij | None = Field(None, title="Opzij gezet", description=OPZIJ)


class Besluitregel(Part, title="Besluitregel"):
    """What one organ did or will do."""

    orgaan: str = Field(title="Orgaan", description="raad, college, regionaal_overleg of ambtelijk_overleg.")
    naam_orgaan: str | None = Field(title="Naam van het orgaan", description="De naam van het overleg.")
    besluit: str | None = Field(title="Besluit", description="Het besluit; null als dat niet bekend is.")
    datum: str | None = Field(title="Datum", description="Wanneer; null als dat niet bekend is.")
    stand: str = Field(title="Stand", description="Hoe vast dit ligt.")
    toekomstig: bool = Field(title="Toekomstig", description="Ligt de datum na de peildatum? Dan telt het nog niet.")
    plaats: Plaats = Field(title="Plaats", description="De plaats in het regiobestand.")


class Gemeentestand(Part, title="Gemeente"):
    """Where one gemeente is."""

    gemeente: str = Field(title="Gemeente", description="De naam van de gemeente.")
    raad: Raadsstand = Field(title="Raad", description="Waar de gemeenteraad staat.")
    besluiten: list[Besluitregel] = Field(title="Besluiten", description="Wat raad en college deden.")


class Besluitvorming(Part, title="Besluitvorming"):
    """Who decided, who was only informed, who still has to."""

    aantal_gemeenten: Annotated[int, Field(ge=1)] | None = Field(
        title="Aantal gemeenten", description="Hoeveel gemeenten meedoen volgens de regio."
    )
    zonder_naam: Telling = Field(title="Zonder naam", description="Hoeveel gemeenten meedoen zonder genoemd te zijn.")
    gemeenten: list[Gemeentestand] = Field(title="Gemeenten", description="Elke gemeente die genoemd is.")
    zonder_gemeente: list[Besluitregel] = Field(
        title="Zonder gemeente", description="Besluiten van overleggen, en besluiten zonder naam van een gemeente."
    )


class Afspraakspoor(Part, title="Spoor van een afspraak"):
    """An agreement that a requirement looked at."""

    id: str = Field(title="Id", description="Het id van de afspraak.")
    stand: str = Field(title="Stand", description="Hoe vast de afspraak ligt.")
    vingerafdruk: Afdruk = Field(title="Vingerafdruk", description="Verandert als de afspraak verandert.")


class Padspoor(Part, title="Spoor van een onderdeel"):
    """A part of the region file that a requirement looked at."""

    pad: str = Field(title="Pad", description="Het pad in het regiobestand.")
    vingerafdruk: Afdruk = Field(title="Vingerafdruk", description="Verandert als het onderdeel verandert.")


class Spoor(Part, title="Spoor"):
    """All that a requirement looked at."""

    afspraken: list[Afspraakspoor] = Field(title="Afspraken", description="De afspraken waar de eis naar keek.")
    paden: list[Padspoor] = Field(title="Onderdelen", description="De onderdelen waar de eis naar keek.")


class Steun(Part, title="Steun"):
    """A block of the region file that a verdict rests on."""

    pad: str = Field(title="Pad", description="Het pad in het regiobestand.")
    naam: str = Field(title="Naam", description="Het id van een afspraak; van iets anders de naam of titel.")
    soort: str = Field(title="Soort", description="Wat het is, zoals Afspraak of Jeugdhulpfunctie.")
    plaats: Plaats = Field(title="Plaats", description="De plaats in het regiobestand.")


class Normeisen(Part, title="Eisen van een norm"):
    """Requirements of one norm."""

    norm: str = Field(title="Norm", description="Het id van de norm.")
    eisen: list[str] = Field(title="Eisen", description="De nummers van de eisen, in de volgorde van de norm.")


class GedeeldAntwoord(Steun, title="Gedeeld antwoord"):
    """A block of the region file that counts for more than one norm."""

    normen: list[Normeisen] = Field(title="Normen", description="Bij welke eisen van welke normen het meetelt.")


class Normoordeel(Part, title="Oordeel onder een norm"):
    """The verdict on a requirement, short."""

    norm: str = Field(title="Norm", description="Het id van de norm.")
    eis: str = Field(title="Eis", description="Het nummer van de eis.")
    oordeel: Oordeelswoord = Field(title="Oordeel", description="Het oordeel.")


class Verwantschap(Part, title="Verwante eisen"):
    """Two requirements of different norms that are about the same."""

    een: Normoordeel = Field(title="Eén", description="De eis van de norm die het eerst getoetst is.")
    ander: Normoordeel = Field(title="Ander", description="De eis van de andere norm.")


class NaastElkaar(Part, title="Normen naast elkaar"):
    """One region file under several norms."""

    bestand: str = Field(title="Bestand", description="Het regiobestand.")
    regio: str = Field(title="Regio", description="De naam van de regio.")
    normen: list[str] = Field(title="Normen", description="De ids van de normen, in de volgorde van de toets.")
    gedeelde_eisen: list[str] = Field(
        title="Gedeelde eisen", description="Eisen die in meer dan één van deze normen staan; zij tellen niet dubbel."
    )
    antwoorden: list[GedeeldAntwoord] = Field(
        title="Antwoorden", description="Wat voor meer dan één norm telt, in de volgorde van het bestand."
    )
    verwant: list[Verwantschap] = Field(title="Verwant", description="Eisen van twee normen die over hetzelfde gaan.")
