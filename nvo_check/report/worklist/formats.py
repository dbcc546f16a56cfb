# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The formats of ``gap``; the HTML report of ``check`` has the work list as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nvo_check.report.worklist.items import Werklijst

FORMATS = ("markdown", "csv")


def write(name: str, werklijst: Werklijst) -> str:
    """Write a work list in one of ``FORMATS``."""
    if name == "csv":
        from nvo_check.report.worklist.table import write_csv

        return write_csv(werklijst)
    from nvo_check.report.worklist.markdown import write_markdown

    return write_markdown(werklijst)
