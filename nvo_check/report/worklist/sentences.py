# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences of the work list, the same in every form."""

from __future__ import annotations

from nvo_check.finding import summing_up
from nvo_check.report.worklist.items import Regiolijst

NOTHING_TO_DO = "Er staat niets open. Alles wat de norm vraagt is in orde of verantwoord."
HOW_TO_USE = (
    "De voorbeelden zijn verzonnen. Neem alleen over wat bij u klopt, en verander de rest. Zet bij elke afspraak in "
    "welk stuk zij staat (`bronnen`). Toets daarna opnieuw."
)

SHORT_USE = (
    "Dit moet er nog gebeuren, in de volgorde van doen. Bij elk punt hierboven leest u wat er ontbreekt en waarom."
)


def heading(one: Regiolijst) -> str:
    """Give the title of one list: region and norms."""
    return f"{one.regio} ({summing_up(one.normen)})"


def counted(one: Regiolijst) -> str:
    """Count the points: ``12 punten: 9 verplicht en 3 aanbevolen.``"""
    total = len(one.punten)
    if not total:
        return NOTHING_TO_DO
    required = sum(punt.eis.niveau == "verplicht" for punt in one.punten)
    parts = [
        f"{number} {word}" for number, word in ((required, "verplicht"), (total - required, "aanbevolen")) if number
    ]
    return f"{total} {'punt' if total == 1 else 'punten'}: {summing_up(parts)}."
