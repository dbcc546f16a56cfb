# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Do the fields that a requirement names exist? Follows every path of an expression through the model.

Without this, a typing error in a norm file would pass as 'absent' and give a wrong verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nvo_check.finding import enumeration, suggestion
from nvo_check.model.facts import PAD, ROOT
from nvo_check.model.regio import Regio
from nvo_check.model.shape import Shape, fields_of
from nvo_check.norm.requirement import HELE_BESTAND
from nvo_check.norm.syntax_tree import Node

NAMES = frozenset(ROOT)
"""The top-level names that expressions may use."""


@dataclass(frozen=True)
class FieldMistake:
    """A field that does not exist or is asked for wrongly; ``position`` as in :class:`Node`."""

    position: int
    melding: str
    tip: str = ""


def path_mistake(path: str) -> FieldMistake | None:
    """Check a path of ``kijkt_naar``, such as ``elementen.governance.gremia[].bevoegdheid``."""
    shape: Shape | None = Shape("block", model=Regio)
    if path == HELE_BESTAND:
        return None
    for step in path.split("."):
        name = step.removesuffix("[]")
        known = _fields(shape)
        if name not in known:
            return FieldMistake(0, f"het veld `{name}` in `{path}` bestaat niet", suggestion(name, known))
        shape = known[name]
        if step.endswith("[]"):
            shape = shape.item
    return None


def field_mistakes(tree: Node) -> list[FieldMistake]:
    """Check every field that an expression names."""
    checker = _Checker()
    checker.shape_of(tree, dict(ROOT))
    return checker.mistakes + list(checker.unguarded_numbers())


class _Checker:
    def __init__(self) -> None:
        self.mistakes: list[FieldMistake] = []
        self._asked: set[str] = set()
        self._numbers: list[tuple[str, int]] = []

    def unguarded_numbers(self) -> Iterator[FieldMistake]:
        """A number may be absent; an expression that uses one has to ask for it with ``has`` too."""
        for name, position in self._numbers:
            if name not in self._asked:
                yield FieldMistake(
                    position, f"het getal `{name}` kan ontbreken", f"Vraag er eerst naar met `has(….{name})`."
                )

    def shape_of(self, node: Node, scope: Mapping[str, Shape | None]) -> Shape | None:
        """Give the shape of what ``node`` results in, None when that is not known; collect mistakes on the way."""
        if node.kind == "name":
            return scope.get(node.text)
        if node.kind == "select":
            return self._select(node, scope)
        if node.kind == "loop":
            return self._loop(node, scope)
        shapes = [self.shape_of(part, scope) for part in node.parts]
        if node.kind == "list":
            return Shape("list", item=next(iter(shapes), None))
        if node.kind == "call":
            return self._call(node, shapes)
        return None

    def _select(self, node: Node, scope: Mapping[str, Shape | None]) -> Shape | None:
        owner = self.shape_of(node.parts[0], scope)
        if owner is None or owner.kind == "map":
            return Shape("text") if owner is not None else None
        known = _fields(owner)
        if node.text not in known:
            kind = "" if owner.kind == "block" else " (dit is geen blok)"
            self.mistakes.append(
                FieldMistake(
                    node.position, f"het veld `{node.text}` bestaat hier niet{kind}", suggestion(node.text, known)
                )
            )
            return None
        shape = known[node.text]
        if shape.kind == "number":
            self._asked.update([node.text] if node.tests_presence else [])
            self._numbers.extend([] if node.tests_presence else [(node.text, node.position)])
        elif node.tests_presence:
            self.mistakes.append(
                FieldMistake(
                    node.position,
                    f"`has` is hier altijd waar: `{node.text}` is er altijd, soms leeg",
                    _EMPTY_TIPS.get(shape.kind, ""),
                )
            )
        return shape

    def _loop(self, node: Node, scope: Mapping[str, Shape | None]) -> Shape | None:
        over, start, step, result = node.parts
        items = self.shape_of(over, scope)
        inner = {**scope, node.result_name: self.shape_of(start, scope)}
        if node.loop_name:
            inner[node.loop_name] = items.item if items is not None else None
        collected = self.shape_of(step, inner)
        if inner[node.result_name] is None or inner[node.result_name] == Shape("list"):
            inner[node.result_name] = collected
        return self.shape_of(result, inner)

    def _call(self, node: Node, shapes: list[Shape | None]) -> Shape | None:
        if node.text in ("_==_", "_!=_", "@in"):
            self._check_choice(node, shapes)
        if node.text == "_[_]" and shapes and shapes[0] is not None:
            return shapes[0].item
        if node.text == "_+_":
            return next((shape for shape in shapes if shape is not None and shape != Shape("list")), None)
        if node.text == "_?_:_":
            return next((shape for shape in shapes[1:] if shape is not None and shape != Shape("list")), None)
        return None

    def _check_choice(self, node: Node, shapes: list[Shape | None]) -> None:
        """Check the words that are compared with a choice, or looked for in a list of choices."""
        choices = next((choices for choices in map(_choices_in, shapes) if choices), ())
        for constant in (word for part in node.parts for word in _words_of(part)):
            if choices and constant.text not in choices:
                tip = suggestion(constant.text, choices) or f"Kies uit: {enumeration(choices)}."
                self.mistakes.append(
                    FieldMistake(constant.position, f"de waarde `{constant.text}` komt hier niet voor", tip)
                )


def _choices_in(shape: Shape | None) -> tuple[str, ...]:
    while shape is not None and shape.kind == "list":
        shape = shape.item
    return shape.choices if shape is not None else ()


def _words_of(node: Node) -> Iterator[Node]:
    """Yield the texts that an operand itself can be or hold; those that it only asks about are of other comparisons."""
    if node.kind == "constant" and node.text:
        yield node
    elif node.kind == "list" or (node.kind == "call" and node.text in _PASSES_ON):
        for part in node.parts[1:] if node.text == "_?_:_" else node.parts:
            yield from _words_of(part)


_PASSES_ON = ("_?_:_", "_+_")

_EMPTY_TIPS = {
    "text": "Vergelijk met de lege tekst: `!= ''`.",
    "choice": "Vergelijk met de lege tekst: `!= ''`.",
    "list": "Vraag naar de lengte: `size(...) > 0`.",
    "block": "Vraag naar de stand: `stand == 'vastgelegd'`.",
    "map": "Vraag naar de lengte: `size(...) > 0`.",
}


def _fields(shape: Shape | None) -> Mapping[str, Shape]:
    if shape is None or shape.model is None:
        return {}
    return fields_of(shape.model) | {PAD: Shape("text")}
