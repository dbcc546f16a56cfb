# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a work list holds: points with text to start from, in the order of doing them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nvo_check.failure import ExitCode
from nvo_check.finding import Finding
from nvo_check.judge.outcome import Afwijkingsoordeel, Oordeel
from nvo_check.norm.requirement import Eis, Niveau
from nvo_check.report.evidence_words import place_in_words
from nvo_check.report.requirement.view import SourceView, source_in_words
from nvo_check.report.words import unnamed_gaps
from nvo_check.report.worklist.pieces import Stuk

Voorbeeldstand = Literal["genoeg", "begin", "geen", "niet_gezocht"]
"""What the example text does: it meets the requirement (that was tried), it is a beginning, or there is none."""


@dataclass(frozen=True)
class Punt:
    """One thing to do.

    Attributes:
        oordeel: the verdict; gives the requirement, what is missing and the place.
        normen: the ids of the norms that ask it.
        deel: the part of the file where it belongs, in words.
        pad: the path of the block, as authors read it; empty for the whole file.
        bestaat: whether that block is there already.
        blok: the path of the block around it that is there; empty for the file itself.
        stukken: example text, place by place.
        voorbeeld: what the example text does.
        opmerkingen: what to keep in mind, Dutch.
        verwant: what other norms ask about the same, Dutch.
    """

    oordeel: Oordeel
    normen: tuple[str, ...]
    deel: str
    pad: str
    bestaat: bool
    blok: str
    stukken: tuple[Stuk, ...] = ()
    voorbeeld: Voorbeeldstand = "niet_gezocht"
    opmerkingen: tuple[str, ...] = ()
    verwant: tuple[str, ...] = ()

    @property
    def eis(self) -> Eis:
        """The requirement."""
        return self.oordeel.eis

    @property
    def verzwegen(self) -> tuple[str, ...]:
        """What is missing as far as the message does not name it."""
        return unnamed_gaps(self.oordeel)

    @property
    def waar(self) -> str:
        """Where it belongs, Dutch."""
        place = self.oordeel.plaats
        if not self.pad:
            return place_in_words(place)
        if self.bestaat:
            return f"{place_in_words(place)}: `{self.pad}`"
        if not self.blok:
            return f"`{self.pad}` staat nog niet in {place.bestand}"
        return f"`{self.pad}` staat nog niet in `{self.blok}` ({place_in_words(place)})"

    @property
    def herkomst(self) -> tuple[SourceView, ...]:
        """Where the requirement comes from."""
        return tuple(dict.fromkeys(map(source_in_words, self.eis.herkomst)))


@dataclass(frozen=True)
class Groep:
    """Points of one level in one part of the file."""

    deel: str
    punten: tuple[Punt, ...]


@dataclass(frozen=True)
class Regiolijst:
    """The work list of one region file.

    Attributes:
        regio, bestand: which.
        normen: the ids of the norms it was judged by.
        punten: what to do, in order.
        verantwoord: explained deviations: no work until they end.
        afwijkingen: deviations that do not count, each with what to mend.
        vooraf: what a reader has to know first: the region is invented, a norm is not in force or does not cover all.
    """

    regio: str
    bestand: str
    normen: tuple[str, ...]
    punten: tuple[Punt, ...]
    verantwoord: tuple[Oordeel, ...]
    afwijkingen: tuple[Afwijkingsoordeel, ...]
    vooraf: tuple[str, ...] = ()

    @property
    def vastgelopen(self) -> bool:
        """Whether a test crashed: the norm is at fault."""
        return any(punt.oordeel.vastgelopen for punt in self.punten)


@dataclass(frozen=True)
class Werklijst:
    """What region files still have to do.

    Attributes:
        versie: the version of nvo-check.
        peildatum: the reference date, ``YYYY-MM-DD``.
        regios: one list per region file, in the order of the files.
        fouten: mistakes in files that could not be read.
    """

    versie: str
    peildatum: str
    regios: tuple[Regiolijst, ...]
    fouten: tuple[Finding, ...] = ()

    @property
    def exit_code(self) -> ExitCode:
        """Tell whether the list could be made: it is a list, no gate, so open points are no reason to fail."""
        if any(regio.vastgelopen for regio in self.regios):
            return ExitCode.NORM_OF_SJABLOON_KAPOT
        if self.fouten:
            return ExitCode.REGIOBESTAND_ONLEESBAAR
        return ExitCode.VOLDAAN if self.regios else ExitCode.NIETS_TE_CONTROLEREN


def groups_of(one: Regiolijst, niveau: Niveau) -> tuple[Groep, ...]:
    """Give the points of one level, grouped by the part of the file; the part with the first point comes first."""
    groups: dict[str, list[Punt]] = {}
    for punt in one.punten:
        if punt.eis.niveau == niveau:
            groups.setdefault(punt.deel, []).append(punt)
    return tuple(Groep(deel, tuple(punten)) for deel, punten in groups.items())
