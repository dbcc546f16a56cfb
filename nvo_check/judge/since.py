# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measuring a run against a stored outcome: what that one has already is set aside, so that only what is new or worse
counts. A repository with a backlog can begin that way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from nvo_check.aside import Opzij
from nvo_check.judge.comparing import Eisverschil, Regioverschil, compare_snapshots
from nvo_check.judge.finding_changes import citation_key
from nvo_check.judge.outcome import Afwijkingsoordeel, Oordeel, Regiouitkomst
from nvo_check.judge.run import Sinds, Uitkomst
from nvo_check.judge.snapshots import Eisstand, Kant, Momentopname, snapshot_of
from nvo_check.proof.outcome import Verwijzingscontrole

_Key = TypeVar("_Key", bound=Hashable)
_Finding = TypeVar("_Finding", Oordeel, Afwijkingsoordeel, Verwijzingscontrole)


@dataclass(frozen=True)
class _Measured:
    """A region that was measured: with what is known set aside, and how much of the stored outcome got better."""

    regio: Regiouitkomst
    beter: int = 0


def measure_against(uitkomst: Uitkomst, stored: Kant, sha256: str) -> Uitkomst:
    """Set aside every finding that a stored outcome has already, no less bad.

    Args:
        uitkomst: the run; what the configuration set aside stays so.
        stored: the stored outcome.
        sha256: hash of its bytes.
    """
    snapshots = [snapshot_of(regio) for regio in uitkomst.regios]
    now = Kant("", uitkomst.versie, uitkomst.peildatum, tuple(snapshots))
    differences = {id(one.wordt): one for one in compare_snapshots(stored, now).regios}
    measured = [
        _region(regio, differences[id(snapshot)], Opzij("al_bekend", f"Dit stond al in {stored.naam}."))
        for regio, snapshot in zip(uitkomst.regios, snapshots, strict=True)
    ]
    regios = tuple(one.regio for one in measured)
    known = sum(one.opzij is not None and one.opzij.waarom == "al_bekend" for one in _findings(regios))
    found = sum(differences[id(snapshot)].was is not None for snapshot in snapshots)
    sinds = Sinds(stored.naam, sha256, stored.peildatum, known, sum(one.beter for one in measured), found)
    return replace(uitkomst, regios=regios, sinds=sinds)


def only_open(regio: Regiouitkomst) -> Regiouitkomst:
    """Give a region with nothing but what counts in the run: what a report shows that leaves out the rest."""
    return replace(
        regio,
        oordelen=tuple(one for one in regio.oordelen if one.telt),
        afwijkingen=tuple(one for one in regio.afwijkingen if one.telt),
        bewijs=replace(regio.bewijs, verwijzingen=tuple(one for one in regio.bewijs.verwijzingen if one.telt)),
    )


def _region(regio: Regiouitkomst, verschil: Regioverschil, aside: Opzij) -> _Measured:
    if verschil.was is None:
        return _Measured(regio)
    by_requirement = {one.stand.eis: one for one in verschil.eisen}
    deviations = Counter((one.eis, one.stand) for one in verschil.was.afwijkingen)
    citations = _wrong_citations(verschil.was)
    measured = replace(
        regio,
        oordelen=tuple(
            _set_aside(one, aside) if one.telt and _is_known(by_requirement[one.eis.id]) else one
            for one in regio.oordelen
        ),
        afwijkingen=tuple(
            _set_aside(one, aside) if one.mis and _took(deviations, (one.eis, one.stand)) and one.telt else one
            for one in regio.afwijkingen
        ),
        bewijs=replace(
            regio.bewijs,
            verwijzingen=tuple(
                _set_aside(one, aside) if one.mis and _took(citations, citation_key(one)) and one.telt else one
                for one in regio.bewijs.verwijzingen
            ),
        ),
    )
    gone = deviations.total() + (citations.total() if regio.bewijs.gecontroleerd else 0)
    return _Measured(measured, gone + sum(_is_better(one) for one in verschil.eisen))


def _is_known(verschil: Eisverschil) -> bool:
    """Whether an open point was open already, no less bad: nothing is missing that was not missing then."""
    was, now = verschil.was, verschil.wordt
    if was is None or now is None or not _is_open(was):
        return False
    if verschil.richting == "anders":
        return not verschil.erbij and (was.niveau == "verplicht" or now.niveau == "aanbevolen")
    return verschil.richting in ("gelijk", "beter")


def _is_better(verschil: Eisverschil) -> bool:
    """Whether a finding of the stored outcome is gone or less bad."""
    if verschil.was is None or not _is_open(verschil.was):
        return False
    return verschil.richting in ("beter", "vervallen") or (verschil.richting == "anders" and bool(verschil.eraf))


def _is_open(stand: Eisstand) -> bool:
    return stand.oordeel not in ("voldaan", "niet_van_toepassing") and not stand.verantwoord


def _wrong_citations(was: Momentopname) -> Counter[Hashable]:
    return Counter(citation_key(one) for one in was.bewijs.mis if was.bewijs.gecontroleerd)


def _took(counted: Counter[_Key], key: _Key) -> bool:
    """Take one of these out of the count, so that a second equal mistake is a new one."""
    if not counted[key]:
        return False
    counted[key] -= 1
    return True


def _set_aside(finding: _Finding, aside: Opzij) -> _Finding:
    return replace(finding, opzij=aside)


def _findings(regios: Iterable[Regiouitkomst]) -> Iterable[Oordeel | Afwijkingsoordeel | Verwijzingscontrole]:
    for regio in regios:
        yield from regio.oordelen
        yield from regio.afwijkingen
        yield from regio.bewijs.verwijzingen
