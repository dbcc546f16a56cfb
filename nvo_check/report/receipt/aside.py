# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was set aside in an outcome is set aside again when it is repeated: that is how the run was meant, no fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from nvo_check.aside import Opzij
from nvo_check.judge.outcome import Afwijkingsoordeel, Oordeel, Regiouitkomst
from nvo_check.judge.run import Sinds, Uitkomst
from nvo_check.proof.outcome import Verwijzingscontrole
from nvo_check.report import contract_parts as parts
from nvo_check.report.contract import RegioResultaat, Uitkomstbestand


class _Recorded(Protocol):
    @property
    def opzij(self) -> parts.Opzij | None: ...


_Finding = TypeVar("_Finding", Oordeel, Afwijkingsoordeel, Verwijzingscontrole)


def set_aside_again(uitkomst: Uitkomst, recorded: Uitkomstbestand) -> Uitkomst:
    """Set aside in a repeated run what is set aside in the recorded one, as far as the two have the same entries."""
    regios = tuple(
        _region(regio, was) if regio.norm.id == was.norm.id else regio
        for regio, was in zip(uitkomst.regios, recorded.regios, strict=False)
    )
    sinds = Sinds(**recorded.sinds.model_dump()) if recorded.sinds is not None else None
    return replace(uitkomst, regios=(*regios, *uitkomst.regios[len(regios) :]), sinds=sinds)


def count_aside(recorded: Uitkomstbestand) -> int:
    """Count the findings that an outcome sets aside."""
    return sum(
        one.opzij is not None
        for regio in recorded.regios
        for findings in (regio.oordelen, regio.afwijkingen, regio.bewijs.verwijzingen)
        for one in findings
    )


def _region(regio: Regiouitkomst, was: RegioResultaat) -> Regiouitkomst:
    return replace(
        regio,
        oordelen=_marked(regio.oordelen, was.oordelen),
        afwijkingen=_marked(regio.afwijkingen, was.afwijkingen),
        bewijs=replace(regio.bewijs, verwijzingen=_marked(regio.bewijs.verwijzingen, was.bewijs.verwijzingen)),
    )


def _marked(findings: Sequence[_Finding], recorded: Sequence[_Recorded]) -> tuple[_Finding, ...]:
    if len(findings) != len(recorded):
        return tuple(findings)
    return tuple(
        replace(one, opzij=Opzij(was.opzij.waarom, was.opzij.reden)) if was.opzij is not None else one
        for one, was in zip(findings, recorded, strict=True)
    )
