# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Options that several commands share, so that they mean the same everywhere."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def norm_option(*, multiple: bool, otherwise: str = "geldt de norm die in het regiobestand staat") -> Decorator:
    """``--norm``: the id of a shipped norm, or a norm file; ``otherwise`` tells what happens without it."""
    return click.option(
        "--norm",
        "norms" if multiple else "norm",
        metavar="NORM",
        multiple=multiple,
        help="Toets aan deze norm: een naam zoals nvo-2020-zeven, of een normbestand (.yaml). "
        f"Zonder deze optie {otherwise}." + (" Mag vaker." if multiple else ""),
    )


def sources_option() -> Decorator:
    """``--sources``: the folder with the documents that a region refers to."""
    return click.option(
        "--sources",
        metavar="MAP",
        help="De map met de documenten waar de regio naar verwijst. nvo-check controleert dan elke verwijzing.",
    )


def date_option(what: str = "waarop u toetst") -> Decorator:
    """``--date``: the reference date, today when absent; ``what`` tells what it is the date of."""
    return click.option(
        "--date",
        "peildatum",
        metavar="JJJJ-MM-DD",
        type=click.DateTime(["%Y-%m-%d"]),
        help=f"De datum {what}. Zonder deze optie is dat vandaag.",
    )


def reference_date(given: datetime.datetime | None) -> datetime.date:
    """Give the reference date: the given one, or today."""
    return given.date() if given is not None else datetime.date.today()
