# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Edits of a region file as data: from what an example has to what a file has to get. Nothing is written here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from nvo_check.model.basis import Blok
from nvo_check.model.shape import Shape, block_of, fields_of
from nvo_check.place import Path

FIRM, UNKNOWNS, STANDING, REASON = "vastgelegd", "onbekend", "stand", "reden"


@dataclass(frozen=True)
class Edit:
    """One edit.

    Attributes:
        kind: ``add`` a key, ``append`` an item to the list at ``path``, ``change`` the value of a key, ``remove``
            a key.
        path: the key; of ``append`` the list.
        value: what comes there; plain data.
    """

    kind: Literal["add", "append", "change", "remove"]
    path: Path
    value: Any = None


@dataclass(frozen=True)
class Step:
    """Edits that only make sense together.

    Attributes:
        edits: the edits.
        overrides: whether a choice of the region changes; otherwise the step only adds, or fills in what was unknown.
        block: the block that is filled in now, so that it no longer says that it is unknown or absent; None for a step
            that stands on its own.
    """

    edits: tuple[Edit, ...]
    overrides: bool = False
    block: Path | None = None


def steps_towards(
    wanted: Mapping[str, Any], there: Mapping[str, Any], model: type[Blok], path: Path = ()
) -> list[Step]:
    """Give the steps that bring what an example has into a block, and leave every text of the region as it is.

    Args:
        wanted: the block of the example.
        there: the block of the region.
        model: the class of both.
        path: where the block stands in the region file.
    """
    return list(_block(wanted, there, model, path))


def apply_edits(data: Mapping[str, Any], edits: Iterable[Edit]) -> dict[str, Any]:
    """Give the data with the edits made; what does not change is shared, ``data`` itself stays as it is."""
    edited: dict[str, Any] = dict(data)
    for edit in edits:
        parent = _own(edited, edit.path if edit.kind == "append" else edit.path[:-1])
        if edit.kind == "append":
            parent.append(edit.value)
        elif edit.kind == "remove":
            parent.pop(edit.path[-1], None)
        else:
            parent[edit.path[-1]] = edit.value
    return edited


def value_at(data: Any, path: Path) -> Any:
    """Give what stands at a path that exists."""
    for step in path:
        data = data[step]
    return data


def whole_removals(edits: Iterable[Edit], data: Mapping[str, Any]) -> list[Edit]:
    """Remove a list of unknowns as a whole when nothing stays in it: a key without a value is refused."""
    given = list(edits)
    gone: dict[Path, set[str | int]] = {}
    for edit in given:
        if edit.kind == "remove":
            gone.setdefault(edit.path[:-1], set()).add(edit.path[-1])
    emptied = [path for path, keys in gone.items() if path and keys == set(value_at(data, path))]
    kept = [edit for edit in given if edit.kind != "remove" or edit.path[:-1] not in emptied]
    return [*kept, *(Edit("remove", path) for path in emptied)]


def _own(data: dict[str, Any], path: Path) -> Any:
    """Copy the blocks and lists down to ``path``, so that they can be changed, and give the last one."""
    parent: Any = data
    for step in path:
        parent[step] = parent[step].copy()
        parent = parent[step]
    return parent


def _block(wanted: Mapping[str, Any], there: Mapping[str, Any], model: type[Blok], path: Path) -> Iterator[Step]:
    shapes = fields_of(model)
    if there.get(STANDING, FIRM) != FIRM and STANDING in shapes:
        wanted = {STANDING: FIRM} | dict(wanted)
    for key, value in wanted.items():
        here = (*path, key)
        if key == UNKNOWNS or key not in shapes:
            continue
        if key == STANDING and key in there:
            yield from _standing(value, there, here)
        elif key not in there:
            yield Step((Edit("add", here, value), *_known_now(key, there, path)))
        else:
            yield from _value(value, there[key], shapes[key], here)


def _standing(wanted: Any, there: Mapping[str, Any], path: Path) -> Iterator[Step]:
    """Change how firm a block is; a reason why it is unknown goes along."""
    if wanted == there[STANDING]:
        return
    reason = (Edit("remove", (*path[:-1], REASON)),) if REASON in there else ()
    overrides = there[STANDING] == "in_ontwikkeling"
    yield Step((Edit("change", path, wanted), *reason), overrides, None if overrides else path[:-1])


def _known_now(key: str, there: Mapping[str, Any], path: Path) -> tuple[Edit, ...]:
    unknowns = there.get(UNKNOWNS)
    return (Edit("remove", (*path, UNKNOWNS, key)),) if isinstance(unknowns, dict) and key in unknowns else ()


def _value(wanted: Any, there: Any, shape: Shape, path: Path) -> Iterator[Step]:
    if there in ({}, []):
        yield Step((Edit("change", path, wanted),))
    elif isinstance(wanted, dict) and isinstance(there, dict):
        model = block_of(shape)
        if model is not None:
            yield from _block(wanted, there, model, path)
    elif isinstance(wanted, list) and isinstance(there, list):
        for item in wanted:
            if item not in there:
                yield Step((Edit("append", path, item),))
    elif shape.kind == "choice" and wanted != there:
        yield Step((Edit("change", path, wanted),), overrides=True)
