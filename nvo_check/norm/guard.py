# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guard of a norm file from elsewhere: its expressions are compiled and evaluated in a process of their own.

CEL runs no code and knows no files, but it bounds only the number of loops: an expression can still ask for all
memory there is, or for hours. In a process of its own it can at most end that process. The next expression gets a new
one, a bounded number of times and for a bounded time together.
"""

from __future__ import annotations

import json
import signal
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from math import ceil
from threading import Lock
from time import monotonic
from typing import Any

from nvo_check.child.bounded import Stop
from nvo_check.child.conversation import Conversation, EndedError
from nvo_check.child.starting import python_module
from nvo_check.norm import guard_child
from nvo_check.norm.expression import EvaluationError, Expression, ExpressionError, FactSheet, Sheet
from nvo_check.norm.syntax_tree import Node, TreeError, tree_of
from nvo_check.reading.syntax import HIDDEN
from nvo_check.settings import NormLimits

_SECONDS_TO_START = 60.0
"""Generous: a slow disk is no mistake of the norm."""


class Guard:
    """Looks after the expressions of one norm file. Its process starts when it is first needed and ends with it.

    Args:
        known: the variables that expressions may use: the top-level names of the facts.
        limits: what they may cost.
    """

    def __init__(self, known: frozenset[str], limits: NormLimits) -> None:
        self._known = known
        self._limits = limits
        self._seconds = min(limits.total_seconds, limits.most_seconds)
        self._still_to_come = limits.most_seconds - self._seconds
        self._while_checking = _Failures()
        self._numbers = count(1)
        self._conversation: Conversation | None = None
        self._told, self._answered = 0, 0
        self._lock = Lock()

    def check(self, expression: Expression) -> Node:
        """Do :meth:`Expression.check` for an expression that may be hostile.

        Raises:
            ExpressionError: as there, or it went over a limit.
        """
        if expression.trusted:
            return expression.check()
        expression.check_length()
        try:
            match self._ask(self._while_checking, None, "check", expression.text, expression.gives_names):
                case ["tree", tree]:
                    return tree_of(tree)
                case ["mistake", str(melding), int(position)]:
                    raise ExpressionError(melding, position)
            raise ExpressionError(_NONSENSE)
        except (_LostError, TreeError) as error:
            raise ExpressionError(str(error)) from error

    def sheet(self, facts: Mapping[str, Any]) -> Sheet:
        """Make the facts of a region ready for the expressions of this norm."""
        with self._lock:
            more = min(self._limits.seconds_per_region, self._still_to_come)
            self._seconds += more
            self._still_to_come -= more
            return _GuardedSheet(self, facts, next(self._numbers))

    def value(self, expression: Expression, sheet: _GuardedSheet) -> Any:
        """Give what came of an expression on a sheet; it can be anything that JSON can hold.

        Raises:
            EvaluationError: it got stuck, or it went over a limit.
        """
        try:
            match self._ask(sheet.failures, sheet, "value", expression.text, expression.gives_names):
                case ["value", value]:
                    return value
                case ["stuck", str(melding), bool(too_many_facts)]:
                    raise EvaluationError(melding, too_many_facts=too_many_facts)
            raise EvaluationError(_NONSENSE)
        except _LostError as error:
            raise EvaluationError(str(error), too_many_facts=error.too_many_facts) from error

    def close(self) -> None:
        """End the process; what is asked afterwards starts a new one."""
        if self._conversation is not None:
            self._conversation.close()
        self._conversation = None

    def _ask(self, failures: _Failures, sheet: _GuardedSheet | None, *question: object) -> Any:
        with self._lock:
            self._refuse_when_spent(failures)
            try:
                answer = self._answer(sheet, _line(*question))
                if sheet is not None:
                    sheet.count(answer, self._limits.max_answers)
                return json.loads(answer)
            except _LostError:
                failures.count += 1
                raise
            except (ValueError, RecursionError) as error:
                raise _LostError(_NONSENSE) from error

    def _answer(self, sheet: _GuardedSheet | None, question: bytes) -> bytes:
        """Ask once more when memory ran out in a process that others used before: what they took may be the cause."""
        try:
            return self._exchange(sheet, question)
        except _LostError as error:
            if not error.may_pass:
                raise
        return self._exchange(sheet, question)

    def _exchange(self, sheet: _GuardedSheet | None, question: bytes) -> bytes:
        seconds = min(self._limits.seconds, self._seconds)
        conversation = self._ready()
        start = monotonic()
        try:
            if sheet is not None and self._told != sheet.number:
                self._tell(conversation, sheet)
            answer = conversation.ask(question, seconds)
        except EndedError as error:
            used_before = self._answered > 0 and error.code in _OUT_OF_MEMORY
            raise _LostError(_reason(error, seconds, self._limits), may_pass=used_before) from error
        finally:
            self._seconds -= monotonic() - start
        self._answered += 1
        return answer

    def _refuse_when_spent(self, failures: _Failures) -> None:
        if failures.count >= self._limits.max_failures:
            raise _LostError(
                f"deze norm ging al {failures.count} keer over een grens, en wordt hier niet verder beoordeeld"
            )
        if self._seconds <= 0:
            raise _LostError("de expressies van deze norm rekenden samen te lang, en worden niet verder beoordeeld")

    def _ready(self) -> Conversation:
        """Give the running process, or a new one."""
        if self._conversation is not None and self._conversation.runs:
            return self._conversation
        self._told, self._answered = 0, 0
        limits = self._limits
        program = python_module(guard_child.__name__, limits.memory, ceil(limits.seconds), limits.max_answer)
        try:
            self._conversation = Conversation(program, limits.max_answer)
            self._conversation.ask(_line("known", sorted(self._known)), _SECONDS_TO_START)
        except (OSError, EndedError) as error:
            raise _LostError("het aparte proces voor deze norm start niet") from error
        return self._conversation

    def _tell(self, conversation: Conversation, sheet: _GuardedSheet) -> None:
        try:
            conversation.ask(sheet.line, self._seconds)
        except EndedError as error:
            raise _LostError("de feiten van dit regiobestand zijn te groot", too_many_facts=True) from error
        self._told = sheet.number


class _GuardedSheet:
    """The facts of one region; what comes with nvo-check is evaluated here, anything else by the guard."""

    def __init__(self, guard: Guard, facts: Mapping[str, Any], number: int) -> None:
        self.number = number
        self.failures = _Failures()
        self._guard = guard
        self._facts = facts
        self._received = 0

    @property
    def line(self) -> bytes:
        """The facts for the process of the guard."""
        return _line("facts", dict(self._facts))

    def count(self, answer: bytes, most: int) -> None:
        """Refuse an answer when all of them together become too long; the outcome keeps every name."""
        self._received += len(answer)
        if self._received > most:
            raise _LostError("alle namen die deze norm teruggaf, zijn samen te lang")

    def holds(self, expression: Expression) -> bool:
        """See :meth:`Expression.holds`."""
        if expression.trusted:
            return self._here.holds(expression)
        value = self._guard.value(expression, self)
        if not isinstance(value, bool):
            raise EvaluationError(_NONSENSE)
        return value

    def names(self, expression: Expression) -> list[str]:
        """See :meth:`Expression.names`."""
        if expression.trusted:
            return self._here.names(expression)
        value = self._guard.value(expression, self)
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            raise EvaluationError(_NONSENSE)
        if any(HIDDEN.search(name) for name in value):  # the file had none, but CEL can make them
            raise EvaluationError("de expressie gaf tekens terug die in geen tekst horen")
        return value

    @cached_property
    def _here(self) -> FactSheet:
        return FactSheet(self._facts)


@dataclass
class _Failures:
    """How often an expression went over a limit."""

    count: int = 0


class _LostError(Exception):
    """There is no answer; the message says why: Dutch, no capital, without a full stop."""

    def __init__(self, melding: str, *, too_many_facts: bool = False, may_pass: bool = False) -> None:
        super().__init__(melding)
        self.too_many_facts, self.may_pass = too_many_facts, may_pass


_OUT_OF_MEMORY = (guard_child.OUT_OF_MEMORY, -signal.SIGABRT)
_OUT_OF_TIME = -getattr(signal, "SIGXCPU", 1000)  # Windows has none
_NONSENSE = "het aparte proces voor deze norm gaf geen bruikbaar antwoord"


def _line(*question: object) -> bytes:
    return json.dumps(question).encode("ascii")


def _reason(error: EndedError, seconds: float, limits: NormLimits) -> str:
    if error.stop is Stop.TIME or error.code == _OUT_OF_TIME:
        return f"de expressie rekende langer dan {seconds:.3g} seconden"
    if error.stop is Stop.SIZE:
        return "de expressie gaf te veel terug"
    if error.code in _OUT_OF_MEMORY:
        return f"de expressie had meer dan {limits.memory // 1024**2} MB geheugen nodig"
    return "de expressie bracht het aparte proces voor deze norm ten val"
