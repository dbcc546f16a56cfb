# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measuring a run against a stored outcome: what that one has already is set aside, so that only what is new or worse
counts. A repository with a backlog can begin that way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import replace
from typing import TypeVar

from nvo_check.aside import Opzij
from nvo_check.judge.comparing import Eisverschil, Regioverschil, compare_snapshots
from nvo_check.judge.finding_changes import citation_key
from nvo_check.judge.outcome import Oordeel, Regiouitkomst
from nvo_check.judge.run import Sinds, Uitkomst, count_known
from nvo_check.judge.snapshots import Eisstand, Kant, snapshot_of
from nvo_check.proof.outcome import Verwijzingscontrole

_NUMBER = re.compile(r"\d{1,9}")
_Key = TypeVar("_Key", bound=Hashable)


def measure_against(uitkomst: Uitkomst, stored: Kant, sha256: str) -> Uitkomst:
    """Set aside every finding that a stored outcome has already, no less bad.

    Args:
        uitkomst: the run; what the configuration set aside stays so.
        stored: the stored outcome.
        sha256: hash of its bytes.
    """
    snapshots = [snapshot_of(regio) for regio in uitkomst.regios]
    now = Kant("", uitkomst.versie, uitkomst.peildatum, tuple(snapshots))
    comparison = compare_snapshots(stored, now, only_sure=True)
    by_snapshot = {id(one.wordt): one for one in comparison.regios}
    differences = [by_snapshot[id(snapshot)] for snapshot in snapshots]
    aside = Opzij("al_bekend", f"Dit stond al in {stored.naam}.")
    wrong = _wrong_citations(uitkomst.regios, differences)
    regios = tuple(
        _with_known_citations(_region(regio, verschil, aside), wrong.get(regio.bestand, Counter()), aside)
        for regio, verschil in zip(uitkomst.regios, differences, strict=True)
    )
    sinds = Sinds(
        stored.naam,
        sha256,
        stored.peildatum,
        bekend=count_known(regios),
        beter=_count_better(regios, differences),
        regios=sum(one.was is not None for one in differences),
        niet_getoetst=tuple(dict.fromkeys(one.opname.regio for one in comparison.regios if one.wordt is None)),
    )
    return replace(uitkomst, regios=regios, sinds=sinds)


def only_open(regio: Regiouitkomst) -> Regiouitkomst:
    """Give a region with nothing but what counts in the run: what a report shows that leaves out the rest."""
    return replace(
        regio,
        oordelen=tuple(one for one in regio.oordelen if one.telt),
        afwijkingen=tuple(one for one in regio.afwijkingen if one.telt),
        bewijs=replace(regio.bewijs, verwijzingen=tuple(one for one in regio.bewijs.verwijzingen if one.telt)),
    )


def _region(regio: Regiouitkomst, verschil: Regioverschil, aside: Opzij) -> Regiouitkomst:
    if verschil.was is None:
        return regio
    by_requirement = {one.stand.eis: one for one in verschil.eisen}
    deviations = Counter((one.eis, one.stand) for one in verschil.was.afwijkingen if not _was_ignored(one.opzij))
    return replace(
        regio,
        oordelen=tuple(_measured(one, by_requirement[one.eis.id], aside) for one in regio.oordelen),
        afwijkingen=tuple(
            replace(one, opzij=aside) if one.mis and _took(deviations, (one.eis, one.stand)) and one.telt else one
            for one in regio.afwijkingen
        ),
    )


def _wrong_citations(
    regios: Iterable[Regiouitkomst], differences: Iterable[Regioverschil]
) -> dict[str, Counter[Hashable]]:
    """Give the citations of each file that were wrong already: they belong to the file, whatever the norm."""
    found: dict[str, Counter[Hashable]] = {}
    for regio, verschil in zip(regios, differences, strict=True):
        if verschil.was is not None and verschil.was.bewijs.gecontroleerd:
            found.setdefault(regio.bestand, Counter(map(_mistake, verschil.was.bewijs.mis)))
    return found


def _with_known_citations(regio: Regiouitkomst, wrong: Counter[Hashable], aside: Opzij) -> Regiouitkomst:
    left = Counter(wrong)
    measured = tuple(
        replace(one, opzij=aside) if one.mis and _took(left, _mistake(one)) and one.telt else one
        for one in regio.bewijs.verwijzingen
    )
    return replace(regio, bewijs=replace(regio.bewijs, verwijzingen=measured))


def _mistake(one: Verwijzingscontrole) -> Hashable:
    """Give which citation it is and what is wrong with it: another mistake in the same citation is a new one."""
    return citation_key(one), one.uitkomst


def _measured(oordeel: Oordeel, verschil: Eisverschil, aside: Opzij) -> Oordeel:
    was = verschil.was.oordeel if verschil.was is not None else None
    known = oordeel.telt and not oordeel.vastgelopen and _is_known(verschil)
    return replace(oordeel, was=was, opzij=aside if known else oordeel.opzij)


def _is_known(verschil: Eisverschil) -> bool:
    """Whether an open point was open already, no less bad: nothing is missing that was not missing then."""
    was, now = verschil.was, verschil.wordt
    if was is None or now is None or not _is_open(was) or was.genegeerd or _became_required(was, now):
        return False
    if verschil.richting == "anders":
        return all(_is_smaller(gap, verschil.eraf) for gap in verschil.erbij)
    return verschil.richting in ("gelijk", "beter")


def _is_smaller(gap: str, earlier: Iterable[str]) -> bool:
    """Whether a gap that has a number in it (``2 van de 5 namen``) was there with a number no smaller."""
    number = _NUMBER.search(gap)
    return number is not None and any(
        _NUMBER.sub("#", gap) == _NUMBER.sub("#", one) and int(number[0]) <= int(_NUMBER.findall(one)[0])
        for one in earlier
        if _NUMBER.search(one)
    )


def _was_ignored(opzij: Opzij | None) -> bool:
    """Whether the configuration set it aside then: nobody accepted it as known."""
    return opzij is not None and opzij.waarom != "al_bekend"


def _count_better(regios: Iterable[Regiouitkomst], differences: Iterable[Regioverschil]) -> int:
    """Count the findings of the stored outcome that are gone or less bad; a citation once per file."""
    number, seen = 0, set()
    for regio, verschil in zip(regios, differences, strict=True):
        number += sum(_is_better(one) for one in verschil.eisen if verschil.was is not None)
        number += sum(one.richting == "beter" for one in verschil.afwijkingen)
        if verschil.bewijs is not None and regio.bestand not in seen:
            number += sum(one.richting == "beter" for one in verschil.bewijs.verwijzingen)
            seen.add(regio.bestand)
    return number


def _is_better(verschil: Eisverschil) -> bool:
    """Whether a finding of the stored outcome is gone or less bad."""
    was, now = verschil.was, verschil.wordt
    if was is None or not _is_open(was) or (now is not None and _became_required(was, now)):
        return False
    return verschil.richting in ("beter", "vervallen") or (verschil.richting == "anders" and bool(verschil.eraf))


def _became_required(was: Eisstand, now: Eisstand) -> bool:
    return was.niveau == "aanbevolen" and now.niveau == "verplicht"


def _is_open(stand: Eisstand) -> bool:
    return stand.oordeel not in ("voldaan", "niet_van_toepassing") and not stand.verantwoord


def _took(counted: Counter[_Key], key: _Key) -> bool:
    """Take one of these out of the count, so that a second equal mistake is a new one."""
    if not counted[key]:
        return False
    counted[key] -= 1
    return True
