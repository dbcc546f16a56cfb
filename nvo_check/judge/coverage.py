# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the examples of a requirement leave untried: verdicts that none gets, conditions never true or never false.

An expression counts only for the examples for which the judge asks it: what makes a requirement *gedeeltelijk* is not
looked at once it is *voldaan*.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nvo_check.judge.examples import ExampleResult
from nvo_check.judge.outcome import Oordeel
from nvo_check.model.basis import VASTE_VELDEN, Blok
from nvo_check.model.regio import Regio
from nvo_check.model.shape import block_of, fields_of, keys_of
from nvo_check.norm.conditions import conditions_of
from nvo_check.norm.expression import EvaluationError, Evaluator, Expression, ExpressionError, Sheet
from nvo_check.norm.fields import NAMES
from nvo_check.norm.norm import Requirement
from nvo_check.norm.requirement import HELE_BESTAND, Oordeelswoord

_APPLIES: frozenset[Oordeelswoord] = frozenset({"voldaan", "gedeeltelijk", "niet_voldaan", "niet_te_beoordelen"})
_ANSWERED: frozenset[Oordeelswoord] = frozenset({"voldaan", "gedeeltelijk"})
_UNMET: frozenset[Oordeelswoord] = frozenset({"gedeeltelijk", "niet_voldaan"})
_ASKED: tuple[tuple[str, frozenset[Oordeelswoord], bool], ...] = (
    # expression, the verdicts for which the judge asks it, and whether it gives names
    ("van_toepassing", _APPLIES | {"niet_van_toepassing"}, False),
    ("voldaan", _APPLIES, False),
    ("gedeeltelijk", _APPLIES - {"voldaan"}, False),
    ("zeker_niet", _APPLIES - {"voldaan", "gedeeltelijk"}, False),
    ("ontbreekt", _UNMET, True),
    ("wijst_naar", _UNMET, True),
    ("steunt_op", _ANSWERED, True),
)


@dataclass(frozen=True, order=True)
class Tak:
    """One side of one condition.

    Attributes:
        veld: the expression it stands in, such as ``voldaan``.
        positie: where the condition begins in that expression, in characters, 0-based.
        voorwaarde: the condition, on one line.
        waarde: which of its sides.
        keer: which one it is of the conditions with the same text in that expression, 1-based.
    """

    veld: str
    positie: int
    voorwaarde: str
    waarde: bool
    keer: int = 1


@dataclass(frozen=True)
class Dekking:
    """What the examples of one requirement reach.

    Attributes:
        eis: the id of the requirement.
        takken: number of branches: two for every condition.
        niet_bereikt: the branches that no example reaches.
        oordelen: the verdicts that the requirement can get.
        niet_gekregen: those of them that no example gets.
    """

    eis: str
    takken: int
    niet_bereikt: tuple[Tak, ...]
    oordelen: tuple[Oordeelswoord, ...]
    niet_gekregen: tuple[Oordeelswoord, ...]


def coverage_of(requirement: Requirement, results: Sequence[ExampleResult], evaluator: Evaluator) -> Dekking:
    """Tell what the examples of a requirement reach.

    Args:
        requirement: with expressions that compile.
        results: what came of its examples.
        evaluator: that of its norm.
    """
    judged = [result for result in results if not result.oordeel.vastgelopen]
    branches = list(_branches(requirement))
    missed = branches
    for result in judged:
        missed = _still_missed(missed, result.oordeel, evaluator.sheet(result.feiten))
    possible = tuple(_possible(requirement))
    got = {result.oordeel.oordeel for result in judged}
    return Dekking(
        requirement.eis.id,
        len(branches),
        tuple(branch.tak for branch in missed),
        possible,
        tuple(word for word in possible if word not in got),
    )


@dataclass(frozen=True)
class _Branch:
    """A branch with the expression that is true when it is reached."""

    tak: Tak
    probe: Expression


def _branches(requirement: Requirement) -> Iterator[_Branch]:
    for veld, _, gives_names in _ASKED:
        expression: Expression | None = getattr(requirement, veld)
        if expression is None:
            continue
        seen: Counter[str] = Counter()
        for condition in conditions_of(expression.text, gives_names=gives_names):
            text = " ".join(condition.text.split())
            seen[text] += 1
            for value in (True, False):
                tak = Tak(veld, condition.position, text, value, seen[text])
                yield _Branch(tak, Expression(condition.probe(value), NAMES, trusted=expression.trusted))


def _still_missed(branches: Sequence[_Branch], oordeel: Oordeel, sheet: Sheet) -> list[_Branch]:
    """Leave out what one example reaches."""
    asked = {veld for veld, verdicts, _ in _ASKED if oordeel.oordeel in verdicts}
    if not oordeel.ontbreekt:
        asked.discard("wijst_naar")
    return [branch for branch in branches if branch.tak.veld not in asked or not _holds(branch.probe, sheet)]


def _holds(probe: Expression, sheet: Sheet) -> bool:
    """Whether a probe is true; one that gets stuck shows nothing."""
    try:
        return probe.holds(sheet)
    except (EvaluationError, ExpressionError):
        return False


def _possible(requirement: Requirement) -> Iterator[Oordeelswoord]:
    yield "voldaan"
    if requirement.gedeeltelijk is not None:
        yield "gedeeltelijk"
    yield "niet_voldaan"
    if any(_can_be_unknown(path) for path in requirement.eis.kijkt_naar if path != HELE_BESTAND):
        yield "niet_te_beoordelen"
    if requirement.van_toepassing is not None:
        yield "niet_van_toepassing"


def _can_be_unknown(path: str) -> bool:
    """Whether a region file can say that something on this path is unknown (see :mod:`nvo_check.judge.unknown`)."""
    block: type[Blok] | None = Regio
    for step in path.split("."):
        name = step.removesuffix("[]")
        if block is None or name not in fields_of(block):
            return False
        if name not in VASTE_VELDEN and "onbekend" in fields_of(block) and not keys_of(block)[name].is_required():
            return True
        block = block_of(fields_of(block)[name])
        if block is not None and "stand" in fields_of(block):
            return True
    return False
