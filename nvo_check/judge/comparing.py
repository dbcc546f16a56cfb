# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Comparing two snapshots: what improved, what got worse, and which agreements caused it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from nvo_check.judge.finding_changes import Afwijkingsverschil, Bewijsverschil, compare_deviations, compare_proof
from nvo_check.judge.pairing import pairs_of, sure_pairs_of
from nvo_check.judge.snapshots import Eisstand, Kant, Momentopname
from nvo_check.judge.traces import Afspraakspoor, Spoor

Richting = Literal["slechter", "beter", "anders", "nieuw", "vervallen", "gelijk"]
RICHTINGEN: tuple[Richting, ...] = ("slechter", "beter", "anders", "nieuw", "vervallen", "gelijk")
"""All of them, in the order in which reports show them: worse first."""

Wijziging = Literal["nieuw", "vervallen", "gewijzigd"]

_RANKS = ("niet_voldaan", "niet_te_beoordelen", "gedeeltelijk", "verantwoord", "voldaan")
"""From bad to good; *niet van toepassing* is better than what is not met, and cannot be compared with the last two."""
_IN_ORDER = ("verantwoord", "voldaan")


@dataclass(frozen=True)
class Afspraakverschil:
    """An agreement that was added, taken away or changed.

    Attributes:
        id: of the agreement.
        wijziging: what happened to it.
        was: how firm it was; empty when it was not there.
        wordt: how firm it is now; empty when it is gone.
    """

    id: str
    wijziging: Wijziging
    was: str = ""
    wordt: str = ""


@dataclass(frozen=True)
class Eisverschil:
    """What happened to one requirement of one region.

    Attributes:
        richting: better, worse or something else.
        was: where the region stood; None when the requirement was not there.
        wordt: where it stands now; None when the requirement is gone.
        erbij: what is missing now and was not.
        eraf: what was missing and is not any more.
        afspraken: the agreements behind it that differ.
        onderdelen: the other parts of the region file behind it that differ, as paths.
    """

    richting: Richting
    was: Eisstand | None
    wordt: Eisstand | None
    erbij: tuple[str, ...] = ()
    eraf: tuple[str, ...] = ()
    afspraken: tuple[Afspraakverschil, ...] = ()
    onderdelen: tuple[str, ...] = ()

    @property
    def stand(self) -> Eisstand:
        """Where the region stands now; where it stood when the requirement is gone."""
        found = self.wordt or self.was
        assert found is not None  # noqa: S101 - one of the two is always there
        return found


@dataclass(frozen=True)
class Regioverschil:
    """What happened to one region under one norm.

    Attributes:
        was: the old snapshot; None when the region was not there.
        wordt: the new one; None when the region is gone.
        eisen: one entry per requirement of either side: worse first, then in the order of the norm.
        bewijs: what happened to the proof; None when the region is on one side only.
        afwijkingen: the deviations with a mistake that differ; empty when the region is on one side only.
    """

    was: Momentopname | None
    wordt: Momentopname | None
    eisen: tuple[Eisverschil, ...] = ()
    bewijs: Bewijsverschil | None = None
    afwijkingen: tuple[Afwijkingsverschil, ...] = ()

    @property
    def opname(self) -> Momentopname:
        """The new snapshot; the old one when the region is gone."""
        found = self.wordt or self.was
        assert found is not None  # noqa: S101 - one of the two is always there
        return found

    @property
    def telling(self) -> dict[Richting, int]:
        """How often each direction occurs, in a fixed order."""
        return _count(self.eisen)

    @property
    def slechter(self) -> bool:
        """Whether something got worse: a requirement, the conclusion, the proof, a deviation; or it is gone."""
        if self.was is None:
            return False
        lost = self.wordt is None or (self.was.voldoet and not self.wordt.voldoet)
        turns: list[Richting] = [one.richting for one in self.eisen]
        turns += [one.richting for one in self.afwijkingen]
        turns += [self.bewijs.richting] if self.bewijs is not None else []
        return lost or "slechter" in turns


@dataclass(frozen=True)
class Vergelijking:
    """Two sides and all that differs between them: regions that are on both sides first, then new, then gone."""

    oud: Kant
    nieuw: Kant
    regios: tuple[Regioverschil, ...]

    @property
    def telling(self) -> dict[Richting, int]:
        """How often each direction occurs over all regions, in a fixed order."""
        return _count(eis for regio in self.regios for eis in regio.eisen)

    @property
    def vergeleken(self) -> bool:
        """Whether there is a region on both sides."""
        return any(regio.was and regio.wordt for regio in self.regios)

    @property
    def slechter(self) -> bool:
        """Whether anything got worse."""
        return any(regio.slechter for regio in self.regios)


