# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looking in the facts along the paths that a requirement names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nvo_check.model.facts import Facts

_AGREEMENT = frozenset({"id", "tekst", "stand", "eigenaar", "termijn"})


def values_at(facts: Facts, path: str) -> Iterator[Any]:
    """Yield what stands at ``path``; ``[]`` in a path means every item of the list, and what is absent is None."""
    yield from _at(facts, path.split("."))


def agreements_within(value: Any) -> Iterator[Facts]:
    """Yield every agreement in a part of the facts, in the order of the file."""
    if isinstance(value, list):
        for item in value:
            yield from agreements_within(item)
    elif isinstance(value, dict):
        if value.keys() >= _AGREEMENT:
            yield value
        for item in value.values():
            yield from agreements_within(item)


def agreements_along(facts: Facts, path: str) -> Iterator[Facts]:
    """Yield the agreements at ``path``; of a path that leads into agreements (``afspraken[].eigenaar``) those."""
    yield from _along(facts, path.split("."))


def _at(value: Any, steps: list[str]) -> Iterator[Any]:
    if not steps:
        yield value
        return
    for item in _items(value, steps[0]):
        yield from _at(item, steps[1:])


def _along(value: Any, steps: list[str]) -> Iterator[Facts]:
    if not steps or (isinstance(value, dict) and value.keys() >= _AGREEMENT):
        yield from agreements_within(value)
        return
    for item in _items(value, steps[0]):
        yield from _along(item, steps[1:])


def _items(value: Any, step: str) -> list[Any]:
    inner = value.get(step.removesuffix("[]")) if isinstance(value, dict) else None
    return inner if step.endswith("[]") and isinstance(inner, list) else [inner]
