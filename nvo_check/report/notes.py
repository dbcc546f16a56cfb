# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The notes at the rows of a table or list, gathered: what is unknown, and the annotations, each text once."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nvo_check.finding import summing_up
from nvo_check.report.blocks import Weergave


@dataclass(frozen=True)
class Noot:
    """One note: the rows it is about, written out, and its text."""

    bij: str
    tekst: str


@dataclass(frozen=True)
class Noten:
    """The notes at a number of rows."""

    onbekend: tuple[Noot, ...]
    kanttekening: tuple[Noot, ...]


def notes_of(blocks: Sequence[Weergave]) -> Noten:
    """Gather the notes of ``blocks``; the same text at several rows becomes one note that names them all."""
    return Noten(
        _gathered((_name(block), text) for block in blocks for text in _unknowns(block)),
        _gathered((_name(block), block.kanttekening) for block in blocks if block.kanttekening),
    )


def _name(block: Weergave) -> str:
    """Give what the reader knows the row by: its label, or the beginning of its text."""
    text = block.veld("tekst")
    return block.label or (textwrap.shorten(text.tekst, 60, placeholder=" …") if text else "")


def _unknowns(block: Weergave) -> list[str]:
    reasons = [block.reden] if block.reden else []
    return reasons + [f"{title}: {reason}" for title, reason in block.onbekend]


def _gathered(notes: Iterable[tuple[str, str]]) -> tuple[Noot, ...]:
    labels: dict[str, list[str]] = {}
    for label, text in notes:
        labels.setdefault(text, []).append(f"‘{label}’" if label else "")
    return tuple(Noot(summing_up(filter(None, names)), text) for text, names in labels.items())
