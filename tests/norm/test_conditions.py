# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The conditions of an expression, and the question whether one is reached."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from nvo_check.norm.conditions import conditions_of
from nvo_check.norm.expression import Expression, FactSheet
from nvo_check.norm.fields import NAMES
from nvo_check.norm.load import load_norm, shipped_norms
from nvo_check.norm.norm import Requirement
from nvo_check.settings import Limits

EXPRESSIONS = ("van_toepassing", "voldaan", "gedeeltelijk", "zeker_niet", "ontbreekt", "wijst_naar", "steunt_op")
WORDS = frozenset({"a", "b", "c", "d", "items", "more"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", ["a"]),
        ("((a))", ["a"]),
        ("true", []),
        ("a == 'x' && (b || !c)", ["a == 'x'", "b", "c"]),
        ("a ? b : c ? true : d", ["a", "b", "c", "d"]),
        ("(a ? b : c) && d", ["a", "b", "c", "d"]),
        ("!(a && !b)", ["a", "b"]),
        ("!a == b", ["!a == b", "a"]),
        ("a in ['x', 'y']", ["a in ['x', 'y']"]),
        ("a == '(' || b == \"') && (\" || c == '''it's ('''", ["a == '('", 'b == "\') && ("', "c == '''it's ('''"]),
        ("a == r'\\' && b", ["a == r'\\'", "b"]),
        ("a // && b (\n&& c", ["a", "c"]),
        ("items.exists(i, i.x && !i.y)", ["items.exists(i, i.x && !i.y)", "i.x", "i.y"]),
        ("items.filter(i, i.x).all(i, i.y)", ["items.filter(i, i.x).all(i, i.y)", "i.x", "i.y"]),
        ("size(items.map(i, i.x, i.y ? 1 : 2)) > 1", ["size(items.map(i, i.x, i.y ? 1 : 2)) > 1", "i.x", "i.y"]),
        (
            "{'k': a ? 1 : 2}['k'] == [b && c ? 1 : 2][0]",
            ["{'k': a ? 1 : 2}['k'] == [b && c ? 1 : 2][0]", "a", "b", "c"],
        ),
        ("has(a.x) && -a.x < -1.5e-3", ["has(a.x)", "-a.x < -1.5e-3"]),
        ("a.filter(b)", ["a.filter(b)"]),
    ],
)
def test_the_conditions_of_a_truth(text: str, expected: list[str]) -> None:
    assert sorted(condition.text for condition in conditions_of(text, gives_names=False)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("['x']", []),
        ("(a ? [] : ['x']) + (b != '' && c ? ['y'] : [])", ["a", "b != ''", "c"]),
        ("items.filter(i, i.x == 1).map(i, i.y ? 'p' : 'q' + i.z)", ["i.x == 1", "i.y"]),
    ],
)
def test_the_conditions_of_a_list_of_names(text: str, expected: list[str]) -> None:
    """A list is no condition itself: only what decides which names are in it."""
    assert [condition.text for condition in conditions_of(text, gives_names=True)] == expected


@pytest.mark.parametrize(
    ("text", "facts", "reached"),
    [
        ("a && b", {"a": True, "b": True}, ["a", "b"]),
        ("a && b", {"a": False, "b": True}, ["not a"]),
        ("a || b", {"a": True, "b": True}, ["a"]),
        ("a || b", {"a": False, "b": False}, ["not a", "not b"]),
        ("a ? b : c", {"a": True, "b": False, "c": True}, ["a", "not b"]),
        ("a ? b : c", {"a": False, "b": False, "c": True}, ["not a", "c"]),
        ("!(a || b)", {"a": False, "b": True}, ["not a", "b"]),
        ("has(a.x) && a.x > 1", {"a": {}}, ["not has(a.x)"]),
        ("items.all(i, i > 1)", {"items": []}, ["items.all(i, i > 1)"]),
        ("items.all(i, i > 1)", {"items": [1, 2]}, ["not items.all(i, i > 1)", "i > 1", "not i > 1"]),
        ("a && items.exists(i, i > 1)", {"a": False, "items": [1, 2]}, ["not a"]),
        ("size(items.filter(i, i > 1).map(i, i < 9, i)) == 0", {"items": [1]}, [
            "size(items.filter(i, i > 1).map(i, i < 9, i)) == 0", "not i > 1",
        ]),
        ("items.exists(i, i == 1 && more.exists(m, m == i))", {"items": [2], "more": [2]}, [
            "not items.exists(i, i == 1 && more.exists(m, m == i))", "not i == 1",
        ]),
    ],
)  # fmt: skip
def test_only_what_cel_evaluates_is_reached(text: str, facts: dict[str, Any], reached: list[str]) -> None:
    assert reached_in(text, facts) == set(reached)


