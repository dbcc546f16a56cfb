# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What someone wants to know of a norm before using it."""

from __future__ import annotations

from dataclasses import dataclass

from nvo_check.norm.norm import Norm


@dataclass(frozen=True)
class Normregel:
    """One norm in a list of norms.

    Attributes:
        id: the name regions refer to.
        titel: its title.
        uitgever: who adopted it; empty when the file does not say.
        bestand: the file of your own it came from; empty for a shipped norm.
        geldig_van, geldig_tot: the period it is in force, as precise as the file gives it; empty when open.
        geldt: whether it is in force on the date that was asked for.
        verplicht, aanbevolen: number of requirements, those of the norm that it builds on included.
        bouwt_op: id of the norm that it builds on; empty for none.
    """

    id: str
    titel: str
    uitgever: str
    bestand: str
    geldig_van: str
    geldig_tot: str
    geldt: bool
    verplicht: int
    aanbevolen: int
    bouwt_op: str


@dataclass(frozen=True)
class Normenlijst:
    """Norms, and the date for which they tell whether they are in force, ``YYYY-MM-DD``."""

    peildatum: str
    normen: tuple[Normregel, ...]


def entry_of(norm: Norm, peildatum: str) -> Normregel:
    """Describe a norm; ``peildatum`` as ``YYYY-MM-DD``."""
    levels = [requirement.eis.niveau for requirement in norm.requirements]
    return Normregel(
        id=norm.id,
        titel=norm.titel,
        uitgever=norm.uitgever,
        bestand=norm.bestand,
        geldig_van=norm.geldig_van,
        geldig_tot=norm.geldig_tot,
        geldt=norm.in_force_on(peildatum),
        verplicht=levels.count("verplicht"),
        aanbevolen=levels.count("aanbevolen"),
        bouwt_op=norm.breidt_uit,
    )
