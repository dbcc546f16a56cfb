# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Deviations: pas toe of leg uit. A region that does not meet a requirement explains why, who decided, until when."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from nvo_check.model.basis import Betekenis, Blok, Datum, Naam, Stempel, Tekst, Verwijzing

Eisnummer = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^\S+$"), Betekenis("eis")]
"""The id of a requirement, such as ``NVO-3.2``. Whether it exists is for the judge: that depends on the norm."""


class Afwijkingsbesluit(Blok, title="Besluit over een afwijking"):
    """Who decided on a deviation, and when. The deviation counts from that date on."""

    orgaan: Literal["raad", "college", "regionaal_overleg", "ambtelijk_overleg"] = Field(
        title="Orgaan", description="Wie besloot: raad, college, regionaal_overleg of ambtelijk_overleg."
    )
    naam_orgaan: Naam | None = Field(
        None, title="Naam van het orgaan", description="De naam, zoals 'bestuurlijk overleg jeugd'."
    )
    datum: Datum | None = Field(None, title="Datum", description="Wanneer: jaar, maand of dag.")


class Afwijking(Blok, title="Afwijking"):
    """A deviation from one requirement.

    Only ``eis`` is needed to be read; what else is missing is a finding and makes that the deviation does not count.

    Errors: none here; the judge tells of deviations that do not count (expired, incomplete, superfluous, unknown).
    Source: norm.md, 'pas toe of leg uit'; design, section 5.
    """

    eis: Eisnummer = Field(title="Eis", description="Het nummer van de eis waarvan u afwijkt, zoals NVO-3.2.")
    motivering: Tekst | None = Field(
        None, title="Motivering", description="Waarom u afwijkt en wat u in plaats daarvan doet."
    )
    besluit: Afwijkingsbesluit | None = Field(None, title="Besluit", description="Wie tot de afwijking besloot.")
    einddatum: Datum | None = Field(
        None, title="Einddatum", description="Tot en met wanneer de afwijking geldt: jaar, maand of dag."
    )
    bronnen: list[Verwijzing] = Field(
        default_factory=list, title="Bronnen", description="Waar het besluit of de motivering staat."
    )
    stempel: Stempel | None = Field(
        None,
        title="Stempel",
        description="De tekst van de eis waarvoor de afwijking is verleend, als korte code. "
        "`nvo-check explain EIS --afwijking` schrijft hem voor u. Verandert de eis, dan ziet u dat.",
    )
