# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Norm files and a region that ask too much; see ``vijandig.yaml`` for their form."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import yaml

from tests.norm.new_norm import NEW_NORM

HEALTHY = "regio.beschrijving != ''"


def text_of(parts: str | list[Any]) -> str:
    """Put the pieces of an expression together."""
    if isinstance(parts, str):
        return parts
    return "".join(part if isinstance(part, str) else part[0] * part[1] for part in parts)


def norm_of(*tests: dict[str, str]) -> str:
    """Write a norm file with a requirement for each of ``tests``: its expressions by field."""
    norm = yaml.safe_load(NEW_NORM)
    pattern = norm["eisen"][0]
    norm["eisen"] = [{**pattern, **test, "id": f"EIGEN-{number}"} for number, test in enumerate(tests, 1)]
    return json.dumps(norm, indent=1)


def hostile_test(expression: str, *, names: bool) -> dict[str, str]:
    """Give the fields of a requirement with a hostile expression."""
    return {"voldaan": "false", "ontbreekt": expression} if names else {"voldaan": expression}


def large_region(agreements: int = 3000) -> str:
    """Write a region with many agreements and a long description."""
    found: Sequence[str] = [
        f"      - {{id: a{n}, tekst: {'woord ' * 20}, stand: vastgelegd}}" for n in range(agreements)
    ]
    head = f"schemaversie: 1\nnorm: nvo-2020-zeven\nregio: {{naam: Groot, beschrijving: {'x' * 19_000}}}\n"
    element = "elementen:\n  governance:\n    stand: vastgelegd\n    samenvatting: Veel.\n    afspraken:\n"
    return head + element + "\n".join(found) + "\n"
