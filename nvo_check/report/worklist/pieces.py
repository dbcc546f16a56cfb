# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Edits as text that an author can paste: what to put where, in the notation and with the indent of that place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from nvo_check.finding import summing_up
from nvo_check.judge.edits import Edit, value_at
from nvo_check.place import Path, Place, format_path
from nvo_check.reading.emit import as_yaml
from nvo_check.reading.source import Document

INVENTED = "VOORBEELD, verzonnen. Vervang het door wat bij u geldt."

_MOST_LINES = 25

Soort = Literal["erbij", "anders", "weg"]


@dataclass(frozen=True)
class Stuk:
    """A piece of text for one place in a region file.

    Attributes:
        soort: ``erbij`` to paste, ``anders`` to put in the place of what is there, ``weg`` to take out.
        uitleg: what to do with it, Dutch; code between backticks.
        plaats: where.
        tekst: the text, with the indent of that place; empty when something goes away.
        maakt: the paths of the blocks and lists that the text brings in.
    """

    soort: Soort
    uitleg: str
    plaats: Place
    tekst: str
    maakt: tuple[Path, ...] = ()


def pieces_of(edits: Sequence[Edit], document: Document) -> tuple[Stuk, ...]:
    """Write edits as pieces of text; what is the same at several places is one piece."""
    return tuple(_together([*_added(edits, document), *_changed(edits, document), *_removed(edits, document)]))


def _added(edits: Iterable[Edit], document: Document) -> Iterator[Stuk]:
    """Write what comes into one block or list as one piece."""
    blocks: dict[Path, dict[str, Any]] = {}
    lists: dict[Path, list[Any]] = {}
    for edit in edits:
        if edit.kind == "add":
            blocks.setdefault(edit.path[:-1], {})[str(edit.path[-1])] = edit.value
        elif edit.kind == "append":
            lists.setdefault(edit.path, []).append(edit.value)
    for path, keys in blocks.items():
        made = tuple((*path, key) for key, value in keys.items() if isinstance(value, dict | list))
        yield Stuk("erbij", _into_block(path, document), document.places.of(path), _text(keys, path, document), made)
    for path, items in lists.items():
        yield Stuk("erbij", _into_list(path, document), document.places.of(path), _text(items, path, document))


def _changed(edits: Iterable[Edit], document: Document) -> Iterator[Stuk]:
    for edit in edits:
        if edit.kind == "change":
            parent, key = edit.path[:-1], str(edit.path[-1])
            place = document.places.of(edit.path)
            words = f"Verander {_name(edit.path, document)} in dit, zodra het bij u zo is."
            style = _Style.at(parent, document)
            text = f"{key}: {_in_line(edit.value)}" if style.flow else _indented(as_yaml({key: edit.value}), style)
            yield Stuk("anders", words, place, text)


def _removed(edits: Iterable[Edit], document: Document) -> Iterator[Stuk]:
    for edit in edits:
        if edit.kind == "remove":
            words = f"Haal {_name(edit.path, document)} weg. U vult nu in wat daar onbekend was."
            yield Stuk("weg", words, document.places.of(edit.path), "")


def _into_block(path: Path, document: Document) -> str:
    if not path:
        return "Zet dit onderaan uw bestand. Begin helemaal links."
    where = f"Zet dit in {_name(path, document)}."
    if _Style.at(path, document).flow:
        where += " Dat blok staat tussen accolades. Plak dit vóór de accolade `}` aan het eind."
    return where


def _into_list(path: Path, document: Document) -> str:
    where = f"Zet dit als nieuw punt in de lijst {_name(path, document)}."
    if _Style.at(path, document).flow:
        where += " De lijst staat tussen haken. Plak dit vóór het haakje `]` aan het eind."
    if path == ("bronnen",):
        where += " Staat deze bron er al? Sla dit dan over."
    return where


def _name(path: Path, document: Document) -> str:
    line = document.places.of(path).regel
    words = f"`{format_path(path)}`"
    if isinstance(path[-1], int):
        words = f"punt {path[-1] + 1} van de lijst `{format_path(path[:-1])}`"
    return f"{words} (regel {line})"


def _text(value: dict[str, Any] | list[Any], path: Path, document: Document) -> str:
    style = _Style.at(path, document)
    if not style.flow:
        return _indented([f"# {INVENTED}", *as_yaml(value)], style)
    items = [f"{key}: {_in_line(item)}" for key, item in value.items()] if isinstance(value, dict) else None
    return ", " + ", ".join(items if items is not None else map(_in_line, value))


def _in_line(value: Any) -> str:
    """Write a value between braces, on one line: JSON is YAML as well."""
    return json.dumps(value, ensure_ascii=False)


def _indented(lines: Iterable[str], style: _Style) -> str:
    return "\n".join(f"{' ' * style.indent}{line}" for line in lines)


@dataclass(frozen=True)
class _Style:
    """How a block or list is written: between braces or brackets on a line (``flow``), or on lines with an indent."""

    flow: bool
    indent: int

    @classmethod
    def at(cls, path: Path, document: Document) -> _Style:
        """Look at the places of a block or list, and of what stands in it."""
        value = value_at(document.data, path)
        begin = document.places.of_value(path)
        if isinstance(value, dict):
            first = document.places.of((*path, next(iter(value)))) if value else None
            flow = first is None or (first.regel, first.kolom) != (begin.regel, begin.kolom)
            return cls(bool(path) and flow, begin.kolom - 1)
        key = document.places.of(path)
        return cls(not value or key.regel == begin.regel, begin.kolom - 1)


def _together(pieces: Sequence[Stuk]) -> Iterator[Stuk]:
    """Make one piece of pieces that ask the same at several places with the same indent."""
    groups: dict[tuple[Soort, str], list[Stuk]] = {}
    for piece in pieces:
        groups.setdefault((piece.soort, piece.tekst or piece.uitleg), []).append(piece)
    for first, *others in groups.values():
        if not others:
            yield first
            continue
        lines = [str(line) for line in sorted({one.plaats.regel for one in others})]
        rest = [f"nog {len(lines) - _MOST_LINES} andere regels"] if len(lines) > _MOST_LINES else []
        words = f"{first.uitleg} Doe hetzelfde bij regel {summing_up([*lines[:_MOST_LINES], *rest])}."
        yield replace(first, uitleg=words, maakt=tuple(path for one in (first, *others) for path in one.maakt))
