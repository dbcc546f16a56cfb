# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""CEL expressions over the facts of a region. The only file that imports CEL.

Two habits keep this safe (see docs/besluiten): facts hold no None and no cycles, and a result is taken out of CEL only
after its type was looked at; a list only after CEL itself said that every item is a string.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property
from typing import Any, Protocol

from cel_expr_python import cel

from nvo_check.norm.syntax_tree import MAX_NODES, Node, TreeError, read_tree
from nvo_check.place import printable

MAX_CHARACTERS = 2_000
MAX_LOOP_DEPTH = 3
MAX_ADDITIONS = 12

_LONGEST_REASON = 500
_LONG_LIST = 200

_PLACE = re.compile(r"<input>:(\d+):(\d+): (.*)")
_REASONS = (
    # part of CEL's message, in Dutch
    ("undeclared reference to", "deze naam of functie bestaat niet"),
    ("found no matching overload", "deze bewerking past niet bij deze waarden"),
    ("Syntax error", "de expressie is geen geldige CEL"),
)


class ExpressionError(Exception):
    """An expression that is no CEL, or that asks too much.

    Attributes:
        melding: Dutch, without a full stop.
        position: offset in the expression, 0-based; -1 when it is about the whole.
    """

    def __init__(self, melding: str, position: int = -1) -> None:
        super().__init__(melding)
        self.melding, self.position = melding, position


class UntrustedError(Exception):
    """A mistake in this program: an expression from elsewhere was about to be compiled outside the guarded process."""


class EvaluationError(Exception):
    """An expression that got stuck on the facts of one region.

    Attributes:
        melding: what happened; Dutch, without a full stop, no capital.
        too_many_facts: the region file is too large for this expression; otherwise it is a mistake in the norm.
    """

    def __init__(self, melding: str, *, too_many_facts: bool = False) -> None:
        super().__init__(melding)
        self.melding, self.too_many_facts = melding, too_many_facts


class Sheet(Protocol):
    """The facts of one region, ready for expressions: in this process (`FactSheet`) or in one that is guarded."""

    def holds(self, expression: Expression) -> bool:
        """See :meth:`Expression.holds`."""
        ...

    def names(self, expression: Expression) -> list[str]:
        """See :meth:`Expression.names`."""
        ...


class Evaluator(Protocol):
    """Looks at the expressions of one norm and evaluates them: `InProcess`, or ``norm.guard`` for what is hostile."""

    def check(self, expression: Expression) -> Node:
        """Compile an expression, check its kind and its size, and give its tree. Raises ExpressionError."""
        ...

    def sheet(self, facts: Mapping[str, Any]) -> Sheet:
        """Make the facts of a region ready for expressions."""
        ...


class InProcess:
    """Evaluates trusted expressions, here and now."""

    def check(self, expression: Expression) -> Node:
        """See :meth:`Expression.check`."""
        return expression.check()

    def sheet(self, facts: Mapping[str, Any]) -> FactSheet:
        """See :class:`FactSheet`."""
        return FactSheet(facts)


