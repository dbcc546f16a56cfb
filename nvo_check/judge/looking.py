# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looking in the facts along the paths that a requirement names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nvo_check.model.facts import Facts


def values_at(facts: Facts, path: str) -> Iterator[Any]:
    """Yield what stands at ``path``; ``[]`` in a path means every item of the list, and what is absent is None."""
    yield from _at(facts, path.split("."))


def _at(value: Any, steps: list[str]) -> Iterator[Any]:
    if not steps:
        yield value
        return
    inner = value.get(steps[0].removesuffix("[]")) if isinstance(value, dict) else None
    for item in inner if steps[0].endswith("[]") and isinstance(inner, list) else [inner]:
        yield from _at(item, steps[1:])
