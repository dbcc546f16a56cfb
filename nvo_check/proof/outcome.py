# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came of verifying citations: what every writer reads, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from nvo_check.aside import Opzij
from nvo_check.place import Place

Controlewoord: TypeAlias = Literal[
    "bevestigd",
    "niet_gevonden",
    "wijkt_af",
    "bron_gewijzigd",
    "bron_onleesbaar",
    "bron_niet_aanwezig",
    "niet_gecontroleerd",
]
"""What can come of verifying one citation.

``niet_gevonden``: the heading, line, page or quotation is not there. ``wijkt_af``: it is there, but other than the
region says. ``bron_gewijzigd``: all of it is there, but the file has another SHA-256 than the region registered.
``bron_onleesbaar``: the file is there, but it is refused or cannot be read. ``bron_niet_aanwezig``: there is no such
file, or the region registered none. ``niet_gecontroleerd``: nobody looked, because no folder with sources was given.
"""

CONTROLEWOORDEN: tuple[Controlewoord, ...] = (
    "bevestigd",
    "niet_gevonden",
    "wijkt_af",
    "bron_gewijzigd",
    "bron_onleesbaar",
    "bron_niet_aanwezig",
    "niet_gecontroleerd",
)
"""All of them, in the order in which reports count them."""


@dataclass(frozen=True)
class Verschil:
    """A difference between a quotation and the source, each with a few words on both sides.

    Where one has words that the other lacks, the other shows only the words around that place. A side is empty when
    there are no such words either: the difference is all there is of the quotation, or of the source.

    Attributes:
        citaat: what the region quotes.
        bron: what the source says there.
    """

    citaat: str
    bron: str


@dataclass(frozen=True)
class Verwijzingscontrole:
    """One citation, and what came of verifying it.

    Attributes:
        plaats: where the citation stands in the region file.
        bron: the id of the source.
        titel: the title of the source.
        kop, regels, pagina, citaat: the citation as the region gives it; empty or None when it does not.
        uitkomst: what came of it.
        melding: what is wrong, Dutch; empty when confirmed or not verified.
        tip: how to mend it, Dutch; may be empty.
        verschillen: the differences, when ``uitkomst`` is ``wijkt_af`` because of the quotation.
        beloofd: whether the region registered a file for the source; a missing file is its mistake only then.
        opzij: why a mistake does not count in this run; None when it does.
    """

    plaats: Place
    bron: str
    titel: str
    kop: str = ""
    regels: str = ""
    pagina: int | None = None
    citaat: str = ""
    uitkomst: Controlewoord = "niet_gecontroleerd"
    melding: str = ""
    tip: str = ""
    verschillen: tuple[Verschil, ...] = ()
    beloofd: bool = True
    opzij: Opzij | None = None

    @property
    def mis(self) -> bool:
        """Whether somebody has to mend something: it was verified, and not confirmed."""
        if self.uitkomst == "bron_niet_aanwezig":
            return self.beloofd
        return self.uitkomst not in ("bevestigd", "niet_gecontroleerd")

    @property
    def telt(self) -> bool:
        """Whether it is an open point of this run: there is something to mend, and it is not set aside."""
        return self.mis and self.opzij is None


@dataclass(frozen=True)
class Bronstand:
    """A source of the register as it was found.

    Attributes:
        bron: its id.
        titel: its title.
        bestand: the file name that the region registered; empty when it did not.
        sha256: hash of the file as it was found, hexadecimal; empty when it was not read.
        verwacht: the hash that the region registered; empty when it did not.
        plaats: where the source stands in the region file.
    """

    bron: str
    titel: str
    bestand: str
    sha256: str
    verwacht: str
    plaats: Place


@dataclass(frozen=True)
class Bewijscontrole:
    """All citations of one region file, in the order of the file, and its sources.

    Attributes:
        gecontroleerd: whether a folder with sources was given.
        verwijzingen: one entry per citation.
        bronnen: one entry per source of the register.
    """

    gecontroleerd: bool = False
    verwijzingen: tuple[Verwijzingscontrole, ...] = ()
    bronnen: tuple[Bronstand, ...] = ()

    @property
    def telling(self) -> Mapping[Controlewoord, int]:
        """How often each outcome occurs, every kind, in a fixed order."""
        found = [one.uitkomst for one in self.verwijzingen]
        return MappingProxyType({word: found.count(word) for word in CONTROLEWOORDEN})

    @property
    def bevestigd(self) -> int:
        """How many citations are confirmed."""
        return self.telling["bevestigd"]

    @property
    def mis(self) -> tuple[Verwijzingscontrole, ...]:
        """The citations that somebody has to mend."""
        return tuple(one for one in self.verwijzingen if one.mis)
