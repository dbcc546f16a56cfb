# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome for one region: what every writer reads, and nothing else. A whole run is in :mod:`judge.run`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from nvo_check.aside import Opzij
from nvo_check.judge.decisions import Besluitvorming
from nvo_check.model.facts import Facts
from nvo_check.norm.norm import Norm
from nvo_check.norm.requirement import Eis, Niveau, Normelement, Oordeelswoord
from nvo_check.place import Place
from nvo_check.proof.outcome import Bewijscontrole, Controlewoord
from nvo_check.reading.source import Document

Afwijkingsstand = Literal[
    "geldig",
    "verlopen",
    "onvolledig",
    "onbekende_eis",
    "overbodig",
    "opnieuw_bekijken",
    "nog_niet_ingegaan",
    "dubbel",
    "vervangen",
    "andere_norm",
]
"""Whether a deviation counts (``geldig``), or why not. ``vervangen``: another one for the same requirement counts now.
``andere_norm``: it is about a norm that is not used here."""

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
    """A source behind a verdict: the citation that the region gives, with the title from its register.

    ``controle`` is what came of verifying it.
    """

    bron: str
    titel: str
    kop: str = ""
    regels: str = ""
    pagina: int | None = None
    citaat: str = ""
    controle: Controlewoord = "niet_gecontroleerd"


@dataclass(frozen=True)
class Steun:
    """A block of the region file that a verdict rests on.

    Attributes:
        pad: its path, as the facts write it.
        plaats: where it stands.
        naam: how a reader knows it: the id of an agreement, the name or title of another block.
        soort: what kind of block it is, as the model calls it: ``Afspraak``, ``Jeugdhulpfunctie``; of a nameless block
            the same as its name.
    """

    pad: str
    plaats: Place
    naam: str
    soort: str


@dataclass(frozen=True)
class Afwijkingsoordeel:
    """A deviation as the judge weighed it.

    Attributes:
        eis: the id of the requirement, as the region wrote it.
        titel: the title of the requirement; empty when this norm does not have it.
        niveau: its level; *verplicht* when the requirement is unknown.
        stand: whether it counts, or why not.
        melding: what is wrong, Dutch; empty when it counts.
        tip: how to mend it, Dutch; may be empty.
        plaats: where it stands in the region file.
        motivering: why the region deviates.
        orgaan, naam_orgaan, besluitdatum: who decided and when.
        einddatum: until when it counts, inclusive.
        bronnen: its citations, with what came of verifying them.
        opzij: why a mistake in it does not count in this run; None when it does.
    """

    eis: str
    titel: str
    niveau: Niveau
    stand: Afwijkingsstand
    melding: str
    tip: str
    plaats: Place
    motivering: str = ""
    orgaan: str = ""
    naam_orgaan: str = ""
    besluitdatum: str = ""
    einddatum: str = ""
    bronnen: tuple[Bewijs, ...] = ()
    opzij: Opzij | None = None

    @property
    def mis(self) -> bool:
        """Whether somebody has to mend something."""
        return self.stand not in ("geldig", "vervangen", "andere_norm")

    @property
    def telt(self) -> bool:
        """Whether it is an open point of this run: there is something to mend, and it is not set aside."""
        return self.mis and self.opzij is None


@dataclass(frozen=True)
class Oordeel:
    """The verdict on one requirement for one region.

    Attributes:
        eis: the requirement.
        oordeel: one of the five verdicts.
        melding: what was found, Dutch.
        ontbreekt: names of what is missing; empty when met.
        plaats: where in the region file; for what is missing, the nearest place above it.
        bronnen: the citations in the part of the file that the requirement looks at; when the norm says what a verdict
            that is met rests on, those in that.
        steunt_op: what a verdict that is met or partly met rests on; empty for other verdicts.
        vastgelopen: the test itself crashed (the norm is broken, not the region).
        afwijking: the deviation that explains an unmet requirement; None when there is none that counts.
        opzij: why an open point does not count in this run; None when it does, or when nothing is open.
        was: the verdict in the stored outcome of ``--since``; None when there is none.
    """

    eis: Eis
    oordeel: Oordeelswoord
    melding: str
    plaats: Place
    ontbreekt: tuple[str, ...] = ()
    bronnen: tuple[Bewijs, ...] = ()
    steunt_op: tuple[Steun, ...] = ()
    vastgelopen: bool = False
    afwijking: Afwijkingsoordeel | None = None
    opzij: Opzij | None = None
    was: Oordeelswoord | None = None

    @property
    def verantwoord(self) -> bool:
        """Whether the region does not meet the requirement, and explained that in a way that counts."""
        return self.afwijking is not None and self.oordeel in _UNMET and not self.vastgelopen

    @property
    def onvervuld(self) -> bool:
        """Whether something has to be done: not met, partly met or not to be judged, and not explained."""
        return self.oordeel in _UNMET and not self.verantwoord

    @property
    def telt(self) -> bool:
        """Whether it is an open point of this run: something has to be done, and it is not set aside."""
        return self.onvervuld and self.opzij is None

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
        """The worst verdict on a required requirement; on any, when the element has no required ones.

        What is explained does not count, unless there is nothing else.
        """
        required = [oordeel for oordeel in self.oordelen if oordeel.eis.niveau == "verplicht"] or list(self.oordelen)
        counted = [oordeel for oordeel in required if not oordeel.verantwoord]
        return min((oordeel.oordeel for oordeel in counted or required), key=WORST_FIRST.index)

    @property
    def verantwoord(self) -> int:
        """How many of the verdicts are explained deviations."""
        return sum(oordeel.verantwoord for oordeel in self.oordelen)


@dataclass(frozen=True)
class Regiouitkomst:
    """The outcome for one region under one norm.

    Attributes:
        bestand: the region file as the user named it.
        sha256: hash of its bytes.
        regio: the name of the region.
        norm: the norm that was used.
        oordelen: one verdict for every requirement, in the order of the norm.
        afwijkingen: every deviation of the region file, also those that do not count.
        besluitvorming: who decided on the regiovisie, who was informed, who still has to.
        bewijs: what came of verifying the citations.
        norm_gekozen: whether the user chose the norm; otherwise the region names it.
        voorbeeld: whether the file says of itself that the region is invented.
        feiten: what the requirements looked at (see :mod:`nvo_check.judge.traces`).
        document: the file as it was read; None for an outcome that was stored.
    """

    bestand: str
    sha256: str
    regio: str
    norm: Norm
    oordelen: tuple[Oordeel, ...]
    afwijkingen: tuple[Afwijkingsoordeel, ...] = ()
    besluitvorming: Besluitvorming = field(default_factory=Besluitvorming)
    bewijs: Bewijscontrole = field(default_factory=Bewijscontrole)
    norm_gekozen: bool = False
    voorbeeld: bool = False
    feiten: Facts = field(default_factory=dict, repr=False, compare=False)
    document: Document | None = field(default=None, repr=False, compare=False)

    @property
    def verantwoord(self) -> tuple[Oordeel, ...]:
        """The verdicts that are explained deviations."""
        return tuple(oordeel for oordeel in self.oordelen if oordeel.verantwoord)

    @property
    def voldoet(self) -> bool:
        """Whether every required requirement is met, does not apply, or is explained."""
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
