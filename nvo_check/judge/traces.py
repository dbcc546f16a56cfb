# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Traces: what a requirement looked at, as short prints. Two outcomes can be compared by them without the files."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from nvo_check.judge.looking import agreements_within, values_at
from nvo_check.model.facts import ALLE_AFSPRAKEN, PAD, Facts
from nvo_check.norm.requirement import HELE_BESTAND, Eis


@dataclass(frozen=True)
class Afspraakspoor:
    """An agreement that a requirement looked at: its id, how firm it is, and a print of all it says."""

    id: str
    stand: str
    vingerafdruk: str


@dataclass(frozen=True)
class Padspoor:
    """A path that a requirement looked at, with a print of what stood there."""

    pad: str
    vingerafdruk: str


@dataclass(frozen=True)
class Spoor:
    """All that one requirement looked at."""

    afspraken: tuple[Afspraakspoor, ...]
    paden: tuple[Padspoor, ...]


class Traces:
    """Makes traces from the facts of one region; what several requirements look at is printed once."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._prints: dict[str, str] = {}
        self._agreements: dict[str, tuple[Afspraakspoor, ...]] = {}

    def of(self, eis: Eis) -> Spoor:
        """Give the trace of a requirement."""
        paths = [ALLE_AFSPRAKEN if path == HELE_BESTAND else path for path in eis.kijkt_naar]
        agreements = dict.fromkeys(one for path in paths for one in self._agreements_at(path))
        return Spoor(tuple(agreements), tuple(Padspoor(path, self._print_at(path)) for path in dict.fromkeys(paths)))

    def _print_at(self, path: str) -> str:
        if path not in self._prints:
            self._prints[path] = _print(list(values_at(self._facts, path)))
        return self._prints[path]

    def _agreements_at(self, path: str) -> tuple[Afspraakspoor, ...]:
        if path not in self._agreements:
            found = [one for value in values_at(self._facts, path) for one in agreements_within(value)]
            self._agreements[path] = tuple(Afspraakspoor(one["id"], one["stand"], _print(one)) for one in found)
        return self._agreements[path]


def _print(value: Any) -> str:
    text = json.dumps(_without_paths(value), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _without_paths(value: Any) -> Any:
    """Leave out where a block stands: moving it down a list changes nothing of what it says."""
    if isinstance(value, list):
        return [_without_paths(item) for item in value]
    if isinstance(value, dict):
        return {key: _without_paths(item) for key, item in value.items() if key != PAD}
    return value
