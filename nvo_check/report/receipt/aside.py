# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was set aside in an outcome is set aside again when it is repeated: that is how the run was meant, no fact."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from nvo_check.aside import Opzij
from nvo_check.judge.outcome import Afwijkingsoordeel, Oordeel, Regiouitkomst
from nvo_check.judge.run import Sinds, Uitkomst, count_known
from nvo_check.proof.outcome import Verwijzingscontrole
from nvo_check.report import contract
from nvo_check.report import contract_parts as parts
from nvo_check.report.contract import EisOordeel, RegioResultaat, Uitkomstbestand

_Finding = TypeVar("_Finding", Oordeel, Afwijkingsoordeel, Verwijzingscontrole)
_Recorded = TypeVar("_Recorded", EisOordeel, parts.Afwijking, parts.Verwijzingscontrole)


def set_aside_again(uitkomst: Uitkomst, recorded: Uitkomstbestand) -> Uitkomst:
    """Set aside in a repeated run what is set aside in the recorded one, as far as the two have the same entries."""
    regios = tuple(
        _region(regio, was) if regio.norm.id == was.norm.id else regio
        for regio, was in zip(uitkomst.regios, recorded.regios, strict=False)
    )
    return replace(
        uitkomst, regios=(*regios, *uitkomst.regios[len(regios) :]), sinds=_since(recorded.sinds, count_known(regios))
    )


def _since(recorded: contract.Sinds | None, known: int) -> Sinds | None:
    """Take over what the run was measured against; how much it had already follows from the marks."""
    if recorded is None:
        return None
    facts = recorded.model_dump() | {"bekend": known, "niet_getoetst": tuple(recorded.niet_getoetst)}
    return Sinds(**facts)


def count_aside(recorded: Uitkomstbestand) -> int:
    """Count the findings that an outcome sets aside."""
    return sum(
        one.opzij is not None
        for regio in recorded.regios
        for findings in (regio.oordelen, regio.afwijkingen, regio.bewijs.verwijzingen)
        for one in findings
    )


def _region(regio: Regiouitkomst, was: RegioResultaat) -> Regiouitkomst:
    verified = regio.bewijs.verwijzingen
    earlier = {one.eis: one.was for one in was.oordelen}
    return replace(
        regio,
        oordelen=_marked(
            [replace(one, was=earlier.get(one.eis.id)) for one in regio.oordelen],
            was.oordelen,
            lambda one: one.eis.id,
            lambda one: one.eis,
        ),
        afwijkingen=_marked(regio.afwijkingen, was.afwijkingen, lambda one: one.eis, lambda one: one.eis),
        bewijs=replace(
            regio.bewijs,
            verwijzingen=_marked(verified, was.bewijs.verwijzingen, lambda one: one.bron, lambda one: one.bron),
        ),
    )


def _marked(
    findings: Sequence[_Finding],
    recorded: Sequence[_Recorded],
    key: Callable[[_Finding], str],
    recorded_key: Callable[[_Recorded], str],
) -> tuple[_Finding, ...]:
    """Mark what is marked in the same place and about the same thing."""
    if list(map(key, findings)) != list(map(recorded_key, recorded)):
        return tuple(findings)
    return tuple(
        replace(one, opzij=Opzij(was.opzij.waarom, was.opzij.reden)) if was.opzij is not None and one.telt else one
        for one, was in zip(findings, recorded, strict=True)
    )
