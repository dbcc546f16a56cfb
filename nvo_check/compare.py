# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of comparing: two region files, folders or outcome files in, what improved and what got worse out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from nvo_check.check import check
from nvo_check.failure import UsageFailure
from nvo_check.judge.comparing import Vergelijking, compare_snapshots
from nvo_check.judge.outcome import Uitkomst
from nvo_check.judge.snapshots import Kant, snapshot_of
from nvo_check.place import printable
from nvo_check.reading.files import STANDARD_INPUT, read_bytes
from nvo_check.report.contract import Uitkomstbestand
from nvo_check.report.json_reading import MAX_BYTES, read_outcome, side_of
from nvo_check.settings import Settings


def compare(
    old: str,
    new: str,
    norms: Sequence[str] = (),
    *,
    peildatum: datetime.date,
    settings: Settings | None = None,
) -> Vergelijking:
    """Compare two region files, two folders or two outcomes of ``check -f json``; or one of each.

    Args:
        old: the old one; what ends in ``.json`` is an outcome.
        new: the new one.
        norms: norms for the region files; without them the ones they name.
        peildatum: reference date for the region files.
        settings: limits; the defaults when absent.

    Raises:
        UsageFailure: both sides are standard input, or a norm does not exist.
        InputFailure: an outcome file cannot be read.
        NormFailure: a norm is broken.
    """
    if old == new == STANDARD_INPUT:
        raise UsageFailure("Alleen OUD of NIEUW kan van de standaardinvoer komen. Geef voor de andere een bestand.")
    settings = settings or Settings()
    sides = [_side(path, norms, peildatum, settings) for path in (old, new)]
    return compare_snapshots(sides[0], sides[1])


def is_outcome(path: str) -> bool:
    """Whether a path means an outcome file."""
    return path.lower().endswith(".json")


def load_outcome(path: str, settings: Settings) -> tuple[bytes, Uitkomstbestand]:
    """Read an outcome file; give its bytes too.

    Raises:
        InputFailure: it cannot be read, or is no outcome.
    """
    content = read_bytes(path, replace(settings.limits, max_bytes=MAX_BYTES))
    return content, read_outcome(content, printable(path))


def side_of_check(uitkomst: Uitkomst, naam: str) -> Kant:
    """Give an outcome that was just made as one side of a comparison."""
    fouten = tuple(f"{one.plaats} {one.melding} {one.tip}".rstrip() for one in uitkomst.fouten)
    return Kant(naam, uitkomst.versie, uitkomst.peildatum, tuple(map(snapshot_of, uitkomst.regios)), fouten)


def _side(path: str, norms: Sequence[str], peildatum: datetime.date, settings: Settings) -> Kant:
    if is_outcome(path):
        return side_of(load_outcome(path, settings)[1], printable(path))
    return side_of_check(check([path], norms, peildatum=peildatum, settings=settings), printable(path))