class FactSheet:
    """The facts of one region, handed to CEL once and then used by every expression. Only for trusted expressions."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._facts = dict(facts)
        self._environment = _environment(frozenset(facts))
        self._activation = self._environment.Activation(self._facts)

    def holds(self, expression: Expression) -> bool:
        """See :meth:`Expression.holds`."""
        return _truth(expression.compiled, self._activation_for(expression))

    def names(self, expression: Expression) -> list[str]:
        """See :meth:`Expression.names`."""
        activation = self._activation_for(expression)
        value = _evaluate(expression.compiled, activation)
        is_list = value.type().name().upper().startswith("LIST")
        if not is_list or not _truth(expression.all_texts, activation):
            raise EvaluationError("de expressie gaf geen lijst met alleen teksten")
        return [str(item) for item in value.plain_value()]

    def _activation_for(self, expression: Expression) -> Any:
        """Give an activation of its own to an expression that builds lists from many items.

        What an evaluation takes is given back only with its activation, and a list that CEL builds of n items takes
        n² places: of 3,000 agreements 150 MB.
        """
        if self._has_long_lists and expression.builds_lists:
            return self._environment.Activation(self._facts)
        return self._activation

    @cached_property
    def _has_long_lists(self) -> bool:
        return _has_long_list(self._facts)


class Expression:
    """An expression; compiled when it is first needed, because a run needs only some of those in a norm.

    Args:
        text: the CEL text.
        known: the variables it may use: the top-level names of the facts.
        gives_names: it gives a list of texts; otherwise it gives true or false.
        trusted: it comes with nvo-check, so that this process may compile and evaluate it. Any other goes through
            ``norm.guard``.
    """

    def __init__(self, text: str, known: frozenset[str], *, gives_names: bool = False, trusted: bool = False) -> None:
        self.text = text
        self.known = known
        self.gives_names = gives_names
        self.trusted = trusted

    def check(self) -> Node:
        """Compile the expression, check its kind and its size, and give its syntax tree. Only a trusted one.

        Raises:
            ExpressionError: syntax, unknown name, wrong kind of result, or over a limit.
        """
        self.check_length()
        wanted = "LIST" if self.gives_names else "BOOL"
        try:
            given = self.compiled.return_type().name()
        except RuntimeError as error:
            raise ExpressionError("de expressie levert iets op dat geen feit is") from error
        if given != "DYN" and not given.upper().startswith(wanted):
            kind = "een lijst met namen" if self.gives_names else "waar of onwaar"
            raise ExpressionError(f"de expressie moet {kind} opleveren, maar levert {given.lower()}")
        try:
            tree = read_tree(self.compiled.serialize())
        except TreeError as error:
            raise ExpressionError(str(error)) from error
        _check_size(tree)
        if self.gives_names:
            _ = self.all_texts  # one level deeper, so that it may be too deep where the expression is not
        return tree

    @property
    def builds_lists(self) -> bool:
        """Whether it may collect items in a new list."""
        return ".map(" in self.text or ".filter(" in self.text

    def check_length(self) -> None:
        """Look at the text without compiling it. Raises ExpressionError when it is too long."""
        if len(self.text) > MAX_CHARACTERS:
            raise ExpressionError(f"de expressie is langer dan {MAX_CHARACTERS} tekens")

    def holds(self, sheet: Sheet) -> bool:
        """Tell whether the expression is true for these facts.

        Raises:
            EvaluationError: it gave no true or false.
        """
        return sheet.holds(self)

    def names(self, sheet: Sheet) -> list[str]:
        """Give the list of texts the expression makes of these facts.

        Raises:
            EvaluationError: it gave no list, or a list with something else than texts.
        """
        return sheet.names(self)

    @cached_property
    def compiled(self) -> Any:
        """What CEL makes of the text. Raises ExpressionError; UntrustedError when it is not for this process."""
        return self._compile(self.text)

    @cached_property
    def all_texts(self) -> Any:
        """The question whether the result is a list with nothing but texts. Raises ExpressionError."""
        return self._compile(f"({self.text}\n).all(item, type(item) == string)")

    def _compile(self, text: str) -> Any:
        if not self.trusted:
            raise UntrustedError("An expression from elsewhere is compiled and evaluated by norm.guard only.")
        return _compile(text, self.known)


@cache
def _environment(names: frozenset[str]) -> Any:
    return cel.NewEnv(variables=dict.fromkeys(sorted(names), cel.Type.DYN))


def _has_long_list(value: Any) -> bool:
    if isinstance(value, list):
        return len(value) > _LONG_LIST or any(map(_has_long_list, value))
    return isinstance(value, dict) and any(map(_has_long_list, value.values()))


def _compile(text: str, names: frozenset[str]) -> Any:
    try:
        return _environment(names).compile(text)
    except RuntimeError as error:
        raise _compile_error(str(error), text) from error
    except (TypeError, UnicodeError) as error:  # half a sign (a surrogate)
        raise ExpressionError("de expressie bevat tekens die geen tekst zijn") from error


def _compile_error(message: str, text: str) -> ExpressionError:
    found = _PLACE.search(message)
    if not found:
        return ExpressionError("de expressie is geen geldige CEL")
    line, column, detail = int(found[1]), int(found[2]), found[3].removesuffix(" [INVALID_ARGUMENT]")
    position = sum(len(part) + 1 for part in text.split("\n")[: line - 1]) + column - 1
    reason = next((dutch for part, dutch in _REASONS if part in detail), "de expressie klopt niet")
    return ExpressionError(f"{reason} ({printable(detail[:_LONGEST_REASON])})", position)


def _evaluate(compiled: Any, activation: Any) -> Any:
    try:
        value = compiled.eval(activation)
    except RuntimeError as error:  # the budget for loops ran out
        raise EvaluationError(str(error), too_many_facts="budget" in str(error)) from error
    if value.type() == cel.Type.ERROR:
        raise EvaluationError(printable(str(value.value())[:_LONGEST_REASON]))
    return value


def _truth(compiled: Any, activation: Any) -> bool:
    value = _evaluate(compiled, activation)
    if value.type() != cel.Type.BOOL:
        raise EvaluationError("de expressie gaf geen waar of onwaar")
    return bool(value.plain_value())


def _check_size(tree: Node) -> None:
    """Refuse expressions that could grow a small fact into an enormous one before the budget of CEL stops them."""
    nodes = list(tree.walk())
    if len(nodes) > MAX_NODES:
        raise ExpressionError(f"de expressie heeft meer dan {MAX_NODES} onderdelen")
    if sum(node.kind == "call" and node.text == "_+_" and not _collects(node) for node in nodes) > MAX_ADDITIONS:
        raise ExpressionError(f"de expressie telt meer dan {MAX_ADDITIONS} keer iets bij elkaar op (`+`)")
    if _loop_depth(tree) > MAX_LOOP_DEPTH:
        raise ExpressionError(f"de expressie heeft meer dan {MAX_LOOP_DEPTH} lussen in elkaar")


def _collects(node: Node) -> bool:
    """Tell whether this ``+`` is CEL's own, with which ``map`` and ``filter`` collect their results."""
    return bool(node.parts) and node.parts[0].text == "@result"


def _loop_depth(node: Node) -> int:
    return max((_loop_depth(part) for part in node.parts), default=0) + (node.kind == "loop")
