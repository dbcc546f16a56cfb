# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome of a check: what every writer reads, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from nvo_check.failure import ExitCode
from nvo_check.finding import Finding
from nvo_check.norm.norm import Norm
from nvo_check.norm.requirement import Eis, Normelement, Oordeelswoord
from nvo_check.place import Place

FailOn = Literal["verplicht", "aanbevolen", "nooit"]

WORST_FIRST: tuple[Oordeelswoord, ...] = (
    "niet_voldaan",
    "niet_te_beoordelen",
    "gedeeltelijk",
    "voldaan",
    "niet_van_toepassing",
)
_UNMET = frozenset({"niet_voldaan", "niet_te_beoordelen", "gedeeltelijk"})


@dataclass(frozen=True)
class Bewijs:
    """A source behind a verdict: the citation that the region gives, with the title from its register."""

    bron: str
    titel: str
    kop: str = ""
    regels: str = ""
    pagina: int | None = None


@dataclass(frozen=True)
class Oordeel:
    """The verdict on one requirement for one region.

    Attributes:
        eis: the requirement.
        oordeel: one of the five verdicts.
        melding: what was found, Dutch.
        ontbreekt: names of what is missing; empty when met.
        plaats: where in the region file; for what is missing, the nearest place above it.
        bronnen: the citations in the part of the file that the requirement looks at.
        vastgelopen: the test itself crashed (the norm is broken, not the region).
    """

    eis: Eis
    oordeel: Oordeelswoord
    melding: str
    plaats: Place
    ontbreekt: tuple[str, ...] = ()
    bronnen: tuple[Bewijs, ...] = ()
    vastgelopen: bool = False

    @property
    def onvervuld(self) -> bool:
        """Whether something has to be done: not met, partly met or not to be judged."""
        return self.oordeel in _UNMET

    @property
    def advies(self) -> str:
        """What the region can do; empty when nothing has to be done, or when the test itself is at fault."""
        if not self.onvervuld or self.vastgelopen:
            return ""
        if self.oordeel == "niet_te_beoordelen":
            return (
                f"Zoek eerst uit wat hierover is afgesproken, en vul dat in. Is er niets? Dan geldt: {self.eis.advies}"
            )
        return self.eis.advies


@dataclass(frozen=True)
class Elementuitkomst:
    """The verdicts of one element of the norm, with the worst of them."""

    element: Normelement
    oordelen: tuple[Oordeel, ...]

    @property
    def oordeel(self) -> Oordeelswoord:
        """The worst verdict on a required requirement; on any, when the element has no required ones."""
        required = [oordeel for oordeel in self.oordelen if oordeel.eis.niveau == "verplicht"]
        return min((oordeel.oordeel for oordeel in required or self.oordelen), key=WORST_FIRST.index)


@dataclass(frozen=True)
class Regiouitkomst:
    """The outcome for one region under one norm.

    Attributes:
        bestand: the region file as the user named it.
        sha256: hash of its bytes.
        regio: the name of the region.
        norm: the norm that was used.
        oordelen: one verdict for every requirement, in the order of the norm.
    """

    bestand: str
    sha256: str
    regio: str
    norm: Norm
    oordelen: tuple[Oordeel, ...]

    @property
    def voldoet(self) -> bool:
        """Whether every required requirement is met or does not apply."""
        return not any(oordeel.onvervuld for oordeel in self.oordelen if oordeel.eis.niveau == "verplicht")

    @property
    def geldende_verplichte(self) -> tuple[Oordeel, ...]:
        """The verdicts on the required requirements that apply to this region."""
        return tuple(
            oordeel
            for oordeel in self.oordelen
            if oordeel.eis.niveau == "verplicht" and oordeel.oordeel != "niet_van_toepassing"
        )

    @property
    def telling(self) -> dict[Oordeelswoord, int]:
        """How often each verdict occurs, in a fixed order."""
        return count_verdicts(self.oordelen)

    @property
    def per_element(self) -> tuple[Elementuitkomst, ...]:
        """The verdicts grouped by the elements of the norm; elements without requirements are left out."""
        groups = (
            Elementuitkomst(element, tuple(oordeel for oordeel in self.oordelen if oordeel.eis.element == element.id))
            for element in self.norm.elementen
        )
        return tuple(group for group in groups if group.oordelen)


@dataclass(frozen=True)
class Uitkomst:
    """The outcome of a whole run.

    Attributes:
        versie: the version of nvo-check.
        peildatum: reference date, ``YYYY-MM-DD``.
        regios: one entry per region file and norm, in the order of the files.
        fouten: what kept files from being judged.
        fail_on: from which level an unmet requirement makes the run fail.
    """

    versie: str
    peildatum: str
    regios: tuple[Regiouitkomst, ...] = ()
    fouten: tuple[Finding, ...] = field(default=())
    fail_on: FailOn = "verplicht"

    @property
    def exit_code(self) -> ExitCode:
        """The exit code of the contract; the highest that applies."""
        codes = [ExitCode.VOLDAAN]
        if not self.regios and not self.fouten:
            codes.append(ExitCode.NIETS_TE_CONTROLEREN)
        if self.fouten:
            codes.append(ExitCode.REGIOBESTAND_ONLEESBAAR)
        for regio in self.regios:
            if any(oordeel.vastgelopen for oordeel in regio.oordelen):
                codes.append(ExitCode.NORM_OF_SJABLOON_KAPOT)
            if any(_fails(oordeel, self.fail_on) for oordeel in regio.oordelen):
                codes.append(ExitCode.BEVINDING)
        return max(codes)


def count_verdicts(oordelen: Sequence[Oordeel]) -> dict[Oordeelswoord, int]:
    """Count the verdicts, every kind, in the order of the contract."""
    order: tuple[Oordeelswoord, ...] = (
        "voldaan",
        "gedeeltelijk",
        "niet_voldaan",
        "niet_te_beoordelen",
        "niet_van_toepassing",
    )
    return {word: sum(oordeel.oordeel == word for oordeel in oordelen) for word in order}


def _fails(oordeel: Oordeel, fail_on: FailOn) -> bool:
    if fail_on == "nooit" or not oordeel.onvervuld:
        return False
    return fail_on == "aanbevolen" or oordeel.eis.niveau == "verplicht"
