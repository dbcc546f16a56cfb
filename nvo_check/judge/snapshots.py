# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Snapshots: what has to be remembered of an outcome to compare it with another one, without the files behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from nvo_check.judge.outcome import Afwijkingsoordeel, Afwijkingsstand, Oordeel, Regiouitkomst
from nvo_check.judge.traces import Spoor, Traces
from nvo_check.norm.requirement import Niveau, Oordeelswoord
from nvo_check.proof.outcome import Bewijscontrole

_MET: frozenset[Oordeelswoord] = frozenset({"voldaan", "niet_van_toepassing"})


@dataclass(frozen=True)
class Eisstand:
    """Where a region stands on one requirement.

    Attributes:
        eis: the id of the requirement.
        titel: the requirement in a few words.
        niveau: its level.
        oordeel: the verdict.
        verantwoord: whether a deviation that counts explains it.
        melding: what was found, Dutch.
        ontbreekt: names of what is missing.
        spoor: what the requirement looked at.
        afwijking: whether the region's deviation for this requirement counts, or why not; None when it has none.
        genegeerd: whether the configuration set it aside.
    """

    eis: str
    titel: str
    niveau: Niveau
    oordeel: Oordeelswoord
    verantwoord: bool
    melding: str
    ontbreekt: tuple[str, ...] = ()
    spoor: Spoor = field(default_factory=lambda: Spoor((), ()))
    afwijking: Afwijkingsstand | None = None
    genegeerd: bool = False


@dataclass(frozen=True)
class Momentopname:
    """One region under one norm, at one moment.

    Attributes:
        regio: the name of the region.
        bestand: the region file as the user named it.
        norm: the id of the norm.
        norm_sha256: hash of the norm.
        eisen: one entry per requirement, in the order of the norm.
        bewijs: what came of verifying the citations.
        afwijkingen: the deviations that somebody has to mend.
        voorbeeld: whether the region is invented.
    """

    regio: str
    bestand: str
    norm: str
    norm_sha256: str
    eisen: tuple[Eisstand, ...] = ()
    bewijs: Bewijscontrole = field(default_factory=Bewijscontrole)
    afwijkingen: tuple[Afwijkingsoordeel, ...] = ()
    voorbeeld: bool = False

    @property
    def voldoet(self) -> bool:
        """Whether every required requirement is met, does not apply, or is explained."""
        return all(one.oordeel in _MET or one.verantwoord for one in self.eisen if one.niveau == "verplicht")


@dataclass(frozen=True)
class Kant:
    """One side of a comparison.

    Attributes:
        naam: the file or folder as the user named it.
        versie: the version of nvo-check that judged.
        peildatum: reference date, ``YYYY-MM-DD``.
        regios: one entry per region and norm.
        fouten: what kept files from being judged, Dutch, with the place first.
        uitkomst: whether it was read from an outcome file; otherwise it was judged just now.
    """

    naam: str
    versie: str
    peildatum: str
    regios: tuple[Momentopname, ...] = ()
    fouten: tuple[str, ...] = ()
    uitkomst: bool = False


def snapshot_of(regio: Regiouitkomst) -> Momentopname:
    """Take the snapshot of a region that was judged."""
    traces = Traces(regio.feiten)
    deviations = one_of_each((one.eis, one.stand) for one in regio.afwijkingen)
    return Momentopname(
        regio=regio.regio,
        bestand=regio.bestand,
        norm=regio.norm.id,
        norm_sha256=regio.norm.sha256,
        eisen=tuple(_standing(oordeel, traces, deviations) for oordeel in regio.oordelen),
        bewijs=regio.bewijs,
        afwijkingen=tuple(one for one in regio.afwijkingen if one.mis),
        voorbeeld=regio.voorbeeld,
    )


def one_of_each(afwijkingen: Iterable[tuple[str, Afwijkingsstand]]) -> dict[str, Afwijkingsstand]:
    """Give for every requirement with a deviation how that is weighed: the one that counts, otherwise the first."""
    found: dict[str, Afwijkingsstand] = {}
    for eis, stand in afwijkingen:
        if stand == "geldig" or eis not in found:
            found[eis] = stand
    return found


def _standing(oordeel: Oordeel, traces: Traces, deviations: Mapping[str, Afwijkingsstand]) -> Eisstand:
    return Eisstand(
        eis=oordeel.eis.id,
        titel=oordeel.eis.titel,
        niveau=oordeel.eis.niveau,
        oordeel=oordeel.oordeel,
        verantwoord=oordeel.verantwoord,
        melding=oordeel.melding,
        ontbreekt=oordeel.ontbreekt,
        spoor=traces.of(oordeel.eis),
        afwijking=deviations.get(oordeel.eis.id),
    )
