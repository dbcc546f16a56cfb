# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules over a whole region file that no single field can see.

They run on the data as it was read, next to the model, so that an author sees all mistakes at once. What JSON Schema
cannot express of them is listed in ``docs/besluiten/0004-model-en-schema.md``.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nvo_check.model.basis import DATUM_PATROON, VASTE_VELDEN, Afspraak, Blok
from nvo_check.model.identiteit import Besluit, Bron, Gemeente, Regiogegevens
from nvo_check.model.shape import Shape, fields_of
from nvo_check.place import Path

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_RANGE = re.compile(r"(\d+)-(\d+)")
_PERIODS = (("van", "tot"), ("geldt_van", "geldt_tot"))


@dataclass(frozen=True)
class Mistake:
    """A broken rule: the path it is about, what is wrong, how to mend it.

    When ``wrong`` looks like one of ``known``, that one is the better tip.
    """

    path: Path
    melding: str
    tip: str = ""
    wrong: str = ""
    known: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Block:
    path: Path
    model: type[Blok]
    data: dict[str, Any]


def broken_rules(data: dict[str, Any], root: type[Blok]) -> Iterator[Mistake]:
    """Yield every broken rule in ``data``; data of the wrong type is passed over, the model reports that."""
    blocks = list(_blocks(data, root, ()))
    for block in blocks:
        yield from _standing(block)
        yield from _unknowns(block)
        yield from _dates(block)
        yield from _periods(block)
        yield from _line_numbers(block)
        yield from _names_of_gemeenten(block)
    yield from _different_norms(data)
    yield from _unique_ids(blocks)
    yield from _sources_that_exist(blocks)
    yield from _gemeenten_that_take_part(blocks)


def _different_norms(data: dict[str, Any]) -> Iterator[Mistake]:
    given = data.get("norm")
    names = given if isinstance(given, list) else []
    for index, name in enumerate(names):
        if name in names[:index]:
            yield Mistake(("norm", index), f"De norm `{name}` staat er twee keer in.", "Haal er één weg.")


def _blocks(data: Any, model: type[Blok], path: Path) -> Iterator[_Block]:
    if not isinstance(data, dict):
        return
    yield _Block(path, model, data)
    for name, shape in fields_of(model).items():
        yield from _blocks_in(data.get(name), shape, (*path, name))


def _blocks_in(value: Any, shape: Shape, path: Path) -> Iterator[_Block]:
    if shape.model is not None:
        yield from _blocks(value, shape.model, path)
    elif shape.item is not None and isinstance(value, list):
        for index, item in enumerate(value):
            yield from _blocks_in(item, shape.item, (*path, index))


def _standing(block: _Block) -> Iterator[Mistake]:
    if "reden" not in block.model.model_fields:
        return
    unknown = block.data.get("stand") == "onbekend"
    if unknown and "reden" not in block.data:
        yield Mistake(
            (*block.path, "stand"),
            "Bij `stand: onbekend` hoort een `reden`.",
            "Schrijf `reden: …`, bijvoorbeeld in welk stuk het staat dat u niet hebt.",
        )
    if "reden" in block.data and not unknown:
        yield Mistake(
            (*block.path, "reden"),
            "Een `reden` hoort alleen bij `stand: onbekend`.",
            "Gebruik `kanttekening` voor een toelichting.",
        )


def _unknowns(block: _Block) -> Iterator[Mistake]:
    unknowns = block.data.get("onbekend")
    if not isinstance(unknowns, dict) or "onbekend" not in block.model.model_fields:
        return
    allowed = [name for name in block.model.model_fields if name not in VASTE_VELDEN]
    for name in unknowns:
        path = (*block.path, "onbekend", name)
        if name not in allowed:
            yield Mistake(
                path, f"`{name}` is hier geen gegeven dat onbekend kan zijn.", wrong=str(name), known=tuple(allowed)
            )
        elif name in block.data:
            yield Mistake(
                path,
                f"`{name}` is ingevuld en staat ook bij `onbekend`.",
                "Haal één van de twee weg; leg een twijfel uit in een `kanttekening`.",
            )


