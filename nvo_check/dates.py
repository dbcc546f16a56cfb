# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dates as region files write them: a text that is as precise as its source, year, month or day."""

from __future__ import annotations

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def dutch_date(text: str) -> str:
    """Write ``2021-11-23`` as ``23 november 2021``, ``2021-11`` as ``november 2021``; a year stays a year."""
    parts = str(text).split("-")
    if len(parts) == 3:
        return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) == 2 else parts[0]


def is_before(first: str, second: str) -> bool:
    """Whether ``first`` surely lies before ``second``, as far as the less precise of the two tells."""
    precision = min(len(first), len(second))
    return first[:precision] < second[:precision]
