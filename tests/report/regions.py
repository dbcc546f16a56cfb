# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regions made from the model itself: one with every field filled, so that no field can be forgotten in a document."""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from nvo_check.judge.judge import judge_region
from nvo_check.judge.outcome import Regiouitkomst
from nvo_check.judge.run import Uitkomst
from nvo_check.model.admit import admit_region
from nvo_check.model.basis import Blok
from nvo_check.model.regio import Regio
from nvo_check.model.shape import Shape, fields_of
from nvo_check.norm.load import load_shipped_norm
from nvo_check.norm.norm import Norm
from nvo_check.place import Path, format_path
from nvo_check.reading.source import Document, read_source
from nvo_check.report.blocks import is_long
from nvo_check.settings import Limits

LIMITS = Limits()
PEILDATUM = "2026-11-21"
_SKIP = frozenset({"schemaversie", "norm", "stand", "reden", "onbekend"})
_FREE = frozenset({"", "kop"})
Leaf = tuple[Path, type[Blok], str, Shape, Any]


@cache
def full_document() -> Document:
    """Give a region file in which every field of the model is filled with a text of its own."""
    data = _block(Regio, ())
    data |= {"schemaversie": 1, "norm": "nvo-2020-zeven"}
    data["regio"]["aantal_gemeenten"] = 3
    data["bronnen"][0]["id"] = "stuk"
    return read_source(json.dumps(data).encode(), "regio.yaml", LIMITS)


@cache
def norm() -> Norm:
    return load_shipped_norm("nvo-2020-zeven", LIMITS)


def region_of(data: dict[str, Any]) -> tuple[Regio, Regiouitkomst, Uitkomst]:
    """Admit and judge a region; the arguments of the writers of a draft."""
    document = read_source(json.dumps(data).encode(), "regio.yaml", LIMITS)
    regio = admit_region(document, LIMITS)
    outcome = judge_region(regio, document, norm(), PEILDATUM)
    return regio, outcome, Uitkomst("0.1.0", PEILDATUM, (outcome,))


@cache
def full_region() -> tuple[Regio, Regiouitkomst, Uitkomst]:
    return region_of(full_document().data)


def full_data() -> dict[str, Any]:
    return copy.deepcopy(full_document().data)


def leaves(block: Blok, path: Path = ()) -> Iterator[Leaf]:
    """Yield every filled field that holds no block: path, model, field, shape, value."""
    for name, shape in fields_of(type(block)).items():
        value = getattr(block, name)
        for inner_path, item in _items(value, (*path, name)):
            if isinstance(item, Blok):
                yield from leaves(item, inner_path)
            elif item is not None:
                yield inner_path, type(block), name, shape.item or shape, item


def replace_texts(long_text: str, short_text: str) -> Regio:
    """Give the full region with every free text replaced."""
    data = full_data()
    for path, model, name, shape, _ in list(leaves(full_region()[0])):
        if shape.meaning == "citaat":
            _put(data, path, f"{short_text} (aangehaald)")
        elif shape.kind == "text" and shape.meaning in _FREE and name not in {"id", "norm", "bestand"}:
            _put(data, path, long_text if is_long(model, name) else short_text)
    return Regio.model_validate(data)


def _items(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _items(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield (*path, key), item
    else:
        yield path, value


def _put(data: Any, path: Path, text: str) -> None:
    for step in path[:-1]:
        data = data[step]
    data[path[-1]] = text


def _block(model: type[Blok], path: Path) -> dict[str, Any]:
    return {
        name: _value(shape, (*path, name))
        for name, shape in fields_of(model).items()
        if name not in _SKIP or (name == "stand" and model.model_fields[name].is_required())
    }


def _value(shape: Shape, path: Path) -> Any:
    makers: dict[str, Callable[[], Any]] = {
        "text": lambda: _text(shape, path),
        "choice": lambda: "vastgelegd" if path[-1] == "stand" else shape.choices[-1],
        "number": lambda: 7,
        "block": lambda: _block(shape.model, path) if shape.model else None,
        "list": lambda: [_value(shape.item, (*path, index)) for index in range(2)] if shape.item else [],
        "map": dict,
    }
    return makers[shape.kind]()


def _text(shape: Shape, path: Path) -> str:
    fixed = {"datum": "2024-03-01", "regels": "10-12, 20", "bron": "stuk", "eis": "NVO-3.2"}
    place = format_path(path)
    if shape.meaning == "sha256":
        return hashlib.sha256(place.encode()).hexdigest()[: 12 if path[-1] == "stempel" else 64]
    key = "".join(sign if sign.isalnum() else "-" for sign in place).strip("-").replace("--", "-")
    return fixed.get(shape.meaning) or (key[-80:].lstrip("-") if path[-1] == "id" else f"Z{key.replace('_', '-')}Z")