def _texts(block: _Block, meaning: str) -> Iterator[tuple[Path, str]]:
    for name, shape in fields_of(block.model).items():
        value = block.data.get(name)
        if shape.meaning == meaning and isinstance(value, str):
            yield (*block.path, name), value


def _dates(block: _Block) -> Iterator[Mistake]:
    for path, text in _texts(block, "datum"):
        if re.match(DATUM_PATROON, text) and _DAY.match(text) and not _exists(text):
            yield Mistake(path, f"De datum {text} bestaat niet.", "Controleer de dag en de maand.")


def _exists(day: str) -> bool:
    try:
        datetime.date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _periods(block: _Block) -> Iterator[Mistake]:
    for start, end in _PERIODS:
        first, last = str(block.data.get(start, "")), str(block.data.get(end, ""))
        precision = min(len(first), len(last))
        if precision and start in block.model.model_fields and last[:precision] < first[:precision]:
            yield Mistake((*block.path, end), f"`{end}` ({last}) ligt voor `{start}` ({first}).", "Draai de data om.")


def _line_numbers(block: _Block) -> Iterator[Mistake]:
    for path, text in _texts(block, "regels"):
        for first, last in _RANGE.findall(text[:200]):
            if int(last) < int(first):
                yield Mistake(path, f"De regels {first}-{last} lopen achteruit.", f"Schrijf {last}-{first}.")


def _names_of_gemeenten(block: _Block) -> Iterator[Mistake]:
    if block.model is not Regiogegevens or not isinstance(block.data.get("gemeenten"), list):
        return
    names = [item.get("naam") for item in block.data["gemeenten"] if isinstance(item, dict)]
    seen: set[str] = set()
    for index, name in enumerate(names):
        if isinstance(name, str) and name in seen:
            yield Mistake(
                (*block.path, "gemeenten", index, "naam"),
                f"De gemeente {name} staat er twee keer in.",
                "Haal er één weg.",
            )
        seen.update([name] if isinstance(name, str) else [])
    number = block.data.get("aantal_gemeenten")
    if type(number) is int and 0 < number < len(names):
        yield Mistake(
            (*block.path, "aantal_gemeenten"),
            f"Er staan {len(names)} gemeenten in de lijst, maar het aantal is {number}.",
            "Verbeter het aantal of de lijst.",
        )


def _unique_ids(blocks: list[_Block]) -> Iterator[Mistake]:
    for kind, what in ((Afspraak, "afspraak"), (Bron, "bron")):
        seen: dict[str, Path] = {}
        for block in blocks:
            name = block.data.get("id")
            if not issubclass(block.model, kind) or not isinstance(name, str):
                continue
            if name in seen:
                yield Mistake(
                    (*block.path, "id"),
                    f"Het id `{name}` is al gebruikt voor een andere {what}.",
                    "Geef elk een eigen id.",
                )
            seen.setdefault(name, block.path)


def _sources_that_exist(blocks: list[_Block]) -> Iterator[Mistake]:
    known = tuple(block.data["id"] for block in blocks if block.model is Bron and isinstance(block.data.get("id"), str))
    there = set(known)
    for block in blocks:
        for path, name in _texts(block, "bron"):
            if name not in there:
                tip = "Zet de bron in de lijst `bronnen` onderaan het bestand."
                yield Mistake(path, f"De bron `{name}` staat niet in de lijst `bronnen`.", tip, name, known)


def _gemeenten_that_take_part(blocks: list[_Block]) -> Iterator[Mistake]:
    """A decision of a gemeente that is not in the list would silently not count; only a complete list can tell."""
    names = [block.data.get("naam") for block in blocks if block.model is Gemeente]
    known = tuple(name for name in names if isinstance(name, str))
    there = set(known)
    complete = any(
        block.model is Regiogegevens and block.data.get("aantal_gemeenten") == len(known) for block in blocks
    )
    for block in blocks if complete else []:
        name = block.data.get("gemeente")
        if block.model is Besluit and isinstance(name, str) and name not in there:
            tip = "Schrijf de naam zoals in `regio.gemeenten`."
            path = (*block.path, "gemeente")
            yield Mistake(path, f"De gemeente {name} staat niet bij `regio.gemeenten`.", tip, name, known)
