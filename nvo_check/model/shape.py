# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of a model as plain data: which fields a block has and what each may hold.

Everything that has to follow a path through the model asks here: messages with suggestions, rules over whole
files, the facts that requirements look at, and the check of the fields that a norm names.
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from nvo_check.model.basis import Betekenis, Blok


@dataclass(frozen=True)
class Shape:
    """What one field may hold.

    Attributes:
        kind: ``text``, ``choice`` (one of ``choices``), ``number``, ``block``, ``list`` or ``map`` (free keys).
        choices: the allowed words of a ``choice``.
        model: the class of a ``block``.
        item: the shape of the items of a ``list``.
        meaning: what a text stands for (see :class:`Betekenis`); empty for text that an author words freely.
    """

    kind: Literal["text", "choice", "number", "block", "list", "map"]
    choices: tuple[str, ...] = ()
    model: type[Blok] | None = None
    item: Shape | None = None
    meaning: str = ""


@cache
def fields_of(model: type[Blok]) -> dict[str, Shape]:
    """Give the fields of a block in the order of the model, by the keys that authors write."""
    return {key: _shape(_whole_annotation(info)) for key, info in keys_of(model).items()}


@cache
def keys_of(model: type[Blok]) -> dict[str, FieldInfo]:
    """Give what the model says about each key that authors write."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


def block_of(shape: Shape | None) -> type[Blok] | None:
    """Give the class of a block or of the items of a list of blocks; None for anything else."""
    while shape is not None and shape.kind == "list":
        shape = shape.item
    return shape.model if shape is not None else None


def _whole_annotation(info: FieldInfo) -> Any:
    annotation: Any = info.annotation
    for extra in info.metadata:
        if isinstance(extra, Betekenis):
            annotation = Annotated[annotation, extra]
    return annotation


def _shape(annotation: Any, meaning: str = "") -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        marks = [extra.soort for extra in arguments[1:] if isinstance(extra, Betekenis)]
        return _shape(arguments[0], marks[-1] if marks else meaning)
    if origin in (Union, types.UnionType):
        return _shape(next(argument for argument in arguments if argument is not types.NoneType), meaning)
    if origin is list:
        return Shape("list", item=_shape(arguments[0]))
    if origin is dict:
        return Shape("map")
    if origin is Literal:
        return Shape("choice", choices=arguments)
    if isinstance(annotation, type) and issubclass(annotation, Blok):
        return Shape("block", model=annotation)
    if annotation in (int, float):
        return Shape("number")
    return Shape("text", meaning=meaning)
