# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is in force as a table: every key, its value in words, and where the value comes from."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nvo_check.configuration.in_force import InForce, Origin
from nvo_check.place import Place
from nvo_check.report.words import dutch_number

_WIDTH, _KEY, _VALUE = 80, 20, 34
NOTHING = "–"


@dataclass(frozen=True)
class Row:
    """One setting: its key in the configuration, and its values in words, each with where it comes from."""

    sleutel: str
    waarden: tuple[tuple[str, str], ...]


def rows_of(force: InForce) -> tuple[Row, ...]:
    """Give every setting, in the order of the configuration file."""
    values: Mapping[str, Sequence[str]] = {
        "paths": force.paths,
        "norm": force.norms or ("de norm die de regio noemt",),
        "fail-on": (force.fail_on,),
        "sources": (force.sources,) if force.sources is not None else ("verwijzingen niet controleren",),
        "format": force.formats or ("tekst",),
        "since": (force.since,) if force.since is not None else (),
        "per-path": [f"{', '.join(rule.patterns)}: {', '.join(rule.norms)}" for rule in force.per_path],
        "select": [f"{regel.patroon}: {regel.reden}" for regel in force.keuze.kies] or ["alle eisen"],
        "ignore": [f"{regel.patroon}: {regel.reden}" for regel in force.keuze.negeer],
        "limits.max-bytes": [dutch_number(force.limits.max_bytes)],
        "limits.max-depth": [dutch_number(force.limits.max_depth)],
        "limits.max-nodes": [dutch_number(force.limits.max_nodes)],
        "limits.max-findings": [dutch_number(force.limits.max_findings)],
    }
    return tuple(Row(key, tuple(_with_origins(force, key, found or [NOTHING]))) for key, found in values.items())


def write_in_force(force: InForce, configuration: str | None, norms: Mapping[str, Sequence[str]]) -> str:
    """Write what is in force for a terminal of 80 columns.

    Args:
        force: what is in force.
        configuration: the configuration file; None when there is none.
        norms: files that have norms of their own.
    """
    where = configuration or "geen; nvo-check zocht omhoog naar nvo-check.toml en naar [tool.nvo-check]"
    lines = [*textwrap.wrap(f"Configuratie: {where}", _WIDTH), "", *_columns("sleutel", "waarde", "herkomst")]
    for row in rows_of(force):
        for number, (value, origin) in enumerate(row.waarden):
            lines += _columns("" if number else row.sleutel, _printable(value), origin)
    if norms:
        lines += ["", "Norm per bestand:"]
        lines += [f"  {_printable(file)}: {', '.join(names)}" for file, names in norms.items()]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _with_origins(force: InForce, key: str, values: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Of a list of tables each entry has a place of its own; of any other value it is told once."""
    once = _origin(force.origins.get(key, "standaard"))
    for number, value in enumerate(values):
        own = force.origins.get(f"{key}.{number}")
        yield value, _origin(own) if own is not None else "" if number else once


def _columns(key: str, value: str, origin: str) -> Iterator[str]:
    wrapped = textwrap.wrap(value, _VALUE, break_on_hyphens=False, break_long_words=False) or [""]
    origins = textwrap.wrap(origin, _WIDTH - _KEY - _VALUE - 2, break_on_hyphens=False, break_long_words=False) or [""]
    for number in range(max(len(wrapped), len(origins))):
        cells = [cell[number] if number < len(cell) else "" for cell in ([key], wrapped, origins)]
        yield f"{cells[0]:<{_KEY}}{cells[1]:<{_VALUE + 1}} {cells[2]}"


def _origin(origin: Origin) -> str:
    return f"{origin.bestand}:{origin.regel}" if isinstance(origin, Place) else origin


def _printable(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)
