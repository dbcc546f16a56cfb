# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks of one kind as a table that fits on A4: which columns it has, what is in a cell, what goes below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nvo_check.report.blocks import Bronverwijzing, Veld, Weergave

MOST_SHORT_COLUMNS = 4
"""With this many short columns there is no room for a column of running text; that goes below the table."""

MOST_COLUMNS = 7
"""A table with more columns than this does not fit; what few rows fill goes below it."""

IN_PIECES = frozenset({"werkwijze"})
"""Running text that is the heart of its block and takes several sentences: such blocks get a heading each, no row."""

BELOW = frozenset({"toelichting"})
"""Running text that always goes below: it may be long and hold lists, which a cell cannot show."""

MOST_PARTS = 9
"""A cross table with more columns than this does not fit; then every row gets a table of its own."""

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
    """A table with its titles, its rows, and what goes below it, row by row.

    ``kruistabellen`` are tables below it of the parts of its rows, by the title of the field that holds the parts;
    rows without a part in common do not share a table.
    """

    kolommen: tuple[str, ...]
    rijen: tuple[tuple[Cel, ...], ...]
    onder: tuple[Onder, ...] = ()
    kruistabellen: tuple[tuple[str, tuple[Tabel, ...]], ...] = ()


def table_of(blocks: Sequence[Weergave]) -> Tabel:
    """Make a table of blocks of one kind. Columns that no row fills are left out."""
    stands = any(block.open_stand for block in blocks)
    sources = any(block.bronnen for block in blocks)
    columns = _columns(blocks, room=MOST_COLUMNS - 1 - stands - sources)
    titles = [blocks[0].label_titel or "Onderdeel", *columns.values()]
    titles += ["Stand"] * stands + ["Bron"] * sources
    rows = tuple(_row(block, columns, stands=stands, sources=sources) for block in blocks)
    crossed = _crossed_fields(blocks)
    below = tuple(Onder(block, block.zonder(*columns, *crossed, *block.label_velden)) for block in blocks)
    return Tabel(tuple(titles), rows, below, tuple(_cross_tables(blocks, name) for name in crossed))


def reads_in_pieces(blocks: Sequence[Weergave]) -> bool:
    """Whether these blocks are better shown one by one than as rows; this follows from the model, not from the text."""
    return not IN_PIECES.isdisjoint(blocks[0].veldnamen)


def _columns(blocks: Sequence[Weergave], room: int) -> dict[str, str]:
    short = _fields(blocks, "kort")
    long = {} if len(short) + 1 >= MOST_SHORT_COLUMNS else _fields(blocks, "tekst")
    order = [name for block in blocks for name in block.veldnamen]
    columns = dict(sorted((short | long).items(), key=lambda column: order.index(column[0])))
    return columns if len(columns) <= room else _fullest(blocks, columns, room)


def _fullest(blocks: Sequence[Weergave], columns: dict[str, str], room: int) -> dict[str, str]:
    """Keep the columns that at least a third of the rows fill, and of those no more than fit."""
    filled = {name: sum(_cell(block, name).tekst != NOTHING for block in blocks) for name in columns}
    fullest = sorted(columns, key=lambda name: -filled[name])[:room]
    return {name: title for name, title in columns.items() if name in fullest and 3 * filled[name] >= len(blocks)}


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


def _crossed_fields(blocks: Sequence[Weergave]) -> tuple[str, ...]:
    """Give the fields whose parts fit in one table for all rows: each part is a name with one number."""
    names = dict.fromkeys(field.naam for block in blocks for field in block.velden if field.vorm == "tabel")
    return tuple(name for name in names if _can_be_crossed([field for block in blocks if (field := block.veld(name))]))


def _can_be_crossed(fields: Sequence[Veld]) -> bool:
    parts = [part for field in fields for part in field.blokken]
    simple = all(part.label_velden and len(part.zonder(*part.label_velden)) == 1 and not part.stand for part in parts)
    unique = all(len({part.label for part in field.blokken}) == len(field.blokken) for field in fields)
    return simple and unique and len({part.label for part in parts}) <= MOST_PARTS


def _cross_tables(blocks: Sequence[Weergave], name: str) -> tuple[str, tuple[Tabel, ...]]:
    fields = {block.label: field for block in blocks if (field := block.veld(name))}
    title = next(field.titel for field in fields.values())
    first = blocks[0].label_titel or "Onderdeel"
    return title, tuple(_cross_table(first, together) for together in _with_parts_in_common(fields))


def _with_parts_in_common(fields: dict[str, Veld]) -> list[dict[str, Veld]]:
    """Divide rows: those that share the name of a part, directly or through another row, stay together."""
    groups: list[dict[str, Veld]] = []
    for label, field in fields.items():
        related = [group for group in groups if _names(field) & _all_names(group)]
        groups = [group for group in groups if group not in related]
        groups.append({key: one for group in related for key, one in group.items()} | {label: field})
    return groups


def _all_names(group: dict[str, Veld]) -> set[str]:
    return {name for field in group.values() for name in _names(field)}


def _names(field: Veld) -> set[str]:
    return {part.label for part in field.blokken}


def _cross_table(first: str, fields: dict[str, Veld]) -> Tabel:
    columns = tuple(dict.fromkeys(part.label for field in fields.values() for part in field.blokken))
    return Tabel((first, *columns), tuple((Cel(label), *_parts(field, columns)) for label, field in fields.items()))


def _parts(field: Veld, columns: Sequence[str]) -> list[Cel]:
    by_label = {part.label: part.zonder(*part.label_velden)[0].tekst for part in field.blokken}
    return [Cel(by_label.get(column, NOTHING)) for column in columns]
