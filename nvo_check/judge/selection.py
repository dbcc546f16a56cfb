# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choosing and ignoring requirements: no verdict changes, but what is not chosen does not make the run fail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from nvo_check.aside import Opzij
from nvo_check.judge.outcome import Regiouitkomst
from nvo_check.judge.run import Uitkomst


@dataclass(frozen=True)
class Keuzeregel:
    """Some requirements, and why they are chosen or ignored.

    Attributes:
        patroon: the id of a requirement; ``*`` stands for any signs. Capitals do not matter.
        reden: why, Dutch, one line.
    """

    patroon: str
    reden: str

    def matches(self, eis: str) -> bool:
        """Whether a requirement is one of these."""
        return fnmatchcase(eis.casefold(), self.patroon.casefold())


@dataclass(frozen=True)
class Keuze:
    """Which requirements count in a run: those of ``kies`` (all, when there are none) without those of ``negeer``."""

    kies: tuple[Keuzeregel, ...] = ()
    negeer: tuple[Keuzeregel, ...] = ()

    @property
    def regels(self) -> tuple[Keuzeregel, ...]:
        """All of them."""
        return (*self.kies, *self.negeer)

    def aside(self, eis: str) -> Opzij | None:
        """Tell why a requirement does not count; None when it does."""
        for regel in self.negeer:
            if regel.matches(eis):
                return Opzij("genegeerd", regel.reden)
        if not self.kies or any(regel.matches(eis) for regel in self.kies):
            return None
        return Opzij("niet_gekozen", "; ".join(dict.fromkeys(regel.reden for regel in self.kies)))


def apply_choice(uitkomst: Uitkomst, keuze: Keuze) -> Uitkomst:
    """Set aside what is open on requirements that do not count, the deviations for them included.

    Citations always count: they belong to the file and not to a requirement.
    """
    if not keuze.regels:
        return uitkomst
    return replace(uitkomst, regios=tuple(_region(regio, keuze) for regio in uitkomst.regios))


def unmatched(keuze: Keuze, known: Iterable[str]) -> tuple[Keuzeregel, ...]:
    """Give the entries that no requirement belongs to: a mistake in the configuration."""
    eisen = tuple(known)
    return tuple(regel for regel in keuze.regels if not any(map(regel.matches, eisen)))


def superfluous(keuze: Keuze, uitkomst: Uitkomst) -> tuple[Keuzeregel, ...]:
    """Give the entries that ignore nothing that is open in any region: they can go."""
    if not uitkomst.regios:
        return ()
    still_open = {one.eis.id for regio in uitkomst.regios for one in regio.oordelen if one.onvervuld}
    still_open |= {one.eis for regio in uitkomst.regios for one in regio.afwijkingen if one.mis}
    return tuple(regel for regel in keuze.negeer if not any(map(regel.matches, still_open)))


def _region(regio: Regiouitkomst, keuze: Keuze) -> Regiouitkomst:
    return replace(
        regio,
        oordelen=tuple(
            replace(one, opzij=keuze.aside(one.eis.id)) if one.telt and not one.vastgelopen else one
            for one in regio.oordelen
        ),
        afwijkingen=tuple(replace(one, opzij=keuze.aside(one.eis)) if one.telt else one for one in regio.afwijkingen),
    )
