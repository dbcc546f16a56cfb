# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The conditions inside a CEL expression, each with what must hold before CEL looks at it.

A condition is an operand of ``&&`` or ``||``, what stands before ``?`` of a choice, what stands under ``!``, and what a
loop (``exists``, ``all``, ``filter``, …) asks of an item. A condition that is made of others is not counted itself: it
becomes true and false when its operands do. The expression must be one that compiles.

A condition counts as reached only when CEL evaluates it: the operands before it, and the choice that it is an arm of,
guard it. Inside a loop every item counts, also those after the one that settled it: the order of items says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nvo_check.norm.tokens import Tokens

_LOOPS = frozenset({"exists", "all", "exists_one", "existsOne", "filter", "map"})
_BINARY = frozenset({"==", "!=", "<", "<=", ">", ">=", "in", "+", "-", "*", "/", "%"})
_CONSTANTS = frozenset({"true", "false"})


@dataclass(frozen=True)
class _Guard:
    """Another condition, and what it must be."""

    text: str
    value: bool

    def around(self, probe: str) -> str:
        return f"{_being(self.text, self.value)} && {probe}"


@dataclass(frozen=True)
class _Loop:
    """A loop that the condition stands in."""

    over: str
    name: str

    def around(self, probe: str) -> str:
        return f"({self.over}).exists({self.name}, {probe})"


_Frames = tuple[_Guard | _Loop, ...]


@dataclass(frozen=True)
class Condition:
    """One condition of an expression.

    Attributes:
        text: as it stands in the expression.
        position: where it begins, in characters, 0-based.
        frames: what stands around it, outermost first.
    """

    text: str
    position: int
    frames: _Frames = ()

    def probe(self, value: bool) -> str:
        """Give a CEL expression that is true when the condition is evaluated and gives ``value``, for any item."""
        probe = _being(self.text, value)
        for frame in reversed(self.frames):
            probe = frame.around(probe)
        return probe


def conditions_of(text: str, *, gives_names: bool) -> tuple[Condition, ...]:
    """Give the conditions of an expression, in the order of the text.

    Args:
        text: a CEL expression that compiles.
        gives_names: it gives a list of texts; otherwise it is itself a condition.
    """
    walk = _Walk(Tokens(text))
    found = walk.range(0, len(walk.tokens), (), truth=not gives_names)
    return tuple(sorted(found, key=lambda condition: (condition.position, len(condition.text))))


class _Walk:
    """Walks over ranges of tokens; round brackets around a whole range cost no depth of the stack."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens

    def range(self, start: int, end: int, frames: _Frames, *, truth: bool) -> Iterator[Condition]:
        """Yield the conditions in a range; ``truth``: the range is a condition itself."""
        tokens = self.tokens
        while end - start > 1 and tokens[start] == "(" and tokens.closing(start) == end - 1:
            start, end = start + 1, end - 1
        if start >= end:
            return
        question = next(tokens.top_level(start, end, {"?"}), None)
        operator = next((sign for sign in ("||", "&&") if any(tokens.top_level(start, end, {sign}))), "")
        if question is not None:
            yield from self._choice(start, question, end, frames, truth=truth)
        elif operator:
            yield from self._operands(start, end, operator, frames)
        elif tokens[start] == "!" and not self._binary(start, end):
            operand = next(at for at in range(start, end) if tokens[at] != "!")
            yield from self.range(operand, end, frames, truth=True)
        else:
            if truth and not (end - start == 1 and tokens[start] in _CONSTANTS):
                yield Condition(tokens.text(start, end), tokens.position(start), frames)
            yield from self._inside(start, end, frames)

    def _choice(self, start: int, question: int, end: int, frames: _Frames, *, truth: bool) -> Iterator[Condition]:
        colon = self.tokens.colon_of(question, end)
        condition = self.tokens.text(start, question)
        yield from self.range(start, question, frames, truth=True)
        yield from self.range(question + 1, colon, (*frames, _Guard(condition, True)), truth=truth)
        yield from self.range(colon + 1, end, (*frames, _Guard(condition, False)), truth=truth)

    def _operands(self, start: int, end: int, operator: str, frames: _Frames) -> Iterator[Condition]:
        for first, last in self.tokens.split(start, end, {operator}):
            yield from self.range(first, last, frames, truth=True)
            frames = (*frames, _Guard(self.tokens.text(first, last), operator == "&&"))

    def _binary(self, start: int, end: int) -> bool:
        return any(self.tokens.top_level(start, end, _BINARY))

    def _inside(self, start: int, end: int, frames: _Frames) -> Iterator[Condition]:
        """Look inside something that is no logic itself: a comparison, a sum, or a value with calls and brackets."""
        if self._binary(start, end):
            for first, last in self.tokens.split(start, end, _BINARY):
                yield from self.range(first, last, frames, truth=False)
            return
        at = start
        while at < end:
            if self.tokens[at] in ("(", "[", "{"):
                yield from self._brackets(start, at, frames)
                at = self.tokens.closing(at)
            at += 1

    def _brackets(self, start: int, opening: int, frames: _Frames) -> Iterator[Condition]:
        tokens = self.tokens
        parts = list(
            tokens.split(opening + 1, tokens.closing(opening), {",", ":"} if tokens[opening] == "{" else {","})
        )
        is_loop = opening - start > 2 and tokens[opening - 2] == "." and tokens[opening - 1] in _LOOPS
        if tokens[opening] == "(" and is_loop and len(parts) > 1:
            yield from self._loop(tokens.text(start, opening - 2), tokens[opening - 1], parts, frames)
            return
        for first, last in parts:
            yield from self.range(first, last, frames, truth=False)

    def _loop(self, over: str, name: str, parts: list[tuple[int, int]], frames: _Frames) -> Iterator[Condition]:
        """Walk what a loop does with each item; ``map`` with three parts asks something of an item first."""
        item, *steps = parts
        frames = (*frames, _Loop(over, self.tokens.text(*item)))
        asks = name != "map" or len(steps) > 1
        yield from self.range(*steps[0], frames, truth=asks)
        for step in steps[1:]:
            yield from self.range(*step, (*frames, _Guard(self.tokens.text(*steps[0]), True)), truth=False)


def _being(text: str, value: bool) -> str:
    return f"({text})" if value else f"!({text})"
