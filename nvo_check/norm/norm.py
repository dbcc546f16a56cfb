# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A norm that is ready to judge by: its requirements with compiled tests."""

from __future__ import annotations

from dataclasses import dataclass, field

from nvo_check.norm.expression import Evaluator, Expression, InProcess
from nvo_check.norm.requirement import Eis, Normelement


@dataclass(frozen=True)
class Requirement:
    """A requirement with its compiled tests; see :class:`Eis` for what each means."""

    eis: Eis
    voldaan: Expression
    van_toepassing: Expression | None = None
    gedeeltelijk: Expression | None = None
    zeker_niet: Expression | None = None
    ontbreekt: Expression | None = None
    wijst_naar: Expression | None = None
    steunt_op: Expression | None = None


@dataclass(frozen=True)
class Norm:
    """A norm.

    Attributes:
        id: the name regions refer to.
        titel: its title.
        sha256: hash of the norm file, and of the norm it extends, hexadecimal.
        duiding: what is our own reading, Dutch; empty when nothing is.
        elementen: its chapters, in order.
        requirements: all of them, those of the extended norm included, in the order of the elements.
        uitgever: who adopted it; empty when the file does not say.
        geldig_van, geldig_tot: the period it is in force, inclusive, as precise as the file gives it; empty when open.
        niet_getoetst: what belongs to the norm and is not checked, Dutch; empty when there is nothing.
        breidt_uit: the id of the norm it builds on; empty when it stands alone.
        bestand: the file of your own it came from, as the user named it; empty for a shipped norm.
        evaluator: who looks at its expressions and evaluates them. A norm file from elsewhere brings a guarded process;
            whoever judges by a norm need not know.
    """

    id: str
    titel: str
    sha256: str
    duiding: str
    elementen: tuple[Normelement, ...]
    requirements: tuple[Requirement, ...]
    uitgever: str = ""
    geldig_van: str = ""
    geldig_tot: str = ""
    niet_getoetst: str = ""
    breidt_uit: str = ""
    bestand: str = ""
    evaluator: Evaluator = field(default_factory=InProcess, compare=False, repr=False)

    def in_force_on(self, day: str) -> bool:
        """Whether the norm is in force on a day, ``YYYY-MM-DD``; an open end is in force for ever."""
        return self.geldig_van <= day and (not self.geldig_tot or day[: len(self.geldig_tot)] <= self.geldig_tot)
