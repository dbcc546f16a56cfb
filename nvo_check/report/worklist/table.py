# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work list as CSV, one row per point, made for a spreadsheet with Dutch settings.

The sign between cells is ``;`` and the text begins with a byte order mark: a Dutch Excel then opens the file with a
double click, with every column in its place and every letter right. Everything else is RFC 4180. No cell can be taken
for a formula, also not in a program that takes commas, tabs or line ends within a cell for the end of it.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata

from nvo_check.report.sentences import final_verdict
from nvo_check.report.signs import safe_lines
from nvo_check.report.worklist.items import Punt, Regiolijst, Werklijst

MARK = "\ufeff"
DELIMITER = ";"
COLUMNS = (
    "Regio",
    "Bestand",
    "Eis",
    "Titel",
    "Norm",
    "Niveau",
    "Oordeel",
    "Wat ontbreekt",
    "Vraag",
    "Waarom",
    "Advies",
    "Deel van het bestand",
    "Pad",
    "Bestaat al",
    "Regel",
    "Voorbeeld (verzonnen)",
    "Let op",
    "Hangt samen met",
    "Herkomst",
    "Over de toets",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_NEXT_CELL = r"([,;\t\n](?:[^\S\t\n]|[\"'])*)"
"""Where a program with other settings than Dutch ones, which splits at another sign, would begin a cell."""
_FORMULA_WITHIN = re.compile(rf"{_NEXT_CELL}(?=[=+@\uff1d\uff0b\uff20]|[-\uff0d](?! ))")
_DASH_WITHIN = re.compile(rf"{_NEXT_CELL}(?=-)")
"""A dash with a space begins an item of a list in YAML; it is left alone unless the text could start a program."""
_LONGEST_CELL = 32_000
"""A spreadsheet takes no more than 32,767 characters in a cell."""


def write_csv(werklijst: Werklijst) -> str:
    """Write a work list as one table; without points only the names of the columns."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter=DELIMITER, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in werklijst.regios:
        writer.writerows([safe_cell(cell) for cell in _row(one, punt)] for punt in one.punten)
    return MARK + table.getvalue()


def safe_cell(text: str) -> str:
    """Make a text fit for one cell: no control signs, no formula, and not longer than a spreadsheet takes."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = "".join(sign for sign in lines if sign == "\n" or not unicodedata.category(sign).startswith("C"))
    clean = clean if len(clean) <= _LONGEST_CELL else f"{clean[:_LONGEST_CELL]}…"
    clean = safe_lines(clean)
    clean = _FORMULA_WITHIN.sub(r"\1'", clean)
    if "|" in clean and "!" in clean:  # how a formula starts a program (DDE)
        clean = _DASH_WITHIN.sub(r"\1'", clean)
    begin = clean.lstrip().lstrip("\"'").lstrip()
    if begin.startswith(_FORMULA) or clean.lstrip(" ").startswith("\n"):
        clean = f"'{clean}"
    return clean[: _LONGEST_CELL + 1]


def _row(one: Regiolijst, punt: Punt) -> tuple[str, ...]:
    eis = punt.eis
    return (
        one.regio,
        one.bestand,
        eis.id,
        eis.titel,
        ", ".join(punt.normen),
        eis.niveau,
        final_verdict(punt.oordeel),
        "\n".join([punt.oordeel.melding, *(f"• {name}" for name in punt.verzwegen)]),
        eis.vraag,
        eis.uitleg,
        eis.advies,
        punt.deel,
        punt.pad,
        "ja" if punt.bestaat else "nee",
        str(punt.oordeel.plaats.regel) if punt.bestaat or punt.blok else "",
        _example(punt),
        "\n".join(punt.opmerkingen),
        "\n".join(punt.verwant),
        "\n".join(f"{one.words} ({one.address})" if one.address else one.words for one in punt.herkomst),
        "\n".join(one.vooraf),
    )


def _example(punt: Punt) -> str:
    """Write the example text; each piece begins with what to do with it, so that it never looks like a formula."""
    pieces = (f"# {piece.uitleg}\n{piece.tekst}".rstrip("\n") for piece in punt.stukken)
    return "\n\n".join(pieces)
