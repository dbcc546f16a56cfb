# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Facts: a region as the plain data that requirements look at.

So that a requirement stays readable for someone who is no programmer, nothing has to be guarded:

* a text, choice, date or yes/no that is absent is ``''``;
* a list that is absent is ``[]``; a block that is absent is there, with ``stand`` equal to ``'ontbreekt'``;
* a number that is absent is absent: a requirement asks for it with ``has(...)``;
* every block knows its own path as ``pad``.

Beside the keys of the region file there are ``peildatum`` (text, YYYY-MM-DD), ``alle_afspraken`` (every agreement
anywhere in the file), ``plaatshouders`` (every text with something still to fill in, as ``pad`` and ``gevonden``),
``wettelijke_jeugdregios`` (the names of the youth regions in the law) and ``nabije_jeugdregio`` (the one of those that
looks most like the name of this region, or empty).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from nvo_check.model.basis import Afspraak, Blok
from nvo_check.model.jeugdregios import JEUGDREGIOS, nearest_jeugdregio
from nvo_check.model.placeholders import placeholders_in
from nvo_check.model.regio import Regio
from nvo_check.model.shape import Shape, fields_of
from nvo_check.place import Path, format_path

PEILDATUM, ALLE_AFSPRAKEN, PLAATSHOUDERS, PAD = "peildatum", "alle_afspraken", "plaatshouders", "pad"
WETTELIJKE_JEUGDREGIOS, NABIJE_JEUGDREGIO = "wettelijke_jeugdregios", "nabije_jeugdregio"

Facts = dict[str, Any]


class _Plaatshouder(Blok):
    """An item of ``plaatshouders``; its path is the ``pad`` that every block has."""

    gevonden: str


ROOT: Mapping[str, Shape] = fields_of(Regio) | {
    PEILDATUM: Shape("text"),
    ALLE_AFSPRAKEN: Shape("list", item=Shape("block", model=Afspraak)),
    PLAATSHOUDERS: Shape("list", item=Shape("block", model=_Plaatshouder)),
    WETTELIJKE_JEUGDREGIOS: Shape("list", item=Shape("text")),
    NABIJE_JEUGDREGIO: Shape("text"),
}
"""What a requirement can name at the top level, and what each holds."""


def facts_of(regio: Regio, peildatum: str) -> Facts:
    """Turn a region into facts.

    Args:
        regio: an admitted region.
        peildatum: the reference date, ``YYYY-MM-DD``.
    """
    facts = _block(regio, Regio, ())
    del facts[PAD]
    agreements = [_block(agreement, type(agreement), path) for path, agreement in agreements_in(regio)]
    left = [
        {"pad": format_path(path), "gevonden": found}
        for path, found in placeholders_in(_texts_in(regio, Shape("block", model=Regio), ()))
    ]
    return facts | {
        PEILDATUM: peildatum,
        ALLE_AFSPRAKEN: agreements,
        PLAATSHOUDERS: left,
        WETTELIJKE_JEUGDREGIOS: list(JEUGDREGIOS),
        NABIJE_JEUGDREGIO: nearest_jeugdregio(regio.regio.jeugdregio or regio.regio.naam),
    }


def agreements_in(regio: Regio) -> Iterator[tuple[Path, Afspraak]]:
    """Yield every agreement of a region with its path, in the order of the model."""
    for path, block in blocks_in(regio, ()):
        if isinstance(block, Afspraak):
            yield path, block


def blocks_in(block: Blok, path: Path) -> Iterator[tuple[Path, Blok]]:
    """Yield ``block`` and every block inside it, with their paths."""
    yield path, block
    for name in fields_of(type(block)):
        yield from _blocks_in_value(getattr(block, name), (*path, name))


def block_at(block: Blok, path: Path) -> Blok | None:
    """Give the block at ``path`` inside ``block``; None where there is none, also when ``path`` makes no sense."""
    value: Any = block
    for step in path:
        if isinstance(step, str):
            value = getattr(value, step) if isinstance(value, Blok) and step in fields_of(type(value)) else None
        else:
            value = value[step] if isinstance(value, list) and step < len(value) else None
    return value if isinstance(value, Blok) else None


def _blocks_in_value(value: Any, path: Path) -> Iterator[tuple[Path, Blok]]:
    if isinstance(value, Blok):
        yield from blocks_in(value, path)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _blocks_in_value(item, (*path, index))


def _block(block: Blok | None, model: type[Blok], path: Path) -> Facts:
    facts: Facts = {PAD: format_path(path)}
    for name, shape in fields_of(model).items():
        value = getattr(block, name) if block is not None else None
        fact = _fact(value, shape, (*path, name))
        if fact is not None:
            facts[name] = fact
    if block is None and "stand" in facts:
        facts["stand"] = "ontbreekt"
    return facts


def _fact(value: Any, shape: Shape, path: Path) -> Any:
    if shape.model is not None:
        return _block(value, shape.model, path)
    if shape.item is not None:
        return [_fact(item, shape.item, (*path, index)) for index, item in enumerate(value or [])]
    if shape.kind == "map":
        return dict(value or {})
    if value is None:
        return None if shape.kind == "number" else ""
    return value


def _texts_in(value: Any, shape: Shape, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield every text that an author words freely: no choices, dates, ids or headings of others."""
    if isinstance(value, Blok):
        for name, field in fields_of(type(value)).items():
            yield from _texts_in(getattr(value, name), field, (*path, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield (*path, key), item
    elif isinstance(value, list) and shape.item is not None:
        for index, item in enumerate(value):
            yield from _texts_in(item, shape.item, (*path, index))
    elif isinstance(value, str) and shape.kind == "text" and not shape.meaning:
        yield path, value
