# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Does the region say that something is unknown? Silence is not the same as unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from nvo_check.model.facts import Facts


def unknown_reason(facts: Facts, paths: Iterable[str]) -> str | None:
    """Give the reason why something on one of the paths is unknown, or None when nothing is declared so.

    On the way from the root to the end of a path, a block with ``stand: onbekend`` or a block whose ``onbekend`` names
    the next field is such a declaration. ``[]`` in a path means: any item of the list.
    """
    return next((reason for path in paths for reason in _reasons(facts, path.split("."))), None)


def _reasons(block: Any, steps: list[str]) -> Iterator[str]:
    if not isinstance(block, dict):
        return
    if block.get("stand") == "onbekend":
        yield str(block.get("reden", ""))
    if not steps:
        return
    name = steps[0].removesuffix("[]")
    if name in block.get("onbekend", {}):
        yield str(block["onbekend"][name])
    value = block.get(name)
    for item in value if steps[0].endswith("[]") and isinstance(value, list) else [value]:
        yield from _reasons(item, steps[1:])
