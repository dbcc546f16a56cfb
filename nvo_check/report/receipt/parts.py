# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of a receipt: one thing that differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Soort = Literal[
    "versie", "norm", "regiobestand", "bron", "bronnenmap",
    "oordeel", "afwijking", "verwijzing", "besluitvorming", "conclusie", "telling", "exitcode", "regio", "gegeven",
]  # fmt: skip


ABSENT = "er niet"
"""Stands for what is not on one of the sides."""

GONE = "bestaat niet meer"
"""Stands for a file that is not there any more."""


@dataclass(frozen=True)
class Receiptverschil:
    """An input or result that differs.

    Attributes:
        soort: what kind of thing.
        wat: which one, Dutch.
        was: what the outcome file says.
        wordt: what it is now.
        aantal: how often exactly this occurs.
        plaats: where in the region file it first occurs; empty when it has no place.
    """

    soort: Soort
    wat: str
    was: str
    wordt: str
    aantal: int = 1
    plaats: str = ""


@dataclass(frozen=True)
class Veldverschil:
    """A field that differs: its path in the outcome file, and what stands there and should stand there."""

    pad: str
    was: str
    wordt: str
