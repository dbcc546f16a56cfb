# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The syntax tree of a compiled CEL expression, read from its serialised form.

The CEL library checks types but, for plain data, no field names. Its serialised expression is a protobuf message
(``cel.expr.CheckedExpr``) that does hold the tree. Reading the few fields needed here takes fewer lines than a
protobuf run time would take megabytes; the field numbers are part of CEL's published, stable interface.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias, get_args

MAX_DEPTH = 64
"""CEL itself stops at 32 levels of brackets; a loop takes two levels of a tree."""

MAX_NODES = 600

Kind: TypeAlias = Literal["constant", "name", "select", "call", "list", "map", "loop"]
_Fields: TypeAlias = dict[int, list[int | bytes]]
_Plain: TypeAlias = list[Any]


class TreeError(ValueError):
    """A tree that is too deep, or that is none; the message is Dutch, without a full stop."""


@dataclass(frozen=True)
class Node:
    """One node of an expression.

    Attributes:
        kind: ``constant``, ``name``, ``select``, ``call``, ``list``, ``map`` or ``loop``.
        position: offset in the expression, in characters, 0-based; -1 when unknown.
        text: the name, the selected field, the called function, or the string constant.
        tests_presence: a ``has(...)``.
        parts: operand of a select; target and arguments of a call; items of a list; for a loop: range, initial value,
            step and result.
        loop_name: name of the loop's item.
        result_name: name of the loop's accumulator.
    """

    kind: Kind
    position: int
    text: str = ""
    tests_presence: bool = False
    parts: tuple[Node, ...] = field(default=())
    loop_name: str = ""
    result_name: str = ""

    def walk(self) -> Iterator[Node]:
        """Yield this node and all below it."""
        yield self
        for part in self.parts:
            yield from part.walk()


def read_tree(serialized: bytes) -> Node:
    """Read the tree from what the CEL library's ``Expression.serialize`` gives. Raises TreeError when too deep."""
    checked = _fields(_bytes(_fields(serialized), 2))
    source = _fields(_bytes(checked, 5))
    positions = {}
    for entry in source.get(4, []):
        pair = _fields(entry) if isinstance(entry, bytes) else {}
        positions[_number(pair, 1)] = _number(pair, 2)
    return _node(_fields(_bytes(checked, 4)), positions, 1)


def plain_tree(node: Node) -> _Plain:
    """Give a tree as lists, texts and numbers, to be sent to another process."""
    return [
        node.kind,
        node.position,
        node.text,
        node.tests_presence,
        node.loop_name,
        node.result_name,
        [plain_tree(part) for part in node.parts],
    ]


def tree_of(plain: object) -> Node:
    """Read what :func:`plain_tree` gave, as it came from a process that is not trusted. Raises TreeError."""
    tree = _tree_of(plain, 1)
    if sum(1 for _ in tree.walk()) > MAX_NODES:
        raise TreeError(f"de expressie heeft meer dan {MAX_NODES} onderdelen")
    return tree


def _tree_of(plain: object, depth: int) -> Node:
    _check_depth(depth)
    match plain:
        case [str(kind), int(position), str(text), bool(tests), str(loop), str(result), list(parts)] if (
            kind in get_args(Kind) and len(parts) >= _PARTS.get(kind, 0)
        ):
            inner = tuple(_tree_of(part, depth + 1) for part in parts)
            return Node(kind, position, text, tests, inner, loop, result)  # type: ignore[arg-type]  # looked at above
    raise TreeError("de expressie is niet te lezen")


_PARTS = {"select": 1, "loop": 4}
"""How many parts a node must have for its reader."""


def _check_depth(depth: int) -> None:
    if depth > MAX_DEPTH:
        raise TreeError("de expressie zit te diep in elkaar")


def _node(fields: _Fields, positions: dict[int, int], depth: int) -> Node:
    _check_depth(depth)
    position = positions.get(_number(fields, 2), -1)
    if 4 in fields:
        return Node("name", position, _text(_fields(_bytes(fields, 4)), 1))
    if 5 in fields:
        select = _fields(_bytes(fields, 5))
        return Node(
            "select", position, _text(select, 2), bool(_number(select, 3)), (_child(select, 1, positions, depth),)
        )
    if 6 in fields:
        call = _fields(_bytes(fields, 6))
        return Node("call", position, _text(call, 2), parts=_children(call, (1, 3), positions, depth))
    if 7 in fields:
        return Node("list", position, parts=_children(_fields(_bytes(fields, 7)), (1,), positions, depth))
    if 8 in fields:
        entries = [_fields(entry) for entry in _fields(_bytes(fields, 8)).get(2, []) if isinstance(entry, bytes)]
        return Node(
            "map",
            position,
            parts=tuple(part for entry in entries for part in _children(entry, (3, 4), positions, depth)),
        )
    if 9 in fields:
        loop = _fields(_bytes(fields, 9))
        return Node(
            "loop",
            position,
            parts=tuple(_child(loop, number, positions, depth) for number in (2, 4, 6, 7)),
            loop_name=_text(loop, 1),
            result_name=_text(loop, 3),
        )
    constant = _fields(_bytes(fields, 3))
    return Node("constant", position, _text(constant, 6) if 6 in constant else "")


def _child(fields: _Fields, number: int, positions: dict[int, int], depth: int) -> Node:
    return _node(_fields(_bytes(fields, number)), positions, depth + 1)


def _children(fields: _Fields, numbers: tuple[int, ...], positions: dict[int, int], depth: int) -> tuple[Node, ...]:
    found = (item for number in numbers for item in fields.get(number, []) if isinstance(item, bytes))
    return tuple(_node(_fields(item), positions, depth + 1) for item in found)


def _fields(message: bytes) -> _Fields:
    """Split a protobuf message into its fields: numbers for varints, bytes for everything with a length."""
    fields: _Fields = {}
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        number, wire = tag >> 3, tag & 7
        value: int | bytes
        if wire == 0:
            value, at = _varint(message, at)
        elif wire == 2:
            length, at = _varint(message, at)
            value, at = message[at : at + length], at + length
        else:
            width = 8 if wire == 1 else 4
            value, at = message[at : at + width], at + width
        fields.setdefault(number, []).append(value)
    return fields


def _varint(message: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def _bytes(fields: _Fields, number: int) -> bytes:
    value = fields.get(number, [b""])[-1]
    return value if isinstance(value, bytes) else b""


def _text(fields: _Fields, number: int) -> str:
    return _bytes(fields, number).decode("utf-8")


def _number(fields: _Fields, number: int) -> int:
    value = fields.get(number, [0])[-1]
    return value if isinstance(value, int) else 0
