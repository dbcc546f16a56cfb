# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome of a whole run: the regions, what could not be read, and what that means for the exit code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from nvo_check.failure import ExitCode
from nvo_check.finding import Finding
from nvo_check.judge.outcome import Afwijkingsoordeel, Oordeel, Regiouitkomst
from nvo_check.norm.requirement import Niveau
from nvo_check.proof.outcome import Verwijzingscontrole

OpenPoint: TypeAlias = Oordeel | Afwijkingsoordeel | Verwijzingscontrole
"""What can be an open point."""

FailOn = Literal["verplicht", "aanbevolen", "nooit"]


@dataclass(frozen=True)
class Sinds:
    """The stored outcome that a run is measured against (``--since``).

    Attributes:
        bestand: the outcome file as the user named it.
        sha256: hash of its bytes.
        peildatum: its reference date, ``YYYY-MM-DD``.
        bekend: how many findings of this run it has already; they are set aside.
        beter: how many of its findings are gone or less bad now: the stored outcome can be tightened.
        regios: how many regions of this run it has.
        niet_getoetst: the names of its regions that are not in this run.
    """

    bestand: str
    sha256: str
    peildatum: str
    bekend: int = 0
    beter: int = 0
    regios: int = 0
    niet_getoetst: tuple[str, ...] = ()


@dataclass(frozen=True)
class Uitkomst:
    """The outcome of a whole run.

    Attributes:
        versie: the version of nvo-check.
        peildatum: reference date, ``YYYY-MM-DD``.
        regios: one entry per region file and norm, in the order of the files.
        fouten: what kept files from being judged.
        fail_on: from which level an unmet requirement makes the run fail.
        bronnenmap: the folder with sources as the user named it; None when citations were not verified.
        sinds: the stored outcome that the run is measured against; None when it stands on its own.
    """

    versie: str
    peildatum: str
    regios: tuple[Regiouitkomst, ...] = ()
    fouten: tuple[Finding, ...] = field(default=())
    fail_on: FailOn = "verplicht"
    bronnenmap: str | None = None
    sinds: Sinds | None = None

    @property
    def exit_code(self) -> ExitCode:
        """The exit code of the contract; the highest that applies."""
        codes = [ExitCode.VOLDAAN]
        if not self.regios and not self.fouten:
            codes.append(ExitCode.NIETS_TE_CONTROLEREN)
        if self.fouten:
            codes.append(ExitCode.REGIOBESTAND_ONLEESBAAR)
        if any(oordeel.vastgelopen for regio in self.regios for oordeel in regio.oordelen):
            codes.append(ExitCode.NORM_OF_SJABLOON_KAPOT)
        if any(one.telt and self.fails_at(_level_of(one)) for one in findings_of(self.regios)):
            codes.append(ExitCode.BEVINDING)
        return max(codes)

    @property
    def open(self) -> int:
        """How many open points there are: what is set aside does not count."""
        return sum(one.telt for one in findings_of(self.regios))

    @property
    def nieuws(self) -> bool:
        """Whether there is anything that a stored outcome does not have, or that nobody could judge."""
        return bool(self.open or self.fouten)

    def fails_at(self, niveau: Niveau) -> bool:
        """Whether an open point of this level makes the run fail."""
        return self.fail_on == "aanbevolen" or (self.fail_on == "verplicht" and niveau == "verplicht")


def findings_of(regios: Iterable[Regiouitkomst]) -> Iterator[OpenPoint]:
    """Give everything that can be an open point; a citation is as wrong under one norm as under another: once."""
    seen: set[str] = set()
    for regio in regios:
        yield from regio.oordelen
        yield from regio.afwijkingen
        if regio.bestand not in seen:
            yield from regio.bewijs.verwijzingen
            seen.add(regio.bestand)


def count_known(regios: Iterable[Regiouitkomst]) -> int:
    """Count what a stored outcome has already."""
    return sum(one.opzij is not None and one.opzij.waarom == "al_bekend" for one in findings_of(regios))


def _level_of(finding: OpenPoint) -> Niveau:
    """Give how much a finding matters; a citation that is not confirmed is as bad as a required requirement."""
    if isinstance(finding, Oordeel):
        return finding.eis.niveau
    return finding.niveau if isinstance(finding, Afwijkingsoordeel) else "verplicht"
