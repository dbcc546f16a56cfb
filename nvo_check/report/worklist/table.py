# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work list as CSV, one row per point, made for a spreadsheet with Dutch settings.

The sign between cells is ``;`` and the text begins with a byte order mark: a Dutch Excel then opens the file with a
double click, with every column in its place and every letter right. Everything else is RFC 4180. No cell can be taken
for a formula.
"""

from __future__ import annotations

import csv
import io
import unicodedata

from nvo_check.report.sentences import final_verdict
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
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
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
    if clean.lstrip().startswith(_FORMULA) or clean.lstrip(" ").startswith("\n"):
        clean = f"'{clean}"
    return clean if len(clean) <= _LONGEST_CELL else f"{clean[:_LONGEST_CELL]}…"


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
    )


def _example(punt: Punt) -> str:
    """Write the example text; each piece begins with what to do with it, so that it never looks like a formula."""
    pieces = (f"# {piece.uitleg}\n{piece.tekst}".rstrip("\n") for piece in punt.stukken)
    return "\n\n".join(pieces)
