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
from typing import Literal, TypeAlias

_Fields: TypeAlias = dict[int, list[int | bytes]]


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

    kind: Literal["constant", "name", "select", "call", "list", "map", "loop"]
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
    """Read the tree from what the CEL library's ``Expression.serialize`` gives."""
    checked = _fields(_bytes(_fields(serialized), 2))
    source = _fields(_bytes(checked, 5))
    positions = {}
    for entry in source.get(4, []):
        pair = _fields(entry) if isinstance(entry, bytes) else {}
        positions[_number(pair, 1)] = _number(pair, 2)
    return _node(_fields(_bytes(checked, 4)), positions)


def _node(fields: _Fields, positions: dict[int, int]) -> Node:
    position = positions.get(_number(fields, 2), -1)
    if 4 in fields:
        return Node("name", position, _text(_fields(_bytes(fields, 4)), 1))
    if 5 in fields:
        select = _fields(_bytes(fields, 5))
        return Node("select", position, _text(select, 2), bool(_number(select, 3)), (_child(select, 1, positions),))
    if 6 in fields:
        call = _fields(_bytes(fields, 6))
        return Node("call", position, _text(call, 2), parts=_children(call, (1, 3), positions))
    if 7 in fields:
        return Node("list", position, parts=_children(_fields(_bytes(fields, 7)), (1,), positions))
    if 8 in fields:
        entries = [_fields(entry) for entry in _fields(_bytes(fields, 8)).get(2, []) if isinstance(entry, bytes)]
        return Node(
            "map", position, parts=tuple(part for entry in entries for part in _children(entry, (3, 4), positions))
        )
    if 9 in fields:
        loop = _fields(_bytes(fields, 9))
        return Node(
            "loop",
            position,
            parts=tuple(_child(loop, number, positions) for number in (2, 4, 6, 7)),
            loop_name=_text(loop, 1),
            result_name=_text(loop, 3),
        )
    constant = _fields(_bytes(fields, 3))
    return Node("constant", position, _text(constant, 6) if 6 in constant else "")


def _child(fields: _Fields, number: int, positions: dict[int, int]) -> Node:
    return _node(_fields(_bytes(fields, number)), positions)


def _children(fields: _Fields, numbers: tuple[int, ...], positions: dict[int, int]) -> tuple[Node, ...]:
    found = (item for number in numbers for item in fields.get(number, []) if isinstance(item, bytes))
    return tuple(_node(_fields(item), positions) for item in found)


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
