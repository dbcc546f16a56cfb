# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Decision-making on the regiovisie: who decided, who was only informed, who still has to. Per gemeente and organ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from nvo_check.model.identiteit import Besluit
from nvo_check.model.regio import Regio
from nvo_check.place import Place
from nvo_check.reading.places import Places

Raadsstand = Literal["vastgesteld", "ingestemd", "afgewezen", "alleen_geinformeerd", "nog_te_besluiten", "onbekend"]
"""Where a gemeenteraad is. Whoever was given advice, a plan or a proposal still has to decide."""


@dataclass(frozen=True)
class Besluitregel:
    """One entry of ``besluitvorming``.

    Attributes:
        orgaan: ``raad``, ``college``, ``regionaal_overleg`` or ``ambtelijk_overleg``.
        naam_orgaan: its name; empty when the region gives none.
        besluit: the word of the region; empty when it is unknown.
        datum: as precise as the region gives it; empty when unknown.
        stand: how firm the entry is.
        toekomstig: its date is after the reference date, so that it does not count yet.
        plaats: where it stands in the region file.
    """

    orgaan: str
    naam_orgaan: str
    besluit: str
    datum: str
    stand: str
    toekomstig: bool
    plaats: Place


@dataclass(frozen=True)
class Gemeentestand:
    """A gemeente, where its raad is, and what it and its college did, in the order of the file."""

    gemeente: str
    raad: Raadsstand
    besluiten: tuple[Besluitregel, ...]


@dataclass(frozen=True)
class Besluitvorming:
    """The overview.

    Attributes:
        gemeenten: every gemeente that is named, as taking part or in a decision.
        zonder_gemeente: decisions of regional bodies, and those that do not say which gemeente.
        aantal: how many gemeenten take part according to the region; None when it does not say.
    """

    gemeenten: tuple[Gemeentestand, ...] = ()
    zonder_gemeente: tuple[Besluitregel, ...] = ()
    aantal: int | None = None

    @property
    def zonder_naam(self) -> int:
        """How many gemeenten take part that the region does not name; 0 when it does not say how many there are."""
        return max((self.aantal or 0) - len(self.gemeenten), 0)

    @property
    def vastgesteld(self) -> tuple[str, ...]:
        """The gemeenten whose raad adopted the regiovisie."""
        return self._with("vastgesteld")

    @property
    def ingestemd(self) -> tuple[str, ...]:
        """The gemeenten whose raad agreed to it but did not adopt it."""
        return self._with("ingestemd")

    @property
    def afgewezen(self) -> tuple[str, ...]:
        """The gemeenten whose raad rejected it."""
        return self._with("afgewezen")

    @property
    def alleen_geinformeerd(self) -> tuple[str, ...]:
        """The gemeenten whose raad was informed and no more."""
        return self._with("alleen_geinformeerd")

    @property
    def nog_te_besluiten(self) -> tuple[str, ...]:
        """The gemeenten whose raad still has to decide."""
        return self._with("nog_te_besluiten")

    @property
    def onbekend(self) -> tuple[str, ...]:
        """The gemeenten of which the region says that it does not know what the raad did."""
        return self._with("onbekend")

    def _with(self, stand: Raadsstand) -> tuple[str, ...]:
        return tuple(one.gemeente for one in self.gemeenten if one.raad == stand)


def decisions_of(regio: Regio, places: Places, peildatum: str) -> Besluitvorming:
    """Put the decisions of a region in order.

    Args:
        regio: the admitted region.
        places: of its file.
        peildatum: reference date, ``YYYY-MM-DD``; what comes later is shown but does not count.
    """
    lines: dict[str, list[Besluitregel]] = {gemeente.naam: [] for gemeente in regio.regio.gemeenten}
    regional: list[Besluitregel] = []
    for index, besluit in enumerate(regio.besluitvorming):
        line = _line(besluit, places.of(("besluitvorming", index)), peildatum)
        target = lines.setdefault(besluit.gemeente, []) if besluit.gemeente else regional
        target.append(line)
    return Besluitvorming(
        tuple(Gemeentestand(name, _council(own), tuple(own)) for name, own in lines.items()),
        tuple(regional),
        regio.regio.aantal_gemeenten,
    )


def _line(besluit: Besluit, plaats: Place, peildatum: str) -> Besluitregel:
    datum = besluit.datum or ""
    return Besluitregel(
        orgaan=besluit.orgaan,
        naam_orgaan=besluit.naam_orgaan or "",
        besluit=besluit.besluit or "",
        datum=datum,
        stand=besluit.stand,
        toekomstig=datum > peildatum,
        plaats=plaats,
    )


def _council(lines: Iterable[Besluitregel]) -> Raadsstand:
    own = [line for line in lines if line.orgaan == "raad"]
    done = [line.besluit for line in own if line.stand == "vastgelegd" and not line.toekomstig]
    if "vastgesteld" in done:
        return "vastgesteld"
    if any(line.stand == "onbekend" or not line.besluit for line in own):
        return "onbekend"
    if "afgewezen" in done:
        return "afgewezen"
    if "ingestemd" in done:
        return "ingestemd"
    return "alleen_geinformeerd" if own and done == ["geinformeerd"] * len(own) else "nog_te_besluiten"
