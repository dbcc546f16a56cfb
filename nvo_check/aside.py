# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Setting aside: what was found but does not count in this run. It changes no verdict, only the exit code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Waarom: TypeAlias = Literal["genegeerd", "niet_gekozen", "al_bekend"]
"""``genegeerd``: the configuration ignores the requirement. ``niet_gekozen``: the configuration chose other
requirements. ``al_bekend``: the stored outcome of ``--since`` has it already, no less bad."""


@dataclass(frozen=True)
class Opzij:
    """Why a verdict, deviation or citation does not count in this run.

    Attributes:
        waarom: what set it aside.
        reden: the reason that the configuration gives, or the stored outcome that has it already; Dutch, one line.
    """

    waarom: Waarom
    reden: str
