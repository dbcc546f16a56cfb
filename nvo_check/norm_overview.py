# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of looking which norms there are: norms and a date in, a line about each out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from nvo_check.norm.load import load_norm, shipped_norms
from nvo_check.norm.overview import Normenlijst, entry_of
from nvo_check.settings import Settings


def list_norms(norms: Sequence[str] = (), *, peildatum: datetime.date, settings: Settings | None = None) -> Normenlijst:
    """Describe norms.

    Args:
        norms: ids or files of norms; all shipped ones, by name, when empty.
        peildatum: the date for which to tell whether each is in force.
        settings: limits; the defaults when absent.

    Raises:
        UsageFailure: there is no such norm.
        NormFailure: a norm is broken.
    """
    limits = (settings or Settings()).limits
    day = peildatum.isoformat()
    found = (load_norm(reference, limits) for reference in dict.fromkeys(norms or shipped_norms()))
    return Normenlijst(day, tuple(entry_of(norm, day) for norm in found))
