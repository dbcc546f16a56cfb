# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compiles and evaluates the expressions of a norm file from elsewhere, in a process of its own.

Run by ``guard.py``. One line of JSON in, one line of JSON out; see :meth:`_Worker.answer` for what it understands.
Imports no model, so that it starts fast.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from nvo_check.child.own_limits import limit_memory, limit_processor
from nvo_check.norm.expression import EvaluationError, Expression, ExpressionError, FactSheet
from nvo_check.norm.syntax_tree import plain_tree

OUT_OF_MEMORY = 20
"""Exit code."""


def main(memory: int, seconds: int, max_answer: int) -> int:
    """Answer until there are no more questions; give the exit code."""
    limit_memory(memory)
    worker = _Worker()
    for question in sys.stdin.buffer:
        limit_processor(seconds)
        try:
            answer = json.dumps(worker.answer(json.loads(question)))
            if len(answer) >= max_answer:
                answer = json.dumps(["stuck", "de expressie gaf te veel terug", False])
        except MemoryError:
            # CEL does not give back what it took: this process is of no more use. No clean-up: that takes memory too.
            os._exit(OUT_OF_MEMORY)
        sys.stdout.buffer.write(answer.encode("ascii") + b"\n")
        sys.stdout.buffer.flush()
    return 0


class _Worker:
    def __init__(self) -> None:
        self._known: frozenset[str] = frozenset()
        self._sheet = FactSheet({})
        self._expressions: dict[tuple[str, bool], Expression] = {}

    def answer(self, question: Any) -> list[Any]:
        match question:
            case ["known", list(names)]:
                self._known = frozenset(names)
                return ["done"]
            case ["facts", dict(facts)]:
                self._sheet = FactSheet(facts)
                return ["done"]
            case ["check", str(text), bool(gives_names)]:
                return self._check(self._expression(text, gives_names=gives_names))
            case ["value", str(text), bool(gives_names)]:
                return self._value(self._expression(text, gives_names=gives_names))
        raise ValueError(question)

    def _expression(self, text: str, *, gives_names: bool) -> Expression:
        # Trusted: there is nothing in this process to lose.
        made = Expression(text, self._known, gives_names=gives_names, trusted=True)
        return self._expressions.setdefault((text, gives_names), made)

    def _check(self, expression: Expression) -> list[Any]:
        try:
            return ["tree", plain_tree(expression.check())]
        except ExpressionError as error:
            return ["mistake", error.melding, error.position]

    def _value(self, expression: Expression) -> list[Any]:
        try:
            return ["value", expression.names(self._sheet) if expression.gives_names else expression.holds(self._sheet)]
        except EvaluationError as error:
            return ["stuck", error.melding, error.too_many_facts]
        except ExpressionError as error:  # it was never checked
            return ["stuck", error.melding, False]


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:4])))
