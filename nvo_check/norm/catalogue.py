# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The norms to look in: all requirements that are known, each under the norm that brought it, and how they relate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nvo_check.norm.load import load_norm, load_shipped_norm, shipped_norms
from nvo_check.norm.norm import Norm, Requirement
from nvo_check.norm.requirement import Eis
from nvo_check.settings import Settings


@dataclass(frozen=True)
class Related:
    """A requirement about the same; without a norm nobody knows the requirement here.

    Attributes:
        eis_id: its id.
        titel: its title; empty when it is not known.
        norm: the norm that brought it.
    """

    eis_id: str
    titel: str = ""
    norm: Norm | None = None


@dataclass(frozen=True)
class Catalogue:
    """Norms to look in; a norm stands behind the one it builds on."""

    norms: tuple[Norm, ...]

    def base_of(self, norm: Norm) -> Norm | None:
        """Give the norm that ``norm`` builds on; None when it stands alone or the other is not in the catalogue."""
        return next((one for one in self.norms if one.id == norm.breidt_uit), None)

    def own(self, norm: Norm) -> tuple[Requirement, ...]:
        """Give the requirements that a norm brings itself, without those of the norm it builds on."""
        base = self.base_of(norm)
        taken = {one.eis.id for one in base.requirements} if base is not None else set()
        return tuple(one for one in norm.requirements if one.eis.id not in taken)

    def related_to(self, eis: Eis) -> tuple[Related, ...]:
        """Give what ``eis`` names as related, and what names it; each requirement once."""
        naming = [one.eis.id for norm in self.norms for one in self.own(norm) if eis.id in one.eis.verwant]
        ids = dict.fromkeys(name for name in (*eis.verwant, *naming) if name != eis.id)
        return tuple(self._find(eis_id) for eis_id in ids)

    def _find(self, eis_id: str) -> Related:
        for norm in self.norms:
            for one in self.own(norm):
                if one.eis.id == eis_id:
                    return Related(eis_id, one.eis.titel, norm)
        return Related(eis_id)


def all_norms(norms: Iterable[str] = (), settings: Settings | None = None) -> list[Norm]:
    """Load norms.

    Args:
        norms: ids or files, in that order; all shipped ones when empty, those that others build on first.
        settings: limits; the defaults when absent.

    Raises:
        UsageFailure: there is no such norm.
        NormFailure: a norm is broken.
    """
    limits = (settings or Settings()).limits
    chosen = [load_norm(reference, limits) for reference in norms]
    return chosen or list(catalogue_of(load_shipped_norm(name, limits) for name in shipped_norms()).norms)


def known_norms(chosen: Iterable[Norm], settings: Settings | None = None) -> Catalogue:
    """Give the norms to look for relations in: ``chosen``, and all that come with nvo-check."""
    limits = (settings or Settings()).limits
    there = list(chosen)
    ids = {norm.id for norm in there}
    return catalogue_of([*there, *(load_shipped_norm(name, limits) for name in shipped_norms() if name not in ids)])


def catalogue_of(norms: Iterable[Norm]) -> Catalogue:
    """Put norms in order, each once, the ones that others build on first."""
    left = list({norm.id: norm for norm in norms}.values())
    ids = {norm.id for norm in left}
    done: list[Norm] = []
    while left:
        placed = {norm.id for norm in done}
        ready = [norm for norm in left if norm.breidt_uit not in ids or norm.breidt_uit in placed]
        done += ready or left  # a norm cannot build on itself; should it, then it is still shown
        left = [norm for norm in left if norm not in done]
    return Catalogue(tuple(done))
