# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""TOML with places. The parser of Python gives none, so a key is looked up by parsing ever more of the text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from nvo_check.place import Path, Place, format_path
from nvo_check.reading.places import Places
from nvo_check.reading.syntax import Problem

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_KEY = re.compile(r"\s*\[{0,2}([\w.\"' -]+)")
_PART = r"(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')"
_LONG_KEY = re.compile(rf"(?<![\w\"'-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{20}}")
"""A chain of so many parts is no key that anybody means, and costs the parser work that grows with its square."""
_MOST_PARSED = 1_500_000
"""Characters that are parsed for places, in all; about two seconds of work, however hostile the file is."""
_MESSAGES = (
    # what the parser says; what is wrong, and how to mend it
    ("Cannot overwrite a value", "Deze sleutel staat er al.", "Voeg ze samen of haal er één weg."),
    ("Cannot declare", "Deze tabel staat er al.", "Voeg ze samen of haal er één weg."),
    ("Cannot mutate immutable", "Deze tabel is al af.", "Zet de sleutel bij de eerste keer dat de tabel er staat."),
    ("Invalid value", "Hier staat geen geldige waarde.", 'Zet tekst tussen aanhalingstekens: "zo".'),
    ("Expected '=' after a key", "Achter een sleutel hoort een =.", 'Bijvoorbeeld: fail-on = "verplicht".'),
    ("Unclosed array", "Deze lijst is niet afgesloten.", "Zet een ] aan het eind."),
    (
        "Unescaped '\\'",
        "Een \\ heeft hier een eigen betekenis.",
        "Schrijf / in een pad, of zet er enkele quotes omheen.",
    ),
    ("Illegal character", "Hier staat een teken dat niet mag.", "Haal het weg. Sluit een tekst af op dezelfde regel."),
)


def read_toml(text: str) -> dict[str, Any]:
    """Parse TOML.

    Raises:
        Problem: with place, when it is no TOML.
    """
    chain = _LONG_KEY.search(text)
    if chain:
        line = text.count("\n", 0, chain.start()) + 1
        raise Problem(line, 1, "Hier staat een sleutel van heel veel delen.", "Schrijf een sleutel met hooguit drie.")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason = str(error)
        at = _AT.search(reason)
        line, column = (int(at[1]), int(at[2])) if at and at[1] else (len(text.splitlines()) or 1, 1)
        for part, melding, tip in _MESSAGES:
            if part in reason:
                raise Problem(line, column, melding, tip) from error
        raise Problem(line, column, "De opmaak van het bestand (TOML) klopt hier niet.", 'Kijk naar = en ".') from error
    except RecursionError as error:
        raise Problem(1, 1, "Het bestand is te diep genest.", "Haal haken weg.") from error
    except ValueError as error:  # a number of thousands of digits
        raise Problem(1, 1, "In dit bestand staat een getal dat te lang is.", "Kort het getal in.") from error


class TomlPlaces(Places):
    """Knows where every key of a TOML text stands: at the statement that brings it in.

    Args:
        bestand: the file as messages name it.
        text: TOML that can be parsed.
        root: the path of the table that counts as the root.
    """

    def __init__(self, bestand: str, text: str, root: Sequence[str] = ()) -> None:
        super().__init__(bestand, {(): (1, 1)}, {})
        self._lines = text.split("\n")
        self._root = tuple(root)
        self._parsed: dict[int, dict[str, Any] | None] = {}
        self._left = _MOST_PARSED

    def of(self, path: Path) -> Place:
        """Give the place of the statement that brings in ``path``, or its nearest parent.

        When the budget is spent it is the first line that names the key: nearly always the same one.
        """
        whole = (*self._root, *path)
        try:
            while whole and not _holds(self._beginning(len(self._lines)), whole):
                whole = whole[:-1]
            line, column = self._statement(whole) if whole else (1, 1)
        except _BudgetSpent:
            line, column = self._first_naming(path)
        return Place(self.bestand, line, column, format_path(path))

    def of_value(self, path: Path) -> Place:
        """Give the same place: a statement is found as a whole."""
        return self.of(path)

    def _statement(self, whole: Path) -> tuple[int, int]:
        """Look for the shortest beginning of the text that holds the path; its last statement is the one."""
        low, high = 1, len(self._lines)
        while low < high:
            middle = (low + high) // 2
            end = self._next(middle)
            if _holds(self._beginning(end), whole):
                high = middle
            else:
                low = end + 1
        return self._start_of(self._previous(low), self._next(low))

    def _next(self, number: int) -> int:
        """Give the first beginning of at least so many lines that is TOML by itself."""
        return next(end for end in range(number, len(self._lines) + 1) if self._is_whole(end))

    def _previous(self, number: int) -> int:
        """Give the last beginning of fewer lines that is TOML by itself; 0 when there is none."""
        return next((end for end in range(number - 1, 0, -1) if self._is_whole(end)), 0)

    def _start_of(self, before: int, end: int) -> tuple[int, int]:
        """Give the first line of a statement that is no blank line or remark."""
        for number in range(before + 1, end + 1):
            line = self._lines[number - 1]
            if line.strip() and not line.strip().startswith("#"):
                return number, len(line) - len(line.lstrip()) + 1
        return end, 1

    def _is_whole(self, number: int) -> bool:
        return self._beginning(number) is not None

    def _beginning(self, number: int) -> dict[str, Any] | None:
        if number not in self._parsed:
            text = "\n".join(self._lines[:number])
            self._left -= len(text)
            if self._left < 0:
                raise _BudgetSpent
            try:
                self._parsed[number] = tomllib.loads(text)
            except tomllib.TOMLDecodeError:
                self._parsed[number] = None  # in the middle of a statement of several lines
        return self._parsed[number]

    def _first_naming(self, path: Path) -> tuple[int, int]:
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
        return self._names.get(key, (1, 1))

    @cached_property
    def _names(self) -> dict[str, tuple[int, int]]:
        """The first line that begins with a name, for every name."""
        found: dict[str, tuple[int, int]] = {}
        for number, line in enumerate(self._lines, start=1):
            begin = _KEY.match(line)
            for part in begin[1].split(".") if begin else ():
                found.setdefault(part.strip(" \t\"'"), (number, len(line) - len(line.lstrip()) + 1))
        return found


class _BudgetSpent(Exception):
    """So much was parsed for places that it has to end."""


def _holds(data: Any, path: Path) -> bool:
    for step in path:
        if isinstance(step, int):
            if not isinstance(data, list) or step >= len(data):
                return False
        elif not isinstance(data, dict) or step not in data:
            return False
        data = data[step]
    return True
