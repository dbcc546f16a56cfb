# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The common view: what every format for build servers and editors reads, so that they cannot disagree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from nvo_check.aside import Waarom
from nvo_check.judge.outcome import Regiouitkomst
from nvo_check.judge.run import Uitkomst
from nvo_check.norm.requirement import Eis, Niveau, Oordeelswoord
from nvo_check.report.ci.places import Plek

Soort: TypeAlias = Literal["eis", "afwijking", "verwijzing", "bestand"]
"""What a point is about: a requirement, a deviation, a citation, or a file that could not be read."""

Ernst: TypeAlias = Literal["fout", "waarschuwing", "info", "geen"]
"""``fout``: it makes the run fail. ``waarschuwing``: an open point that does not. ``info``: explained, set aside, or
good to know. ``geen``: nothing has to be done."""

WORST_FIRST: tuple[Ernst, ...] = ("fout", "waarschuwing", "info", "geen")

RULES: Mapping[Soort, str] = {
    "afwijking": "nvo-check/afwijking",
    "verwijzing": "nvo-check/verwijzing",
    "bestand": "nvo-check/bestand",
}
"""The fixed rule ids of what is no requirement."""


@dataclass(frozen=True)
class Stil:
    """Why something that is not in order does not count.

    Attributes:
        waarom: ``verantwoord`` for an explained deviation; otherwise as in ``Opzij``.
        reden: the motivation or the reason, Dutch, one line.
        plaats: where the deviation stands; None when it was set aside from outside.
    """

    waarom: Waarom | Literal["verantwoord"]
    reden: str
    plaats: Plek | None = None


@dataclass(frozen=True)
class Punt:
    """One thing that a run has to tell: a verdict, or a mistake in a deviation, a citation or a file.

    Attributes:
        soort: what it is about.
        rule: the id of the rule: ``NVO-3.2``, or one of ``RULES``.
        oordeel: the verdict as a fixed word; for the others the outcome of a deviation or citation, or ``fout``.
        woorden: the same in Dutch words, as in ``niet voldaan`` or ``verantwoord (niet voldaan)``.
        naam: what it is about in words: the title of the requirement, the id of a deviation, a citation.
        melding: what was found, Dutch, one line; may be empty for what is in order.
        advies: what to do, Dutch, one line; may be empty.
        plaats: where it stands.
        ernst: how bad it is.
        telt: whether it is an open point of this run.
        vingerafdruk: by which it is known again; unique in the run.
        niveau: the level of the requirement; ``verplicht`` where there is none.
        norm: the id of the norm; empty for a citation or a file.
        noem_norm: whether the file was judged by more norms, so that a reader has to be told which one this is.
        vastgelopen: the test itself crashed.
        stil: why it does not count although it is not in order; None when it counts, or is in order.
        was: the verdict on a requirement in the stored outcome of ``--since``; empty when there is none.
    """

    soort: Soort
    rule: str
    oordeel: str
    woorden: str
    naam: str
    melding: str
    advies: str
    plaats: Plek
    ernst: Ernst
    telt: bool
    vingerafdruk: str
    niveau: Niveau = "verplicht"
    norm: str = ""
    noem_norm: bool = False
    vastgelopen: bool = False
    stil: Stil | None = None
    was: str = ""

    @property
    def open(self) -> bool:
        """Whether somebody has to do something: an open point, or a test that crashed."""
        return self.ernst in ("fout", "waarschuwing")

    @property
    def al_bekend(self) -> bool:
        """Whether the stored outcome of ``--since`` has it already."""
        return self.stil is not None and self.stil.waarom == "al_bekend"

    @property
    def verantwoord(self) -> bool:
        """Whether it is an explained deviation."""
        return self.stil is not None and self.stil.waarom == "verantwoord"

    @property
    def opzij(self) -> bool:
        """Whether the configuration set it aside."""
        return self.stil is not None and self.stil.waarom in ("genegeerd", "niet_gekozen")

    @property
    def kop(self) -> str:
        """What it is, short: ``NVO-3.2 niet voldaan``; with the norm when there are more."""
        return f"{self.rule} {self.woorden}{f' ({self.norm})' if self.noem_norm else ''}"


@dataclass(frozen=True)
class Telling:
    """Counts of points.

    Attributes:
        oordelen: how often each of the five verdicts occurs, in the order of the contract.
        verantwoord: how many of those are explained deviations.
        opzij: how many of those the configuration set aside.
        al_bekend: how many of those the stored outcome of ``--since`` has already.
    """

    oordelen: Mapping[Oordeelswoord, int]
    verantwoord: int = 0
    opzij: int = 0
    al_bekend: int = 0


@dataclass(frozen=True)
class Groep:
    """All points of one region under one norm.

    Attributes:
        uitkomst: the outcome it was made of.
        bestand: the path of the region file.
        naam: the name of the region, one line.
        norm: the id of the norm.
        oordelen: one point per requirement, in the order of the norm.
        afwijkingen: the deviations in which something has to be mended.
        verwijzingen: the citations that are not confirmed, when verified; each once per file, not per norm.
        telling: the counts of the verdicts.
        vingerafdruk: by which the region under this norm is known again.
    """

    uitkomst: Regiouitkomst
    bestand: str
    naam: str
    norm: str
    oordelen: tuple[Punt, ...]
    afwijkingen: tuple[Punt, ...]
    verwijzingen: tuple[Punt, ...]
    telling: Telling
    vingerafdruk: str

    @property
    def punten(self) -> tuple[Punt, ...]:
        """All of them."""
        return (*self.oordelen, *self.afwijkingen, *self.verwijzingen)


@dataclass(frozen=True)
class Regel:
    """A requirement as a rule that points refer to.

    Attributes:
        id: the id of the requirement; with the id of the norm behind it when another norm has another one of that id.
        eis: the requirement.
        norm: the id of the first norm that has it.
    """

    id: str
    eis: Eis
    norm: str


@dataclass(frozen=True)
class Overzicht:
    """A whole run.

    Attributes:
        uitkomst: the outcome it was made of.
        groepen: the regions, each under each norm, in the order of the outcome.
        fouten: the files that could not be read.
        regels: every requirement of the norms that were used, each once.
    """

    uitkomst: Uitkomst
    groepen: tuple[Groep, ...]
    fouten: tuple[Punt, ...]
    regels: tuple[Regel, ...]

    @property
    def punten(self) -> tuple[Punt, ...]:
        """All points of the run: errors in files first."""
        return (*self.fouten, *(punt for groep in self.groepen for punt in groep.punten))

    @property
    def telling(self) -> Telling:
        """The counts of the verdicts of all regions together."""
        return count(punt for groep in self.groepen for punt in groep.oordelen)


def count(oordelen: Iterable[Punt]) -> Telling:
    """Count points that are verdicts."""
    points = list(oordelen)
    words: tuple[Oordeelswoord, ...] = (
        "voldaan",
        "gedeeltelijk",
        "niet_voldaan",
        "niet_te_beoordelen",
        "niet_van_toepassing",
    )
    return Telling(
        {word: sum(punt.oordeel == word for punt in points) for word in words},
        sum(punt.verantwoord for punt in points),
        sum(punt.opzij for punt in points),
        sum(punt.al_bekend for punt in points),
    )


def worst_first(punten: Iterable[Punt]) -> list[Punt]:
    """Give the points with the worst in front; otherwise in their own order."""
    return sorted(punten, key=lambda punt: WORST_FIRST.index(punt.ernst))