def compare_snapshots(old: Kant, new: Kant, *, only_sure: bool = False) -> Vergelijking:
    """Compare two sides, region by region and requirement by requirement.

    ``only_sure``: do not take what is left over on both sides for the same region.
    """
    pairs = sure_pairs_of if only_sure else pairs_of
    return Vergelijking(old, new, tuple(_region(was, now) for was, now in pairs(old.regios, new.regios)))


def direction_of(was: Eisstand, now: Eisstand) -> Richting:
    """Tell whether a requirement got better or worse."""
    for before, after in ((_final(was), _final(now)), (was.oordeel, now.oordeel)):
        if before != after:
            return _between(before, after)
    before_missing, after_missing = set(was.ontbreekt), set(now.ontbreekt)
    if after_missing < before_missing:
        return "beter"
    if after_missing > before_missing:
        return "slechter"
    return "gelijk" if before_missing == after_missing and was.niveau == now.niveau else "anders"


def _final(stand: Eisstand) -> str:
    return "verantwoord" if stand.verantwoord else stand.oordeel


def _between(before: str, after: str) -> Richting:
    if before not in _RANKS:
        return "anders" if after in _IN_ORDER else "slechter"
    if after not in _RANKS:
        return "anders" if before in _IN_ORDER else "beter"
    return "beter" if _RANKS.index(after) > _RANKS.index(before) else "slechter"


def _region(was: Momentopname | None, now: Momentopname | None) -> Regioverschil:
    before = {one.eis: one for one in was.eisen} if was else {}
    after = {one.eis: one for one in now.eisen} if now else {}
    found = [_requirement(before.get(eis), after.get(eis)) for eis in dict.fromkeys([*after, *before])]
    eisen = tuple(sorted(found, key=lambda one: RICHTINGEN.index(one.richting)))
    if was is None or now is None:
        return Regioverschil(was, now, eisen)
    return Regioverschil(was, now, eisen, compare_proof(was, now), compare_deviations(was, now))


def _requirement(was: Eisstand | None, now: Eisstand | None) -> Eisverschil:
    if was is None or now is None:
        return Eisverschil("nieuw" if was is None else "vervallen", was, now)
    agreements = tuple(_agreements(was.spoor.afspraken, now.spoor.afspraken))
    return Eisverschil(
        direction_of(was, now),
        was,
        now,
        erbij=_only_in(now.ontbreekt, was.ontbreekt),
        eraf=_only_in(was.ontbreekt, now.ontbreekt),
        afspraken=agreements,
        onderdelen=_parts(was.spoor, now.spoor),
    )


def _only_in(names: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    known = set(others)
    return tuple(name for name in dict.fromkeys(names) if name not in known)


def _agreements(before: Iterable[Afspraakspoor], after: Iterable[Afspraakspoor]) -> Iterator[Afspraakverschil]:
    """Compare agreements by id; an id that occurs twice (only in a file made by hand) counts once, as the last."""
    old, new = {one.id: one for one in before}, {one.id: one for one in after}
    for key in dict.fromkeys([*new, *old]):
        was, now = old.get(key), new.get(key)
        if was is None and now is not None:
            yield Afspraakverschil(key, "nieuw", wordt=now.stand)
        elif was is not None and now is None:
            yield Afspraakverschil(key, "vervallen", was=was.stand)
        elif was is not None and now is not None and was != now:
            yield Afspraakverschil(key, "gewijzigd", was.stand, now.stand)


def _parts(was: Spoor, now: Spoor) -> tuple[str, ...]:
    """Give the paths where something else stands now; of a path and one inside it only the inner one."""
    old, new = _prints(was), _prints(now)
    changed = [path for path in new if path in old and old[path] != new[path]]
    ordered = sorted(changed)
    return tuple(path for path in changed if not _has_inner(path, ordered))


def _prints(spoor: Spoor) -> Mapping[str, str]:
    return {one.pad: one.vingerafdruk for one in spoor.paden}


def _has_inner(path: str, ordered: list[str]) -> bool:
    """Whether a path inside this one is in the sorted list."""
    for inner in (f"{path}.", f"{path}[]"):
        at = bisect_left(ordered, inner)
        if at < len(ordered) and ordered[at].startswith(inner):
            return True
    return False


def _count(eisen: Iterable[Eisverschil]) -> dict[Richting, int]:
    counted = Counter(one.richting for one in eisen)
    return {richting: counted[richting] for richting in RICHTINGEN}
