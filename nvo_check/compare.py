# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of comparing: two region files, folders or outcome files in, what improved and what got worse out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path as FilePath

from nvo_check.check import check
from nvo_check.failure import InputFailure, UsageFailure
from nvo_check.judge.comparing import Vergelijking, compare_snapshots
from nvo_check.judge.run import Uitkomst
from nvo_check.judge.snapshots import Kant, snapshot_of
from nvo_check.place import printable
from nvo_check.reading.files import STANDARD_INPUT
from nvo_check.report.json_reading import load_outcome, side_of
from nvo_check.settings import Settings


def compare(
    old: str,
    new: str,
    norms: Sequence[str] = (),
    *,
    peildatum: datetime.date,
    settings: Settings | None = None,
    sources: str | None = None,
) -> Vergelijking:
    """Compare two region files, two folders or two outcomes of ``check -f json``; or one of each.

    Args:
        old: the old one; what ends in ``.json`` is an outcome.
        new: the new one.
        norms: norms for the region files; without them the ones they name.
        peildatum: reference date for the region files.
        settings: limits; the defaults when absent.
        sources: a folder with the documents that the region files refer to; without it citations are not verified.

    Raises:
        UsageFailure: both sides are standard input, or a norm or ``sources`` does not exist.
        InputFailure: a side does not exist, or an outcome file cannot be read.
        NormFailure: a norm is broken.
    """
    if old == new == STANDARD_INPUT:
        raise UsageFailure("Alleen OUD of NIEUW kan van de standaardinvoer komen. Geef voor de andere een bestand.")
    for path in (old, new):
        _require(path)
    settings = settings or Settings()
    sides = [
        side_of(load_outcome(path, settings)[1], printable(path))
        if is_outcome(path)
        else side_of_check(
            check([path], norms, peildatum=peildatum, settings=settings, sources=sources), printable(path)
        )
        for path in (old, new)
    ]
    return compare_snapshots(sides[0], sides[1])


def is_outcome(path: str) -> bool:
    """Whether a path means an outcome file."""
    return path.lower().endswith(".json")


def side_of_check(uitkomst: Uitkomst, naam: str) -> Kant:
    """Give an outcome that was just made as one side of a comparison."""
    fouten = tuple(f"{one.plaats} {one.melding} {one.tip}".rstrip() for one in uitkomst.fouten)
    return Kant(naam, uitkomst.versie, uitkomst.peildatum, tuple(map(snapshot_of, uitkomst.regios)), fouten)


def _require(path: str) -> None:
    """Refuse a side that is not there: to compare with nothing says that everything is gone."""
    try:
        found = path == STANDARD_INPUT or FilePath(path).exists()
    except OSError:
        return  # reading it tells what is wrong
    if not found:
        raise InputFailure(f"`{printable(path)}` bestaat niet. Controleer de naam en de map.")
