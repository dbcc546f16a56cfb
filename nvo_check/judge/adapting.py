# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""An example of a norm made fit for one region: its own gemeenten, names of agreements that are free, a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from nvo_check.judge.examples import EXAMPLE_SOURCE
from nvo_check.place import Path

_IDENTITY = ("schemaversie", "norm", "voorbeeld")
"""What a region file says about itself; no example can say that for it."""
MOST_GEMEENTEN = 60


def adapted(example: Mapping[str, Any], data: Mapping[str, Any], taken_ids: Iterable[str]) -> dict[str, Any]:
    """Make an example fit for a region.

    Args:
        example: the piece of a region file in an example.
        data: the region file.
        taken_ids: names of agreements that are taken, those in the region file too.
    """
    wanted = {key: value for key, value in example.items() if key not in _IDENTITY}
    wanted["regio"] = {key: value for key, value in wanted.get("regio", {}).items() if key != "naam"}
    wanted = _with_own_gemeenten(wanted, data)
    if not wanted["regio"]:
        del wanted["regio"]
    if _cites(wanted, EXAMPLE_SOURCE["id"]):
        wanted["bronnen"] = [*wanted.get("bronnen", []), EXAMPLE_SOURCE]
    known = {source.get("id") for source in data.get("bronnen", [])}
    if "bronnen" in wanted:
        wanted["bronnen"] = [source for source in wanted["bronnen"] if source.get("id") not in known]
    sources = {source.get("id") for source in wanted.get("bronnen", [])}
    fresh: dict[str, Any] = _with_free_ids(wanted, set(taken_ids), sources)
    return fresh


def blocks_in_lists(value: Any, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield every block that is an item of a list, with its path without numbers."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from blocks_in_lists(item, (*path, key))
    elif isinstance(value, list):
        for item in value:
            if isinstance(item, dict):
                yield path, item
            yield from blocks_in_lists(item, path)


def ids_in(value: Any) -> Iterator[str]:
    """Yield every ``id`` in plain data."""
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from ids_in(item)


def _with_own_gemeenten(wanted: dict[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """Let an example speak of the gemeenten of the region, when the region names them."""
    own = [gemeente["naam"] for gemeente in data["regio"].get("gemeenten", []) if "naam" in gemeente]
    named = [gemeente["naam"] for gemeente in wanted["regio"].get("gemeenten", [])]
    if not own or not named:
        return wanted
    region = {key: value for key, value in wanted["regio"].items() if key != "gemeenten"}
    region |= {key: len(own) for key in region if key == "aantal_gemeenten"}
    return {
        key: _for_each(value, named, own[:MOST_GEMEENTEN]) if isinstance(value, list) else value
        for key, value in wanted.items()
    } | {"regio": region}


def _for_each(items: list[Any], named: list[str], own: list[str]) -> list[Any]:
    """Repeat what a list says about the first gemeente of an example for every gemeente of the region."""
    about = [item for item in items if isinstance(item, dict) and item.get("gemeente") in named]
    if not about:
        return items
    pattern = [item for item in about if item["gemeente"] == about[0]["gemeente"]]
    others = [item for item in items if item not in about]
    return [item | {"gemeente": gemeente} for gemeente in own for item in pattern] + others


def _cites(value: Any, source: str) -> bool:
    if isinstance(value, dict):
        return any(item == source if key in ("bron", "stuk") else _cites(item, source) for key, item in value.items())
    return isinstance(value, list) and any(_cites(item, source) for item in value)


def _with_free_ids(value: Any, taken: set[str], sources: set[Any]) -> Any:
    """Give every agreement a name that is not taken; sources keep theirs, because citations name them."""
    if isinstance(value, list):
        return [_with_free_ids(item, taken, sources) for item in value]
    if not isinstance(value, dict):
        return value
    copied = {key: _with_free_ids(item, taken, sources) for key, item in value.items()}
    if isinstance(copied.get("id"), str) and copied["id"] not in sources:
        copied["id"] = _free(copied["id"], taken)
        taken.add(copied["id"])
    return copied


def _free(name: str, taken: set[str]) -> str:
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free