def reached_in(text: str, facts: dict[str, Any]) -> set[str]:
    sheet = FactSheet(dict.fromkeys(WORDS, False) | facts)
    return {side for side, probe in questions_about(text) if probe.holds(sheet)}


@cache
def questions_about(text: str) -> list[tuple[str, Expression]]:
    return [
        (f"{'' if value else 'not '}{condition.text}", Expression(condition.probe(value), WORDS, trusted=True))
        for condition in conditions_of(text, gives_names=False)
        for value in (True, False)
    ]


class Draw:
    """Draws a random expression, and runs it the way CEL does, keeping what it looked at."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 (the same tests every time)
        self._numbers = itertools.count()

    def expression(self, depth: int) -> tuple[str, Callable[[dict[str, bool], set[str]], bool]]:
        """Give a text, and a function from facts to its value that adds what was looked at."""
        if depth == 0 or self._random.random() < 0.1:
            return self._leaf()
        kind = self._random.choice(["and", "or", "not", "choice"])
        (one, run_one), (two, run_two), (three, run_three) = (self.expression(depth - 1) for _ in range(3))
        if kind == "and":
            return f"({one}) && ({two})", lambda facts, seen: run_one(facts, seen) and run_two(facts, seen)
        if kind == "or":
            return f"(({one} ) || ({two}))", lambda facts, seen: run_one(facts, seen) or run_two(facts, seen)
        if kind == "not":
            return f"!({one})", lambda facts, seen: not run_one(facts, seen)
        return (
            f"({one}) ? ({two}) : ({three})",
            lambda facts, seen: run_two(facts, seen) if run_one(facts, seen) else run_three(facts, seen),
        )

    def _leaf(self) -> tuple[str, Callable[[dict[str, bool], set[str]], bool]]:
        """A name with a number of its own, so that every condition has another text."""
        name, number = self._random.choice("abcd"), next(self._numbers)
        text = f"[{name}, {number}][0]"

        def run(facts: dict[str, bool], seen: set[str]) -> bool:
            seen.add(text if facts[name] else f"not {text}")
            return facts[name]

        return text, run


@pytest.mark.parametrize("seed", range(25))
def test_what_is_reached_is_what_a_run_looks_at(seed: int) -> None:
    text, run = Draw(seed).expression(4)
    for values in itertools.product([True, False], repeat=4):
        facts = dict(zip("abcd", values, strict=True))
        seen: set[str] = set()
        truth = run(facts, seen)

        assert reached_in(text, facts) == seen, text
        assert Expression(text, WORDS, trusted=True).holds(FactSheet(dict.fromkeys(WORDS, False) | facts)) == truth


def test_a_long_and_a_deep_expression_can_be_taken_apart() -> None:
    """Questions about the last of many operands still compile."""
    long = " && ".join(["a"] * 300)
    deep = "(a && " * 40 + "b" + ")" * 40
    choices = "a ? b : " * 40 + "c"
    denied = "!" * 900 + "b"

    for text in (long, deep, choices, denied):
        last = conditions_of(text, gives_names=False)[-1]
        assert Expression(last.probe(True), WORDS, trusted=True).holds(
            FactSheet(dict.fromkeys(WORDS, True) | {"a": text != choices})
        )


def requirements() -> list[Requirement]:
    found = {one.eis.id: one for norm in shipped_norms() for one in load_norm(norm, Limits()).requirements}
    return list(found.values())


@pytest.mark.parametrize("requirement", requirements(), ids=lambda requirement: requirement.eis.id)
def test_every_question_about_a_shipped_norm_compiles(requirement: Requirement) -> None:
    for name in EXPRESSIONS:
        expression = getattr(requirement, name)
        if expression is None:
            continue
        for condition in conditions_of(expression.text, gives_names=name in ("ontbreekt", "wijst_naar", "steunt_op")):
            assert expression.text[condition.position :].startswith(condition.text)
            for value in (True, False):
                Expression(condition.probe(value), NAMES, trusted=True).check()
