# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the model says about a path: its shape, its Dutch title and description."""

from __future__ import annotations

from dataclasses import dataclass

from nvo_check.model.basis import VASTE_VELDEN, Blok
from nvo_check.model.regio import Regio
from nvo_check.model.shape import Shape, fields_of
from nvo_check.place import Path

_ROOT = Shape("block", model=Regio)


@dataclass(frozen=True)
class Field:
    """One key of a block: its name, what it may hold, and its Dutch title and description."""

    name: str
    shape: Shape
    title: str
    description: str
    required: bool


def shape_at(path: Path) -> Shape | None:
    """Give the shape of what stands at a path; None when the model has no such path."""
    shape: Shape | None = _ROOT
    for step in path:
        if shape is None:
            return None
        if isinstance(step, int):
            shape = shape.item
        elif shape.model is not None:
            shape = fields_of(shape.model).get(step)
        else:
            shape = Shape("text") if shape.kind == "map" else None
    return shape


def field_at(path: Path) -> Field | None:
    """Give the key that a path ends with; None when the model has no such key."""
    owner = shape_at(path[:-1]) if path else None
    if owner is None or owner.model is None:
        return None
    return next((field for field in fields_in(owner.model) if field.name == path[-1]), None)


def fields_in(model: type[Blok]) -> list[Field]:
    """Give the keys of a block, in the order of the model."""
    infos = model.model_fields
    return [
        Field(name, shape, infos[name].title or name, infos[name].description or "", infos[name].is_required())
        for name, shape in fields_of(model).items()
    ]


def unknowable(path: Path) -> list[Field]:
    """Give the keys that may stand in ``onbekend``, which is at ``path``: those of its block, without fixed ones."""
    owner = shape_at(path[:-1])
    if owner is None or owner.model is None or path[-1] != "onbekend":
        return []
    return [field for field in fields_in(owner.model) if field.name not in VASTE_VELDEN]
