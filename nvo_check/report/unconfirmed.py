# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Citations that are not confirmed, gathered: what is wrong with a document is told once, with all the places."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from nvo_check.place import Place
from nvo_check.proof.outcome import Bewijscontrole, Controlewoord, Verwijzingscontrole
from nvo_check.report.sentences import citation_in_words

MOST_PLACES = 5
"""Places that are named; the rest is counted. The JSON has them all."""

_ABOUT_THE_DOCUMENT: frozenset[Controlewoord] = frozenset({"bron_gewijzigd", "bron_onleesbaar", "bron_niet_aanwezig"})


@dataclass(frozen=True)
class Onbevestigd:
    """One thing that is wrong, and the citations it goes for.

    Attributes:
        controle: the first of the citations, with what came of it.
        naam: which citation it is; when it is about the document as a whole, its title and how many cite it.
        plaatsen: where the citations stand in the region file.
    """

    controle: Verwijzingscontrole
    naam: str
    plaatsen: tuple[Place, ...]

    @property
    def rest(self) -> int:
        """How many places there are beside those that are named."""
        return max(len(self.plaatsen) - MOST_PLACES, 0)


def unconfirmed(bewijs: Bewijscontrole) -> tuple[Onbevestigd, ...]:
    """Gather the citations that were verified and are not confirmed, in the order of the file."""
    groups: dict[Hashable, list[Verwijzingscontrole]] = {}
    for one in bewijs.verwijzingen if bewijs.gecontroleerd else ():
        if one.uitkomst != "bevestigd":
            groups.setdefault(_what(one), []).append(one)
    return tuple(_gathered(group) for group in groups.values())


def _what(one: Verwijzingscontrole) -> Hashable:
    if one.uitkomst in _ABOUT_THE_DOCUMENT:
        return one.bron, one.uitkomst
    return replace(one, plaats=Place(""))


def _gathered(group: list[Verwijzingscontrole]) -> Onbevestigd:
    first, titled = group[0], replace(group[0], bron=group[0].titel or group[0].bron)
    name = citation_in_words(titled)
    if first.uitkomst in _ABOUT_THE_DOCUMENT and len(group) > 1:
        name = f"{titled.bron} (bij {len(group)} verwijzingen)"
    return Onbevestigd(first, name, tuple(sorted(one.plaats for one in group)))
