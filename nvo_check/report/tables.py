# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks of one kind as a table that fits on A4: which columns it has, what is in a cell, what goes below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nvo_check.report.blocks import Bronverwijzing, Veld, Weergave

MOST_SHORT_COLUMNS = 4
"""With this many short columns there is no room for a column of running text; that goes below the table."""

BELOW = frozenset({"toelichting"})
"""Running text that always goes below: it may be long and hold lists, which a cell cannot show."""

NOTHING, UNKNOWN = "–", "onbekend"


@dataclass(frozen=True)
class Cel:
    """A cell: words, or citations."""

    tekst: str = ""
    bronnen: tuple[Bronverwijzing, ...] = ()


@dataclass(frozen=True)
class Onder:
    """What goes below the table about one row: the row, and its fields that have no column."""

    rij: Weergave
    velden: tuple[Veld, ...]


@dataclass(frozen=True)
class Tabel:
    """A table with its titles, its rows, and what goes below it, row by row."""

    kolommen: tuple[str, ...]
    rijen: tuple[tuple[Cel, ...], ...]
    onder: tuple[Onder, ...]


def table_of(blocks: Sequence[Weergave]) -> Tabel:
    """Make a table of blocks of one kind. Columns that no row fills are left out."""
    columns = _columns(blocks)
    stands = any(block.open_stand for block in blocks)
    sources = any(block.bronnen for block in blocks)
    titles = [blocks[0].label_titel or "Onderdeel", *columns.values()]
    titles += ["Stand"] * stands + ["Bron"] * sources
    rows = tuple(_row(block, columns, stands=stands, sources=sources) for block in blocks)
    below = tuple(Onder(block, block.zonder(*columns, *block.label_velden)) for block in blocks)
    return Tabel(tuple(titles), rows, below)


def _columns(blocks: Sequence[Weergave]) -> dict[str, str]:
    short = _fields(blocks, "kort")
    long = {} if len(short) + 1 >= MOST_SHORT_COLUMNS else _fields(blocks, "tekst")
    order = [name for block in blocks for name in block.veldnamen]
    return dict(sorted((short | long).items(), key=lambda column: order.index(column[0])))


def _fields(blocks: Sequence[Weergave], form: str) -> dict[str, str]:
    return {
        field.naam: field.titel
        for block in blocks
        for field in block.velden
        if field.vorm == form and field.naam not in block.label_velden and field.naam not in BELOW
    }


def _row(block: Weergave, columns: dict[str, str], *, stands: bool, sources: bool) -> tuple[Cel, ...]:
    cells = [Cel(block.label or NOTHING), *(_cell(block, name) for name in columns)]
    cells += [Cel(block.stand_woord or NOTHING)] * stands
    cells += [Cel(bronnen=block.bronnen) if block.bronnen else Cel(NOTHING)] * sources
    return tuple(cells)


def _cell(block: Weergave, name: str) -> Cel:
    field = block.veld(name)
    if field is not None:
        return Cel(field.tekst)
    return Cel(UNKNOWN if name in block.onbekende_namen else NOTHING)
