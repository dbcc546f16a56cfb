# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Norms side by side: what in a region file counts for more than one norm, and which requirements are about the same.

Norms may overlap: one that extends another has its requirements too. The same requirement twice is one requirement. So
a block counts for more than one norm only when there are two norms that each have a requirement there that the other
norm does not have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from nvo_check.judge.outcome import Afwijkingsoordeel, Oordeel, Regiouitkomst, Steun
from nvo_check.norm.requirement import Eis


@dataclass(frozen=True)
class Normantwoord:
    """The verdicts under one norm that rest on the same block, in the order of the norm."""

    norm: str
    oordelen: tuple[Oordeel, ...]


@dataclass(frozen=True)
class GedeeldAntwoord:
    """A block of the region file that counts for more than one norm.

    Attributes:
        steun: which block.
        normen: one entry per norm that it counts for, in the order of the run.
    """

    steun: Steun
    normen: tuple[Normantwoord, ...]


@dataclass(frozen=True)
class Normoordeel:
    """A verdict with the id of the norm it was given under."""

    norm: str
    oordeel: Oordeel


@dataclass(frozen=True)
class Verwantschap:
    """Two requirements of different norms that are about the same, in the order of the norms in the run."""

    een: Normoordeel
    ander: Normoordeel


@dataclass(frozen=True)
class NaastElkaar:
    """One region file under several norms.

    Attributes:
        regios: its outcomes, one per norm.
        antwoorden: what counts for more than one norm, in the order of the file.
        verwant: the requirements that are about the same, in the order of the first norm.
        gedeeld: the ids of the requirements that stand in more than one of the norms.
    """

    regios: tuple[Regiouitkomst, ...]
    antwoorden: tuple[GedeeldAntwoord, ...]
    verwant: tuple[Verwantschap, ...]
    gedeeld: tuple[str, ...]

    @property
    def bestand(self) -> str:
        """The region file."""
        return self.regios[0].bestand

    @property
    def regio(self) -> str:
        """The name of the region."""
        return self.regios[0].regio


def side_by_side(regios: Iterable[Regiouitkomst]) -> tuple[NaastElkaar, ...]:
    """Put the outcomes of each region file that was judged by more than one norm side by side; pass over the others."""
    by_file: dict[str, list[Regiouitkomst]] = {}
    for regio in regios:
        by_file.setdefault(regio.bestand, []).append(regio)
    return tuple(
        NaastElkaar(tuple(group), _answers(group), tuple(_related(group)), _shared(group))
        for group in by_file.values()
        if len(group) > 1
    )


def every_requirement(regios: Iterable[Regiouitkomst]) -> tuple[Oordeel, ...]:
    """Give the verdicts on a region under several norms, on each requirement once."""
    found: dict[_Question, Oordeel] = {}
    for regio in regios:
        for oordeel in regio.oordelen:
            found.setdefault(question_of(oordeel.eis), oordeel)
    return tuple(found.values())


def every_deviation(regios: Sequence[Regiouitkomst]) -> tuple[Afwijkingsoordeel, ...]:
    """Give every deviation of a region once, as it was judged under the first norm that it is about."""
    each = zip(*(regio.afwijkingen for regio in regios), strict=True)
    return tuple(next((one for one in judged if one.stand != "andere_norm"), judged[0]) for judged in each)


_Question: TypeAlias = tuple[str, str]
"""What makes a requirement the same one in two norms: its id and its question. Norms of others may use equal ids."""


def question_of(eis: Eis) -> tuple[str, str]:
    """Give what makes a requirement the same one in two norms."""
    return eis.id, eis.vraag


def _questions(oordelen: Iterable[Oordeel]) -> set[_Question]:
    return {question_of(oordeel.eis) for oordeel in oordelen}


def _answers(group: Sequence[Regiouitkomst]) -> tuple[GedeeldAntwoord, ...]:
    blocks: dict[str, Steun] = {}
    resting: dict[str, dict[int, list[Oordeel]]] = {}
    for number, regio in enumerate(group):
        for oordeel in regio.oordelen:
            for steun in oordeel.steunt_op:
                blocks.setdefault(steun.pad, steun)
                resting.setdefault(steun.pad, {}).setdefault(number, []).append(oordeel)
    found = (
        GedeeldAntwoord(
            blocks[pad], tuple(Normantwoord(group[number].norm.id, tuple(own)) for number, own in per_norm.items())
        )
        for pad, per_norm in resting.items()
        if _counts_twice(per_norm.values())
    )
    return tuple(sorted(found, key=lambda one: one.steun.plaats))


def _counts_twice(per_norm: Iterable[Sequence[Oordeel]]) -> bool:
    """Whether two norms each have a requirement here that the other does not have here."""
    questions = [_questions(oordelen) for oordelen in per_norm]
    return any(one - other and other - one for one, other in combinations(questions, 2))


def _related(group: Sequence[Regiouitkomst]) -> Iterator[Verwantschap]:
    seen: set[tuple[_Question, _Question]] = set()
    all_questions = [_questions(regio.oordelen) for regio in group]
    for first, second in combinations(range(len(group)), 2):
        for een, ander in _pairs(group[first].oordelen, group[second].oordelen):
            pair = question_of(een.eis), question_of(ander.eis)
            overlap = pair[0] in all_questions[second] or pair[1] in all_questions[first]
            if not overlap and pair not in seen:
                seen.add(pair)
                yield Verwantschap(Normoordeel(group[first].norm.id, een), Normoordeel(group[second].norm.id, ander))


def _pairs(left: Sequence[Oordeel], right: Sequence[Oordeel]) -> Iterator[tuple[Oordeel, Oordeel]]:
    """Yield what is related, whichever of the two norms says so."""
    numbers = {ander.eis.id: number for number, ander in enumerate(right)}
    named_by: dict[str, list[int]] = {}
    for number, ander in enumerate(right):
        for eis in ander.eis.verwant:
            named_by.setdefault(eis, []).append(number)
    for een in left:
        found = {numbers[eis] for eis in een.eis.verwant if eis in numbers} | {*named_by.get(een.eis.id, ())}
        yield from ((een, right[number]) for number in sorted(found))


def _shared(group: Sequence[Regiouitkomst]) -> tuple[str, ...]:
    """Give the requirements that are in more than one of the norms, in the order in which they come up."""
    times: dict[_Question, int] = {}
    for regio in group:
        for question in _questions(regio.oordelen):
            times[question] = times.get(question, 0) + 1
    ids = dict.fromkeys(question_of(one.eis) for regio in group for one in regio.oordelen)
    return tuple(question[0] for question in ids if times[question] > 1)
