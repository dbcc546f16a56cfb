# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Expressions: bounded, and careful with the library underneath."""

from __future__ import annotations

import gc
import sys
from typing import Any

import pytest

from nvo_check.model.admit import admit_region
from nvo_check.model.facts import facts_of
from nvo_check.norm.expression import EvaluationError, Expression, ExpressionError, FactSheet
from nvo_check.norm.fields import NAMES
from nvo_check.reading.source import read_source
from nvo_check.settings import Limits
from tests.command import ROOT


def sheet() -> FactSheet:
    content = (ROOT / "tests" / "data" / "volledig.yaml").read_bytes()
    document = read_source(content, "volledig.yaml", Limits())
    return FactSheet(facts_of(admit_region(document, Limits()), "2026-11-21"))


SHEET = sheet()


def test_facts_hold_no_none_and_no_cycles() -> None:
    """CEL lowers the reference count of a None that it hands back, and follows cycles for ever."""

    def walk(value: Any, above: tuple[int, ...]) -> None:
        assert value is not None
        assert id(value) not in above
        parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        for part in parts:
            walk(part, (*above, id(value)))

    content = (ROOT / "tests" / "data" / "volledig.yaml").read_bytes()
    walk(facts_of(admit_region(read_source(content, "x", Limits()), Limits()), "2026-11-21"), ())


def test_ten_thousands_of_evaluations_leave_none_alone() -> None:
    truth = Expression("alle_afspraken.all(a, size(a.bronnen) > 0)", NAMES, trusted=True)
    names = Expression("elementen.samenwerking.functies.map(f, f.naam)", NAMES, gives_names=True, trusted=True)
    gc.collect()
    before = sys.getrefcount(None)

    for _ in range(20_000):
        truth.holds(SHEET)
        names.names(SHEET)

    gc.collect()
    assert abs(sys.getrefcount(None) - before) < 200


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "alle_afspraken.all(a, alle_afspraken.all(b, alle_afspraken.all(c, alle_afspraken.all(d, true))))",
            "lussen in elkaar",
        ),
        ("'a'" + " + 'a'" * 13 + " == ''", "bij elkaar op"),
        ("size([" + ",".join(["1"] * 700) + "]) > 0", "onderdelen"),
        ("regio.naam == '" + "x" * 2000 + "'", "langer dan 2000 tekens"),
        ("(" * 300 + "true" + ")" * 300, "CEL"),
        ("__import__('os').system('true')", "deze naam of functie bestaat niet"),
    ],
)
def test_expressions_that_ask_too_much_are_refused(text: str, reason: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        Expression(text, NAMES, trusted=True).check()

    assert reason in caught.value.melding


def test_an_endless_expression_is_stopped() -> None:
    many = FactSheet(dict.fromkeys(NAMES, [{"id": "x"}] * 1_000))
    expression = Expression(
        "alle_afspraken.all(a, alle_afspraken.all(b, alle_afspraken.all(c, true)))", NAMES, trusted=True
    )

    with pytest.raises(EvaluationError):
        expression.holds(many)


@pytest.mark.parametrize(
    ("text", "gives_names"),
    [
        ("1 / (size(regio.gemeenten) - 2) == 1", False),  # division by zero
        ("regio", False),  # no truth
        ("regio.gemeenten", True),  # no texts
        ("[1, 2].map(x, dyn(x))", True),
        ("regio", True),
    ],
)
def test_a_test_that_gets_stuck_says_so(text: str, gives_names: bool) -> None:
    expression = Expression(text, NAMES, gives_names=gives_names, trusted=True)

    with pytest.raises(EvaluationError):
        _ = expression.names(SHEET) if gives_names else expression.holds(SHEET)
