# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Comparing what comes beside the verdicts: citations that were verified, and deviations with a mistake in them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal, TypeAlias, TypeVar

from nvo_check.judge.outcome import Afwijkingsoordeel
from nvo_check.judge.snapshots import Momentopname
from nvo_check.proof.outcome import Bewijscontrole, Bronstand, Verwijzingscontrole

Wending: TypeAlias = Literal["slechter", "beter", "anders", "gelijk"]
"""A direction of what has no requirement; the words are those of requirements. Worst first."""

_TURNS: tuple[Wending, ...] = ("slechter", "beter", "anders", "gelijk")
_T = TypeVar("_T")


@dataclass(frozen=True)
class Verwijzingsverschil:
    """A citation that is confirmed on one side and not on the other, or about which something else is wrong now.

    ``was`` and ``wordt`` are None when the region did not cite it then, or does not now.
    """

    richting: Wending
    was: Verwijzingscontrole | None
    wordt: Verwijzingscontrole | None

    @property
    def stand(self) -> Verwijzingscontrole:
        """The citation as it is now; as it was when it is gone."""
        found = self.wordt or self.was
        assert found is not None  # noqa: S101 - one of the two is always there
        return found


@dataclass(frozen=True)
class Afwijkingsverschil:
    """A deviation with a mistake on one side, or another mistake than before; None where there was no mistake."""

    richting: Wending
    was: Afwijkingsoordeel | None
    wordt: Afwijkingsoordeel | None

    @property
    def stand(self) -> Afwijkingsoordeel:
        """The deviation as it is now; as it was when nothing is wrong with it any more."""
        found = self.wordt or self.was
        assert found is not None  # noqa: S101 - one of the two is always there
        return found


@dataclass(frozen=True)
class Bewijsverschil:
    """What happened to the proof of a region.

    Attributes:
        was: the proof as it was.
        wordt: the proof as it is.
        verwijzingen: the citations that differ, worse first; empty when the proof was not compared.
        documenten: the sources of now of which the document changed; empty when the proof was not compared.
    """

    was: Bewijscontrole
    wordt: Bewijscontrole
    verwijzingen: tuple[Verwijzingsverschil, ...] = ()
    documenten: tuple[Bronstand, ...] = ()

    @property
    def vergeleken(self) -> bool:
        """Whether the citations were verified on both sides."""
        return self.was.gecontroleerd and self.wordt.gecontroleerd

    @property
    def richting(self) -> Wending:
        """Better, worse or something else; worse when one citation is."""
        if not self.vergeleken:
            return "gelijk"
        same = _counts(self.was) == _counts(self.wordt)
        return worst_of([*(one.richting for one in self.verwijzingen), "gelijk" if same else "anders"])


def worst_of(turns: Iterable[Wending]) -> Wending:
    """Give the first in the order worse, better, something else, equal."""
    return min(turns, key=_TURNS.index, default="gelijk")


def compare_proof(was: Momentopname, now: Momentopname) -> Bewijsverschil:
    """Compare the citations of a region. A citation is the same when source, heading, lines, page and words are."""
    if not (was.bewijs.gecontroleerd and now.bewijs.gecontroleerd):
        return Bewijsverschil(was.bewijs, now.bewijs)
    before = sorted(was.bewijs.verwijzingen, key=_firmness)
    after = sorted(now.bewijs.verwijzingen, key=_firmness)
    found = [
        Verwijzingsverschil(richting, old, new)
        for old, new in _paired(before, after, citation_key)
        if (richting := _turn_of_citation(old, new)) != "gelijk"
    ]
    return Bewijsverschil(
        was.bewijs,
        now.bewijs,
        tuple(sorted(found, key=lambda one: _TURNS.index(one.richting))),
        tuple(_documents(was.bewijs, now.bewijs)),
    )


def compare_deviations(was: Momentopname, now: Momentopname) -> tuple[Afwijkingsverschil, ...]:
    """Compare the deviations that somebody has to mend, requirement by requirement; worse first."""
    found = [
        Afwijkingsverschil("slechter" if old is None else "beter" if new is None else "anders", old, new)
        for old, new in _paired(was.afwijkingen, now.afwijkingen, lambda one: one.eis)
        if old is None or new is None or old.stand != new.stand
    ]
    return tuple(sorted(found, key=lambda one: _TURNS.index(one.richting)))


def citation_key(one: Verwijzingscontrole) -> Hashable:
    """Give what makes a citation the same one: source, heading, lines, page and words."""
    return (one.bron, one.kop, one.regels, one.pagina, one.citaat)


def _firmness(one: Verwijzingscontrole) -> int:
    """From bad to good: something to mend, no document promised, confirmed."""
    return 0 if one.mis else 2 if one.uitkomst == "bevestigd" else 1


def _turn_of_citation(was: Verwijzingscontrole | None, now: Verwijzingscontrole | None) -> Wending:
    """Tell what happened; to cite less or more is no change, unless there is something wrong with the citation."""
    before = _firmness(was) if was is not None else None
    after = _firmness(now) if now is not None else None
    if before is None or after is None:
        return "slechter" if after == 0 else "beter" if before == 0 else "gelijk"
    if before != after:
        return "beter" if after > before else "slechter"
    return "gelijk" if was is None or now is None or was.uitkomst == now.uitkomst else "anders"


def _paired(
    before: Iterable[_T], after: Iterable[_T], key: Callable[[_T], Hashable]
) -> Iterator[tuple[_T | None, _T | None]]:
    """Pair what has the same key, the first with the first."""
    found: dict[Hashable, tuple[list[_T], list[_T]]] = {}
    for side, entries in enumerate((after, before)):
        for entry in entries:
            found.setdefault(key(entry), ([], []))[side].append(entry)
    for new, old in found.values():
        yield from zip_longest(old, new)


def _documents(was: Bewijscontrole, now: Bewijscontrole) -> Iterator[Bronstand]:
    before = {one.bron: one.sha256 for one in was.bronnen}
    return (one for one in now.bronnen if one.sha256 and before.get(one.bron, "") not in ("", one.sha256))


def _counts(bewijs: Bewijscontrole) -> tuple[int, int]:
    return bewijs.bevestigd, len(bewijs.verwijzingen)
