# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The youth regions that the law knows, by the names it gives them."""

from __future__ import annotations

import difflib
import unicodedata

JEUGDREGIOS = (
    "Achterhoek",
    "Alkmaar",
    "Amsterdam-Amstelland",
    "Centraal Gelderland",
    "Drenthe",
    "Eemland",
    "Een 10 voor de jeugd",
    "Flevoland",
    "Friesland",
    "Gooi- en Vechtstreek",
    "Groningen",
    "Haaglanden",
    "Haarlemmermeer",
    "Hart van Brabant",
    "Holland-Rijnland",
    "IJsselland",
    "JeugdFV",
    "Kop van Noord-Holland",
    "Lekstroom",
    "Midden-Holland",
    "Midden IJssel/Oost Veluwe",
    "Midden-Limburg",
    "Noord Limburg",
    "Noord Veluwe",
    "Noordoost Brabant",
    "Rijk van Nijmegen",
    "Rijnmond",
    "Rivierenland",
    "Samen voor Jeugd",
    "Twente",
    "Utrecht Stad",
    "Utrecht West",
    "West Brabant Oost",
    "West Brabant West",
    "West Friesland",
    "Zaanstreek-Waterland",
    "Zeeland",
    "Zuid Holland Zuid",
    "Zuid-Kennemerland IJmond",
    "Zuid Limburg",
    "Zuidoost-Utrecht",
)
"""Source: Besluit Jeugdwet, article 2.2.2, as in force on 1 January 2026."""

_LIKE_ENOUGH = 0.65
_LONGEST = 300


def nearest_jeugdregio(naam: str) -> str:
    """Give the statutory name that looks most like ``naam``; empty when none does. Signs and capitals do not matter."""
    by_letters = {_letters(known): known for known in JEUGDREGIOS}
    near = difflib.get_close_matches(_letters(naam[:_LONGEST]), by_letters, n=1, cutoff=_LIKE_ENOUGH)
    return by_letters[near[0]] if near else ""


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if sign.isalnum())
